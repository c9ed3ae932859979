/** Why no sheet can be added to files of other kinds. */
import type { WorkbookErrorCode } from '../workbook';
import type { WorkbookFile } from './workbook-file';

const CODES: Readonly<Record<Exclude<WorkbookFile['kind'], 'xlsx'>, WorkbookErrorCode>> = {
  xls: 'unsupported-xls-write',
  csv: 'unsupported-csv-write',
  xlsb: 'unsupported-format-write',
  ods: 'unsupported-format-write',
  markup: 'unsupported-format-write',
};

/** Why no sheet can be added to a file of a kind. */
export const unsupportedWrite = (kind: Exclude<WorkbookFile['kind'], 'xlsx'>): WorkbookErrorCode => CODES[kind];
