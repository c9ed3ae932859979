/** One line of the bench: a figure and the goal that it is held against. Ratios, where a time would depend on the machine. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At most this much; null where nothing was promised. */
  readonly goal: number | null;
  readonly note?: string;
}

/** The median of some runs of a piece of work, in milliseconds; one run before them warms up. */
export function medianTime(work: () => void, runs = 5): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)]!;
}
