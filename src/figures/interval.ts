/**
 * What values a printed figure can stand for, and what follows for sums, ratios and growth: the semantics of
 * XBRL Calculations 1.1 (2023), sections 4 and 5. Everything here is exact.
 */
import {
  ZERO,
  add,
  compare,
  divide,
  multiply,
  negate,
  powerOfTen,
  rational,
  signOf,
  subtract,
  type Rational,
} from './rational';

/** `closed` bounds belong to the interval. */
export interface Bound {
  readonly value: Rational;
  readonly closed: boolean;
}

export interface Interval {
  readonly low: Bound;
  readonly high: Bound;
}

export type RoundingMode = 'round' | 'truncate';

const closed = (value: Rational): Bound => ({ value, closed: true });
const open = (value: Rational): Bound => ({ value, closed: false });
const HALF: Rational = { numerator: 1n, denominator: 2n };

/** The interval that is one point. */
export const point = (value: Rational): Interval => ({ low: closed(value), high: closed(value) });

/**
 * The interval of a figure printed with `decimals` digits (negative: rounded to tens and up; Infinity: exact).
 * Rounded: v ± ½·10⁻ᵈ, closed. Truncated: [v, v+u) for v > 0, (v−u, v] for v < 0, (−u, u) for 0.
 */
export function intervalOf(
  value: number | string | Rational,
  decimals: number,
  mode: RoundingMode = 'round',
): Interval {
  const exact = typeof value === 'object' ? value : rational(value);
  if (decimals === Infinity) return point(exact);
  const unit = powerOfTen(-decimals);
  if (mode === 'round') {
    const half = multiply(unit, HALF);
    return { low: closed(subtract(exact, half)), high: closed(add(exact, half)) };
  }
  const sign = signOf(exact);
  if (sign > 0) return { low: closed(exact), high: open(add(exact, unit)) };
  if (sign < 0) return { low: open(subtract(exact, unit)), high: closed(exact) };
  return { low: open(negate(unit)), high: open(unit) };
}

const addBounds = (a: Bound, b: Bound): Bound => ({ value: add(a.value, b.value), closed: a.closed && b.closed });

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: addBounds(a.low, b.low),
  high: addBounds(a.high, b.high),
});

/** Multiplies with a fixed factor; a negative one swaps the bounds. */
export function scaleInterval(interval: Interval, factor: Rational): Interval {
  const low = { value: multiply(interval.low.value, factor), closed: interval.low.closed };
  const high = { value: multiply(interval.high.value, factor), closed: interval.high.closed };
  return signOf(factor) < 0 ? { low: high, high: low } : { low, high };
}

/** Sum of weighted intervals; the sum of none is the point 0. */
export function sumIntervals(parts: readonly { readonly interval: Interval; readonly weight?: Rational }[]): Interval {
  let total: Interval | null = null;
  for (const { interval, weight } of parts) {
    const weighted = weight ? scaleInterval(interval, weight) : interval;
    total = total ? addIntervals(total, weighted) : weighted;
  }
  return total ?? point(ZERO);
}

/**
 * All quotients of a value of one interval and a value of the other.
 * null where the divisor can be zero: then every quotient is possible and nothing can be said.
 */
export function divideIntervals(numerator: Interval, denominator: Interval): Interval | null {
  if (signOf(denominator.low.value) <= 0 && signOf(denominator.high.value) >= 0) return null;
  let low: Bound | null = null;
  let high: Bound | null = null;
  for (const n of [numerator.low, numerator.high]) {
    for (const d of [denominator.low, denominator.high]) {
      const corner: Bound = { value: divide(n.value, d.value), closed: n.closed && d.closed };
      const below: number = low ? compare(corner.value, low.value) : -1;
      const above: number = high ? compare(corner.value, high.value) : 1;
      if (below < 0 || (below === 0 && corner.closed)) low = corner;
      if (above > 0 || (above === 0 && corner.closed)) high = corner;
    }
  }
  return { low: low!, high: high! };
}

/** current/base − 1. The quotient is monotone in both, so that the extremes are at the corners. */
export function growthInterval(current: Interval, base: Interval): Interval | null {
  const quotient = divideIntervals(current, base);
  return quotient && addIntervals(quotient, point(rational(-1)));
}

/** The bound that lies further inside: `a` where `inside` is positive; of equal ones an open bound rules. */
function innerBound(a: Bound, b: Bound, inside: number): Bound {
  if (inside === 0) return { value: a.value, closed: a.closed && b.closed };
  return inside > 0 ? a : b;
}

/** What both can stand for; null when there is nothing. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const low = innerBound(a.low, b.low, compare(a.low.value, b.low.value));
  const high = innerBound(a.high, b.high, compare(b.high.value, a.high.value));
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && !(low.closed && high.closed)) ? null : { low, high };
}

export const meets = (a: Interval, b: Interval): boolean => intersect(a, b) !== null;
