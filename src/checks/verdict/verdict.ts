/** Recomputes one relation from the figures of its cells. */
import {
  type CellFigure,
  addIntervals,
  divideIntervals,
  growthInterval,
  meets,
  ownDecimals,
  rational,
  rationalToNumber,
  roundDecimal,
  scaleInterval,
  shownValue,
} from '../../figures';
import type { Relation } from '../../relations';
import {
  NOISE,
  type SumComparison,
  compareSum,
  exactInterval,
  halfUnitOf,
  isExplained,
  roomAbove,
  roomBelow,
} from './sum-bounds';

/**
 * `consistent`: the stored figures agree. `rounding`: they agree within what rounding explains, or agree as stored but
 * not as printed. `scale`: the same rate, written as a fraction here and in percent elsewhere. `unlikely`: within the
 * bounds, but rounding errors would all have to lean to one side.
 */
export type VerdictStatus = 'consistent' | 'rounding' | 'scale' | 'unlikely' | 'inconsistent' | 'unchecked';

export interface Verdict {
  readonly status: VerdictStatus;
  readonly stated: number;
  /** What comes out of the operands as stored. */
  readonly expected: number;
  /** What the operands, as printed, allow. */
  readonly low: number;
  readonly high: number;
  /** The printed figures do not add up although the stored ones do. */
  readonly printedGap: boolean;
  /** The gap is inside the bounds but not nothing. */
  readonly hasGap: boolean;
}

/** Weights of the operands of sums, differences and averages. */
export function operandWeights(relation: Relation): readonly number[] {
  const factor = relation.unitFactor ?? 1;
  if (relation.kind === 'difference') return [factor, -factor];
  const share = relation.kind === 'average' ? factor / Math.max(1, relation.operands.length) : factor;
  return relation.operands.map((_, i) => (relation.signs?.[i] ?? 1) * share);
}

const unchecked = (stated: number): Verdict => ({
  status: 'unchecked',
  stated,
  expected: Number.NaN,
  low: Number.NaN,
  high: Number.NaN,
  printedGap: false,
  hasGap: false,
});

/** Every verdict is made here or in {@link unchecked}: objects of one shape, which thousands of look-ups ask. */
const checked = (
  status: VerdictStatus,
  result: CellFigure,
  { expected, low, high }: Pick<Verdict, 'expected' | 'low' | 'high'>,
  hasGap: boolean,
  printedGap = false,
): Verdict => ({ status, stated: result.value, expected, low, high, printedGap, hasGap });

/** Whether every operand is a figure. */
const areFigures = (operands: readonly (CellFigure | null)[]): operands is readonly CellFigure[] =>
  operands.length > 0 && operands.every((figure) => figure !== null);

/**
 * Recomputes one relation from the figures of its cells.
 * @param operands one for each operand of the relation, null where its cell holds no figure
 */
export function verdictOf(
  relation: Relation,
  result: CellFigure | null,
  operands: readonly (CellFigure | null)[],
): Verdict {
  if (!result || result.isEmpty || !areFigures(operands)) return unchecked(result?.value ?? Number.NaN);
  if (relation.kind === 'product') return productVerdict(relation.scale, result, operands);
  if (relation.isExact) return multipliedVerdict(relation, result, operands);
  if (relation.periods !== undefined) return meanGrowthVerdict(relation, relation.periods, result, operands);
  return relation.kind === 'ratio' || relation.kind === 'growth'
    ? quotientVerdict(relation, result, operands)
    : sumVerdict(relation, result, operands);
}

/** Standard deviations of independent roundings beyond which rounding explains nothing any more. */
const DEVIATIONS = 3;
/** Variance of a value that is spread evenly over one unit: a twelfth of the unit's square. */
const UNIFORM = 12;

/** The standard deviation of the gap, were all figures rounded independently. */
function deviation(result: CellFigure, operands: readonly CellFigure[], weights: readonly number[]): number {
  let variance = (2 * halfUnitOf(result)) ** 2;
  operands.forEach((figure, i) => (variance += (2 * halfUnitOf(figure) * weights[i]!) ** 2));
  return Math.sqrt(variance / UNIFORM);
}

/** The stored figures agree; whether the printed ones do not. */
function hasPrintedGap(
  relation: Relation,
  result: CellFigure,
  operands: readonly CellFigure[],
  weights: readonly number[],
  noise: number,
): boolean {
  if (relation.kind === 'average') return false;
  const printed = operands.reduce((sum, figure, i) => sum + shownValue(figure) * weights[i]!, 0);
  return Math.abs(shownValue(result) - printed) > 10 ** -result.shown / 2 + noise;
}

