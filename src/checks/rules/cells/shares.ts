/** Shares of one whole that do not make 100, where the table has no total row that says so. */
import { largest, ownDecimals } from '../../../figures';
import { type Grid, cellKey, keyName } from '../../../sheet';
import { type ColumnRole, holdsFigures, type TableColumn, type TableRow } from '../../../tables';
import type { CheckRule, Observation } from '../rule';
import { type TableCells, bodyRows } from './table-cells';

const FEWEST_ROWS = 3;
/** Of the whole: shares that miss it by more are shares of different wholes. */
const LARGEST_GAP = 0.1;
/** Percentages that no header calls shares are shares where so many of their columns, and most of them, make 100 %. */
const FEWEST_CLOSING = 2;
/** Decimals beyond these are results of calculation. */
const MOST_DECIMALS = 6;
/** What floating point may leave of a sum of shares. */
const NOISE = 1e-9;

/** What the shares of a column come to. */
interface Closing {
  readonly column: number;
  readonly whole: 1 | 100;
  readonly sum: number;
  readonly decimals: number;
  /** Whether only rounding keeps the sum from the whole. */
  readonly closes: boolean;
}

function closingOf(grid: Grid, { column, scale }: TableColumn, rows: readonly TableRow[]): Closing | null {
  const values = rows.map(({ row }) => grid.quantity(row, column));
  if (values.some((value) => !Number.isFinite(value) || value < 0)) return null;
  const whole = scale === 1 || (scale === null && largest(values) <= 1) ? 1 : 100;
  const sum = values.reduce((total, value) => total + value, 0);
  const decimals = Math.min(MOST_DECIMALS, largest(values.map(ownDecimals)));
  const bound = (values.length / 2) * 10 ** -decimals + NOISE;
  return { column, whole, sum, decimals, closes: Math.abs(sum - whole) <= bound };
}

function seen(grid: Grid, rows: readonly TableRow[], { column, whole, sum, decimals }: Closing): Observation {
  const cell = cellKey(rows[0]!.row, column);
  return {
    sheet: grid.sheet,
    cell,
    details: {
      first: keyName(cell),
      last: keyName(cellKey(rows.at(-1)!.row, column)),
      sum: (sum * 100) / whole,
      decimals,
    },
  };
}

/** Roles of percentages that need not make a whole. */
const NO_SHARES: readonly ColumnRole[] = ['share', 'rate', 'growth', 'difference'];

const mayBeShares = (column: TableColumn): boolean =>
  holdsFigures(column) && column.unit?.kind === 'percent' && !NO_SHARES.includes(column.role);

function find({ grid, table }: TableCells): readonly Observation[] {
  const rows = bodyRows(table);
  const isFlat = rows.every(({ kind, level }) => kind === 'item' && level <= 0);
  if (!isFlat || rows.length < FEWEST_ROWS) return [];
  const sums = (columns: readonly TableColumn[]): Closing[] =>
    columns.flatMap((column) => closingOf(grid, column, rows) ?? []);
  const named = sums(table.columns.filter(({ role }) => role === 'share'));
  const percentages = sums(table.columns.filter(mayBeShares));
  const closing = percentages.filter(({ closes }) => closes).length;
  const areShares = closing >= FEWEST_CLOSING && closing * 2 > percentages.length;
  return [...named, ...(areShares ? percentages : [])]
    .filter(({ closes, sum, whole }) => !closes && Math.abs(sum - whole) <= LARGEST_GAP * whole)
    .map((closed) => seen(grid, rows, closed));
}

export const SHARES: CheckRule<'shares', TableCells> = {
  id: 'shares',
  grades: ['review'],
  title: { vi: 'Tỷ trọng cộng lại không bằng 100%', en: 'Shares do not make 100%' },
  reads: {
    vi: 'cột tỷ trọng, cột phần trăm của bảng không có dòng tổng',
    en: 'columns of shares or percentages in a table without a total row',
  },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1: the bound is half a unit of the last digit a share' },
  find,
};
