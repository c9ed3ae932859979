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

/** The lines of one table that did not report, looked for once for all relations that relate the same columns. */
export class UnreportedLines {
  private readonly known = new Map<string, readonly number[]>();

  constructor(
    readonly table: Table,
    readonly source: FigureSource,
  ) {}

  /** Indexes into `table.rows` of the lines with a figure in this column and in none of the others, but for one row. */
  without(filled: number, absent: readonly number[], except: number): readonly number[] {
    const { rows } = this.table;
    const name = `${filled}:${absent.join()}`;
    let found = this.known.get(name);
    if (!found) this.known.set(name, (found = this.find(filled, absent)));
    const others = found.filter((at) => rows[at]!.row !== except);
    const lines = new Set(others);
    // A line below another of them is part of it already.
    return others.filter((at) => {
      const { parent } = rows[at]!;
      return parent === null || !lines.has(parent);
    });
  }

  private find(filled: number, absent: readonly number[]): readonly number[] {
    const found: number[] = [];
    this.table.rows.forEach(({ row }, at) => {
      if (this.has(row, filled) && !absent.some((column) => this.has(row, column))) found.push(at);
    });
    return found;
  }

  private has(row: number, column: number): boolean {
    const figure = this.source.figure(this.table.sheet, cellKey(row, column));
    return figure !== null && !figure.isEmpty && figure.value !== 0;
  }

  /** What lines hold in a column. */
  heldBy(lines: readonly number[], column: number): number {
    const { sheet, rows } = this.table;
    return lines.reduce((sum, at) => sum + (this.source.figure(sheet, cellKey(rows[at]!.row, column))?.value ?? 0), 0);
  }
}

/** A total across whose gap the lines hold that have a whole and no parts. */
function isGapOfSum({ relation, verdict }: Recomputed, unreported: UnreportedLines): boolean {
  const whole = columnOfKey(relation.result);
  const lines = unreported.without(whole, relation.operands.map(columnOfKey), rowOfKey(relation.result));
  const room = Math.max(verdict.high - verdict.low, NOISE * Math.abs(verdict.stated));
  return lines.length > 0 && Math.abs(verdict.stated - verdict.expected - unreported.heldBy(lines, whole)) <= room;
}

/** A rate of the lines alone that have a numerator. */
function isRateOfReported({ relation, verdict }: Recomputed, unreported: UnreportedLines): boolean {
  const { source } = unreported;
  const { sheet, result, operands, scale, unitFactor = 1 } = relation;
  const valueOf = (key: CellKey): number => source.figure(sheet, key)?.value ?? 0;
  const [numerator, denominator] = operands as readonly [CellKey, CellKey];
  const bases = columnOfKey(denominator);
  const lines = unreported.without(bases, [columnOfKey(numerator)], rowOfKey(result));
  const base = valueOf(denominator) - unreported.heldBy(lines, bases);
  if (lines.length === 0 || base === 0) return false;
  const rate = (scale * unitFactor * valueOf(numerator)) / base;
  const decimals = source.figure(sheet, result)?.decimals ?? 0;
  return Math.abs(rate - verdict.stated) <= HALF * 10 ** -decimals + NOISE * Math.abs(rate);
}

/** Whether a relation across a line is broken by exactly what the lines hold that did not report. */
export function isGapOfUnreported(one: Recomputed, unreported: UnreportedLines): boolean {
  const { kind, comparison, operands, operandSheets, signs } = one.relation;
  if (operandSheets || comparison !== 'equal' || !isHorizontal(one.relation)) return false;
  if (kind === 'sum' && !signs) return isGapOfSum(one, unreported);
  return kind === 'ratio' && operands.length === 2 && isRateOfReported(one, unreported);
}
