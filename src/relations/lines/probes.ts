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
  const { count, crossCount, values } = lines;
  const filled = new Int32Array(crossCount);
  for (let line = 0; line < count; line++)
    for (let cross = 0; cross < crossCount; cross++)
      if (isFigure(values[line * crossCount + cross]!)) filled[cross] = filled[cross]! + 1;
  const order = [...filled.keys()].sort((a, b) => filled[b]! - filled[a]! || a - b);
  const chosen = new Set(order.slice(0, PROBES));
  for (let i = 1; i <= 4; i++) chosen.add(order[Math.floor((order.length * i) / 5)] ?? 0);
  return [...chosen]
    .filter((cross) => cross < crossCount && filled[cross]! >= 2)
    .map((cross) => probeAt(lines, cross, filled[cross]!));
}

const isFigure = (value: number): boolean => value !== 0 && !Number.isNaN(value);

/** @param figures how many figures other than nil stand at the position */
function probeAt({ count, crossCount, values, halfUnits }: Lines, cross: number, figures: number): Probe {
  const sorted = new Float64Array(figures);
  let coarsest = 0;
  for (let line = 0, at = 0; line < count; line++) {
    const value = values[line * crossCount + cross]!;
    if (!isFigure(value)) continue;
    sorted[at++] = value;
    coarsest = Math.max(coarsest, halfUnits[line * crossCount + cross]!);
  }
  sorted.sort();
  const lineAt = new Int32Array(figures);
  /** By the place of the first of equal values: how many of them have found their line. */
  const placed = new Int32Array(figures);
  for (let line = 0; line < count; line++) {
    const value = values[line * crossCount + cross]!;
    if (!isFigure(value)) continue;
    const first = lowerBound(sorted, value);
    lineAt[first + placed[first]!] = line;
    placed[first] = placed[first]! + 1;
  }
  return { cross, values: sorted, lines: lineAt, coarsest };
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
