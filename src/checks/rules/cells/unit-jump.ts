/**
 * A figure a thousand times off against the same row of a sister column (plan, last year), while every other row of
 * the two columns lies within one power of ten.
 */
import { type CellKey, type Grid, cellKey, keyName } from '../../../sheet';
import type { ColumnRole, TableColumn } from '../../../tables';
import type { CheckRule, Observation } from '../rule';
import { type TableCells, bodyRows } from './table-cells';

const AMOUNTS: ReadonlySet<ColumnRole> = new Set(['plan', 'actual', 'estimate', 'previous', 'amount']);
/** Rows with a figure in both columns: fewer do not show what is usual. */
const FEWEST_PAIRS = 6;
/** Powers of ten: every other pair is at most this far apart, the strange one about a thousand times, give or take. */
const USUAL = 1;
const JUMP = 3;
const LEEWAY = 0.5;

interface Pair {
  readonly row: number;
  readonly a: number;
  readonly b: number;
}

const factorOf = (column: TableColumn): number => column.unit?.factor ?? 1;

/** How far apart two figures are, in powers of ten. */
const magnitude = (value: number, other: number): number => Math.log10(Math.abs(value / other));

/** How far a figure's size lies from the middle of its column's, in powers of ten. */
function strangeness(grid: Grid, pairs: readonly Pair[], value: number, column: number): number {
  const others = pairs
    .map(({ row }) => grid.number(row, column))
    .filter((other) => other !== value)
    .map((other) => Math.log10(Math.abs(other)))
    .sort((x, y) => x - y);
  return Math.abs(Math.log10(Math.abs(value)) - (others[Math.floor(others.length / 2)] ?? 0));
}

/** The one pair that is about a thousand times apart; null when there is none, or others are strange too. */
function jumpOf(pairs: readonly Pair[]): Pair | null {
  if (pairs.length < FEWEST_PAIRS) return null;
  const apart = pairs.filter(({ a, b }) => Math.abs(magnitude(a, b)) > USUAL);
  const [one] = apart;
  if (!one || apart.length !== 1) return null;
  return Math.abs(Math.abs(magnitude(one.a, one.b)) - JUMP) <= LEEWAY ? one : null;
}

function between({ grid, table }: TableCells, first: TableColumn, second: TableColumn): Observation | null {
  if (factorOf(first) !== factorOf(second)) return null;
  const pairs = bodyRows(table)
    .map(({ row }) => ({ row, a: grid.number(row, first.column), b: grid.number(row, second.column) }))
    .filter(({ a, b }) => Number.isFinite(a) && Number.isFinite(b) && a !== 0 && b !== 0);
  const jump = jumpOf(pairs);
  if (!jump) return null;
  // The one whose size is strange among its own column is the likelier.
  const isFirst = strangeness(grid, pairs, jump.a, first.column) > strangeness(grid, pairs, jump.b, second.column);
  return {
    sheet: grid.sheet,
    cell: cellKey(jump.row, isFirst ? first.column : second.column),
    details: {
      value: isFirst ? jump.a : jump.b,
      other: keyName(cellKey(jump.row, isFirst ? second.column : first.column)),
      otherValue: isFirst ? jump.b : jump.a,
    },
  };
}

function find(cells: TableCells): readonly Observation[] {
  const columns = cells.table.columns.filter(({ role }) => AMOUNTS.has(role));
  const found = new Map<CellKey, Observation>();
  columns.forEach((first, i) => {
    for (const second of columns.slice(i + 1)) {
      const jump = between(cells, first, second);
      if (jump && !found.has(jump.cell)) found.set(jump.cell, jump);
    }
  });
  return [...found.values()];
}

export const UNIT_JUMP: CheckRule<'unit-jump', TableCells> = {
  id: 'unit-jump',
  grades: ['review'],
  title: { vi: 'Lệch khoảng 1.000 lần, có thể nhầm đơn vị tính', en: 'About 1,000 times off: wrong unit' },
  reads: { vi: 'hai cột số tiền cùng đơn vị, từng dòng', en: 'two columns of amounts in one unit, row by row' },
  source: { kind: 'paper', text: 'Scholtus (2009): errors by a factor of a thousand' },
  find,
};
