/** Whether a total that does not add up may still be the total of its lines, by its size alone. */
import { intendedValues, largest, smallest } from '../../figures';
import type { Lines } from './figure-matrix';

/** A mark lost or gained: whole powers of ten, to this share; small round figures are such powers by chance. */
const SCALE = { most: 6, near: 0.02, least: 1000 } as const;

/**
 * Whether a stated figure lies within a share of the sum of others, a lost mark away from it, or would be the sum with one
 * of them in another unit, at a cross position.
 * @param within the least and most times the sum
 */
export function isNearSum(
  lines: Lines,
  line: number,
  operands: readonly number[],
  cross: number,
  within: { readonly least: number; readonly most: number },
): boolean {
  const { crossCount, values } = lines;
  let sum = 0;
  for (const operand of operands) sum += values[operand * crossCount + cross]! || 0;
  const stated = values[line * crossCount + cross]!;
  const times = stated / sum;
  if (times >= within.least && times <= within.most) return true;
  if (isSlipOfOneDigit(lines, [line, ...operands], stated - sum, cross)) return true;
  if (Math.max(Math.abs(sum), Math.abs(stated)) < SCALE.least) return false;
  const power = Math.round(Math.log10(times));
  if (Math.abs(power) <= SCALE.most && Math.abs(times / 10 ** power - 1) <= SCALE.near) return true;
  return operands.some((operand) => isRescaled(values[operand * crossCount + cross]!, stated - sum, stated));
}

/** A gap of one digit with so many places below it that agree is a slip of that digit, however far off the total is. */
const LEAST_PLACES = 2;
/** What counting by tenths leaves over. */
const NOISE = 1e-6;

const isSlipOfOneDigit = (lines: Lines, all: readonly number[], gap: number, cross: number): boolean =>
  isOneDigit(gap, stepOf(lines, all, cross));

/** Whether one slip of the keyboard makes the stated figure of what it should be: a digit too many, two turned round, a lost sign. */
export function isOneSlipAway(
  { crossCount, values, halfUnits }: Lines,
  line: number,
  expected: number,
  cross: number,
): boolean {
  const at = line * crossCount + cross;
  const half = halfUnits[at]!;
  const decimals = Math.max(0, Math.round(-Math.log10(2 * half)));
  return intendedValues(values[at]!, decimals).some(({ value }) => Math.abs(value - expected) <= half);
}

/**
 * Whether a figure lies among its parts, as what is owed at the end of the last quarter or the mean of four does; a total of
 * amounts is larger than each, unless a slip of the keyboard made it small.
 */
export function isAmongParts(
  lines: Lines,
  { result, operands }: { readonly result: number; readonly operands: readonly number[] },
  cross: number,
): boolean {
  const at = (line: number): number => lines.values[line * lines.crossCount + cross]!;
  const parts = operands.map(at).filter((part) => !Number.isNaN(part));
  const sum = parts.reduce((all, part) => all + part, 0);
  const isAmong = smallest(parts) <= at(result) && at(result) <= largest(parts);
  return isAmong && !isOneSlipAway(lines, result, sum, cross);
}

/** In how many places, `most` at most, a line lies among its parts. */
export function countAmongParts(lines: Lines, sum: Parameters<typeof isAmongParts>[1], most: number): number {
  let count = 0;
  for (let cross = 0; cross < lines.crossCount && count < most; cross++) if (isAmongParts(lines, sum, cross)) count++;
  return count;
}

/** Where no figure confirms what names say: a gap of so much of the figure is a mistake, a larger one something that is not listed. */
const NEAR = 0.1;

/**
 * Whether a line nearly comes out of others wherever all of them have figures, in one place at least: by size, or but for one
 * slip that is no small change, as what nobody listed is.
 * @param expectedAt what the others come to at a cross position, NaN where one of them has no figure
 * @param sizeAt what a gap is measured by; undefined: the figure itself
 */
export function nearlyComesOut(
  lines: Lines,
  line: number,
  operands: readonly number[],
  expectedAt: (cross: number) => number,
  sizeAt?: (cross: number) => number,
): boolean {
  let compared = 0;
  for (let cross = 0; cross < lines.crossCount; cross++) {
    const stated = lines.values[line * lines.crossCount + cross]!;
    const expected = expectedAt(cross);
    if (lines.percentCross[cross] || Number.isNaN(stated) || Number.isNaN(expected)) continue;
    compared++;
    const gap = stated - expected;
    if (Math.abs(gap) <= NEAR * (sizeAt?.(cross) ?? Math.max(Math.abs(stated), Math.abs(expected)))) continue;
    const all = [line, ...operands];
    const isSmall = Math.abs(gap) < stepOf(lines, all, cross) * 10 ** LEAST_PLACES;
    if (isSmall || !(isOneSlipAway(lines, line, expected, cross) || isSlipOfOneDigit(lines, all, gap, cross)))
      return false;
  }
  return compared > 0;
}

/** Whether a gap is one digit, at so many places above the smallest step of the figures: 300, 8.000.000. */
function isOneDigit(gap: number, step: number): boolean {
  const steps = Math.abs(gap) / step;
  if (!(steps >= 10 ** LEAST_PLACES - 0.5)) return false;
  const digit = steps / 10 ** Math.floor(Math.log10(steps) + NOISE);
  return Math.abs(digit - Math.round(digit)) <= NOISE;
}

/** The smallest step, a power of ten, in which all figures of a sum are whole: 1.000 where all end in three noughts. */
function stepOf({ crossCount, values, halfUnits }: Lines, all: readonly number[], cross: number): number {
  let step = Infinity;
  for (const one of all) {
    const value = values[one * crossCount + cross]!;
    if (!value) continue;
    let own = halfUnits[one * crossCount + cross]! * 2;
    // What a computation leaves over, 5e-17 shown as 0, would be whole in any step.
    while (own * 10 <= Math.abs(value) && isWhole(value / (own * 10))) own *= 10;
    step = Math.min(step, own);
  }
  return step;
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= NOISE;

/** Units that one figure of a column is typed in by mistake (đồng or tỷ among triệu), a nought too many or too few, a lost sign. */
const UNITS = [1e-3, 1e3, 1e-6, 1e6, 0.1, 10, 0.01, 100, -1] as const;
/** The gap is the figure in another unit to this share of the total. */
const EXACT = 1e-6;

/** Whether a figure in another unit closes the gap of a total. */
const isRescaled = (value: number, gap: number, total: number): boolean =>
  UNITS.some((unit) => Math.abs(value * unit - value - gap) <= EXACT * Math.abs(total));
