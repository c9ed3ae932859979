/** A stand-in for Excel: a workbook in memory that answers Office.js's own request protocol. */
export * from './model';
export * from './protocol';
export * from './boot-types';
export * from './refusal';
export { Calculation, loadCalculation, type WasmSource } from './calculation';
export { type ComputedGrids, type MissingValues, computeMissing } from './compute-missing';
export { HostWorkbook, type HostWorkbookOptions } from './workbook';
export { decimalMark } from './display';
export { bootOffice, type OfficeWindow } from './boot';
export { createExecutor } from './executor';
