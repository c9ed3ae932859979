/** What revenue leaves over spending where both stand side by side: "Kết dư" = total of one half less the other's. */
import { numberIn } from '../../figures';
import { type CellKey, cellKey, type Grid } from '../../sheet';
import { fold, holdsFigures, isPercentColumn, isTotalLabel, type Table, type TableRow } from '../../tables';
import { roundingTolerance, halfUnitOf } from '../lines/fit';
import { saysDifference } from '../names/words';
import type { Relation } from '../types';
import type { RelationRule } from './rule';

export const BALANCE: RelationRule<'balance'> = {
  id: 'balance',
  reads: ['figures', 'labels'],
  source: 'Law on the State Budget 2015, article 72: what revenue leaves over spending is carried over (kết dư).',
};

/** So many columns agree before the balance is believed, and one more than those that do not. */
const FEWEST = 2;
const CONFIDENCE = 0.8;

/** A row of one half with its figures, one column after the other. */
interface FigureRow {
  readonly keys: readonly CellKey[];
  readonly figures: readonly number[];
}

/** The balances of all pairs of halves in one sheet: one relation for each column of figures. */
export function findBalances(grid: Grid, tables: readonly Table[], nextGroup: () => number): Relation[] {
  const out: Relation[] = [];
  for (let i = 0; i + 1 < tables.length; i++) {
    const [left, right] = [tables[i]!, tables[i + 1]!];
    if (!areHalves(left, right)) continue;
    const [revenue] = rowsOf(grid, left, isWholeRow);
    const [spending] = rowsOf(grid, right, isWholeRow);
    if (!revenue || !spending || revenue.keys.length !== spending.keys.length) continue;
    for (const balance of [left, right].flatMap((half) => rowsOf(grid, half, isBalanceRow)))
      out.push(...balancesOf(left.sheet, balance, revenue, spending, nextGroup));
  }
  return out;
}

/** Halves of one table: beside each other over the same rows. */
const areHalves = (left: Table, right: Table): boolean =>
  left.range.right < right.range.left && left.body.first === right.body.first;

const isWholeRow = ({ label, kind }: TableRow): boolean => kind === 'total' || isTotalLabel(label);
const isBalanceRow = ({ label }: TableRow): boolean => saysDifference(fold(label));

/** The rows of a kind that have a figure in every column. */
function rowsOf(grid: Grid, { rows, columns }: Table, isMeant: (row: TableRow) => boolean): readonly FigureRow[] {
  const filled = columns.filter((column) => holdsFigures(column) && !isPercentColumn(column));
  if (filled.length < FEWEST) return [];
  return rows.filter(isMeant).flatMap((row) => {
    const figures = filled.map(({ column }) => numberIn(grid, row.row, column));
    return figures.some(Number.isNaN) ? [] : [{ keys: filled.map(({ column }) => cellKey(row.row, column)), figures }];
  });
}

function balancesOf(
  sheet: string,
  balance: FigureRow,
  revenue: FigureRow,
  spending: FigureRow,
  nextGroup: () => number,
): readonly Relation[] {
  if (balance.keys.length !== revenue.keys.length) return [];
  const holds = balance.figures.filter((stated, i) => agrees(stated, revenue.figures[i]!, spending.figures[i]!)).length;
  if (holds < FEWEST || holds <= balance.keys.length - holds) return [];
  const group = nextGroup();
  return balance.keys.map((result, i) => ({
    sheet,
    foundBy: BALANCE.id,
    kind: 'difference',
    role: 'difference',
    result,
    operands: [revenue.keys[i]!, spending.keys[i]!],
    scale: 1,
    comparison: 'equal',
    evidence: ['label', 'arithmetic'],
    confidence: CONFIDENCE,
    group,
  }));
}

function agrees(stated: number, revenue: number, spending: number): boolean {
  const half = halfUnitOf(stated) + halfUnitOf(revenue) + halfUnitOf(spending);
  return Math.abs(stated - (revenue - spending)) <= roundingTolerance(half, Math.abs(stated));
}
