/** Every rule that raises findings. A rule is one file of this folder, and a line in the list of its kind. */
import { BROKEN_RELATION_RULES } from './broken';
import { CELL_RULES } from './cells';
import { COLLECTIVE_RULES } from './collective';
import { FORMULA_RULES } from './formulas';
import { UNSEEN_RULES } from './unseen';

export const RULES = [
  ...BROKEN_RELATION_RULES,
  ...COLLECTIVE_RULES,
  ...FORMULA_RULES,
  ...CELL_RULES,
  ...UNSEEN_RULES,
] as const;

/** The ids of findings. `wording/` demands a sentence for each of them in every language. */
export type FindingRuleId = (typeof RULES)[number]['id'];

export { checkCells } from './cells';
export { checkFormulas } from './formulas';
