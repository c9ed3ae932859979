/** Running totals: each figure is the one before plus the period’s own. */
import type { Lines } from '../lines/figure-matrix';
import { confidenceOf, digitsOf, PRIOR, roundingTolerance, scoreOf, shareOf, sizeOf, sumTolerance } from '../lines/fit';
import type { LineRule } from '../lines/line-rule';
import { isOneSlipAway } from '../lines/plausible';
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
/** A line that rises less often is not looked at unless it is called cumulative. */
const LEAST_STEPS = 5;
/** Steps from another figure than nil, share of all steps, digits: fewer where the line is called cumulative. */
const NAMED = { grown: 2, share: 0.7, digits: 4 } as const;
const FIGURES = { grown: 4, share: 0.85, digits: 10 } as const;

/**
 * Finds running totals: each figure is the one of the period before plus the period's own ("Lũy kế" beside "Trong
 * tháng", month by month). Linear in cells: every line is compared with its neighbours, and only lines called cumulative
 * with all others; pairs that fail at once are dropped at once.
 */
export function findRunningTotals(lines: Lines, names: AxisNames): LineRule[] {
  const rules: LineRule[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (names.isRate(line)) continue;
    const isNamed = names.isCumulative(line);
    if (!isNamed && !isNeverFalling(lines, names, line)) continue;
    const before = positionsBefore(lines, names, line);
    const from = isNamed ? 0 : Math.max(0, line - NEAR);
    const to = isNamed ? lines.count - 1 : Math.min(lines.count - 1, line + NEAR);
    let best: LineRule | null = null;
    for (let period = from; period <= to; period++) {
      if (period === line || names.isRate(period)) continue;
      const rule = ruleOf(lines, names, { line, period, before, isNamed });
      if (rule && (!best || gainOf(rule) > gainOf(best))) best = rule;
    }
    if (best) rules.push(best);
  }
  return rules;
}

const gainOf = ({ agreement: { hits, misses } }: LineRule): number => scoreOf(hits, misses);

/** For each position the one before it at which the line has a figure; −1 at the first, and for what is no period. */
function positionsBefore({ crossCount, values }: Lines, names: AxisNames, line: number): Int32Array {
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
function isNeverFalling({ crossCount, values }: Lines, names: AxisNames, line: number): boolean {
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
  return steps >= LEAST_STEPS;
}

/** A line read as the running total of another. */
interface Pair {
  readonly line: number;
  /** The line of what each period adds. */
  readonly period: number;
  readonly before: Int32Array;
  readonly isNamed: boolean;
}

/** Steps that agree and that do not; `grown` are those from another figure than nil. */
interface Steps {
  readonly hits: number;
  readonly misses: number;
  readonly grown: number;
  readonly digits: number;
}

function stepsOf({ crossCount, values, halfUnits }: Lines, { line, period, before }: Pair): Steps | null {
  let hits = 0,
    misses = 0,
    digits = 0,
    grown = 0;
  /** What the last position that did not agree should have come to: one wrong figure breaks two steps, counted once. */
  let mended = Number.NaN;
  for (let cross = 0; cross < crossCount; cross++) {
    const last = before[cross]!;
    const added = values[period * crossCount + cross]!;
    if (last < 0 || Number.isNaN(added)) continue;
    const at = line * crossCount + cross;
    const stated = values[at]!;
    const previous = values[line * crossCount + last]!;
    const sum = previous + added;
    const half = halfUnits[at]! + halfUnits[line * crossCount + last]! + halfUnits[period * crossCount + cross]!;
    const size = sizeOf(stated, sum);
    if (Math.abs(stated - sum) <= sumTolerance(half, size)) {
      if (added === 0) continue;
      hits++;
      if (previous !== 0) grown++;
      digits += digitsOf(added, halfUnits[period * crossCount + cross]! * 2);
      mended = Number.NaN;
    } else if (Math.abs(stated - (mended + added)) <= roundingTolerance(half, size)) {
      mended = Number.NaN;
    } else if (++misses > MOST_FAILURES && misses > hits) {
      return null;
    } else {
      mended = sum;
    }
  }
  return { hits, misses, grown, digits };
}

function ruleOf(lines: Lines, names: AxisNames, pair: Pair): LineRule | null {
  const { line, period, before, isNamed } = pair;
  const steps = stepsOf(lines, pair);
  if (!steps) return null;
  const { hits, misses, grown, digits } = steps;
  const least = isNamed ? NAMED : FIGURES;
  if (grown < least.grown || shareOf(hits, misses) < least.share || digits < least.digits) return null;
  return {
    axis: lines.axis,
    foundBy: RUNNING_TOTAL.id,
    kind: 'sum',
    role: 'total',
    result: line,
    operands: [line, period],
    scale: 1,
    comparison: 'equal',
    evidence: isNamed ? ['label', 'arithmetic'] : ['arithmetic'],
    agreement: { hits, misses, single: 0, digits, longest: 0, variety: Math.min(4, hits), fill: 1 },
    confidence: confidenceOf(hits, misses, isNamed ? PRIOR.named : PRIOR.figuresOnly),
    crossOf: (operand, cross) => (operand === 0 ? before[cross]! : cross),
    // The first month's running total is what the month added, unless something is carried over: from before April, or from
    // before the year ("Lũy kế từ khởi công").
    singleParts: true,
    isExplained: (cross) => {
      const [sum, added] = [line, period].map((one) => lines.values[one * lines.crossCount + cross]!) as [
        number,
        number,
      ];
      if (before[cross]! >= 0) return Number.isNaN(added);
      return !names.crossing.isFirstPeriod(cross) || (sum > added && !isOneSlipAway(lines, period, sum, cross));
    },
  };
}
