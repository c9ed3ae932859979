/** How a ratio or growth of two lines does over the whole table. */
import { type Agreement, Variety } from './agreement';
import { digitsOf, quotientShift, quotientTolerance, sizeOf } from './fit';
import type { Lines } from './figure-matrix';
import type { LineRule } from './line-rule';

export type QuotientKind = 'ratio' | 'growth';

/** `result` = `scale` · ratio or growth of the two operands: numerator and denominator, or current and base. */
export interface Quotient {
  readonly kind: QuotientKind;
  readonly result: number;
  readonly operands: readonly [number, number];
  readonly scale: number;
  /** Over how many years the quotient is spread: their root is taken. Undefined: one. */
  readonly periods?: number;
}

/** A line found to be a ratio or growth. */
export type QuotientRule = LineRule & Quotient;

/** A rate of exactly 100 % fits any two lines that are alike: it says little about which two are divided. */
const DIGITS_OF_EQUAL_FIGURES = 0.3;

/** Growth near nil has no size to measure a gap by: half a per mille of the base is always allowed. */
const LEAST_GAP_OF_GROWTH = 0.0005;

/** The ratio a / b or the growth from b to a, or what each of several years makes of it. */
export function quotientOf(kind: QuotientKind, a: number, b: number, periods = 1): number {
  if (periods !== 1) return (a / b) ** (1 / periods) - (kind === 'ratio' ? 0 : 1);
  return kind === 'ratio' ? a / b : (a - b) / b;
}

/** By how much the root of a quotient moves where the quotient moves by one. */
const slopeOfRoot = (quotient: number, periods: number): number =>
  periods === 1 ? 1 : Math.abs(quotient) ** (1 / periods - 1) / periods;

/** Compares a line with a quotient at every cross position; result and base must be there, a missing numerator is nil. */
export function quotientAgreement(lines: Lines, { kind, result, operands, scale, periods = 1 }: Quotient): Agreement {
  const { crossCount, values, halfUnits } = lines;
  const out = { hits: 0, misses: 0, single: 0, digits: 0, longest: 0, variety: 0, fill: 1 };
  const variety = new Variety();
  const least = kind === 'growth' ? LEAST_GAP_OF_GROWTH * scale : 0;
  for (let cross = 0; cross < crossCount; cross++) {
    const at = result * crossCount + cross;
    const first = operands[0] * crossCount + cross;
    const second = operands[1] * crossCount + cross;
    const stated = values[at]!;
    const base = values[second]!;
    if (Number.isNaN(stated) || Number.isNaN(base) || base === 0) continue;
    const isMissing = Number.isNaN(values[first]!);
    const numerator = isMissing ? 0 : values[first]!;
    const expected = quotientOf(kind, numerator, base, periods) * scale;
    if (Number.isNaN(expected)) continue;
    if (stated === 0 && (isMissing || expected === 0)) continue;
    const slope = slopeOfRoot(numerator / base, periods) * scale;
    const moved = quotientShift(numerator, base, halfUnits[first]!, halfUnits[second]!) * slope;
    const tolerance = quotientTolerance(halfUnits[at]!, moved, sizeOf(stated, expected), least);
    if (Math.abs(stated - expected) > tolerance) {
      out.misses++;
    } else if (numerator !== 0) {
      out.hits++;
      variety.add(stated);
      out.digits += numerator === base ? DIGITS_OF_EQUAL_FIGURES : digitsOf(stated, halfUnits[at]! * 2);
    }
  }
  out.variety = variety.count;
  return out;
}
