/** Parts of "Trong đó": none is larger than its whole. */
import type { Lines } from '../lines/figure-matrix';
import { confidenceOf, NOISE, PRIOR } from '../lines/fit';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const OF_WHICH: RelationRule<'of-which'> = {
  id: 'of-which',
  reads: ['labels', 'figures'],
  source: '“Trong đó” in the forms of Circulars 342 and 343/2016/TT-BTC: parts that need not be complete.',
};

/** Share of the parts' figures that must be at most the whole's before the label is believed. */
const MOSTLY = 0.75;

interface Part {
  readonly part: number;
  readonly whole: number;
  readonly hits: number;
  readonly misses: number;
}

/**
 * "Trong đó" names parts that need not add up, but none is larger than its whole. Rates are left out: a part's rate may
 * well be higher than the whole's; differences are too: one part may have grown by more than all of them together.
 */
export function findOfWhich(lines: Lines, names: AxisNames): LineRule[] {
  const parts: Part[] = [];
  const together = new Map<number, { hits: number; misses: number }>();
  for (let line = 0; line < lines.count; line++) {
    const part = partAt(lines, names, line);
    if (!part) continue;
    parts.push(part);
    const all = together.get(part.whole) ?? { hits: 0, misses: 0 };
    together.set(part.whole, { hits: all.hits + part.hits, misses: all.misses + part.misses });
  }
  return parts.flatMap(({ part, whole, hits, misses }): LineRule[] => {
    // One label stands over all parts of a whole: it is read rightly for all of them or for none.
    const all = together.get(whole)!;
    if (all.hits < MOSTLY * (all.hits + all.misses)) return [];
    return [
      {
        axis: lines.axis,
        foundBy: OF_WHICH.id,
        kind: 'sum',
        role: 'of-which',
        result: part,
        operands: [whole],
        scale: 1,
        comparison: 'at-most',
        evidence: ['label'],
        agreement: { hits, misses, single: 0, digits: 0, longest: 0, variety: 0, fill: 1 },
        crossOf: (_, cross) => (names.crossing.isDifference(cross) ? -1 : cross),
        confidence: confidenceOf(all.hits, all.misses, PRIOR.ofWhich),
      },
    ];
  });
}

/**
 * The whole of each column under an inner "Trong đó", −1 for all others. Only where the figures say the same: a part
 * that is larger than what stands beside it is a part of something else.
 */
export function innerParts(lines: Lines, names: AxisNames): Int32Array {
  const wholes = new Int32Array(lines.count).fill(-1);
  if (lines.axis === 'down') return wholes;
  for (let line = 0; line < lines.count; line++) {
    const part = partAt(lines, names, line);
    if (part && part.hits >= MOSTLY * (part.hits + part.misses)) wholes[line] = part.whole;
  }
  return wholes;
}

/** How a part and its whole compare; null where the line is no such part, or neither has figures. */
function partAt(lines: Lines, names: AxisNames, part: number): Part | null {
  const { crossCount, values, percentCross } = lines;
  const whole = names.isOfWhich(part) ? names.parentOf(part) : -1;
  if (whole < 0 || whole === part) return null;
  if (lines.axis === 'across' && (names.isPercentage(part) || names.isPercentage(whole))) return null;
  let hits = 0,
    misses = 0;
  for (let cross = 0; cross < crossCount; cross++) {
    if (percentCross[cross] || names.crossing.isDifference(cross)) continue;
    const a = values[part * crossCount + cross]!;
    const b = values[whole * crossCount + cross]!;
    if (!(a > 0) || !(b > 0)) continue;
    if (a <= b * (1 + NOISE)) hits++;
    else misses++;
  }
  return hits + misses === 0 ? null : { part, whole, hits, misses };
}
