/** The door of files/: the port on bytes. */
export { changeCells, type FileCellChange } from './change-cells';
export { createWorkbook } from './create';
export type { CsvOptions } from './read-csv';
export { readReportText, type ReportFile } from './read-report';
export { type ReadOptions, readWorkbook } from './read';
export { type Memory, writeMemory } from './memory';
export { createDocument } from './write-report';
export { unsupportedWrite } from './unsupported-write';
export type { Uncomputed, WorkbookFile } from './workbook-file';
export { type WriteOptions, type WrittenWorkbook, removeSheet, writeSheet } from './write';
