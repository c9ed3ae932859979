/** A cell's content as the user would type it. */
import { type HostSheet, type HostWorkbook, decimalMark } from '../../host';

/** What a user of the locale would type to get what the cell holds. */
export function typedText(workbook: HostWorkbook, sheet: HostSheet, row: number, column: number): string {
  const { formula, value } = workbook.cell(sheet, row, column);
  if (formula !== undefined) return formula;
  if (typeof value === 'number') return String(value).replace('.', decimalMark(workbook.locale));
  if (value === null) return '';
  return typeof value === 'object' ? value.error : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}
