import {
  addIntervals,
  type CellFigure,
  divideIntervals,
  type FigureSource,
  growthInterval,
  type Interval,
  intervalOf,
  meets,
  point,
  rational,
  rationalToNumber,
  roundDecimal,
  scaleInterval,
  shownValue,
  sumIntervals,
} from '../../figures';
import type { Relation } from '../../relations';

/**
 * `consistent`: the stored figures agree. `rounding`: they agree within what rounding explains, or agree as stored but
 * not as printed. `scale`: the same rate, written as a fraction here and in percent elsewhere. `unlikely`: within the bounds, but rounding errors would all have to lean to one side.
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

const NOISE = 1e-11;
/** Relative width of the zone around a bound in which floating point must not decide. */
const GUARD = 1e-7;

const halfOf = (figure: CellFigure): number => (figure.isEmpty ? 0 : 0.5 * 10 ** -figure.decimals);

const exactInterval = (figure: CellFigure): Interval =>
  figure.isEmpty ? point(rational(0)) : intervalOf(figure.value, figure.decimals);

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

/** Recomputes one relation from the figures of its cells. */
export function verdictOf(relation: Relation, source: FigureSource): Verdict {
  const result = source.figure(relation.sheet, relation.result);
  const operands = relation.operands.map((key, i) => source.figure(relation.operandSheets?.[i] ?? relation.sheet, key));
  if (!result || result.isEmpty || operands.length === 0 || operands.some((figure) => !figure))
    return unchecked(result?.value ?? Number.NaN);
  const figures = operands as readonly CellFigure[];
  return relation.kind === 'ratio' || relation.kind === 'growth'
    ? quotientVerdict(relation, result, figures)
    : sumVerdict(relation, result, figures);
}

function sumVerdict(relation: Relation, result: CellFigure, operands: readonly CellFigure[]): Verdict {
  const weights = operandWeights(relation);
  let expected = 0;
  let room = 0;
  let largest = 0;
  let variance = (2 * halfOf(result)) ** 2;
  operands.forEach((figure, i) => {
    const term = figure.value * weights[i]!;
    expected += term;
    largest = Math.max(largest, Math.abs(term));
    room += Math.abs(weights[i]!) * halfOf(figure);
    variance += (2 * halfOf(figure) * weights[i]!) ** 2;
  });
  const terms = NOISE * Math.max(1, Math.log2(operands.length));
  const noise = terms * Math.max(largest, Math.abs(result.value));
  const base = {
    stated: result.value,
    expected: cleaned(expected, terms * largest),
    low: expected - room,
    high: expected + room,
    printedGap: false,
  };
  const gap = result.value - expected;
  const bound = room + halfOf(result) + noise;
  if (relation.comparison === 'at-most') {
    return { ...base, status: gap > bound ? 'inconsistent' : 'consistent', hasGap: gap > bound };
  }
  if (Math.abs(gap) <= noise) {
    const printed = operands.reduce((sum, figure, i) => sum + shownValue(figure) * weights[i]!, 0);
    const unit = 10 ** -result.shown;
    const printedGap = relation.kind !== 'average' && Math.abs(shownValue(result) - printed) > unit / 2 + noise;
    return { ...base, status: printedGap ? 'rounding' : 'consistent', printedGap, hasGap: false };
  }
  let inside = Math.abs(gap) <= bound;
  if (Math.abs(Math.abs(gap) - bound) <= GUARD * Math.max(bound, noise)) {
    const computed = sumIntervals(
      operands.map((figure, i) => ({ interval: exactInterval(figure), weight: rational(weights[i]!) })),
    );
    inside = meets(exactInterval(result), computed) || (inside && noise > bound * 1e-3);
  }
  if (inside) {
    // The printed total is what its parts give at its own decimals: nothing to say.
    if (roundDecimal(expected, result.decimals) === result.value)
      return { ...base, status: 'consistent', hasGap: false };
    const unlikely = operands.length > 2 && Math.abs(gap) > 3 * Math.sqrt(variance / 12) + noise;
    return { ...base, status: unlikely ? 'unlikely' : 'rounding', hasGap: true };
  }
  // A total that was rounded to what is shown, of parts that are stored with more digits: what counts is the print.
  const unit = 10 ** -result.shown;
  const isMixed = result.decimals <= result.shown && operands.some((figure) => figure.decimals > result.shown);
  const spread = 3 * unit * Math.sqrt((operands.length + 1) / 12);
  if (isMixed && Math.abs(gap) <= Math.min(spread, ((operands.length + 1) / 2) * unit) + noise)
    return { ...base, status: 'rounding', hasGap: true };
  // Stored with more digits than are shown: a gap that nobody can see in print is no error.
  if (result.shown < result.decimals && Math.abs(gap) <= 10 ** -result.shown)
    return { ...base, status: 'rounding', hasGap: true };
  return { ...base, status: 'inconsistent', hasGap: true };
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
  const base = { stated: result.value, expected: cleaned(expected, noise), low, high, printedGap: false };
  const gap = Math.abs(result.value - expected);
  const half = halfOf(result);
  if (gap <= half + noise) return { ...base, status: 'consistent', hasGap: false };
  // Cut off instead of rounded, or shown with fewer digits than the gap needs: rounding in the reader's eyes.
  const unit = 10 ** -Math.min(result.decimals, Math.max(result.shown, 0));
  const cutOff = gap < 2 * half + noise && Math.abs(result.value) < Math.abs(expected);
  const tolerant = addIntervals(computed, {
    low: { value: rational(-noise), closed: true },
    high: { value: rational(noise), closed: true },
  });
  if (cutOff || meets(exactInterval(result), tolerant) || gap <= unit / 2 + noise)
    return { ...base, status: 'rounding', hasGap: true };
  return { ...base, status: isOtherScale(result.value, expected) ? 'scale' : 'inconsistent', hasGap: true };
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
