/** Where the gap of a total comes from, when a cell of the table says exactly as much. */
import { type FigureSource, roundDecimal, withoutNoise } from '../../figures';
import type { Relation } from '../../relations';
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../../sheet';
import type { Table } from '../../tables';
import type { Verdict } from '../verdict/verdict';

/** Digits that a gap must have for an equal figure to be no coincidence: among the parts, and anywhere in the line. */
const DIGITS = { part: 3, line: 5 };
/** Cells of a line that are looked at. */
const REACH = 300;

export interface GapElsewhere {
  readonly cell: CellKey;
  /** Whether the figure is one of the relation's own parts, left out or counted twice; else it stands beside them. */
  readonly isPart: boolean;
}

/**
 * The cell whose figure is the gap of a sum: one of its parts, or another cell of the row or column along which it is
 * added. null where there is none, or more than one.
 */
export function gapElsewhere(
  relation: Relation,
  verdict: Verdict,
  source: FigureSource,
  table: Table | null,
): GapElsewhere | null {
  if (relation.kind !== 'sum' || relation.comparison !== 'equal' || relation.operandSheets) return null;
  const gap = Math.abs(verdict.stated - verdict.expected);
  const result = source.figure(relation.sheet, relation.result);
  const unit = 10 ** -Math.max(0, Math.min(6, result?.shown ?? 0));
  const digits = String(withoutNoise(roundDecimal(gap, Math.min(6, Math.max(0, result?.shown ?? 0)))))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  if (digits < DIGITS.part) return null;
  // Totals of rounded figures miss by a unit or two besides.
  const room = Math.min(1e-4 * gap, unit) + 1e-9 * Math.abs(verdict.stated);
  const equals = (key: CellKey): boolean => {
    const figure = source.figure(relation.sheet, key);
    return figure !== null && Math.abs(Math.abs(figure.value) - gap) <= room;
  };
  const parts = relation.operands.filter(equals);
  if (parts.length > 0) return parts.length === 1 ? { cell: parts[0]!, isPart: true } : null;
  if (digits < DIGITS.line || !table) return null;
  const [row, column] = [rowOfKey(relation.result), columnOfKey(relation.result)];
  const isAcross = relation.operands.every((key) => rowOfKey(key) === row);
  if (!isAcross && relation.operands.some((key) => columnOfKey(key) !== column)) return null;
  const own = new Set([relation.result, ...relation.operands]);
  const found: CellKey[] = [];
  const [first, last] = isAcross
    ? [table.range.left, Math.min(table.range.right, table.range.left + REACH)]
    : [Math.max(table.body.first, row - REACH), Math.min(table.body.last, row + REACH)];
  for (let at = first; at <= last; at++) {
    const key = isAcross ? cellKey(row, at) : cellKey(at, column);
    if (!own.has(key) && equals(key)) found.push(key);
  }
  return found.length === 1 ? { cell: found[0]!, isPart: false } : null;
}