/** Whether a gap beyond the bounds of the stored figures is one of print only. */
function isGapOfPrint(result: CellFigure, operands: readonly CellFigure[], { gap, noise }: SumComparison): boolean {
  const unit = 10 ** -result.shown;
  // A total that was rounded to what is shown, of parts that are stored with more digits: what counts is the print.
  const isMixed = result.decimals <= result.shown && operands.some((figure) => figure.decimals > result.shown);
  const figures = operands.length + 1;
  const spread = DEVIATIONS * unit * Math.sqrt(figures / UNIFORM);
  if (isMixed && Math.abs(gap) <= Math.min(spread, (figures / 2) * unit) + noise) return true;
  // Stored with more digits than are shown: a gap that nobody can see in print is no error.
  return result.shown < ownDecimals(result.value) && Math.abs(gap) <= unit;
}

function sumVerdict(relation: Relation, result: CellFigure, operands: readonly CellFigure[]): Verdict {
  const weights = operandWeights(relation);
  const sum = { total: result, parts: operands, weights };
  const compared = compareSum(sum);
  const { expected, low, high, gap, bound, noise, sumNoise } = compared;
  const computed = { expected: cleaned(expected, sumNoise), low, high };
  if (relation.comparison === 'at-most')
    return checked(gap > bound ? 'inconsistent' : 'consistent', result, computed, gap > bound);
  if (Math.abs(gap) <= noise) {
    const printedGap = hasPrintedGap(relation, result, operands, weights, noise);
    return checked(printedGap ? 'rounding' : 'consistent', result, computed, false, printedGap);
  }
  if (isExplained(sum, compared)) {
    // The printed total is what its parts give at its own decimals: nothing to say.
    if (roundDecimal(expected, result.decimals) === result.value) return checked('consistent', result, computed, false);
    const isUnlikely = operands.length > 2 && Math.abs(gap) > DEVIATIONS * deviation(result, operands, weights) + noise;
    return checked(isUnlikely ? 'unlikely' : 'rounding', result, computed, true);
  }
  return checked(isGapOfPrint(result, operands, compared) ? 'rounding' : 'inconsistent', result, computed, true);
}

/** Counts, days and prices are exact as they are typed: only the product itself is rounded. */
function productVerdict(scale: number, result: CellFigure, operands: readonly CellFigure[]): Verdict {
  const expected = operands.reduce((product, { value }) => product * value, scale);
  const noise = NOISE * Math.max(Math.abs(expected), Math.abs(result.value));
  const computed = { expected: cleaned(expected, noise), low: expected, high: expected };
  const gap = Math.abs(result.value - expected);
  if (gap <= noise) return checked('consistent', result, computed, false);
  if (gap <= halfUnitOf(result) + noise) return checked('consistent', result, computed, true);
  const isCutOff = expected > result.value && gap < roomAbove(result, 'truncate') + noise;
  return checked(isCutOff ? 'rounding' : 'inconsistent', result, computed, true);
}

function quotientVerdict(relation: Relation, result: CellFigure, operands: readonly CellFigure[]): Verdict {
  const [numerator, denominator] = operands;
  if (!numerator || !denominator || denominator.value === 0 || denominator.isEmpty) return unchecked(result.value);
  const isGrowth = relation.kind === 'growth';
  const factor = relation.unitFactor ?? 1;
  const expected = relation.scale * ((factor * numerator.value) / denominator.value - (isGrowth ? 1 : 0));
  const divisor = exactInterval(denominator);
  const quotient = isGrowth
    ? growthInterval(scaleInterval(exactInterval(numerator), rational(factor)), divisor)
    : divideIntervals(scaleInterval(exactInterval(numerator), rational(factor)), divisor);
  if (!quotient) return unchecked(result.value);
  const computed = scaleInterval(quotient, rational(relation.scale));
  const low = Math.min(rationalToNumber(computed.low.value), expected);
  const high = Math.max(rationalToNumber(computed.high.value), expected);
  const noise = NOISE * Math.max(Math.abs(expected), Math.abs(result.value));
  const allowed = { expected: cleaned(expected, noise), low, high };
  const gap = Math.abs(result.value - expected);
  const half = halfUnitOf(result);
  if (gap <= half + noise) return checked('consistent', result, allowed, false);
  // Cut off instead of rounded, or shown with fewer digits than the gap needs: rounding in the reader's eyes.
  const unit = 10 ** -Math.min(result.decimals, Math.max(result.shown, 0));
  const cutOffRoom = expected > result.value ? roomAbove(result, 'truncate') : roomBelow(result, 'truncate');
  const cutOff = gap < cutOffRoom + noise;
  const tolerant = addIntervals(computed, {
    low: { value: rational(-noise), closed: true },
    high: { value: rational(noise), closed: true },
  });
  if (cutOff || meets(exactInterval(result), tolerant) || gap <= unit / 2 + noise)
    return checked('rounding', result, allowed, true);
  return checked(isOtherScale(result.value, expected) ? 'scale' : 'inconsistent', result, allowed, true);
}

