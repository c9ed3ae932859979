/** What rules share that report many relations at once. */
import { keyName } from '../../../sheet';
import { type Recomputed, brokenRelation } from '../../recompute';
import type { BrokenRelation } from '../../types';
import { CELLS_NAMED } from '../rule';

/** Broken relations listed in one finding. */
const LISTED = 40;

export const listed = (relations: readonly Recomputed[]): readonly BrokenRelation[] =>
  relations.slice(0, LISTED).map(brokenRelation);

/** The first few results, as they are named in a sentence. */
export const resultNames = (relations: readonly Recomputed[], most = CELLS_NAMED): string =>
  relations
    .slice(0, most)
    .map(({ relation }) => keyName(relation.result))
    .join(', ');
