/** Lines of figures that nobody typed: what a division leaves when its results are not rounded. */
import { ownDecimals } from '../../figures';
import type { Lines } from './figure-matrix';

/** Nobody types more digits after the mark than this. */
const MOST_TYPED_DECIMALS = 6;

/** Whether most of a line's figures carry more digits than anybody types. */
export function isUnrounded({ crossCount, values }: Lines, line: number): boolean {
  let known = 0;
  let unrounded = 0;
  for (let at = line * crossCount; at < (line + 1) * crossCount; at++) {
    const value = values[at]!;
    if (Number.isNaN(value) || value === 0) continue;
    known++;
    if (ownDecimals(value) > MOST_TYPED_DECIMALS) unrounded++;
  }
  return unrounded * 2 > known;
}
