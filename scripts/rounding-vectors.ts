/**
 * Puts a rounding vector (XBRL Calculations 1.1) to the code that judges totals in a workbook (checks/verdict/sum-bounds).
 * What a worksheet cannot hold is decided here:
 * - nil facts and contributors without facts are empty cells, which are no operands of a relation;
 * - a figure printed several times is a relation of role `copy`, judged as a sum of one part; the sum is then judged with
 *   the printing of most decimals;
 * - digits beyond a figure's own decimals cannot occur: a cell's decimals are read off its digits.
 */
import { type PrintedFigure, compareSum, exactInterval, isExplained } from '../src/checks';
import { type Interval, type RoundingMode, ownDecimals, rational, sumIntervals } from '../src/figures';

export interface Fact {
  /** null for a nil fact. */
  readonly value: string | null;
  /** "INF" for an exact figure. */
  readonly decimals: string | null;
}

export interface RoundingCase {
  readonly mode: RoundingMode;
  readonly total: readonly Fact[];
  readonly contributors: readonly { readonly weight: string; readonly facts: readonly Fact[] }[];
}

export interface CaseResult {
  readonly verdict: 'consistent' | 'inconsistent' | 'inconsistentDuplicates' | 'excessDigits' | 'notChecked';
  readonly reported: Interval | null;
  readonly computed: Interval | null;
}

const figureOf = ({ value, decimals }: Fact): PrintedFigure => ({
  value: Number(value),
  decimals: decimals === null || decimals === 'INF' ? Infinity : Number(decimals),
});

const hasExcessDigits = ({ value, decimals }: PrintedFigure): boolean =>
  Number.isFinite(decimals) && ownDecimals(value * 10 ** Math.min(0, decimals)) > Math.max(0, decimals);

/** Whether two printings of one figure agree. */
function agree(a: PrintedFigure, b: PrintedFigure, mode: RoundingMode): boolean {
  const sum = { total: a, parts: [b], weights: [1], mode };
  return isExplained(sum, compareSum(sum));
}

/** The printing with most decimals; null where two printings disagree. */
function oneOf(facts: readonly Fact[], mode: RoundingMode): PrintedFigure | null {
  if (facts.some(({ value }) => value === null)) return null;
  const figures = facts.map(figureOf).sort((a, b) => b.decimals - a.decimals);
  const finest = figures[0]!;
  return figures.every((figure) => agree(figure, finest, mode)) ? finest : null;
}

export function judgeCase({ mode, total, contributors }: RoundingCase): CaseResult {
  const undecided = (verdict: CaseResult['verdict']): CaseResult => ({ verdict, reported: null, computed: null });
  const isGiven = (facts: readonly Fact[]): boolean => facts.some(({ value }) => value !== null);
  const given = contributors.filter(({ facts }) => isGiven(facts));
  if (!isGiven(total) || given.length === 0) return undecided('notChecked');
  const all = [total, ...given.map(({ facts }) => facts)].flat().filter(({ value }) => value !== null);
  if (all.map(figureOf).some(hasExcessDigits)) return undecided('excessDigits');
  const result = oneOf(total, mode);
  const parts = given.flatMap(({ facts }) => oneOf(facts, mode) ?? []);
  if (!result || parts.length < given.length) return undecided('inconsistentDuplicates');
  const sum = { total: result, parts, weights: given.map(({ weight }) => Number(weight)), mode };
  return {
    verdict: isExplained(sum, compareSum(sum)) ? 'consistent' : 'inconsistent',
    reported: exactInterval(result, mode),
    computed: sumIntervals(
      parts.map((part, i) => ({ interval: exactInterval(part, mode), weight: rational(given[i]!.weight) })),
    ),
  };
}
