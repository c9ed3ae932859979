export * from './types';
export { readTables, type SheetTables } from './read-tables';
export { isPercentColumn } from './columns';
export { parseDeclaration, readNumberRow, type Expression, type NumberRow } from './number-row';
export { fold, isAverageLabel, isBreakdownLabel, isOfWhichLabel, isTotalLabel } from './vocabulary';
