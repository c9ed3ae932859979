import type { BrokenRelation, Finding } from '../checks';
import { type Writing, writingOf } from '../figures';
import { type Locale, findingMessage, formatFigure } from '../locales';
import { type CellKey, type Grid, columnOfKey, keyName, rowOfKey } from '../sheet';

export type GridOf = (sheet: string) => Grid | undefined;

/** Decimals that show at least two digits of a figure which its cell's decimals would make nought. */
function decimalsFor(scaled: number, decimals: number): number {
  const size = Math.abs(scaled);
  if (size === 0 || size >= 0.5 * 10 ** -decimals) return decimals;
  return Math.min(9, Math.ceil(-Math.log10(size)) + 1);
}

/** A figure as it would stand in the cell. A small gap keeps the decimals that it needs to be seen at all. */
export function writtenFigure(locale: Locale, value: number, { decimals, percent }: Writing, signed = false): string {
  const scaled = percent ? value * 100 : value;
  const whole = Number.isInteger(Number(scaled.toPrecision(15)));
  const most = decimalsFor(scaled, decimals);
  const text = formatFigure(locale, scaled, { decimals: whole ? 0 : decimals, most, signed });
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
export const OPERATOR: Readonly<Record<BrokenRelation['kind'], string>> = {
  sum: '+',
  difference: '−',
  ratio: ':',
  growth: ':',
  average: '+',
};

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
  return findingMessage(locale, {
    rule: finding.rule,
    cell: keyName(finding.cell),
    params: { ...own, ...finding.details },
  });
}
