/** Whether a total that does not add up may still be the total of its lines, by its size alone. */
import type { Lines } from './figure-matrix';

/** A mark lost or gained: whole powers of ten, to this share; small round figures are such powers by chance. */
const SCALE = { most: 6, near: 0.02, least: 1000 } as const;

/**
 * Whether a stated figure lies within a share of the sum of others, or a lost mark away from it, at a cross position.
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
  return Math.abs(power) <= SCALE.most && Math.abs(times / 10 ** power - 1) <= SCALE.near;
}
