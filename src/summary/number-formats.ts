/** The number formats of a summary, and how many decimals its amounts print. */
import { resolveColumn } from './measures';
import type { SummaryScope } from './types';
import type { TableView } from './view';

/** A summary is read, not audited to the last digit. */
const MAX_DECIMALS = 2;

/** Decimals that a number format prints: "#,##0.00" → 2; null for "General" and text. */
function formatDecimals(format: string): number | null {
  const first = format.split(';')[0] ?? '';
  if (!/[0#]/.test(first) || /General/i.test(first) || first.includes('%')) return null;
  const match = /\.([0#?]+)/.exec(first.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
  return match ? match[1]!.length : 0;
}

/** Decimals that a value needs, two at most. */
function neededDecimals(value: number): number {
  const text = Math.abs(value).toFixed(MAX_DECIMALS);
  if (text.endsWith('00')) return 0;
  return text.endsWith('0') ? 1 : MAX_DECIMALS;
}

/** The part of the cells in "General" that must hold decimals for the summary to print them. */
const ENOUGH = 0.2;

/** How many source cells ask for 0, 1 and 2 decimals. */
interface DecimalVotes {
  /** Cells whose number format says how many decimals they print. */
  readonly formatted: readonly number[];
  /** Cells in "General", which print what they hold. */
  readonly general: readonly number[];
}

function votesOf({ table, grid }: TableView, columns: readonly number[]): DecimalVotes {
  const formatted = [0, 0, 0];
  const general = [0, 0, 0];
  for (const column of columns) {
    for (const { row } of table.rows) {
      if (!grid.isNumber(row, column)) continue;
      const printed = formatDecimals(grid.format(row, column));
      if (printed === null) general[neededDecimals(grid.number(row, column))]!++;
      else formatted[Math.min(printed, MAX_DECIMALS)]!++;
    }
  }
  return { formatted, general };
}

/**
 * Decimals for the summary's amounts: what most formatted source cells print; cells in "General" print what they hold,
 * so there a fifth with decimals is enough; two at most. Where the unit grows larger than the source's, two.
 */
export function amountDecimals(view: TableView, { measures }: SummaryScope, unitFactor: number | null): number {
  const columns = measures
    .flatMap((measure) => Object.values(measure.columns))
    .map((reference) => resolveColumn(view.table, reference))
    .filter((column) => column !== null)
    .filter((column) => column.role !== 'count' && column.unit?.kind !== 'count');
  const growsLarger = columns.some(
    ({ unit }) => unitFactor !== null && unit?.kind === 'money' && unitFactor > unit.factor,
  );
  if (growsLarger) return MAX_DECIMALS;
  const { formatted, general } = votesOf(
    view,
    columns.map(({ column }) => column),
  );
  const sum = (votes: readonly number[]): number => votes.reduce((total, count) => total + count, 0);
  if (sum(formatted) >= sum(general)) return Math.max(0, formatted.lastIndexOf(Math.max(...formatted, 1)));
  const withDecimals = general[1]! + general[2]!;
  if (withDecimals < ENOUGH * sum(general)) return 0;
  return general[2]! > 0 ? MAX_DECIMALS : 1;
}

/** Thousands grouped, a dash for zero. Excel prints "." and "," as the reader's computer is set. */
export function amountFormat(decimals: number): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `${digits};-${digits};"-"`;
}

export const PERCENT_FORMAT = '0.00%';
export const RANK_FORMAT = '0';

/** Characters that a figure takes in print. */
export function printedLength(value: number | string, decimals: number): number {
  if (typeof value === 'string') return value.length;
  const digits = Math.max(1, Math.trunc(Math.abs(value)).toString().length);
  return digits + Math.floor((digits - 1) / 3) + (decimals > 0 ? decimals + 1 : 0) + (value < 0 ? 1 : 0);
}
