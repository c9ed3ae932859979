/** The door of tables/: from a grid to the tables in it. */
export * from './types';
export { readTables, type SheetTables } from './read-tables';
export { packTable } from './pack-table';
export { type PackedTable, unpackTable } from './packed-table';
export { toUnicodeText } from './old-letters';
export { holdsFigures, isPercentColumn } from './columns';
export { parseDeclaration, type Expression } from './declaration';
export { readNumberRow, type NumberRow } from './number-row';
export {
  fold,
  isAverageLabel,
  isBreakdownLabel,
  isOfWhichLabel,
  isTotalLabel,
  isTraitLabel,
  lower,
  periodOf,
  sourceOf,
} from './vocabulary';
