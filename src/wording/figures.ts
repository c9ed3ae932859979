import type { BrokenRelation, Finding } from '../checks';
import { type Locale, findingMessage, formatFigure } from '../locales';
import { type CellKey, type Grid, columnOfKey, keyName, rowOfKey } from '../sheet';

export type GridOf = (sheet: string) => Grid | undefined;

/** How the figures of a cell are written: its decimals, and whether it is a fraction shown as a percentage. */
export interface Writing {
  readonly decimals: number;
  readonly percent: boolean;
}

/** Taken from the cell's number format: "0.00%" → two decimals, percentage. "General" → as stored. */
export function writingOf(grid: Grid | undefined, cell: CellKey): Writing {
  const format = (grid?.format(rowOfKey(cell), columnOfKey(cell)) ?? 'General').split(';')[0]!.replace(/"[^"]*"|\\./g, '');
  const decimals = /\.([0#?]+)/.exec(format)?.[1]?.length ?? 0;
  return { decimals, percent: format.includes('%') };
}

/**
 * A figure as it would stand in the cell. More decimals than the cell shows are kept where they tell two figures
 * apart, at most four more.
 */
export function writtenFigure(locale: Locale, value: number, { decimals, percent }: Writing, signed = false): string {
  const scaled = percent ? value * 100 : value;
  const whole = Number.isInteger(Number(scaled.toPrecision(15)));
  const text = formatFigure(locale, scaled, { decimals: whole ? 0 : decimals, most: Math.max(decimals, 2) + (percent ? 0 : 2), signed });
  return percent ? `${text}%` : text;
}

/** What stands in a cell now, as it is shown there. */
export function cellText(grid: Grid | undefined, cell: CellKey, locale: Locale): string {
  if (!grid) return '';
  const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
  if (grid.isNumber(row, column)) return writtenFigure(locale, grid.number(row, column), writingOf(grid, cell));
  return grid.text(row, column);
}

/** The sign between the operands of a relation of a kind. */
export const OPERATOR: Readonly<Record<BrokenRelation['kind'], string>> = { sum: '+', difference: '−', ratio: ':', growth: ':', average: '+' };

/** The sentence of a finding, its figures written as its cell writes them. */
export function findingText(locale: Locale, finding: Finding, gridOf: GridOf): string {
  const first = finding.broken[0];
  const writing = writingOf(gridOf(first?.sheet ?? finding.sheet), first?.result ?? finding.cell);
  const own = first && {
    stated: writtenFigure(locale, first.stated, writing),
    expected: writtenFigure(locale, first.expected, writing),
    gap: writtenFigure(locale, first.stated - first.expected, writing, true),
    source: first.source ?? '',
    operands: first.operands.slice(0, 8).map(keyName).join(', '),
  };
  return findingMessage(locale, { rule: finding.rule, cell: keyName(finding.cell), params: { ...own, ...finding.details } });
}
