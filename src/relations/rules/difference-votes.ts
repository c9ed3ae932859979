/** The search for differences by value: at some cross positions every whole asks which two lines add up to it. */
import { COARSEST, NOISE } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import type { Probe } from '../lines/probes';

export interface DifferenceVotes {
  /** At how many probes `whole` = `part` + `other` holds, by a key of all three lines, with part < other. */
  readonly counts: ReadonlyMap<number, number>;
  /** At how many probes each line has a figure. */
  readonly seen: Int32Array;
  /** Whole, part and other part of a key. */
  tripleOf(key: number): readonly [number, number, number];
}

export function voteForDifferences(
  lines: Lines,
  probes: readonly Probe[],
  isAsked: readonly boolean[],
): DifferenceVotes {
  const { count } = lines;
  const counts = new Map<number, number>();
  const seen = new Int32Array(count);
  for (const probe of probes) {
    for (const line of probe.lines) seen[line] = seen[line]! + 1;
    for (let i = 0; i < probe.lines.length; i++) if (isAsked[probe.lines[i]!]) askForParts(lines, probe, i, counts);
  }
  return {
    counts,
    seen,
    tripleOf: (key) => {
      const pair = Math.floor(key / count);
      return [Math.floor(pair / count), pair % count, key % count];
    },
  };
}

/** Votes for the pairs that add up to the `i`-th value. The parts ascend, so what is left descends: one pass in all. */
function askForParts(matrix: Lines, probe: Probe, i: number, counts: Map<number, number>): void {
  const { count, crossCount, halfUnits } = matrix;
  const { cross, values, lines } = probe;
  const whole = lines[i]!;
  const noise = Math.abs(values[i]!) * NOISE;
  const unit = halfUnits[whole * crossCount + cross]! * 2;
  let to = values.length - 1;
  for (let j = 0; j < lines.length; j++) {
    const part = lines[j]!;
    const wanted = values[i]! - values[j]!;
    if (wanted === 0 || i === j) continue;
    const slack = Math.min(unit, Math.abs(wanted) * COARSEST) + noise;
    while (to >= 0 && values[to]! > wanted + slack) to--;
    // What the larger parts leave is smaller than every figure, too.
    if (to < 0) return;
    for (let k = to; k >= 0 && values[k]! >= wanted - slack; k--) {
      const other = lines[k]!;
      if (other <= part || other === whole) continue;
      const key = (whole * count + part) * count + other;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}
