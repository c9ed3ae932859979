/** The wordings of every file. */
import { type Wording, WORDINGS } from './wordings';
import { WORDINGS_NAMED_AGAIN } from './wordings-named-again';
import { WORDINGS_BESIDE } from './wordings-beside';
import { WORDINGS_OF_AMOUNTS } from './wordings-of-amounts';
import { WORDINGS_OF_BASES } from './wordings-of-bases';
import { WORDINGS_OF_BUDGETS } from './wordings-of-budgets';
import { WORDINGS_OF_CHANGES } from './wordings-of-changes';
import { WORDINGS_OF_COUNTS } from './wordings-of-counts';
import { WORDINGS_OF_LISTS } from './wordings-of-lists';
import { WORDINGS_OF_PRODUCTS } from './wordings-of-products';
import { WORDINGS_OF_RATES } from './wordings-of-rates';
import { WORDINGS_OF_VERBS } from './wordings-of-verbs';

export const ALL_WORDINGS: readonly Wording[] = [
  ...WORDINGS,
  ...WORDINGS_OF_RATES,
  ...WORDINGS_OF_CHANGES,
  ...WORDINGS_BESIDE,
  ...WORDINGS_OF_AMOUNTS,
  ...WORDINGS_OF_BASES,
  ...WORDINGS_OF_BUDGETS,
  ...WORDINGS_OF_COUNTS,
  ...WORDINGS_OF_VERBS,
  ...WORDINGS_OF_LISTS,
  ...WORDINGS_OF_PRODUCTS,
  ...WORDINGS_NAMED_AGAIN,
];
