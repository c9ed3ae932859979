/**
 * A total below its parts whose range ends before the last of them: "=SUM(C9:C24)" in C26 while C25 holds a figure;
 * or a total above whose range ends although the next row continues the same list.
 */
import { type CellKey, type CellRange, cellKey, columnOfKey, keyName, rangeName, rowOfKey } from '../../../sheet';
import type { TableRow } from '../../../tables';
import type { CheckRule, Observation } from '../rule';
import type { SheetFormulas } from './subjects';

/** Rows from the end of the range down to its total between which something may have been left out. */
const GAP = { least: 2, most: 4 };

const isTypedFigure = ({ grid, formulas }: SheetFormulas, row: number, column: number): boolean =>
  grid.isNumber(row, column) && grid.number(row, column) !== 0 && !formulas.has(cellKey(row, column));

/** Figures between the end of the range and the total; other totals between them explain the gap. */
function missedAboveTotal(subject: SheetFormulas, bottom: number, total: CellKey): CellKey | null {
  const [row, column] = [rowOfKey(total), columnOfKey(total)];
  if (row - bottom < GAP.least || row - bottom > GAP.most) return null;
  for (let at = bottom + 1; at < row; at++) if (!isTypedFigure(subject, at, column)) return null;
  return cellKey(bottom + 1, column);
}

/** "3" after "2", "1.4" after "1.3". */
const lastNumber = (index: string): number => Number(index.split('.').at(-1));

/** Whether a row continues the list that another belongs to. */
const continues = (next: TableRow, last: TableRow): boolean =>
  last.kind === 'item' &&
  next.kind === 'item' &&
  last.level === next.level &&
  last.parent === next.parent &&
  last.index !== '' &&
  next.index !== '' &&
  lastNumber(next.index) === lastNumber(last.index) + 1;

/** The row after the range stands on the same level, under the same parent, and the range covers all rows before it. */
function missedBelowTotal(subject: SheetFormulas, range: CellRange, total: CellKey): CellKey | null {
  const [row, column] = [rowOfKey(total), columnOfKey(total)];
  const after = range.bottom + 1;
  if (range.top !== row + 1 || !isTypedFigure(subject, after, column)) return null;
  const table = subject.tables.find(
    ({ sheet, body }) => sheet === subject.grid.sheet && row >= body.first && after <= body.last,
  );
  const last = table?.rows.find((one) => one.row === range.bottom);
  const next = table?.rows.find((one) => one.row === after);
  return last && next && continues(next, last) ? cellKey(after, column) : null;
}

function inFormula(subject: SheetFormulas, key: CellKey, range: CellRange): Observation | null {
  const column = columnOfKey(key);
  if (range.left !== column || range.right !== column || range.bottom === range.top) return null;
  const missed =
    range.bottom < rowOfKey(key) ? missedAboveTotal(subject, range.bottom, key) : missedBelowTotal(subject, range, key);
  if (missed === null) return null;
  const value = subject.grid.number(rowOfKey(missed), column);
  return {
    sheet: subject.grid.sheet,
    cell: key,
    details: { range: rangeName(range), missed: keyName(missed), value },
  };
}

export const RANGE_SHORT: CheckRule<'range-short', SheetFormulas> = {
  id: 'range-short',
  grades: ['review'],
  title: { vi: 'Công thức cộng bỏ sót dòng', en: 'Sum that leaves out a row' },
  reads: { vi: 'công thức SUM theo cột, và cây dòng của bảng', en: 'SUM formulas along a column, and the row tree' },
  source: { kind: 'design', text: 'rows inserted at the end of a list do not widen the sum’s range' },
  find: (subject) => {
    const found: Observation[] = [];
    for (const [key, { sum }] of subject.formulas) {
      if (sum?.length !== 1) continue;
      const seen = inFormula(subject, key, sum[0]!);
      if (seen) found.push(seen);
    }
    return found;
  },
};
