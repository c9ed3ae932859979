/** Numbers that programs write where there is no figure: −1, −999, 999. */
import type { Lines } from './figure-matrix';
import { roundingTolerance, SPARE_IN_CELLS } from './fit';
import type { LineRule } from './line-rule';

/** What stands for "no figure" in exports of statistics and accounts; the positive ones may be amounts as well. */
const NEGATIVE: ReadonlySet<number> = new Set([-1, -9, -99, -999, -9999, -99_999]);
const POSITIVE: ReadonlySet<number> = new Set([999, 9999, 99_999]);

/** Whether a number is hardly an amount, but stands for none. */
export const standsForNone = (value: number): boolean => NEGATIVE.has(value);

/**
 * Whether the gap of a sum at a cross position is what such numbers among its parts hold: without them it closes. An
 * amount below nil beside them shows that the column has such amounts.
 */
export const gapOfNoFigure =
  (lines: Lines, { kind, result, operands, signs }: LineRule): ((cross: number) => boolean) =>
  (cross) => {
    if (kind !== 'sum' || signs) return false;
    const { crossCount, values, halfUnits } = lines;
    let sum = 0,
      half = halfUnits[result * crossCount + cross]!,
      none = 0,
      parts = 0;
    for (const operand of operands) {
      const value = values[operand * crossCount + cross]!;
      if (Number.isNaN(value)) continue;
      if (NEGATIVE.has(value) || POSITIVE.has(value)) {
        none++;
        continue;
      }
      if (value < 0) return false;
      if (value > 0) parts++;
      sum += value;
      half += halfUnits[operand * crossCount + cross]!;
    }
    const stated = values[result * crossCount + cross]!;
    return none > 0 && parts > 1 && Math.abs(stated - sum) <= roundingTolerance(half, Math.abs(sum), SPARE_IN_CELLS);
  };
