/** A relation of a finding as a calculation that can be done again with a desk calculator. */
import type { BrokenRelation } from '../checks';
import { numberIn, writingOf } from '../figures';
import { type Locale, formatTimes } from '../locales';
import { type CellKey, columnOfKey, rowOfKey } from '../sheet';
import { type GridOf, writtenFigure } from './figures';

/** What may be left of a comparison in floating point. */
const NOISE = 1e-9;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= NOISE * Math.max(1, Math.abs(a), Math.abs(b));

const valuesOf = ({ operands, operandSheets, sheet }: BrokenRelation, gridOf: GridOf): number[] =>
  operands.map((cell, i) => {
    const grid = gridOf(operandSheets?.[i] ?? sheet);
    return grid ? numberIn(grid, rowOfKey(cell), columnOfKey(cell)) : NaN;
  });

/** What surrounds the operands: "(" and ") × 100", so that what is written comes to the figure that is said. */
export function calculationText(
  locale: Locale,
  relation: BrokenRelation,
  gridOf: GridOf,
): { readonly before: string; readonly after: string } {
  const { kind, expected, operands, result, sheet, periods } = relation;
  const [a = NaN, b = NaN] = valuesOf(relation, gridOf);
  const isFraction = writingOf(gridOf(sheet), result).percent;
  if (kind === 'average') return { before: '(', after: `) : ${operands.length}` };
  if (kind === 'product') {
    const product = valuesOf(relation, gridOf).reduce((all, value) => all * value, 1);
    const rate = Number((expected / product).toPrecision(6));
    return { before: '', after: rate === 1 ? '' : formatTimes(locale, rate) };
  }
  if (periods !== undefined) {
    const root = (a / b) ** (1 / periods) - (kind === 'growth' ? 1 : 0);
    return ofYears(kind, periods, Math.abs(expected) > Math.abs(10 * root));
  }
  if (kind === 'growth')
    return !isFraction && near(expected, (a / b - 1) * 100)
      ? { before: '(', after: ' − 1) × 100' }
      : { before: '', after: ' − 1' };
  const isPercent = kind === 'ratio' && !isFraction && near(expected, (a / b) * 100);
  return { before: '', after: isPercent ? ' × 100' : '' };
}

/** "((…)^(1/5) − 1) × 100": growth by the year over several years. */
function ofYears(kind: BrokenRelation['kind'], periods: number, isPercent: boolean): { before: string; after: string } {
  const root = `)^(1/${periods})`;
  if (kind !== 'growth') return { before: '(', after: isPercent ? `${root} × 100` : root };
  return isPercent ? { before: '((', after: `${root} − 1) × 100` } : { before: '(', after: `${root} − 1` };
}

/** Printed figures that do not add up, although the stored ones do. */
export interface PrintedGap {
  readonly operands: readonly string[];
  readonly expected: string;
  readonly stated: string;
  /** The same as numbers. */
  readonly figures: readonly [stated: number, expected: number];
}

/** A figure as it is printed, as a number again. */
function printed(gridOf: GridOf, sheet: string, cell: CellKey): number {
  const grid = gridOf(sheet);
  const { storedDecimals } = writingOf(grid, cell);
  return Number((grid?.number(rowOfKey(cell), columnOfKey(cell)) ?? NaN).toFixed(storedDecimals));
}

/** What the printed parts of a sum or difference come to, where that is not what is printed; null elsewhere. */
export function printedGap(locale: Locale, relation: BrokenRelation, gridOf: GridOf): PrintedGap | null {
  const { kind, sheet, operands, operandSheets, result, expected } = relation;
  const sign = (i: number): number => (kind === 'difference' && i > 0 ? -1 : 1);
  const sum = (values: readonly number[]): number => values.reduce((total, value, i) => total + sign(i) * value, 0);
  if (kind !== 'sum' && kind !== 'difference') return null;
  const isWhole = Math.abs(sum(valuesOf(relation, gridOf)) - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
  const parts = operands.map((cell, i) => printed(gridOf, operandSheets?.[i] ?? sheet, cell));
  const writing = writingOf(gridOf(sheet), result);
  const write = (value: number): string => writtenFigure(locale, value, writing);
  const figures = [printed(gridOf, sheet, result), sum(parts)] as const;
  const [stated, comes] = [write(figures[0]), write(figures[1])];
  return isWhole && stated !== comes ? { operands: parts.map(write), expected: comes, stated, figures } : null;
}
