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

/**
 * Decimals for the summary's amounts: what most source cells print, two at most; where the unit grows larger than the
 * source's, two.
 */
export function amountDecimals(view: TableView, choice: SummaryChoice, unitFactor: number | null): number {
  const votes = [0, 0, 0];
  for (const measure of choice.measures) {
    for (const reference of Object.values(measure.columns)) {
      const column = resolveColumn(view.table, reference);
      if (!column) continue;
      if (unitFactor !== null && column.unit?.kind === 'money' && unitFactor > column.unit.factor) return 2;
      for (const { row } of view.table.rows) {
        if (!view.grid.isNumber(row, column.column)) continue;
        const decimals =
          formatDecimals(view.grid.format(row, column.column)) ?? neededDecimals(view.grid.number(row, column.column));
        votes[Math.min(decimals, 2)]!++;
      }
    }
  }
  const most = Math.max(...votes);
  return most === 0 ? 0 : votes.lastIndexOf(most);
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
