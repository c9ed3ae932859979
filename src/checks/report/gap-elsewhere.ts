/** Where the gap of a total comes from, when a cell of the table says exactly as much. */
import { type FigureSource, roundDecimal, withoutNoise } from '../../figures';
import type { Relation } from '../../relations';
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../../sheet';
import type { Table } from '../../tables';
import type { Recomputed } from '../recompute';
import { isHorizontal, isVertical } from '../records';

/** Digits that a gap must have for an equal figure to be no coincidence: among the parts, and anywhere in the line. */
const DIGITS = { part: 3, line: 5 };
/** Cells of a line that are looked at. */
const REACH = 300;
/** Decimals that a gap is read to. */
const MOST_DECIMALS = 6;
/** Totals of rounded figures miss by a unit or two besides: at most this part of the gap. */
const ROUNDED = 1e-4;
/** What floating point may leave of a difference. */
const NOISE = 1e-9;

export interface GapElsewhere {
  readonly cell: CellKey;
  /** Whether the figure is one of the relation's own parts, left out or counted twice; else it stands beside them. */
  readonly isPart: boolean;
}

/** How many digits a figure has, without the zeros at either end. */
function digitsOf(value: number, decimals: number): number {
  return String(withoutNoise(roundDecimal(value, decimals)))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

/** The other cells of the row or column along which the relation adds. */
function* cellsBeside(relation: Relation, table: Table): Generator<CellKey> {
  const [row, column] = [rowOfKey(relation.result), columnOfKey(relation.result)];
  const own = new Set([relation.result, ...relation.operands]);
  const isAcross = isHorizontal(relation);
  if (!isAcross && !isVertical(relation)) return;
  const [first, last] = isAcross
    ? [table.range.left, Math.min(table.range.right, table.range.left + REACH)]
    : [Math.max(table.body.first, row - REACH), Math.min(table.body.last, row + REACH)];
  for (let at = first; at <= last; at++) {
    const key = isAcross ? cellKey(row, at) : cellKey(at, column);
    if (!own.has(key)) yield key;
  }
}

/**
 * The cell whose figure is the gap of a sum: one of its parts, or another cell of the row or column along which it is
 * added. null where there is none, or more than one.
 */
export function gapElsewhere(
  { relation, verdict }: Recomputed,
  source: FigureSource,
  table: Table | null,
): GapElsewhere | null {
  if (relation.kind !== 'sum' || relation.comparison !== 'equal' || relation.operandSheets) return null;
  const gap = Math.abs(verdict.stated - verdict.expected);
  const decimals = Math.max(0, Math.min(MOST_DECIMALS, source.figure(relation.sheet, relation.result)?.shown ?? 0));
  const digits = digitsOf(gap, decimals);
  if (digits < DIGITS.part) return null;
  const room = Math.min(ROUNDED * gap, 10 ** -decimals) + NOISE * Math.abs(verdict.stated);
  const isGap = (key: CellKey): boolean => {
    const figure = source.figure(relation.sheet, key);
    return figure !== null && Math.abs(Math.abs(figure.value) - gap) <= room;
  };
  const parts = relation.operands.filter(isGap);
  if (parts.length > 0) return parts.length === 1 ? { cell: parts[0]!, isPart: true } : null;
  if (digits < DIGITS.line || !table) return null;
  const found = [...cellsBeside(relation, table)].filter(isGap);
  return found.length === 1 ? { cell: found[0]!, isPart: false } : null;
}
