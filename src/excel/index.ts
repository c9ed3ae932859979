export { createExcelPort } from './port';
export { type ExcelSupport, MINIMUM_API, excelSupport } from './support';