/** A factor of so many units may be one that was worked out for this line and rounded: 1.428.571 for a seventh. */
const UNITS_OF_ROUNDED = 1000;

/**
 * A quotient that was multiplied: its product is what was stated to the last digit, and no factor was rounded unless it is
 * long.
 */
function multipliedVerdict(relation: Relation, result: CellFigure, operands: readonly CellFigure[]): Verdict {
  const [amount, factor] = operands as readonly [CellFigure, CellFigure];
  const product = productVerdict(1 / relation.scale, amount, [result, factor]);
  const expected = (relation.scale * amount.value) / factor.value;
  if (factor.value === 0 || !Number.isFinite(expected)) return unchecked(result.value);
  const roomOf = (one: CellFigure, other: CellFigure): number =>
    Math.abs(one.value) >= UNITS_OF_ROUNDED * 2 * halfUnitOf(one) ? halfUnitOf(one) * Math.abs(other.value) : 0;
  const room = Math.max(roomOf(result, factor), roomOf(factor, result)) / relation.scale;
  if (Math.abs(amount.value - product.expected) <= room * (1 + NOISE))
    return checked('consistent', result, { expected, low: expected, high: expected }, true);
  return { ...product, stated: result.value, expected, low: expected, high: expected };
}

/** What each of several years makes of the quotient of the last and the first: the root of it, by the bounds of both. */
function meanGrowthVerdict(
  { kind, scale }: Relation,
  periods: number,
  result: CellFigure,
  [last, base]: readonly CellFigure[],
): Verdict {
  const rootOf = (quotient: number): number => scale * (quotient ** (1 / periods) - (kind === 'growth' ? 1 : 0));
  const [from, to] = [last!, base!].map((figure) => ({ value: figure.value, half: halfUnitOf(figure) }));
  const expected = rootOf(from!.value / to!.value);
  if (!Number.isFinite(expected) || from!.value <= 0 || to!.value <= to!.half) return unchecked(result.value);
  const low = rootOf(Math.max(0, from!.value - from!.half) / (to!.value + to!.half));
  const high = rootOf((from!.value + from!.half) / (to!.value - to!.half));
  const noise = NOISE * Math.max(Math.abs(expected), Math.abs(result.value), scale);
  const allowed = { expected: cleaned(expected, noise), low, high };
  const gap = Math.abs(result.value - expected);
  const half = halfUnitOf(result);
  if (gap <= half + noise) return checked('consistent', result, allowed, false);
  const isCutOff = gap < (expected > result.value ? roomAbove : roomBelow)(result, 'truncate') + noise;
  const isWithin = result.value >= low - half - noise && result.value <= high + half + noise;
  if (isCutOff || isWithin) return checked('rounding', result, allowed, true);
  return checked(isOtherScale(result.value, expected) ? 'scale' : 'inconsistent', result, allowed, true);
}

/** 0.7837 where 78.37 is expected, or the other way round; not 3936 for 39.36, which is a lost decimal mark. */
function isOtherScale(stated: number, expected: number): boolean {
  const fraction = Math.min(Math.abs(stated), Math.abs(expected));
  const times = stated / expected;
  return fraction > 0.02 && fraction <= 3 && (Math.abs(times - 100) <= 0.5 || Math.abs(times - 0.01) <= 0.00005);
}

const cleaned = (value: number, noise: number): number => {
  const digits = noise > 0 ? Math.max(0, Math.min(12, -Math.ceil(Math.log10(noise)))) : 12;
  return roundDecimal(value, digits);
};
