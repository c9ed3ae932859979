/**
 * Lines that did not report: they hold a figure in some columns and "-" or nothing in the others. A total line over them
 * covers other lines column by column, so what relates its columns may miss by exactly what those lines hold.
 */
import type { FigureSource } from '../figures';
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../sheet';
import type { Table } from '../tables';
import type { Recomputed } from './recompute';
import { isHorizontal } from './records';

/** Half a unit of the last digit that a rate is printed with, or of what floating point leaves of one. */
const HALF = 0.5;
const NOISE = 1e-9;

/** Indexes into `table.rows` of the lines with a figure in this column and in none of the others. */
function linesWithout(
  table: Table,
  source: FigureSource,
  filled: number,
  absent: readonly number[],
  except: number,
): number[] {
  const has = (row: number, column: number): boolean => {
    const figure = source.figure(table.sheet, cellKey(row, column));
    return figure !== null && !figure.isEmpty && figure.value !== 0;
  };
  const found: number[] = [];
  table.rows.forEach(({ row }, at) => {
    if (row !== except && has(row, filled) && !absent.some((column) => has(row, column))) found.push(at);
  });
  const known = new Set(found);
  // A line below another of them is part of it already.
  return found.filter((at) => {
    const { parent } = table.rows[at]!;
    return parent === null || !known.has(parent);
  });
}

type HeldBy = (lines: readonly number[], column: number) => number;

/** A total across whose gap the lines hold that have a whole and no parts. */
function isGapOfSum({ relation, verdict }: Recomputed, table: Table, source: FigureSource, heldBy: HeldBy): boolean {
  const whole = columnOfKey(relation.result);
  const lines = linesWithout(table, source, whole, relation.operands.map(columnOfKey), rowOfKey(relation.result));
  const room = Math.max(verdict.high - verdict.low, NOISE * Math.abs(verdict.stated));
  return lines.length > 0 && Math.abs(verdict.stated - verdict.expected - heldBy(lines, whole)) <= room;
}

/** A rate of the lines alone that have a numerator. */
function isRateOfReported(
  { relation, verdict }: Recomputed,
  table: Table,
  source: FigureSource,
  heldBy: HeldBy,
): boolean {
  const { sheet, result, operands, scale, unitFactor = 1 } = relation;
  const valueOf = (key: CellKey): number => source.figure(sheet, key)?.value ?? 0;
  const [numerator, denominator] = operands as readonly [CellKey, CellKey];
  const bases = columnOfKey(denominator);
  const lines = linesWithout(table, source, bases, [columnOfKey(numerator)], rowOfKey(result));
  const base = valueOf(denominator) - heldBy(lines, bases);
  if (lines.length === 0 || base === 0) return false;
  const rate = (scale * unitFactor * valueOf(numerator)) / base;
  const decimals = source.figure(sheet, result)?.decimals ?? 0;
  return Math.abs(rate - verdict.stated) <= HALF * 10 ** -decimals + NOISE * Math.abs(rate);
}

/** Whether a relation across a line is broken by exactly what the lines hold that did not report. */
export function isGapOfUnreported(one: Recomputed, table: Table, source: FigureSource): boolean {
  const { kind, comparison, operands, operandSheets, signs, sheet } = one.relation;
  if (operandSheets || comparison !== 'equal' || !isHorizontal(one.relation)) return false;
  const heldBy: HeldBy = (lines, column) =>
    lines.reduce((sum, at) => sum + (source.figure(sheet, cellKey(table.rows[at]!.row, column))?.value ?? 0), 0);
  if (kind === 'sum' && !signs) return isGapOfSum(one, table, source, heldBy);
  return kind === 'ratio' && operands.length === 2 && isRateOfReported(one, table, source, heldBy);
}
