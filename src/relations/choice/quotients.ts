/**
 * Which ratios and growths are kept: first for each line the best of its readings (`preferredQuotient`), then among the
 * lines, in the order of `STEPS`.
 */
import { scoreOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import { gapOfFactor } from '../lines/missing-factor';
import { quotientOf, type QuotientRule } from '../lines/quotient-agreement';
import type { AxisNames } from '../names/axis-names';
import { isBelieved, type QuotientCandidate } from '../rules/quotient-candidates';
import { likeNeighbours } from './neighbouring-quotients';
import { namedFactors, oneOfEachProduct } from './products';
import { sharesAmongRates } from './shares';
import { nearness, WORTH } from './worth';

interface Step {
  readonly reason: string;
  /** Whether the reason holds for columns only. */
  readonly ofColumns: boolean;
  choose(rules: readonly QuotientRule[], lines: Lines, names: AxisNames): QuotientRule[];
}

const STEPS: readonly Step[] = [
  {
    reason: 'Rate = part ÷ whole also reads whole = part ÷ rate: one rule for each product.',
    ofColumns: false,
    choose: oneOfEachProduct,
  },
  {
    reason: 'Of amount = quantity × price people divide the amount by the quantity, and nothing by ones.',
    ofColumns: false,
    choose: namedFactors,
  },
  {
    reason: 'A rate is filled to the right: neighbouring rates read from the same distance.',
    ofColumns: true,
    choose: likeNeighbours,
  },
  {
    reason: 'The header says what the quotient means: a share, the level of a growth, an attainment.',
    ofColumns: true,
    choose: (rules, _, names) => rules.map((rule) => withRole(rule, names)),
  },
  {
    reason: 'An exchange rate that is 1 in all other lines is no mistake in the line in which it is not.',
    ofColumns: true,
    choose: (rules, lines) => rules.map((rule) => ({ ...rule, isExplained: gapOfFactor(lines, rule) })),
  },
];

/** The quotients and shares that are kept of what was found. */
export function chooseQuotients(
  lines: Lines,
  names: AxisNames,
  quotients: readonly QuotientRule[],
  shares: readonly QuotientRule[],
): QuotientRule[] {
  let chosen = quotients;
  for (const { ofColumns, choose } of STEPS) {
    if (!ofColumns || lines.axis === 'across') chosen = choose(chosen, lines, names);
  }
  return sharesAmongRates(shares, chosen);
}

function withRole(rule: QuotientRule, names: AxisNames): QuotientRule {
  if (names.isShare(rule.result)) return { ...rule, role: 'share' };
  if (rule.kind === 'growth') return { ...rule, role: 'growth' };
  return { ...rule, role: names.isGrowth(rule.result) ? 'level' : 'attainment' };
}

/** Of the readings of one line that are believed the best; else what the office states, though figures contradict it. */
export function preferredQuotient(
  lines: Lines,
  names: AxisNames,
  candidates: readonly QuotientCandidate[],
): QuotientCandidate | null {
  let best: QuotientCandidate | null = null;
  let bestScore = -Infinity;
  for (const candidate of candidates) {
    if (!isBelieved(names, candidate)) continue;
    const { hits, misses } = candidate.agreement;
    const score = scoreOf(hits, misses) + worthOf(names, candidate);
    if (score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  return best ?? statedOnly(lines, candidates);
}

function worthOf(names: AxisNames, { by, result, operands: [first, second] }: QuotientCandidate): number {
  const likeness = names.likeness(result, first) + names.likeness(result, second);
  const near = nearness(Math.abs(result - first) + Math.abs(result - second));
  const order = second < first ? WORTH.usualOrder : 0;
  return WORTH[by] + likeness * WORTH.likeness + near * WORTH.nearness + order;
}

/** With no more figures than this, all of them may be wrong. */
const FEW_FIGURES = 2;

/** A declared or labelled rate with one or two figures, none of which agrees: still what the office states. */
function statedOnly(lines: Lines, candidates: readonly QuotientCandidate[]): QuotientCandidate | null {
  let best: QuotientCandidate | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const { hits, misses } = candidate.agreement;
    if (candidate.by === 'search' || hits + misses > FEW_FIGURES) continue;
    // Of the two scales the one that comes nearer: a rate is rarely wrong by a factor of ten.
    const off = ordersOff(lines, candidate);
    if (best && off >= least) continue;
    best = candidate;
    least = off;
  }
  return best;
}

/** How far the first computed rate is from the stated one, as a difference of logarithms. */
function ordersOff({ crossCount, values }: Lines, { kind, result, operands, scale }: QuotientCandidate): number {
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[result * crossCount + cross]!;
    const first = values[operands[0] * crossCount + cross]!;
    const second = values[operands[1] * crossCount + cross]!;
    const expected = quotientOf(kind, first, second) * scale;
    if (Number.isFinite(expected) && stated !== 0 && !Number.isNaN(stated))
      return Math.abs(Math.log(Math.abs(expected / stated)));
  }
  return Infinity;
}
