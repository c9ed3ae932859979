import type { TableView } from './view';
import type { SummaryChoice } from './types';
import { resolveColumn } from './measures';

/** Decimals that a number format prints: "#,##0.00" → 2; null for "General" and text. */
export function formatDecimals(format: string): number | null {
  const first = format.split(';')[0] ?? '';
  if (!/[0#]/.test(first) || /General/i.test(first) || first.includes('%')) return null;
  const match = /\.([0#?]+)/.exec(first.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
  return match ? match[1]!.length : 0;
}

/** Decimals that a value needs, two at most: a summary is read, not audited to the last digit. */
function neededDecimals(value: number): number {
  const text = Math.abs(value).toFixed(2);
  return text.endsWith('00') ? 0 : text.endsWith('0') ? 1 : 2;
}

/** So many of the cells without a format of their own must show decimals for the summary to show them. */
const ENOUGH = 0.2;

/**
 * Decimals for the summary's amounts: what most formatted source cells print; cells in "General" print what they hold,
 * so there a fifth with decimals is enough; two at most. Where the unit grows larger than the source's, two.
 */
export function amountDecimals(view: TableView, choice: SummaryChoice, unitFactor: number | null): number {
  const formatted = [0, 0, 0];
  const general = [0, 0, 0];
  for (const reference of choice.measures.flatMap((measure) => Object.values(measure.columns))) {
    const column = resolveColumn(view.table, reference);
    if (!column || column.role === 'count' || column.unit?.kind === 'count') continue;
    if (unitFactor !== null && column.unit?.kind === 'money' && unitFactor > column.unit.factor) return 2;
    for (const { row } of view.table.rows) {
      if (!view.grid.isNumber(row, column.column)) continue;
      const printed = formatDecimals(view.grid.format(row, column.column));
      if (printed === null) general[neededDecimals(view.grid.number(row, column.column))]!++;
      else formatted[Math.min(printed, 2)]!++;
    }
  }
  const sum = (votes: readonly number[]): number => votes.reduce((total, votes) => total + votes, 0);
  if (sum(formatted) >= sum(general)) return Math.max(0, formatted.lastIndexOf(Math.max(...formatted, 1)));
  const withDecimals = general[1]! + general[2]!;
  if (withDecimals < ENOUGH * sum(general)) return 0;
  return general[2]! > 0 ? 2 : 1;
}

/** Thousands grouped, a dash for nothing. The marks are the reader's own: Excel prints "." and "," by the locale. */
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
