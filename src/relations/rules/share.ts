/** Shares of a total in the same line: "Cơ cấu (%)" of a row is its amount ÷ the amount of the total row. */
import { nearness, WORTH } from '../choice/worth';
import { type Agreement, Variety } from '../lines/agreement';
import {
  confidenceOf,
  digitsOf,
  PRIOR,
  quotientShift,
  quotientTolerance,
  scoreOf,
  shareOf,
  sizeOf,
} from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import type { QuotientRule } from '../lines/quotient-agreement';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const SHARE: RelationRule<'share'> = {
  id: 'share',
  reads: ['figures', 'labels', 'headers'],
  source: '“Tỷ trọng”, “Cơ cấu (%)”: division by a total of the same line, beside AggreCol’s division of two lines.',
};

/** Totals tried as the whole: the nearest to either end are the ones that shares are taken of. */
const MOST_TOTALS = 6;
/** Positions looked at before a reading is followed along the whole line; then two misses a hit end it. */
const PROBES = 6;
const MOST_MISSES_PER_HIT = 2;
/** Figures of so many positions must have a parent before each is read as a share of its own parent. */
const LEAST_CHILDREN = 2;
/** Different shares that must agree: one share for all is a fixed rate. */
const LEAST_VARIETY = 2;
/** What else must agree where the line is called a share, and where it is only called a rate. */
const ASKED = { share: { hits: 2, share: 0.6, digits: 4 }, rate: { hits: 3, share: 0.8, digits: 8 } };

/** Where the whole of the figure at each cross position stands; −1 where it has none. */
type WholeOf = (cross: number) => number;

interface Found {
  readonly part: number;
  readonly scale: 1 | 100;
  readonly wholeOf: WholeOf;
  readonly agreement: Agreement;
}

/**
 * The whole is one fixed total, or each figure's own parent. Linear in cells: only lines called rates are looked at, and
 * a reading that fails on its first few positions is not followed.
 */
export function findShares(lines: Lines, names: AxisNames): QuotientRule[] {
  const totals: number[] = [];
  for (let cross = 0; cross < lines.crossCount; cross++) if (names.crossing.isTotal(cross)) totals.push(cross);
  const rules: QuotientRule[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (!names.isRate(line)) continue;
    const wholes = wholesFor(lines, names, totals, line);
    const best = wholes.length === 0 ? null : bestReading(lines, names, line, wholes);
    if (best) rules.push(ruleOf(lines, line, best));
  }
  return rules;
}

/** The ways from a figure to its whole: a total, a position whose own share is the whole, or the parent. */
function wholesFor(lines: Lines, names: AxisNames, totals: readonly number[], line: number): WholeOf[] {
  const { axis, crossCount, values } = lines;
  const { crossing } = names;
  const fixed = new Set(totals.slice(0, MOST_TOTALS));
  // A full score in a column called a rate is no total; only a column of shares tells its whole by 100 %.
  for (let cross = 0; names.isShare(line) && cross < crossCount && fixed.size < 2 * MOST_TOTALS; cross++) {
    const share = values[line * crossCount + cross]!;
    if (share === 100 || share === 1) fixed.add(cross);
  }
  const ways: WholeOf[] = [...fixed].map((whole) => () => whole);
  // Rows that stand under no other are parts of the table's total; columns have no such order.
  const outermost = axis === 'across' ? (totals[0] ?? -1) : -1;
  const wholeAbove: WholeOf = (cross) => {
    const parent = crossing.parentOf(cross);
    return parent < 0 && outermost !== cross ? outermost : parent;
  };
  let children = 0;
  for (let cross = 0; cross < crossCount && children < LEAST_CHILDREN; cross++) if (wholeAbove(cross) >= 0) children++;
  if (children >= LEAST_CHILDREN) ways.push(wholeAbove);
  return ways;
}

function bestReading(lines: Lines, names: AxisNames, line: number, wholes: readonly WholeOf[]): Found | null {
  let best: Found | null = null;
  let bestScore = -Infinity;
  for (let part = 0; part < lines.count; part++) {
    if (part === line || names.isRate(part)) continue;
    for (const wholeOf of wholes) {
      for (const scale of [1, 100] as const) {
        const found = { part, scale, wholeOf, agreement: shareAgreement(lines, line, part, wholeOf, scale) };
        if (!isBelieved(found.agreement, names.isShare(line))) continue;
        const score = scoreOfReading(names, line, found);
        if (score <= bestScore) continue;
        best = found;
        bestScore = score;
      }
    }
  }
  return best;
}

/** How many figures are the share of their whole; given up, as no hits at all, where the first positions fail. */
function shareAgreement(lines: Lines, line: number, part: number, wholeOf: WholeOf, scale: 1 | 100): Agreement {
  const { crossCount, values, halfUnits } = lines;
  const out = { hits: 0, misses: 0, single: 0, digits: 0, longest: 0, variety: 0, fill: 1 };
  const variety = new Variety();
  for (let cross = 0; cross < crossCount; cross++) {
    const whole = wholeOf(cross);
    if (whole < 0 || whole === cross) continue;
    const stated = values[line * crossCount + cross]!;
    const a = values[part * crossCount + cross]!;
    const b = values[part * crossCount + whole]!;
    if (Number.isNaN(stated) || Number.isNaN(a) || Number.isNaN(b) || b === 0) continue;
    const expected = (a / b) * scale;
    if (stated === 0 && expected === 0) continue;
    const half = halfUnits[line * crossCount + cross]!;
    const moved =
      quotientShift(a, b, halfUnits[part * crossCount + cross]!, halfUnits[part * crossCount + whole]!) * scale;
    if (Math.abs(stated - expected) <= quotientTolerance(half, moved, sizeOf(stated, expected))) {
      out.hits++;
      variety.add(stated);
      out.digits += digitsOf(stated, half * 2);
    } else if (++out.misses >= PROBES && out.misses > MOST_MISSES_PER_HIT * out.hits) {
      break;
    }
  }
  out.variety = variety.count;
  return out;
}

function isBelieved({ hits, misses, digits, variety }: Agreement, isShare: boolean): boolean {
  const asked = isShare ? ASKED.share : ASKED.rate;
  if (hits < asked.hits || variety < LEAST_VARIETY) return false;
  return shareOf(hits, misses) >= asked.share && digits >= asked.digits;
}

function scoreOfReading(names: AxisNames, line: number, { part, agreement: { hits, misses } }: Found): number {
  const likeness = WORTH.likeness * names.likeness(line, part);
  const near = WORTH.nearness * nearness(Math.abs(line - part));
  return scoreOf(hits, misses) + likeness + near + (part < line ? WORTH.usualOrder : 0);
}

function ruleOf(lines: Lines, line: number, { part, scale, wholeOf, agreement }: Found): QuotientRule {
  return {
    axis: lines.axis,
    foundBy: SHARE.id,
    kind: 'ratio',
    role: 'share',
    result: line,
    operands: [part, part],
    scale,
    comparison: 'equal',
    evidence: ['label', 'arithmetic'],
    agreement,
    confidence: confidenceOf(agreement.hits, agreement.misses, PRIOR.named),
    crossOf: (operand, cross) => (operand === 0 ? cross : wholeOf(cross)),
  };
}
