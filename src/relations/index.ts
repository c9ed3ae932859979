/** The door of relations/: from tables to relations. */
export * from './types';
export { type RelationRuleId, RULES } from './rules';
export type { Reading, RelationRule } from './rules/rule';
export { inferRelations, type SheetInput } from './infer';
export { workingRelations } from './workings';
export { formulaRelation, type FormulaRelation } from './formulas/formula-relation';
export { parseFormula, type FormulaTree, type Reference } from './formulas/formula-tree';
export { nearTotals } from './rules/near-total';
