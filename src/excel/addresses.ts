/** Addresses as Excel writes them. */
import { type CellRange, parseRange } from '../sheet';

/** The cells of an address as Excel gives it: `'Biểu 01'!$A$1:$B$2`; null where it is not a plain rectangle. */
export function cellsOfAddress(address: string): CellRange | null {
  return parseRange(address.slice(address.lastIndexOf('!') + 1));
}

/** The rectangle of a range, from its first cell and its size. */
export function cellsAt(rowIndex: number, columnIndex: number, rowCount: number, columnCount: number): CellRange {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
