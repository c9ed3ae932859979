/** The open workbook, through Office.js. */
export { createExcelPort } from './port';
export { type ExcelSupport, excelSupport } from './support';
