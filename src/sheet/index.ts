/** The door of sheet/: grids, plans of sheets, addresses and sheet names. */
export * from './address';
export * from './grid';
export { parsePrintAreas } from './print-area';
export * from './plan';
export * from './paper';
export * from './plan-builder';
export * from './chart-style';
export * from './sheet-name';
export { charactersOf, linesOf } from './text-lines';
export { withValues } from './with-values';
