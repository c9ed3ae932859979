export { readWorkbook } from './read';
export type { WorkbookFile } from './workbook-file';
