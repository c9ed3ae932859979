/** Whether a total that does not add up may still be the total of its lines, by its size alone. */
import type { Lines } from './figure-matrix';

/** A mark lost or gained: whole powers of ten, to this share; small round figures are such powers by chance. */
const SCALE = { most: 6, near: 0.02, least: 1000 } as const;

/**
 * Whether a stated figure lies within a share of the sum of others, a lost mark away from it, or would be the sum with one
 * of them in another unit, at a cross position.
 * @param within the least and most times the sum
 */
export function isNearSum(
  { crossCount, values }: Lines,
  line: number,
  operands: readonly number[],
  cross: number,
  within: { readonly least: number; readonly most: number },
): boolean {
  let sum = 0;
  for (const operand of operands) sum += values[operand * crossCount + cross]! || 0;
  const stated = values[line * crossCount + cross]!;
  const times = stated / sum;
  if (times >= within.least && times <= within.most) return true;
  if (Math.max(Math.abs(sum), Math.abs(stated)) < SCALE.least) return false;
  const power = Math.round(Math.log10(times));
  if (Math.abs(power) <= SCALE.most && Math.abs(times / 10 ** power - 1) <= SCALE.near) return true;
  return operands.some((operand) => isRescaled(values[operand * crossCount + cross]!, stated - sum, stated));
}

/** Units that one figure of a column is typed in by mistake: đồng or tỷ among triệu. */
const UNITS = [1e-3, 1e3, 1e-6, 1e6] as const;
/** The gap is the figure in another unit to this share of the total. */
const EXACT = 1e-6;

/** Whether a figure in another unit closes the gap of a total. */
const isRescaled = (value: number, gap: number, total: number): boolean =>
  value !== 0 && UNITS.some((unit) => Math.abs(value * unit - value - gap) <= EXACT * Math.abs(total));
