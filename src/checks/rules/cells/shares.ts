/** Shares of one whole that do not make 100, where the table has no total row that says so. */
import { largest, ownDecimals } from '../../../figures';
import { type Grid, cellKey, keyName } from '../../../sheet';
import type { TableColumn, TableRow } from '../../../tables';
import type { CheckRule, Observation } from '../rule';
import { type TableCells, bodyRows } from './table-cells';

const FEWEST_ROWS = 3;
/** Of the whole: shares that miss it by more are shares of different wholes. */
const LARGEST_GAP = 0.1;
/** Decimals beyond these are results of calculation. */
const MOST_DECIMALS = 6;
/** What floating point may leave of a sum of shares. */
const NOISE = 1e-9;

function inColumn(grid: Grid, { column, scale }: TableColumn, rows: readonly TableRow[]): Observation | null {
  const values = rows.map(({ row }) => grid.number(row, column));
  if (values.some((value) => !Number.isFinite(value) || value < 0)) return null;
  const whole = scale === 1 ? 1 : 100;
  const sum = values.reduce((total, value) => total + value, 0);
  const decimals = Math.min(MOST_DECIMALS, largest(values.map(ownDecimals)));
  const bound = (values.length / 2) * 10 ** -decimals + NOISE;
  const gap = Math.abs(sum - whole);
  if (gap <= bound || gap > LARGEST_GAP * whole) return null;
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

function find({ grid, table }: TableCells): readonly Observation[] {
  const rows = bodyRows(table);
  const isFlat = rows.every(({ kind, level }) => kind === 'item' && level <= 0);
  if (!isFlat || rows.length < FEWEST_ROWS) return [];
  return table.columns.filter(({ role }) => role === 'share').flatMap((column) => inColumn(grid, column, rows) ?? []);
}

export const SHARES: CheckRule<'shares', TableCells> = {
  id: 'shares',
  grades: ['review'],
  title: { vi: 'Tỷ trọng cộng lại không bằng 100%', en: 'Shares do not make 100%' },
  reads: { vi: 'cột tỷ trọng của bảng không có dòng tổng', en: 'columns of shares in a table without a total row' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1: the bound is half a unit of the last digit a share' },
  find,
};
