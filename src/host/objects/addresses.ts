/** Addresses as Office.js takes and gives them. */
import { type CellRange, MAX_COLUMNS, MAX_ROWS, columnIndex, parseRange, quoteSheetName, rangeName } from '../../sheet';
import { invalidArgument } from '../refusal';

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** "A1:B2", "A:C", "3:5", with or without the sheet's own name before it. */
export function rangeOfAddress(address: string): CellRange {
  // Excel cuts an address there (docs/excel.md, "Reading"), and then it is none.
  if (address.length > 8192) throw invalidArgument('the address is too long');
  const bare = address.slice(address.lastIndexOf('!') + 1);
  const cells = parseRange(bare);
  if (cells) return cells;
  const [first = '', last = ''] = bare.replace(/\$/g, '').split(':');
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) {
    const top = Math.min(Number(first), Number(last)) - 1;
    const bottom = Math.max(Number(first), Number(last)) - 1;
    if (top >= 0 && bottom < MAX_ROWS) return { top, bottom, left: 0, right: MAX_COLUMNS - 1 };
  }
  const left = columnIndex(first);
  const right = columnIndex(last);
  if (left >= 0 && right >= 0)
    return { top: 0, bottom: MAX_ROWS - 1, left: Math.min(left, right), right: Math.max(left, right) };
  throw invalidArgument(`not an address: ${address}`);
}

/** As `Range.address` gives it: `'Biểu 01'!A1:B2`. */
export function addressOf(sheet: string, range: CellRange): string {
  return `${quoteSheetName(sheet)}!${rangeName(range)}`;
}

export const isWholeSheet = (range: CellRange): boolean =>
  range.bottom - range.top + 1 === MAX_ROWS && range.right - range.left + 1 === MAX_COLUMNS;

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** As a defined name holds it: `'Biểu 01'!$A$1:$B$2`. */
export function absoluteAddressOf(sheet: string, range: CellRange): string {
  return `${quoteSheetName(sheet)}!${rangeName(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
