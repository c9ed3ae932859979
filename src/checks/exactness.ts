/**
 * Whether the figures of a table were rounded, each by itself. Its totals tell: rounded parts miss their rounded total
 * by a unit every few lines, the more often the more parts there are. So do its rates: a rate of figures that lost
 * digits does not come out, to its own last digit, of what is left of them.
 */
import { type FigureSource, intendedValues, roundDecimal, shownValue } from '../figures';
import type { Recomputed } from './recompute';
import { isSum } from './records';
import { operandWeights } from './verdict/verdict';

/** A total of exact figures that misses its parts within the bounds of rounding: a slip in the last digit. */
const SLIP = 0.01;
/** Part of a table's figures that had digits to lose; each is as likely. */
const ROUNDED_PARTS = [1, 0.5, 0.25, 0.1] as const;
/** Variance of an independent rounding, in units. */
const VARIANCE = 1 / 12;
/** Totals below which nothing is known. */
const FEWEST = 5;

/** Chance that a total of so many rounded parts closes all the same: the middle of a bell of unit steps. */
const closesByChance = (parts: number): number => Math.min(0.95, 1 / Math.sqrt(2 * Math.PI * VARIANCE * (parts + 1)));

const canClose = ({ relation, verdict, filled }: Recomputed): boolean =>
  isSum(relation) &&
  filled >= 2 &&
  relation.comparison === 'equal' &&
  verdict.status !== 'unchecked' &&
  verdict.status !== 'inconsistent' &&
  verdict.stated !== 0;

/** The logarithm of the mean of what the logarithms stand for. */
function logOfMean(logs: readonly number[]): number {
  const best = Math.max(...logs);
  return best + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - best), 0) / logs.length);
}

/**
 * Whether the totals of a table say that its figures are exact, rather than rounded each by itself: then a gap inside
 * the rounding bounds asks for review.
 */
export function closesExactly(checked: readonly Recomputed[]): boolean {
  const totals = checked.filter(canClose);
  if (totals.length < FEWEST) return false;
  let exact = 0;
  const rounded: number[] = ROUNDED_PARTS.map(() => 0);
  for (const { verdict, filled } of totals) {
    const { hasGap } = verdict;
    const missed = 1 - closesByChance(filled);
    exact += Math.log(hasGap ? SLIP : 1 - SLIP);
    ROUNDED_PARTS.forEach((part, i) => (rounded[i]! += Math.log(hasGap ? part * missed : 1 - part * missed)));
  }
  return exact > logOfMean(rounded);
}

/** Part of the last printed digit that adding printed figures up may be off by. */
const BINARY_NOISE = 1e-6;

/**
 * Whether a sum of figures that are stored with more digits than are printed adds up as printed: nobody sees its gap,
 * and a cell whose print stays the same is not corrected.
 */
export function closesInPrint({ relation, verdict }: Recomputed, source: FigureSource): boolean {
  const { sheet, result, operands, operandSheets } = relation;
  const total = source.figure(sheet, result);
  if (!isSum(relation) || !verdict.hasGap || !total || total.shown >= total.decimals) return false;
  const weights = operandWeights(relation);
  let printed = 0;
  for (let i = 0; i < operands.length; i++) {
    const figure = source.figure(operandSheets?.[i] ?? sheet, operands[i]!);
    if (figure) printed += shownValue(figure) * weights[i]!;
  }
  return Math.abs(shownValue(total) - printed) <= BINARY_NOISE * 10 ** -total.shown;
}

/** A rate whose agreement says something: not one that a formula keeps true. */
const isTypedRate = ({ relation, verdict, isFormula }: Recomputed): boolean =>
  (relation.kind === 'ratio' || relation.kind === 'growth') &&
  !isFormula &&
  (verdict.status === 'consistent' || (verdict.status === 'rounding' && verdict.hasGap));

/** A unit of the last digit that is seen of the rate which the relation gives. */
function unitOf({ relation }: Recomputed, source: FigureSource): number {
  const figure = source.figure(relation.sheet, relation.result);
  return figure ? 10 ** -Math.min(figure.decimals, Math.max(figure.shown, 0)) : 1;
}

/** Whether a rate misses what its figures give by more than rounding and cutting off of the rate itself explain. */
const misses = ({ verdict }: Recomputed, unit: number): boolean =>
  Math.abs(verdict.stated - verdict.expected) > 1.001 * unit;

/** The same figure twice gives 100 % whether it was rounded or not, and none gives 0. */
const saysNothing = ({ relation, verdict }: Recomputed): boolean =>
  verdict.expected === 0 || verdict.expected === (relation.kind === 'growth' ? -1 : 1) * relation.scale;

/** Chance that a rate comes out of rounded figures to its last digit, for each part of them that lost digits. */
const byRounding = (room: number, unit: number): number[] =>
  ROUNDED_PARTS.map((part) => 1 - part * (1 - Math.min(1, unit / room)));

