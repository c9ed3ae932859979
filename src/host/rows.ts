/** Rows inserted into and removed from a sheet of the stand-in. */
import { type CellRange, cellKey, columnOfKey, quoteSheetName, rowOfKey } from '../sheet';
import { withRowsMoved } from './formulas';
import type { HostName, HostSheet } from './model';

export interface RowMove {
  /** 0-based. */
  readonly first: number;
  readonly count: number;
  readonly change: 'RowInserted' | 'RowDeleted';
}

/** Where a row is afterwards; null where it is gone. */
function rowAfter(row: number, { first, count, change }: RowMove): number | null {
  if (row < first) return row;
  if (change === 'RowInserted') return row + count;
  return row < first + count ? null : row - count;
}

function rangeAfter(range: CellRange, move: RowMove): CellRange | null {
  const rows: number[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const after = rowAfter(row, move);
    if (after !== null) rows.push(after);
  }
  return rows.length === 0 ? null : { ...range, top: rows[0]!, bottom: rows.at(-1)! };
}

/** Moves what the sheet holds. */
export function moveRows(sheet: HostSheet, move: RowMove): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const row = rowAfter(rowOfKey(key), move);
    if (row !== null) sheet.cells.set(cellKey(row, columnOfKey(key)), cell);
  }
  sheet.merges = sheet.merges.flatMap((area) => rangeAfter(area, move) ?? []);
}

/** Formulas of all sheets follow the rows that they read; where these are gone they read #REF!. */
export function moveReferences(sheets: readonly HostSheet[], moved: HostSheet, move: RowMove): void {
  const newRow = (row: number): number | null => rowAfter(row, move);
  for (const sheet of sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const formula = withRowsMoved(cell.formula, { sheet: moved.name, own: sheet === moved }, newRow);
      if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
    }
  }
}

/** A name's formula after the move: `='Biểu 01'!$A$3` → `='Biểu 01'!$A$4`, or `='Biểu 01'!#REF!`. */
function nameMoved(formula: string, sheet: string, move: RowMove): string {
  const place = [quoteSheetName(sheet), sheet].find((name) => formula.startsWith(`=${name}!$`));
  const match = place === undefined ? null : /\$([A-Z]+)\$(\d+)$/.exec(formula);
  if (!match) return formula;
  const row = rowAfter(Number(match[2]) - 1, move);
  return `=${place}!${row === null ? '#REF!' : `$${match[1]}$${row + 1}`}`;
}

/** Names follow the cells of a sheet that they point at. */
export function moveNames(lists: readonly ReadonlyMap<string, HostName>[], sheet: string, move: RowMove): void {
  for (const list of lists) for (const name of list.values()) name.formula = nameMoved(name.formula, sheet, move);
}
