/** Whose change from one year to the next is out of line with that of the others. */

/** Fewer units have no usual change. */
const FEWEST_UNITS = 5;
/**
 * A change is out of line when its logarithm lies further from the median than 3.5 scaled median absolute deviations
 * (Iglewicz and Hoaglin, "How to detect and handle outliers", 1993), and further than a quarter more or less.
 */
const DEVIATIONS = 3.5;
const SCALE = 1.4826;
const LEAST = Math.log(1.25);

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

export interface UnusualChanges {
  /** The change in the middle: 0.083 for 8,3 % more. */
  readonly middle: number;
  /** Positions of the units. */
  readonly unusual: ReadonlySet<number>;
}

/** Units without a figure above nought in both years have no change that could be compared. */
export function unusualChanges(pairs: readonly (readonly [number | null, number | null])[]): UnusualChanges {
  const changes = pairs.flatMap(([before, now], at) =>
    before !== null && now !== null && before > 0 && now > 0 ? [{ at, change: Math.log(now / before) }] : [],
  );
  if (changes.length < FEWEST_UNITS) return { middle: 0, unusual: new Set() };
  const middle = median(changes.map(({ change }) => change));
  const spread = SCALE * median(changes.map(({ change }) => Math.abs(change - middle)));
  const limit = Math.max(DEVIATIONS * spread, LEAST);
  const unusual = changes.filter(({ change }) => Math.abs(change - middle) > limit).map(({ at }) => at);
  return { middle: Math.exp(middle) - 1, unusual: new Set(unusual) };
}