/**
 * How sure it is that the rates of a group were computed from the very figures that are printed, by the groups'
 * numbers: the natural logarithm of how much likelier that is than figures of which a part lost digits. Many come out
 * to the last digit where figures that lost digits would allow a wide choice.
 */
export function exactRates(checked: readonly Recomputed[], source: FigureSource): ReadonlyMap<number, number> {
  const groups = new Map<number, { exact: number; readonly rounded: number[] }>();
  for (const one of checked) {
    if (!isTypedRate(one) || saysNothing(one)) continue;
    const unit = unitOf(one, source);
    const room = one.verdict.high - one.verdict.low;
    if (room <= unit) continue;
    const group = groups.get(one.relation.group) ?? { exact: 0, rounded: ROUNDED_PARTS.map(() => 0) };
    groups.set(one.relation.group, group);
    const isMissed = misses(one, unit);
    group.exact += Math.log(isMissed ? SLIP : 1 - SLIP);
    byRounding(room, unit).forEach((agrees, i) => (group.rounded[i]! += Math.log(isMissed ? 1 - agrees : agrees)));
  }
  return new Map([...groups].map(([id, { exact, rounded }]) => [id, exact - logOfMean(rounded)]));
}

/** Share of wrong rates that a slip of typing explains. */
const SLIPS = 0.7;

/**
 * What the gap itself says, as a natural logarithm: a slip of typing where few values within the bounds of rounding
 * are one keystroke away speaks for a slip; an arbitrary gap speaks for rounding.
 */
function evidenceOfGap({ relation, verdict }: Recomputed, unit: number): number {
  const { stated, expected, low, high } = verdict;
  // Typed as people see it: 0.9116 in a cell of percentages is 91.16.
  const times = relation.scale === 1 ? 100 : 1;
  const decimals = Math.max(0, Math.round(-Math.log10(unit * times)));
  const room = (high - low) / unit;
  let slips = 0;
  let isSlip = false;
  for (const { value } of intendedValues(roundDecimal(stated * times, decimals), decimals)) {
    if (value / times < low || value / times > high) continue;
    slips++;
    if (Math.abs(value / times - expected) <= unit / 2) isSlip = true;
  }
  const byChance = Math.min(1, slips / room);
  return isSlip ? Math.log(SLIPS / byChance) : Math.log((1 - SLIPS) / Math.max(1 - byChance, 1 - SLIPS));
}

/** How much likelier a wrong rate must be than a rounded figure before it is called an error. */
const SURELY_WRONG = Math.log(20);

/** What is counted was never rounded. */
const COUNTED = Math.log(1000);

/** So many products must come out. */
const FEWEST_PRODUCTS = 3;

/**
 * The groups of rates that are one factor of a product and come out with no rounding at all: price times quantity is the
 * amount. What they were worked out from had no digits to lose either, so that none is granted to it.
 */
export function exactProducts(checked: readonly Recomputed[], source: FigureSource): ReadonlySet<number> {
  const exact = new Map<number, number>();
  const inexact = new Set<number>();
  for (const one of checked) {
    const { relation, verdict } = one;
    if (relation.kind !== 'ratio' || !isTypedRate(one) || saysNothing(one)) continue;
    const [numerator, denominator] = relation.operands.map((key, i) =>
      source.figure(relation.operandSheets?.[i] ?? relation.sheet, key),
    );
    if (!numerator || !denominator) continue;
    const gap = verdict.stated * denominator.value - relation.scale * numerator.value;
    if (Math.abs(gap) > BINARY_NOISE * Math.abs(numerator.value)) inexact.add(relation.group);
    else exact.set(relation.group, (exact.get(relation.group) ?? 0) + 1);
  }
  return new Set([...exact].flatMap(([id, count]) => (count >= FEWEST_PRODUCTS && !inexact.has(id) ? [id] : [])));
}

/** What is known of the rates of a workbook. */
export interface RateEvidence {
  /** As {@link exactRates} gives it. */
  readonly exact: ReadonlyMap<number, number>;
  /** Whether a rate is one of things that were counted. */
  readonly isOfCounts: (rate: Recomputed) => boolean;
  readonly source: FigureSource;
}

/**
 * Whether a rate that lies within what rounding of its figures allows is wrong all the same, since the others of its
 * group come out of theirs, or since its figures are counts.
 */
export function gradeOfRate(one: Recomputed, evidence: RateEvidence): 'error' | 'review' | null {
  if (one.verdict.status !== 'rounding' || !isTypedRate(one)) return null;
  const unit = unitOf(one, evidence.source);
  if (!misses(one, unit)) return null;
  const log = evidence.isOfCounts(one) ? COUNTED : evidence.exact.get(one.relation.group);
  if (log === undefined) return null;
  const odds = log + evidenceOfGap(one, unit);
  if (odds <= 0) return null;
  return odds > SURELY_WRONG ? 'error' : 'review';
}
