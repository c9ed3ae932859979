import type { Lines } from '../lines/figure-matrix';
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

/**
 * "Trong đó" names parts that need not add up, but none is larger than its whole.  Rates are left out: a part's rate may well be higher than the whole's; differences are too:
 * one part may have grown by more than all of them together.
 */
export function findOfWhich(lines: Lines, names: AxisNames): LineRule[] {
  const { count, crossCount, values, percentCross } = lines;
  const parts: { part: number; whole: number; hits: number; misses: number }[] = [];
  const together = new Map<number, { hits: number; misses: number }>();
  for (let part = 0; part < count; part++) {
    const whole = names.isOfWhich(part) ? names.parentOf(part) : -1;
    if (whole < 0 || whole === part) continue;
    let hits = 0,
      misses = 0;
    for (let cross = 0; cross < crossCount; cross++) {
      if (percentCross[cross] || names.crossing.isDifference(cross)) continue;
      const a = values[part * crossCount + cross]!;
      const b = values[whole * crossCount + cross]!;
      if (Number.isNaN(a) || Number.isNaN(b) || a <= 0 || b <= 0) continue;
      if (a <= b * (1 + 1e-9)) hits++;
      else misses++;
    }
    if (hits + misses === 0) continue;
    parts.push({ part, whole, hits, misses });
    const all = together.get(whole);
    together.set(whole, { hits: (all?.hits ?? 0) + hits, misses: (all?.misses ?? 0) + misses });
  }
  return parts.flatMap(({ part, whole, hits, misses }): LineRule[] => {
    // One label stands over all parts of a whole: it is read rightly for all of them or for none.
    const all = together.get(whole)!;
    if (all.hits < MOSTLY * (all.hits + all.misses)) return [];
    return [
      {
        axis: lines.axis,
        foundBy: 'of-which',
        kind: 'sum',
        role: 'of-which',
        result: part,
        operands: [whole],
        scale: 1,
        comparison: 'at-most',
        evidence: ['label'],
        agreement: { hits, misses, single: 0, digits: 0, variety: 0, fill: 1 },
        crossOf: (_, cross) => (names.crossing.isDifference(cross) ? -1 : cross),
        confidence: (all.hits + 0.5) / (all.hits + all.misses + 1),
      },
    ];
  });
}
