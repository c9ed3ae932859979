/** The cross positions at which a hypothesis is tried before the whole line is compared. */
import type { Lines } from './figure-matrix';

/** Positions probed before a rule is verified on the whole line. */
const PROBES = 14;

/** Longer tables have no rates or differences looked for among all their lines. */
export const MOST_LINES = 320;

/** Sorted values of one cross position, to look up which line holds a wanted value. */
export interface Probe {
  readonly cross: number;
  /** Ascending; neither nil nor missing. */
  readonly values: Float64Array;
  /** The line of each value. */
  readonly lines: Int32Array;
  /** The largest half unit among the values. */
  readonly coarsest: number;
}

const known = new WeakMap<Lines, readonly Probe[]>();

/** The fullest cross positions, and some spread over the rest, so that one odd stretch does not decide. */
export function probesOf(lines: Lines): readonly Probe[] {
  const probes = known.get(lines) ?? chooseProbes(lines);
  known.set(lines, probes);
  return probes;
}

function chooseProbes(lines: Lines): Probe[] {
  const { count, crossCount, values, halfUnits } = lines;
  const filled = new Int32Array(crossCount);
  for (let line = 0; line < count; line++) {
    for (let cross = 0; cross < crossCount; cross++) {
      const value = values[line * crossCount + cross]!;
      if (value !== 0 && !Number.isNaN(value)) filled[cross] = filled[cross]! + 1;
    }
  }
  const order = [...filled.keys()].sort((a, b) => filled[b]! - filled[a]! || a - b);
  const chosen = new Set(order.slice(0, PROBES));
  for (let i = 1; i <= 4; i++) chosen.add(order[Math.floor((order.length * i) / 5)] ?? 0);
  return [...chosen]
    .filter((cross) => cross < crossCount && filled[cross]! >= 2)
    .map((cross) => {
      const present: number[] = [];
      let coarsest = 0;
      for (let line = 0; line < count; line++) {
        const value = values[line * crossCount + cross]!;
        if (value === 0 || Number.isNaN(value)) continue;
        present.push(line);
        coarsest = Math.max(coarsest, halfUnits[line * crossCount + cross]!);
      }
      present.sort((a, b) => values[a * crossCount + cross]! - values[b * crossCount + cross]!);
      return {
        cross,
        lines: Int32Array.from(present),
        values: Float64Array.from(present, (line) => values[line * crossCount + cross]!),
        coarsest,
      };
    });
}

/** The first place whose value is not below `wanted`. */
export function lowerBound(values: Float64Array, wanted: number): number {
  let low = 0,
    high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
