/** The open workbook, through Office.js. */
export { createExcelPort } from './port';
export { type ExcelSupport, MINIMUM_API, excelSupport } from './support';
