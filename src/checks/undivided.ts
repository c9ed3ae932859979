/**
 * Lines that are not broken down in full: a lump with little of it named, or a group that covers more than the lines
 * listed below it (what is secret, what is not allotted yet). What their parts leave open is no mistake, unless one slip
 * explains it.
 */
import { type FigureSource, SHORTEST_SLIP, intendedValues } from '../figures';
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../sheet';
import type { Table } from '../tables';
import type { Recomputed } from './recompute';
import { isHorizontal } from './records';

/** A lump: fewer than half of its parts are filled, and they make less of it than any single digit too many would. */
const LUMP = { filled: 0.5, share: 0.09 };
/** Lines below a group that its figures are compared with, and the share of its columns that the lines must miss. */
const GROUP = { lines: 3, columns: 0.5 };
/** Relative gap up to which lines make their group's figure. */
const CLOSE = 1e-6;

/** Whether one figure of the sum is a slip away from what the others make it. */
function isSlipAway({ relation, verdict }: Recomputed, source: FigureSource): boolean {
  const gap = verdict.stated - verdict.expected;
  const room = Math.max(verdict.high - verdict.low, CLOSE * Math.abs(verdict.stated));
  const mayMean = (key: CellKey, wanted: number): boolean => {
    const figure = source.figure(relation.sheet, key);
    if (!figure || Math.abs(figure.value) < SHORTEST_SLIP) return false;
    return intendedValues(figure.value, figure.decimals).some(({ value }) => Math.abs(value - wanted) <= room);
  };
  return (
    mayMean(relation.result, verdict.expected) ||
    relation.operands.some((key) => mayMean(key, (source.figure(relation.sheet, key)?.value ?? 0) + gap))
  );
}

const isLump = ({ relation, verdict, filled }: Recomputed): boolean =>
  filled < LUMP.filled * relation.operands.length && verdict.expected < LUMP.share * verdict.stated;

/** Whether a group's figure in a column is not what the lines right below it make. */
function missesLines(table: Table, source: FigureSource, at: number, column: number): boolean | null {
  const valueAt = (row: number): number => source.figure(table.sheet, cellKey(row, column))?.value ?? 0;
  const whole = valueAt(table.rows[at]!.row);
  const lines = table.rows.filter(({ parent }) => parent === at).map(({ row }) => valueAt(row));
  if (whole === 0 || lines.filter((value) => value !== 0).length < GROUP.lines) return null;
  return whole - lines.reduce((sum, value) => sum + value, 0) > CLOSE * Math.abs(whole);
}

/** Whether a line holds more, in its total and in most of its parts, than the lines listed below it. */
function coversMore({ relation }: Recomputed, table: Table, source: FigureSource): boolean {
  const at = table.rows.findIndex(({ row }) => row === rowOfKey(relation.result));
  if (at < 0 || !missesLines(table, source, at, columnOfKey(relation.result))) return false;
  const parts = relation.operands.map((key) => missesLines(table, source, at, columnOfKey(key)));
  const known = parts.filter((part) => part !== null);
  return known.length >= 2 && known.filter(Boolean).length > GROUP.columns * known.length;
}

/** Whether a total across a line exceeds its parts because the line is not broken down in full. */
export function isUndivided(one: Recomputed, table: Table, source: FigureSource): boolean {
  const { kind, comparison, operandSheets, signs } = one.relation;
  if (kind !== 'sum' || comparison !== 'equal' || operandSheets || signs || !isHorizontal(one.relation)) return false;
  if (one.verdict.stated <= one.verdict.expected || one.verdict.expected <= 0) return false;
  return (isLump(one) || coversMore(one, table, source)) && !isSlipAway(one, source);
}
