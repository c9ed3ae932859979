import { digitsOf, type Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const RUNNING_TOTAL: RelationRule<'running-total'> = {
  id: 'running-total',
  reads: ['figures', 'labels', 'headers'],
  source: '“Lũy kế” beside “Trong tháng” in reports on carrying out the budget, month by month.',
};

/** Lines not called cumulative are compared with so many lines on either side. */
const NEAR = 3;
/** A pair of lines that fails at more of its first positions is not followed. */
const MOST_FAILURES = 3;

/**
 * Finds running totals: each figure is the one of the period before plus the period's own ("Lũy kế" beside "Trong
 * tháng", month by month). Linear in cells: every line is compared with its neighbours, and only lines called cumulative
 * with all others; pairs that fail at once are dropped at once.
 */
export function findRunningTotals(lines: Lines, names: AxisNames): LineRule[] {
  const { count, crossCount, values, halfUnits } = lines;
  const rules: LineRule[] = [];
  for (let line = 0; line < count; line++) {
    if (names.isRate(line)) continue;
    const isNamed = names.isCumulative(line);
    const before = isNamed || isNeverFalling(line) ? positionsBefore(line) : null;
    if (!before) continue;
    let best: LineRule | null = null;
    const from = isNamed ? 0 : Math.max(0, line - NEAR);
    const to = isNamed ? count - 1 : Math.min(count - 1, line + NEAR);
    for (let own = from; own <= to; own++) {
      if (own === line || names.isRate(own)) continue;
      const rule = ruleOf(line, own, before, isNamed);
      const gain = (other: LineRule): number => other.agreement.hits - 1.5 * other.agreement.misses;
      if (rule && (!best || gain(rule) > gain(best))) best = rule;
    }
    if (best) rules.push(best);
  }
  return rules;

  /** For each position the one before it at which the line has a figure; −1 at the first, and for what is no period. */
  function positionsBefore(line: number): Int32Array {
    const before = new Int32Array(crossCount).fill(-1);
    let last = -1;
    for (let cross = 0; cross < crossCount; cross++) {
      if (!names.crossing.isPeriod(cross) || Number.isNaN(values[line * crossCount + cross]!)) continue;
      before[cross] = last;
      last = cross;
    }
    return before;
  }

  /** Running totals of what was spent do not fall; looked at so that other lines cost one step. */
  function isNeverFalling(line: number): boolean {
    let last = -Infinity;
    let steps = 0;
    let falls = 0;
    for (let cross = 0; cross < crossCount; cross++) {
      const value = values[line * crossCount + cross]!;
      if (!names.crossing.isPeriod(cross) || Number.isNaN(value)) continue;
      if (value > last) steps++;
      else if (value < last && ++falls > 1) return false;
      last = value;
    }
    return steps >= 5;
  }

  function ruleOf(line: number, own: number, before: Int32Array, isNamed: boolean): LineRule | null {
    let hits = 0,
      misses = 0,
      digits = 0,
      grown = 0;
    /** What the last position that did not agree should have come to: one wrong figure breaks two steps, told once. */
    let mended = Number.NaN;
    for (let cross = 0; cross < crossCount; cross++) {
      const last = before[cross]!;
      const added = values[own * crossCount + cross]!;
      if (last < 0 || Number.isNaN(added)) continue;
      const stated = values[line * crossCount + cross]!;
      const sum = values[line * crossCount + last]! + added;
      const half =
        halfUnits[line * crossCount + cross]! +
        halfUnits[line * crossCount + last]! +
        halfUnits[own * crossCount + cross]!;
      const size = Math.max(Math.abs(stated), Math.abs(sum));
      if (Math.abs(stated - sum) <= Math.min(half * 1.000001, size * 0.005) + size * 1e-9) {
        if (added === 0) continue;
        hits++;
        if (values[line * crossCount + last] !== 0) grown++;
        digits += digitsOf(added, halfUnits[own * crossCount + cross]! * 2);
        mended = Number.NaN;
      } else if (Math.abs(stated - (mended + added)) <= half + size * 1e-9) {
        mended = Number.NaN;
      } else if (++misses > MOST_FAILURES && misses > hits) {
        return null;
      } else {
        mended = sum;
      }
    }
    const share = hits / (hits + misses);
    if (isNamed ? grown < 2 || share < 0.7 || digits < 4 : grown < 4 || share < 0.85 || digits < 10) return null;
    return {
      axis: lines.axis,
      foundBy: 'running-total',
      kind: 'sum',
      role: 'total',
      result: line,
      operands: [line, own],
      scale: 1,
      comparison: 'equal',
      evidence: isNamed ? ['label', 'arithmetic'] : ['arithmetic'],
      agreement: { hits, misses, single: 0, digits, variety: Math.min(4, hits), fill: 1 },
      confidence: (hits + (isNamed ? 0.9 : 0.4)) / (hits + misses + 1),
      crossOf: (operand, cross) => (operand === 0 ? before[cross]! : cross),
    };
  }
}
