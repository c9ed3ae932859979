/**
 * A1 addresses. Rows and columns are 0-based everywhere inside the program; A1 text is 1-based.
 * Limits are those of SpreadsheetML: 1,048,576 rows and 16,384 columns (ECMA-376 part 1, 18.3.1.73).
 */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One cell, 0-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, 0-based, all four edges included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A cell as one number (row · 16,384 + column): cheap to store by the hundred thousand and to use as a map key.
 */
export type CellKey = number;

export const cellKey = (row: number, column: number): CellKey => row * MAX_COLUMNS + column;
export const rowOfKey = (key: CellKey): number => Math.floor(key / MAX_COLUMNS);
export const columnOfKey = (key: CellKey): number => key % MAX_COLUMNS;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. Not a column name: -1. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

/** (11, 6) → "G12". */
export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

/** The cell's name for a key. */
export const keyName = (key: CellKey): string => cellName(rowOfKey(key), columnOfKey(key));

const DOLLAR = 36;

/** "G12" or "$G$12" → its position; anything else → null. Read letter by letter: a workbook has many thousand. */
export function parseCell(name: string): CellPosition | null {
  let at = name.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  let column = 0;
  for (; at < name.length; at++) {
    const letter = name.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (at === letters || at - letters > 3 || column > MAX_COLUMNS) return null;
  const row = rowNumber(name, name.charCodeAt(at) === DOLLAR ? at + 1 : at);
  return row === 0 || row > MAX_ROWS ? null : { row: row - 1, column: column - 1 };
}

/** The number that the rest of a cell's name is; 0 where it is none. */
function rowNumber(name: string, from: number): number {
  if (from === name.length || name.length - from > 7 || name[from] === '0') return 0;
  let row = 0;
  for (let at = from; at < name.length; at++) {
    const digit = name.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    row = row * 10 + digit;
  }
  return row;
}

/** "A6:H74", or a single cell, → the range; corners may come in any order; anything else → null. */
export function parseRange(name: string): CellRange | null {
  const colon = name.indexOf(':');
  const a = parseCell(colon < 0 ? name : name.slice(0, colon));
  const b = colon < 0 ? a : parseCell(name.slice(colon + 1));
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** The range's name: "A6:H74", or "A6" when it is one cell. */
export function rangeName(range: CellRange): string {
  const first = cellName(range.top, range.left);
  const last = cellName(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/**
 * A sheet's name as it must stand in a formula: quoted when it is not a plain word, ends in a full stop or looks like a
 * cell, apostrophes doubled.
 */
export function quoteSheetName(sheet: string): string {
  const plain = /^[A-Za-z_\u00C0-\u1EF9][\w.\u00C0-\u1EF9]*$/.test(sheet) && !sheet.endsWith('.');
  const looksLikeReference =
    parseCell(sheet) !== null || /^[rc]\d*$/i.test(sheet) || /^r\d+c\d+$/i.test(sheet) || /^(true|false)$/i.test(sheet);
  return plain && !looksLikeReference ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

export const rangeContains = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

export const rangeRows = (range: CellRange): number => range.bottom - range.top + 1;
export const rangeColumns = (range: CellRange): number => range.right - range.left + 1;
