/** Addresses as Excel writes them. */
import { type CellRange, parseRange } from '../sheet';

/** The cells of an address as Excel gives it: `'Biểu 01'!$A$1:$B$2`; null where it is not a plain rectangle. */
export function cellsOfAddress(address: string): CellRange | null {
  return parseRange(address.slice(address.lastIndexOf('!') + 1));
}

/** The rectangles of `RangeAreas.address`: `'a,b'!A1:B2,'a,b'!C1`. Sheet names may hold commas, inside their quotes. */
export function cellsOfAreas(address: string): CellRange[] {
  const areas: CellRange[] = [];
  for (const part of address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []) {
    const cells = cellsOfAddress(part.trim());
    if (cells) areas.push(cells);
  }
  return areas;
}

/** The rectangle of a range, from its first cell and its size. */
export function cellsAt(rowIndex: number, columnIndex: number, rowCount: number, columnCount: number): CellRange {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
