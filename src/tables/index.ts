export * from './types';
export { readTables, type SheetTables } from './read-tables';
export { isPercentColumn } from './columns';
export { SheetText } from './sheet-text';
export { parseDeclaration, readNumberRow, type Expression, type NumberRow } from './number-row';
export {
  clean,
  fold,
  isAverageLabel,
  isBreakdownLabel,
  isNilMark,
  isOfWhichLabel,
  isTotalLabel,
  lower,
} from './vocabulary';
export { indexClass, type IndexClass } from './rows';
