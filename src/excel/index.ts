/** The open workbook, through Office.js. */
export { personSettings } from './person-settings';
export { createExcelPort } from './port';
export { type ExcelSupport, excelSupport } from './support';
