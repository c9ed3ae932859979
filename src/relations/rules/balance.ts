/** What revenue leaves over spending where both stand side by side: "Kết dư" = total of one half less the other's. */
import { numberIn } from '../../figures';
import { type CellKey, cellKey, columnOfKey, type Grid, rowOfKey } from '../../sheet';
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

/** The figures of a row of one half, one column after the other. */
type FigureRow = readonly CellKey[];

/** What is left, and the totals whose difference it is by its name; one set for each pair of halves and row. */
export type Balance = readonly Omit<Relation, 'group'>[];

/** The balances of all pairs of halves in one sheet, whether they come out or not. */
export function balancesNamed(grid: Grid, tables: readonly Table[]): readonly Balance[] {
  const out: Balance[] = [];
  for (let i = 0; i + 1 < tables.length; i++) {
    const [left, right] = [tables[i]!, tables[i + 1]!];
    if (!areHalves(left, right)) continue;
    const [revenue] = rowsOf(grid, left, isWholeRow);
    const [spending] = rowsOf(grid, right, isWholeRow);
    if (!revenue || !spending || revenue.length !== spending.length) continue;
    for (const balance of [left, right].flatMap((half) => rowsOf(grid, half, isBalanceRow)))
      if (balance.length === revenue.length) out.push(balanceOf(left.sheet, balance, revenue, spending));
  }
  return out;
}

const figureAt = (grid: Grid, key: CellKey): number => numberIn(grid, rowOfKey(key), columnOfKey(key));

/** Whether most columns of figures bear a balance out. */
export function isBorneOut(grid: Grid, balance: Balance): boolean {
  const holds = balance.filter(({ result, operands: [revenue, spending] }) =>
    agrees(figureAt(grid, result), [figureAt(grid, revenue!), -figureAt(grid, spending!)]),
  ).length;
  return holds >= FEWEST && holds > balance.length - holds;
}

/**
 * "Kết dư" below the list of "Tổng thu" is worked out from that total, and no part of it: where the balance is borne out,
 * or the total agrees without it. Else it may be a part that is only named so ("Kết dư năm trước").
 */
export function withoutOwnBalances(grid: Grid, balances: readonly Balance[]): (relation: Relation) => Relation {
  const own = new Map<CellKey, { readonly cell: CellKey; readonly isBorneOut: boolean }[]>();
  for (const balance of balances) {
    const isSure = isBorneOut(grid, balance);
    for (const { result: cell, operands } of balance)
      for (const total of operands) own.set(total, [...(own.get(total) ?? []), { cell, isBorneOut: isSure }]);
  }
  return (relation) => {
    const { kind, signs, result, operands } = relation;
    const known = kind === 'sum' && !signs ? own.get(result) : undefined;
    const named = known?.filter(({ cell }) => operands.includes(cell)) ?? [];
    const parts = operands.filter((operand) => !named.some(({ cell }) => cell === operand));
    if (parts.length === 0 || parts.length === operands.length) return relation;
    const figures = parts.map((part) => figureAt(grid, part)).filter((figure) => !Number.isNaN(figure));
    const isWithout = named.every((one) => one.isBorneOut) || agrees(figureAt(grid, result), figures);
    return isWithout ? { ...relation, operands: parts } : relation;
  };
}

/** Halves of one table: beside each other over the same rows. */
const areHalves = (left: Table, right: Table): boolean =>
  left.range.right < right.range.left && left.body.first === right.body.first;

const isWholeRow = ({ label, kind }: TableRow): boolean => kind === 'total' || isTotalLabel(label);
const isBalanceRow = ({ label }: TableRow): boolean => saysDifference(fold(label));

/** The rows of a kind that have a figure in every column. */
function rowsOf(grid: Grid, { rows, columns }: Table, isMeant: (row: TableRow) => boolean): readonly FigureRow[] {
  const filled = columns.filter((column) => holdsFigures(column) && !isPercentColumn(column));
  return rows.filter(isMeant).flatMap((row) => {
    const isFilled = filled.every(({ column }) => !Number.isNaN(numberIn(grid, row.row, column)));
    return isFilled ? [filled.map(({ column }) => cellKey(row.row, column))] : [];
  });
}

const balanceOf = (sheet: string, balance: FigureRow, revenue: FigureRow, spending: FigureRow): Balance =>
  balance.map((result, i) => ({
    sheet,
    foundBy: BALANCE.id,
    kind: 'difference',
    role: 'difference',
    result,
    operands: [revenue[i]!, spending[i]!],
    scale: 1,
    comparison: 'equal',
    evidence: ['label', 'arithmetic'],
    confidence: CONFIDENCE,
  }));

function agrees(stated: number, parts: readonly number[]): boolean {
  const half = parts.reduce((sum, part) => sum + halfUnitOf(part), halfUnitOf(stated));
  const expected = parts.reduce((sum, part) => sum + part, 0);
  return Math.abs(stated - expected) <= roundingTolerance(half, Math.abs(stated));
}
