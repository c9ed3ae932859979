export { changeCells, type FileCellChange } from './change-cells';
export { createWorkbook } from './create';
export { readWorkbook } from './read';
export type { WorkbookFile } from './workbook-file';
export { type WriteOptions, type WrittenWorkbook, removeSheet, writeSheet } from './write';
