/** The number formats of a summary, and how many decimals its figures print. */
import type { TableColumn } from '../tables';
import type { TableView } from './view';

/** A summary is read, not audited to the last digit. */
const MAX_DECIMALS = 2;

/** Decimals that a number format prints: "#,##0.00" → 2; null for "General" and text. */
function formatDecimals(format: string): number | null {
  const first = format.split(';')[0]!;
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

/** What most formatted cells print; cells in "General" print what they hold, so there a fifth with decimals is enough. */
function decided({ formatted, general }: DecimalVotes): number {
  const sum = (votes: readonly number[]): number => votes.reduce((total, count) => total + count, 0);
  if (sum(formatted) >= sum(general)) return Math.max(0, formatted.lastIndexOf(Math.max(...formatted, 1)));
  const withDecimals = general[1]! + general[2]!;
  if (withDecimals < ENOUGH * sum(general)) return 0;
  return general[2]! > 0 ? MAX_DECIMALS : 1;
}

/**
 * Decimals that a source column prints, two at most; in a unit that is `factor` of the column's, so many more or fewer.
 * Whole đồng are printed whole unless the source formats them otherwise.
 */
export function columnDecimals(view: TableView, column: TableColumn, factor = 1): number {
  const votes = votesOf(view, [column.column]);
  const isDong = column.unit?.kind === 'money' && column.unit.factor === 1;
  const isFormatted = votes.formatted.some((count) => count > 0);
  const own = isDong && !isFormatted ? 0 : decided(votes);
  return factor === 1 ? own : Math.min(MAX_DECIMALS, Math.max(0, own - Math.round(Math.log10(factor))));
}

/** Decimals that one cell prints, two at most. */
export function cellDecimals({ grid }: TableView, row: number, column: number): number {
  const printed = formatDecimals(grid.format(row, column));
  if (printed !== null) return Math.min(printed, MAX_DECIMALS);
  return grid.isNumber(row, column) ? neededDecimals(grid.number(row, column)) : 0;
}

/** A mean prints what its operands print; one of whole numbers a decimal, unless they are đồng. */
export const meanDecimals = (decimals: number, isDong: boolean): number => (isDong ? decimals : Math.max(1, decimals));

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

/** The same of a rate. */
export const printedPercentLength = (value: number | string): number =>
  typeof value === 'string' ? value.length : printedLength(value * 100, MAX_DECIMALS) + 1;
