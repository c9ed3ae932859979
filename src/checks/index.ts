export * from './types';
export * from './system';
export * from './slips';
export * from './localise';
export { FigureSource, type CellFigure } from './figure-source';
export { verdictOf, type Verdict, type VerdictStatus } from './verdict';
export { checkRelations, clearSuspect, type RelationCheck } from './check-relations';
