/** Where a run of numbered lines ends: with the last of them, though some columns add up without it. */
import { digitsOf, sizeOf, sumTolerance } from './fit';
import type { Lines } from './figure-matrix';

/** Lines of a series that columns may leave out at its end. */
const MOST_LEFT_OUT = 3;
/** Digits of a total that other lines do not reach by chance. */
const TELLING_DIGITS = 3;

/**
 * The run up to the last line of its series whose figure some columns need: the others leave that line out. Columns in
 * which it is empty agree either way and say nothing; at least half as many must need it as do without.
 * @param pool the lines of the series, the nearest last
 * @param run the part of it, from the nearest on, that agrees with the line best
 */
export function wholeSeries(
  lines: Lines,
  line: number,
  pool: readonly number[],
  run: readonly number[],
): readonly number[] {
  let whole = run;
  const added: number[] = [];
  const last = Math.min(pool.length, run.length + MOST_LEFT_OUT);
  for (let count = run.length + 1; count <= last; count++) {
    added.push(pool[pool.length - count]!);
    if (isNeeded(lines, line, run, added)) whole = [...run, ...added];
  }
  return whole;
}

/** Whether enough columns hold with the added lines only. */
function isNeeded(lines: Lines, line: number, run: readonly number[], added: readonly number[]): boolean {
  const { crossCount, values, halfUnits } = lines;
  let [needed, unneeded] = [0, 0];
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[line * crossCount + cross]!;
    const own = halfUnits[line * crossCount + cross]!;
    if (Number.isNaN(stated)) continue;
    const more = addedUp(lines, added, cross);
    if (more.sum === 0 || digitsOf(stated, own * 2) < TELLING_DIGITS) continue;
    const parts = addedUp(lines, run, cross);
    const holds = (sum: number): boolean =>
      Math.abs(stated - sum) <= sumTolerance(own + parts.half + more.half, sizeOf(stated, sum));
    const [without, together] = [holds(parts.sum), holds(parts.sum + more.sum)];
    if (together && !without) needed++;
    else if (without && !together) unneeded++;
  }
  return needed > 0 && needed * 2 >= unneeded;
}

function addedUp(
  { crossCount, values, halfUnits }: Lines,
  operands: readonly number[],
  cross: number,
): { sum: number; half: number } {
  let [sum, half] = [0, 0];
  for (const operand of operands) {
    const at = operand * crossCount + cross;
    const value = values[at]!;
    if (Number.isNaN(value) || value === 0) continue;
    sum += value;
    half += halfUnits[at]!;
  }
  return { sum, half };
}
