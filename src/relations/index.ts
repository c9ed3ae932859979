export * from './types';
export { inferRelations, type SheetInput } from './infer';
export { formulaRelation, type FormulaRelation } from './formulas/formula-relation';
export { parseFormula, parseReference, type FormulaTree, type Reference } from './formulas/formula-tree';
