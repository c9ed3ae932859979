/** "=SUM(C9:C25)" while C9 is itself "=SUM(C10:C14)": C10 to C14 are counted twice. */
import {
  type CellKey,
  type CellRange,
  type Grid,
  cellKey,
  columnOfKey,
  keyName,
  rangeName,
  rowOfKey,
} from '../../../sheet';
import type { CheckRule, Observation } from '../rule';
import { inBlocks } from './blocks';
import { isScratch } from './scratch';
import type { Formulas, SheetFormulas } from './subjects';

/** Rows of a range that are searched. */
const LONGEST = 5000;
/** Inner totals that are named. */
const NAMED = 4;

const isInColumn = ({ left, right }: CellRange, column: number): boolean => left === column && right === column;

function hasFigures(grid: Grid, { top, bottom }: CellRange, column: number): boolean {
  for (let row = top; row <= bottom; row++)
    if (grid.isNumber(row, column) && grid.number(row, column) !== 0) return true;
  return false;
}

/** The cells of a range that hold the sum of other cells of it. */
function innerTotals(grid: Grid, formulas: Formulas, range: CellRange, column: number): CellKey[] {
  const inner: CellKey[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const key = cellKey(row, column);
    const isInside = formulas
      .get(key)
      ?.sum?.some(
        (part) =>
          isInColumn(part, column) &&
          part.top >= range.top &&
          part.bottom <= range.bottom &&
          hasFigures(grid, part, column),
      );
    if (isInside) inner.push(key);
  }
  return inner;
}

function inFormula({ grid, formulas }: SheetFormulas, key: CellKey, sum: readonly CellRange[]): Observation | null {
  const column = columnOfKey(key);
  for (const range of sum) {
    if (!isInColumn(range, column) || range.bottom - range.top > LONGEST) continue;
    const inner = innerTotals(grid, formulas, range, column);
    if (inner.length === 0) continue;
    return {
      sheet: grid.sheet,
      cell: key,
      details: {
        range: rangeName(range),
        inner: inner.slice(0, NAMED).map(keyName).join(', '),
        innerFormula: grid.formula(rowOfKey(inner[0]!), column)!,
        count: inner.length,
      },
    };
  }
  return null;
}

export const DOUBLE_COUNT: CheckRule<'double-count', SheetFormulas> = {
  id: 'double-count',
  grades: ['review'],
  title: { vi: 'Công thức cộng hai lần', en: 'Sum that counts twice' },
  reads: { vi: 'công thức SUM theo cột', en: 'SUM formulas along a column' },
  source: { kind: 'design', text: 'a total among the cells that another total adds up' },
  find: (subject) => {
    const { grid, formulas } = subject;
    const found: Observation[] = [];
    for (const [key, { sum }] of formulas) {
      // An error hides the sum, and is told itself; a trial sum beside the table misleads nobody.
      const isRead = sum && grid.isNumber(rowOfKey(key), columnOfKey(key));
      const seen = isRead ? inFormula(subject, key, sum) : null;
      if (seen && !isScratch(subject, key)) found.push(seen);
    }
    return inBlocks(found);
  },
};
