/**
 * Whether a printed total can be the sum of its printed parts: the semantics of XBRL Calculations 1.1 (docs/checking.md,
 * "Rounding"). Floating point decides far from a bound, exact fractions near it. `scripts/measure-rounding.ts` holds
 * this very code against a file of exact cases.
 */
import { type Interval, type RoundingMode, intervalOf, meets, point, rational, sumIntervals } from '../../figures';

/** A figure as it is printed; an empty cell is exactly 0. */
export interface PrintedFigure {
  readonly value: number;
  /** Digits after the mark; negative for tens and up, Infinity for an exact figure. */
  readonly decimals: number;
  readonly isEmpty?: boolean;
}

/** Relative error of floating point, for sums of a few terms. */
export const NOISE = 1e-11;
/** Relative width of the zone around a bound in which floating point must not decide. */
const GUARD = 1e-7;
/** Part of a bound above which noise itself is no longer small against it. */
const NOISY = 1e-3;

/** Half a unit of the last digit. */
export const halfUnitOf = ({ isEmpty, decimals }: PrintedFigure): number => (isEmpty ? 0 : 0.5 * 10 ** -decimals);

/** How far above the figure the value may lie that was printed so. */
export function roomAbove(figure: PrintedFigure, mode: RoundingMode): number {
  if (mode === 'round') return halfUnitOf(figure);
  return figure.value >= 0 ? 2 * halfUnitOf(figure) : 0;
}

/** How far below. */
export function roomBelow(figure: PrintedFigure, mode: RoundingMode): number {
  if (mode === 'round') return halfUnitOf(figure);
  return figure.value <= 0 ? 2 * halfUnitOf(figure) : 0;
}

export const exactInterval = (figure: PrintedFigure, mode: RoundingMode = 'round'): Interval =>
  figure.isEmpty ? point(rational(0)) : intervalOf(figure.value, figure.decimals, mode);

/** A total and the weighted parts that it is compared with. */
export interface PrintedSum {
  readonly total: PrintedFigure;
  readonly parts: readonly PrintedFigure[];
  readonly weights: readonly number[];
  /** How the figures were made short; 'round' when absent. */
  readonly mode?: RoundingMode;
}

export interface SumComparison {
  /** The weighted sum of the parts as given. */
  readonly expected: number;
  /** The values that the parts may add up to. */
  readonly low: number;
  readonly high: number;
  /** Stated − expected. */
  readonly gap: number;
  /** What the gap may be in its direction. */
  readonly bound: number;
  /** What floating point may leave of a gap, and of the sum alone. */
  readonly noise: number;
  readonly sumNoise: number;
}

export function compareSum({ total, parts, weights, mode = 'round' }: PrintedSum): SumComparison {
  let [expected, above, below, largest] = [0, 0, 0, 0];
  for (let i = 0; i < parts.length; i++) {
    const [part, weight] = [parts[i]!, weights[i]!];
    const term = part.value * weight;
    expected += term;
    largest = Math.max(largest, Math.abs(term));
    const up = roomAbove(part, mode);
    const down = mode === 'round' ? up : roomBelow(part, mode);
    above += Math.abs(weight) * (weight < 0 ? down : up);
    below += Math.abs(weight) * (weight < 0 ? up : down);
  }
  const relative = NOISE * Math.max(1, Math.log2(parts.length));
  const noise = relative * Math.max(largest, Math.abs(total.value));
  const gap = total.value - expected;
  const room = gap >= 0 ? above + roomBelow(total, mode) : below + roomAbove(total, mode);
  return {
    expected,
    low: expected - below,
    high: expected + above,
    gap,
    bound: room + noise,
    noise,
    sumNoise: relative * largest,
  };
}

/** Whether the printed figures leave room for the gap; a gap within floating point's noise is none. */
export function isExplained(sum: PrintedSum, { gap, bound, noise }: SumComparison): boolean {
  if (Math.abs(gap) <= noise) return true;
  const isInside = Math.abs(gap) <= bound;
  if (Math.abs(Math.abs(gap) - bound) > GUARD * Math.max(bound, noise)) return isInside;
  const computed = sumIntervals(
    sum.parts.map((part, i) => ({ interval: exactInterval(part, sum.mode), weight: rational(sum.weights[i]!) })),
  );
  return meets(exactInterval(sum.total, sum.mode), computed) || (isInside && noise > bound * NOISY);
}
