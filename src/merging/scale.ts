/** Figures that look far too large or too small beside those of the other units. */

/** Fewer units do not say what is usual. */
const FEWEST_UNITS = 3;
/** Cells looked at: more say nothing more. */
const MOST_CELLS = 600;
const FEWEST_CELLS = 3;
/**
 * Powers of ten away from the others. Between the largest and the median province lie some 1.7 (revenue of Thành phố Hồ
 * Chí Minh beside the median of the 63, 2017); a wrong unit moves figures by 3.
 */
const FAR_AWAY = 2.2;
/** Less is enough to ask where no unit is stated, or where the next unit is this much nearer to the middle. */
const FAR_ENOUGH = 1.5;
const AHEAD_OF_OTHERS = 0.5;

/** Whether a unit's figures lie so far from those of the others that its unit is to be doubted. */
export function isFarAway(away: readonly (number | null)[], unit: number, isStated: boolean): boolean {
  const distance = Math.abs(away[unit] ?? 0);
  if (distance >= FAR_AWAY) return true;
  if (distance < FAR_ENOUGH) return false;
  const others = away.filter((_, other) => other !== unit).map((other) => Math.abs(other ?? 0));
  return !isStated || distance - Math.max(0, ...others) >= AHEAD_OF_OTHERS;
}

/** Figures of the units cell by cell: `cells[c][u]`, 0 or NaN where a unit has none. */
export function powersAway(cells: readonly (readonly number[])[], units: number): (number | null)[] {
  if (units < FEWEST_UNITS) return new Array<null>(units).fill(null);
  const distances: number[][] = Array.from({ length: units }, () => []);
  for (const cell of cells.slice(0, MOST_CELLS)) {
    const logs = cell.map((value) => (value > 0 ? Math.log10(value) : Number.NaN));
    const known = logs.filter((log) => !Number.isNaN(log));
    if (known.length < FEWEST_UNITS) continue;
    const middle = median(known);
    logs.forEach((log, unit) => {
      if (!Number.isNaN(log)) distances[unit]!.push(log - middle);
    });
  }
  return distances.map((list) =>
    list.length >= Math.min(FEWEST_CELLS, cells.length) && list.length > 0 ? median(list) : null,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
