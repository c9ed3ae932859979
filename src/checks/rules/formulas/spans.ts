/** Which rows a total below or above its columns takes in. */
import { type CellKey, type CellRange, columnOfKey, rowOfKey } from '../../../sheet';
import type { ParsedFormula } from './parsed';

/** Rows from `top` to `bottom`, both included. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** A formula that takes in the same rows of one or more columns, its own row not among them. */
export interface Span {
  readonly formula: ParsedFormula;
  /** From the top down, not touching each other. */
  readonly rows: readonly Rows[];
  readonly columns: readonly number[];
  /** The same for formulas that take in the same rows. */
  readonly id: string;
}

function merged(rows: readonly Rows[]): readonly Rows[] {
  const list: Rows[] = [];
  for (const next of [...rows].sort((a, b) => a.top - b.top)) {
    const last = list.at(-1);
    if (last && next.top <= last.bottom + 1)
      list[list.length - 1] = { top: last.top, bottom: Math.max(last.bottom, next.bottom) };
    else list.push(next);
  }
  return list;
}

const idOf = (rows: readonly Rows[]): string => rows.map(({ top, bottom }) => `${top}-${bottom}`).join(',');

/** null for formulas that take in anything but whole runs of cells down columns. */
export function spanOf(formula: ParsedFormula): Span | null {
  const ranges = formula.aggregate?.ranges;
  if (!ranges) return null;
  const byColumn = new Map<number, CellRange[]>();
  for (const range of ranges) {
    if (range.left !== range.right) return null;
    const list = byColumn.get(range.left);
    if (list) list.push(range);
    else byColumn.set(range.left, [range]);
  }
  const [first, ...others] = [...byColumn.values()].map(merged);
  if (!first) return null;
  const id = idOf(first);
  if (others.some((rows) => idOf(rows) !== id)) return null;
  const row = rowOfKey(formula.key);
  return isInRows(first, row) ? null : { formula, rows: first, columns: [...byColumn.keys()], id };
}

export const isInRows = (rows: readonly Rows[], row: number): boolean =>
  rows.some(({ top, bottom }) => row >= top && row <= bottom);

/** Whether a range lies within rows, in one of the columns. */
export const covers = ({ rows, columns }: Span, { top, bottom, left, right }: CellRange): boolean =>
  left === right && columns.includes(left) && rows.some((run) => top >= run.top && bottom <= run.bottom);

/** The rows of `whole` that `part` leaves out; null where `part` is no part of it. At most `most` of them. */
export function leftOut(part: readonly Rows[], whole: readonly Rows[], most: number): readonly number[] | null {
  if (!part.every(({ top, bottom }) => whole.some((run) => top >= run.top && bottom <= run.bottom))) return null;
  const rows: number[] = [];
  for (const { top, bottom } of whole)
    for (let row = top; row <= bottom && rows.length < most; row++) if (!isInRows(part, row)) rows.push(row);
  return rows;
}

export const isCellIn = (range: CellRange, key: CellKey): boolean => {
  const [row, column] = [rowOfKey(key), columnOfKey(key)];
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
};
