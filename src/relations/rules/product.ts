/** Products: quantity × price, persons × days × rate = amount, as estimates of costs have them. */
import type { Agreement } from '../lines/agreement';
import { COARSEST, confidenceOf, NOISE, PRIOR, scoreOf, shareOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import { itemsOf } from '../lines/items';
import { isUnrounded } from '../lines/unrounded';
import { gapOfFactor } from '../lines/missing-factor';
import { probesOf } from '../lines/probes';
import { type Product, productAgreement, productAt } from '../lines/product-agreement';
import { isOfUnnamedLine } from '../lines/unnamed-line';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const PRODUCT: RelationRule<'product'> = {
  id: 'product',
  reads: ['figures', 'headers', 'declarations'],
  source: 'Estimates of costs: “số người × số ngày × mức chi = thành tiền”; number rows declare it: “7=4x5x6”.',
};

/** Fewer factors that are declared are a quotient's. */
const FACTORS = 3;
/** Of more columns no combination is tried. */
const MOST_COLUMNS = 14;
/** What figures alone must show: lines that come out, their digits, different proportions, their part of all. */
const BY_FIGURES = { hits: 3, digits: 9, variety: 2, share: 0.7 } as const;
/** Two factors are found in more places by chance, and most pairs as quotients. */
const OF_TWO = { hits: 4, digits: 12, variety: 2, share: 0.75 } as const;
/** Consumption by a norm for a hundred: litres for 100 km. */
const SCALES_OF_TWO = [1, 0.01] as const;
/** Of the lines that are tried first. */
const PROMISING = 0.5;
/** The same where the number row says it. */
const DECLARED = { hits: 1, share: 0.5 } as const;
/** An amount may be capped or rounded on purpose: what breaks a product that only figures show is asked about. */
const UNSURE = 0.65;
/** A factor that is one in more lines than these changes nothing: the others alone are the product. */
const MOST_ONES = 0.7;

/** `known`: the lines that are results of other rules beyond doubt, or rates. */
export function findProducts(lines: Lines, names: AxisNames, known: ReadonlySet<number>): LineRule[] {
  if (lines.axis !== 'across') return [];
  const rules: LineRule[] = [];
  for (let result = 0; result < lines.count; result++) {
    const rule =
      declaredProduct(lines, names, result) ??
      pricedAmount(lines, names, result, known) ??
      (known.has(result) ? null : productByFigures(lines, names, result, known));
    if (rule) rules.push(rule);
  }
  return rules;
}

function declaredProduct(lines: Lines, names: AxisNames, result: number): LineRule | null {
  const declared = names.factors(result);
  if (!declared || declared.operands.length < FACTORS) return null;
  const fit = agreementOf(lines, names, result, declared.operands);
  if (fit.hits < DECLARED.hits || shareOf(fit.hits, fit.misses) < DECLARED.share) return null;
  return {
    ...ruleOf(lines, names, { result, operands: declared.operands, fit }),
    evidence: ['declared', 'arithmetic'],
    source: declared.source,
    confidence: confidenceOf(fit.hits, fit.misses, PRIOR.named),
  };
}

/** Prices in đồng beside amounts in nghìn or triệu đồng. */
const UNITS = [1, 1e-3, 1e-6] as const;
const PER_CENT = [0.01] as const;

/** What must agree where no header says which column is the quantity. */
const UNNAMED_QUANTITY = { hits: 2, digits: 6, share: 0.7 } as const;

/** What must agree before a price that figures show to be a quotient is none: then it was multiplied, and never rounded. */
const MULTIPLIED = { hits: 2, digits: 4, share: 0.6 } as const;

/** "Số lượng | Đơn giá | Thành tiền": multiplied, where the products come out, rather than a price worked out of both. */
function pricedAmount(lines: Lines, names: AxisNames, result: number, known: ReadonlySet<number>): LineRule | null {
  if (known.has(result)) return null;
  for (const { operands, isNamed, isByPercent } of names.pricedAmounts(result)) {
    const asked = askedOf(isNamed, operands, known);
    for (const scale of isByPercent ? PER_CENT : UNITS) {
      const fit = agreementOf(lines, names, result, operands, scale);
      if (fit.hits < asked.hits || fit.digits < asked.digits || shareOf(fit.hits, fit.misses) < asked.share) continue;
      return asPriced(lines, ruleOf(lines, names, { result, operands, fit, scale }), isNamed);
    }
  }
  return null;
}

function askedOf(
  isNamed: boolean,
  operands: readonly number[],
  known: ReadonlySet<number>,
): Pick<Agreement, 'hits' | 'digits'> & { readonly share: number } {
  if (!isNamed) return UNNAMED_QUANTITY;
  return operands.some((line) => known.has(line)) ? MULTIPLIED : { ...DECLARED, digits: 0 };
}

function asPriced(lines: Lines, rule: LineRule, isNamed: boolean): LineRule {
  const { hits, misses } = rule.agreement;
  const confidence = confidenceOf(hits, misses, PRIOR.named);
  const [quantity, price] = rule.operands as readonly [number, number];
  const asQuotient = {
    kind: 'ratio',
    result: price,
    operands: [rule.result, quantity],
    scale: 1 / rule.scale,
  } as const;
  const isOfFactor = gapOfFactor(lines, asQuotient);
  return {
    ...rule,
    evidence: ['label', 'arithmetic'],
    confidence: isNamed ? confidence : Math.min(UNSURE, confidence),
    statedWhere: 'everywhere',
    isExplained: (cross) => rule.isExplained!(cross) || isMultiple(lines, rule, cross) || isOfFactor(cross),
  };
}

/** So many products come out, all others but one, by so many digits more than the rounding of a quotient would ask. */
const COMES_OUT = { hits: 3, misses: 1, digits: 4 } as const;

/**
 * Whether a quotient was multiplied: its product comes out to the last digit in nearly all lines. A price that only figures show
 * is whole in each, too: "Tiền công một ngày" was typed, and neither it nor the days were rounded; amounts divided by 26 days
 * come out once in 26 lines. What is called a rate ("Tỷ lệ hao mòn") may have decimals, which all its lines have.
 */
export function isMultiplied(lines: Lines, names: AxisNames, quotient: LineRule): boolean {
  const {
    axis,
    kind,
    scale,
    result: rate,
    operands: [amount, factor],
    evidence,
  } = quotient;
  if (axis !== 'across' || kind !== 'ratio' || quotient.role !== 'attainment') return false;
  const isByPercent = scale === 100 && names.isRate(rate) && !isUnrounded(lines, rate);
  const isPrice = scale === 1 && !names.isRate(rate) && evidence.every((one) => one === 'arithmetic');
  if (!isByPercent && !(isPrice && isOfWholes(lines, rate))) return false;
  const product = { result: amount!, operands: [rate, factor!], scale: 1 / scale };
  const fit = agreementOf(lines, names, product.result, product.operands, product.scale);
  if (fit.hits < COMES_OUT.hits || fit.misses > COMES_OUT.misses) return false;
  return digitsBeyond(lines, names, product, isByPercent) >= COMES_OUT.digits;
}

/**
 * How many digits of the amounts the rounding of a quotient would leave open, over the lines that come out. Either factor may be
 * the quotient, rounded to the step in which all its figures are whole; a rate is, and so is the first factor where no gap is of
 * the size that the rounding of the second one leaves open. An amount has the step of its own noughts: 75 % of 2.000 are 1.500
 * by no great chance.
 */
function digitsBeyond(lines: Lines, names: AxisNames, product: Product, isRate: boolean): number {
  const { crossCount, values } = lines;
  const isItem = itemsOf(names.crossing, crossCount);
  const [rate, factor] = product.operands as [number, number];
  const [stepOfRate, stepOfFactor] = [stepOfLine(lines, rate), stepOfLine(lines, factor)];
  const places = Array.from({ length: crossCount }, (_, cross) => cross)
    .filter((cross) => isItem(cross) && values[product.result * crossCount + cross]! > 0)
    .map((cross) => {
      const at = product.result * crossCount + cross;
      const step = stepOfFigure(lines, at, Infinity);
      return {
        steps: Math.abs(values[at]! - productAt(lines, product, cross)) / (2 * lines.halfUnits[at]!),
        openByRate: (stepOfRate * values[factor * crossCount + cross]! * product.scale) / step,
        openByFactor: (stepOfFactor * values[rate * crossCount + cross]! * product.scale) / step,
      };
    });
  const isRoundedFactor = ({ steps, openByFactor }: (typeof places)[number]): boolean =>
    steps > HALF && steps <= HALF * openByFactor;
  const isOfRate = isRate || !places.some(isRoundedFactor);
  return places.reduce((digits, { steps, openByRate, openByFactor }) => {
    const open = isOfRate ? openByRate : Math.min(openByRate, openByFactor);
    return steps <= HALF && open >= 1 ? digits + Math.log10(open) : digits;
  }, 0);
}

/** A figure is rounded by half a step at most. */
const HALF = 0.5;

/** A quotient comes out whole in every line by no accident; 0,25 may be one of four. */
function isOfWholes({ crossCount, values }: Lines, line: number): boolean {
  for (let at = line * crossCount; at < (line + 1) * crossCount; at++)
    if (!Number.isNaN(values[at]!) && !Number.isInteger(values[at]!)) return false;
  return true;
}

/** The largest power of ten of which all figures of a line are multiples. */
function stepOfLine(lines: Lines, line: number): number {
  const { crossCount, values } = lines;
  let step = Infinity;
  for (let at = line * crossCount; at < (line + 1) * crossCount; at++)
    if (values[at]) step = Math.min(step, stepOfFigure(lines, at, step));
  return step;
}

/** The same of one figure other than nil, `most` at most. */
function stepOfFigure({ values, halfUnits }: Lines, at: number, most: number): number {
  const value = values[at]!;
  let step = halfUnits[at]! * 2;
  while (step < most && isWhole(value / (step * 10))) step *= 10;
  return step;
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= NOISE * Math.abs(value);

/** So many times the product, or such a part of it, is no slip: months that the label says, two to a room. */
const MOST_TIMES = 31;
const isPowerOfTen = (times: number): boolean => Number.isInteger(Math.log10(times));

function isMultiple(lines: Lines, product: Product, cross: number): boolean {
  const at = product.result * lines.crossCount + cross;
  const [stated, expected] = [lines.values[at]!, productAt(lines, product, cross)];
  const times = Math.max(stated / expected, expected / stated);
  const whole = Math.round(times);
  if (whole < 2 || whole > MOST_TIMES || isPowerOfTen(whole)) return false;
  const gap = stated > expected ? stated - whole * expected : stated - expected / whole;
  return Math.abs(gap) <= lines.halfUnits[at]! + NOISE * stated;
}

/** The amount stands right of its factors; three lines of several digits come out by no accident. */
function productByFigures(lines: Lines, names: AxisNames, result: number, known: ReadonlySet<number>): LineRule | null {
  if (lines.count > MOST_COLUMNS || names.isRate(result)) return null;
  const factors: number[] = [];
  for (let line = 0; line < result; line++)
    if (!known.has(line) && !names.isRate(line) && isFactor(lines, line)) factors.push(line);
  let best: LineRule | null = null;
  for (const { operands, scale, asked } of readingsOf(factors)) {
    if (!isPromising(lines, { result, operands, scale })) continue;
    const fit = agreementOf(lines, names, result, operands, scale);
    if (!isShown(fit, asked)) continue;
    if (!best || gainOf(fit) > gainOf(best.agreement)) best = ruleOf(lines, names, { result, operands, fit, scale });
  }
  return best;
}

const gainOf = ({ hits, misses }: Agreement): number => scoreOf(hits, misses);

type Asked = typeof BY_FIGURES | typeof OF_TWO;

const isShown = ({ hits, misses, digits, variety }: Agreement, asked: Asked): boolean =>
  hits >= asked.hits && digits >= asked.digits && variety >= asked.variety && shareOf(hits, misses) >= asked.share;

interface ReadingOfFactors {
  readonly operands: readonly number[];
  readonly scale: number;
  readonly asked: Asked;
}

function* readingsOf(factors: readonly number[]): Iterable<ReadingOfFactors> {
  for (const operands of pairsOf(factors)) for (const scale of SCALES_OF_TWO) yield { operands, scale, asked: OF_TWO };
  for (const operands of triplesOf(factors)) yield { operands, scale: 1, asked: BY_FIGURES };
}

function* pairsOf(lines: readonly number[]): Iterable<readonly number[]> {
  for (let a = 0; a < lines.length; a++) for (let b = a + 1; b < lines.length; b++) yield [lines[a]!, lines[b]!];
}

function* triplesOf(lines: readonly number[]): Iterable<readonly number[]> {
  for (let a = 0; a < lines.length; a++)
    for (let b = a + 1; b < lines.length; b++)
      for (let c = b + 1; c < lines.length; c++) yield [lines[a]!, lines[b]!, lines[c]!];
}

/** Whether a product comes out at enough of the positions that are tried before the whole line is. */
function isPromising(lines: Lines, product: Product): boolean {
  const { crossCount, values } = lines;
  let [hits, misses] = [0, 0];
  for (const { cross } of probesOf(lines)) {
    const stated = values[product.result * crossCount + cross]!;
    const expected = productAt(lines, product, cross);
    if (!(stated > 0) || !(expected > 0)) continue;
    if (Math.abs(stated - expected) <= COARSEST * stated) hits++;
    else misses++;
  }
  return hits > 0 && shareOf(hits, misses) >= PROMISING;
}

/** Whether a line multiplies anything: not mostly ones. */
function isFactor({ crossCount, values }: Lines, line: number): boolean {
  let figures = 0;
  let ones = 0;
  for (let at = line * crossCount; at < (line + 1) * crossCount; at++) {
    if (Number.isNaN(values[at]!)) continue;
    figures++;
    if (values[at] === 1) ones++;
  }
  return figures >= BY_FIGURES.hits && ones <= MOST_ONES * figures;
}

interface Found {
  readonly result: number;
  readonly operands: readonly number[];
  readonly fit: Agreement;
  readonly scale?: number;
}

const agreementOf = (
  lines: Lines,
  names: AxisNames,
  result: number,
  operands: readonly number[],
  scale = 1,
): Agreement => productAgreement(lines, { result, operands, scale }, itemsOf(names.crossing, lines.crossCount));

function ruleOf(lines: Lines, names: AxisNames, { result, operands, fit, scale = 1 }: Found): LineRule {
  const { crossCount, values, halfUnits } = lines;
  const isItem = itemsOf(names.crossing, crossCount);
  const others = Array.from({ length: lines.count }, (_, line) => line).filter(
    (line) => line !== result && !operands.includes(line),
  );
  // "Chi khác", which few lines have, comes to the product.
  const isOfOther = isOfUnnamedLine(lines, others, (cross) => {
    const at = result * crossCount + cross;
    return { gap: values[at]! - productAt(lines, { result, operands, scale }, cross), half: halfUnits[at]! };
  });
  return {
    axis: 'across',
    foundBy: PRODUCT.id,
    kind: 'product',
    role: 'product',
    result,
    operands,
    scale,
    comparison: 'equal',
    evidence: ['arithmetic'],
    agreement: fit,
    confidence: Math.min(UNSURE, confidenceOf(fit.hits, fit.misses, PRIOR.figuresOnly)),
    isExplained: (cross) => !isItem(cross) || isOfOther(cross),
  };
}
