export * from './types';
export { inferRelations, type SheetInput } from './infer';
export { formulaRelation, type FormulaRelation } from './formula-relation';
export { parseFormula, parseReference, type FormulaTree, type Reference } from './formula-tree';
