/** Two rows under one heading with the same name and the same figures. */
import { foldVietnamese } from '../../../figures';
import { type Grid, cellKey } from '../../../sheet';
import { holdsFigures, type TableColumn, type TableRow } from '../../../tables';
import type { CheckRule, Observation } from '../rule';
import { type TableCells, bodyRows } from './table-cells';

/** Letters of a name, and different figures of a row, below which two rows may well be alike by chance. */
const FEWEST = { letters: 4, figures: 2 };
/** A table that repeats more rows than this repeats them on purpose; the first few are enough. */
const MOST_FINDINGS = 10;

/** Whether one of a row's figures is typed: a row of formulas, or of references to the other row, was not entered twice. */
const isTyped = (grid: Grid, { row }: TableRow, columns: readonly TableColumn[]): boolean =>
  columns.some(({ column }) => grid.isNumber(row, column) && grid.formula(row, column) === undefined);

/** Whether a figure of one row is taken from the other: it was not entered a second time by mistake. */
function reads(grid: Grid, { row }: TableRow, other: TableRow, columns: readonly TableColumn[]): boolean {
  const there = new RegExp(`(?<![A-Z!'])\\$?[A-Z]{1,3}\\$?${other.row + 1}(?!\\d)`);
  return columns.some(({ column }) => there.test(grid.formula(row, column) ?? ''));
}

function find({ grid, table }: TableCells): readonly Observation[] {
  const label = table.columns.find(({ role }) => role === 'label');
  const columns = table.columns.filter(holdsFigures);
  // A name that another column completes (the district of “other communes”) is another name; order numbers differ anyway.
  const words = table.columns.filter(({ role }) => role === 'note' || role === 'unit' || role === 'other');
  if (!label || columns.length < FEWEST.figures) return [];
  const seen = new Map<string, TableRow>();
  const found: Observation[] = [];
  for (const row of bodyRows(table)) {
    const name = foldVietnamese(row.label);
    if (row.kind !== 'item' || name.length < FEWEST.letters) continue;
    const values = columns.map(({ column }) => grid.quantity(row.row, column));
    const distinct = new Set(values.filter((value) => Number.isFinite(value) && value !== 0));
    if (distinct.size < FEWEST.figures || !isTyped(grid, row, columns)) continue;
    const beside = words.map(({ column }) => grid.string(row.row, column)).join('|');
    const key = `${row.parent}|${name}|${beside}|${values.join('|')}`;
    const before = seen.get(key);
    if (before && (reads(grid, row, before, columns) || reads(grid, before, row, columns))) continue;
    if (before)
      found.push({
        sheet: grid.sheet,
        cell: cellKey(row.row, label.column),
        details: { row: row.row + 1, other: before.row + 1, label: row.label },
      });
    else seen.set(key, row);
  }
  return found.slice(0, MOST_FINDINGS);
}

export const DUPLICATE_ROW: CheckRule<'duplicate-row', TableCells> = {
  id: 'duplicate-row',
  grades: ['review'],
  title: { vi: 'Dòng trùng cả tên và số liệu', en: 'Row given twice' },
  reads: { vi: 'các dòng cùng một mục', en: 'the rows under one heading' },
  source: { kind: 'design', text: 'a row copied and not filled in anew is counted twice' },
  find,
};
