/** A column that is the same part or multiple of another in every line: "BHXH (8%)", "Thuế GTGT 10%", coefficient × base pay. */
import { type Agreement, agreement } from '../lines/agreement';
import { COARSEST, confidenceOf, NOISE, PRIOR, shareOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import { itemsOf } from '../lines/items';
import type { LineRule } from '../lines/line-rule';
import { productAgreement } from '../lines/product-agreement';
import { gapOfSum, isOfUnnamedLine, linesBetween } from '../lines/unnamed-line';
import { type AxisNames, append } from '../names/axis-names';
import type { RelationRule } from './rule';

export const FIXED_RATE: RelationRule<'fixed-rate'> = {
  id: 'fixed-rate',
  reads: ['figures', 'headers'],
  source: 'Payrolls and estimates: “BHXH (8%)”, “Tiết kiệm 10%”, “hệ số × lương cơ sở” – one rate for all lines.',
};

/** Of more columns only those are compared whose header says the rate; the base stands no further to the left. */
const MOST_COLUMNS = 24;
/** What must agree where the header says the rate, and where only figures do. */
const NAMED = { hits: 3, digits: 6, variety: 2, share: 0.8 } as const;
const BY_FIGURES = { hits: 6, digits: 18, variety: 4, share: 0.8 } as const;
/** Lines in which what is left comes out. */
const REMAINDER = { hits: 3, digits: 9, share: 0.7 } as const;
/** Lines that are looked at before all are, spread over the table; and the part of them that must come near one rate. */
const SAMPLE = 400;
const PROMISING = 0.6;
/** A rate that people set has no more digits than these: 8 %, 10,5 %, 2.340. */
const DIGITS_OF_RATE = 4;
/** People make exceptions from a rate, "Tiết kiệm 10%" above all: what breaks it alone is asked about. */
const UNSURE = 0.65;
const PER_CENT = 100;

type IsItem = (cross: number) => boolean;

/** `known`: the lines that are results of other rules. */
export function findFixedRates(lines: Lines, names: AxisNames, known: ReadonlySet<number>): LineRule[] {
  if (lines.axis !== 'across') return [];
  const isItem = itemsOf(names.crossing, lines.crossCount);
  const rules: LineRule[] = [];
  for (let result = 1; result < lines.count; result++) {
    if (known.has(result) || names.isRate(result) || names.isPerUnit(result)) continue;
    const rule = bestBase(lines, names, result, isItem);
    if (rule) rules.push(rule);
  }
  return [...rules, ...remainders(lines, names, known, rules)];
}

/**
 * "Thực lĩnh": a column less all that is taken off it by fixed rates. As multiples of one another these columns say nothing
 * to the search for totals.
 */
function remainders(
  lines: Lines,
  names: AxisNames,
  known: ReadonlySet<number>,
  rates: readonly LineRule[],
): LineRule[] {
  const takenOff = new Map<number, number[]>();
  for (const { result, operands, scale } of rates) if (scale < 1) append(takenOff, operands[0]!, result);
  const results = new Set(rates.map(({ result }) => result));
  const found: LineRule[] = [];
  for (const [base, parts] of takenOff) {
    if (parts.length < 2) continue;
    const operands = [base, ...parts];
    const signs = operands.map((_, i) => (i === 0 ? 1 : -1));
    for (let line = parts.at(-1)! + 1; line < lines.count; line++) {
      if (known.has(line) || results.has(line) || names.isRate(line)) continue;
      const fit = agreement(lines, line, operands, signs);
      if (fit.hits < REMAINDER.hits || fit.digits < REMAINDER.digits) continue;
      if (shareOf(fit.hits, fit.misses) < REMAINDER.share) continue;
      found.push({
        axis: 'across',
        foundBy: FIXED_RATE.id,
        kind: 'sum',
        role: 'difference',
        result: line,
        operands,
        signs,
        scale: 1,
        comparison: 'equal',
        evidence: ['arithmetic'],
        agreement: fit,
        confidence: confidenceOf(fit.hits, fit.misses, PRIOR.named),
        isExplained: isOfUnnamedLine(lines, linesBetween(base, line, operands), gapOfSum(lines, line, operands, signs)),
      });
      break;
    }
  }
  return found;
}

/** The nearest line to the left that the figures are one rate of. */
function bestBase(lines: Lines, names: AxisNames, result: number, isItem: IsItem): LineRule | null {
  const percent = names.percentIn(result);
  if (percent === null && lines.count > MOST_COLUMNS) return null;
  for (let base = result - 1; base >= Math.max(0, result - MOST_COLUMNS); base--) {
    if (names.isRate(base) || names.isPerUnit(base)) continue;
    if (percent !== null) {
      const fit = productAgreement(lines, { result, operands: [base], scale: percent / PER_CENT }, isItem);
      if (isShown(fit, NAMED)) return ruleOf(isItem, { result, base, rate: percent / PER_CENT, fit, by: 'label' });
    }
    if (lines.count > MOST_COLUMNS) continue;
    const rate = commonRate(lines, result, base);
    if (rate === null) continue;
    const fit = productAgreement(lines, { result, operands: [base], scale: rate }, isItem);
    if (fit.misses > 1) continue;
    if (isShown(fit, BY_FIGURES) && !missesByAUnit(lines, isItem, { result, base, rate }))
      return ruleOf(isItem, { result, base, rate, fit, by: 'arithmetic' });
  }
  return null;
}

const isShown = (
  { hits, misses, digits, variety }: Agreement,
  asked: { readonly hits: number; readonly digits: number; readonly variety: number; readonly share: number },
): boolean =>
  hits >= asked.hits && digits >= asked.digits && variety >= asked.variety && shareOf(hits, misses) >= asked.share;

interface Found {
  readonly result: number;
  readonly base: number;
  readonly rate: number;
  readonly fit: Agreement;
  readonly by: 'label' | 'arithmetic';
}

function ruleOf(isItem: IsItem, { result, base, rate, fit, by }: Found): LineRule {
  const confidence = confidenceOf(fit.hits, fit.misses, by === 'label' ? PRIOR.named : PRIOR.figuresOnly);
  return {
    axis: 'across',
    foundBy: FIXED_RATE.id,
    kind: 'product',
    role: 'product',
    result,
    operands: [base],
    scale: rate,
    comparison: 'equal',
    evidence: by === 'label' ? ['label', 'arithmetic'] : ['arithmetic'],
    agreement: fit,
    confidence: Math.min(confidence, UNSURE),
    // A total adds up the rounded parts of its lines.
    isExplained: (cross) => !isItem(cross),
  };
}

/** The quotient of most lines as people set it; null where it is none, or only another unit of the same figures. */
function commonRate({ crossCount, values }: Lines, result: number, base: number): number | null {
  const step = Math.ceil(crossCount / SAMPLE);
  const quotients: number[] = [];
  for (let cross = 0; cross < crossCount; cross += step) {
    const quotient = values[result * crossCount + cross]! / values[base * crossCount + cross]!;
    if (quotient > 0 && Number.isFinite(quotient)) quotients.push(quotient);
  }
  if (quotients.length < BY_FIGURES.hits) return null;
  const median = new Float64Array(quotients).sort()[quotients.length >> 1]!;
  const rate = Number(median.toPrecision(DIGITS_OF_RATE));
  const near = quotients.filter((quotient) => Math.abs(quotient - rate) <= COARSEST * rate).length;
  if (near < PROMISING * quotients.length || Math.abs(Math.log10(rate) % 1) < NOISE) return null;
  return rate;
}

/** A line that is off by a unit or two: what is left of several rounded parts, and no rate of one column. */
function missesByAUnit(
  { crossCount, values, halfUnits }: Lines,
  isItem: IsItem,
  { result, base, rate }: Pick<Found, 'result' | 'base' | 'rate'>,
): boolean {
  for (let cross = 0; cross < crossCount; cross++) {
    if (!isItem(cross)) continue;
    const gap = Math.abs(values[result * crossCount + cross]! - rate * values[base * crossCount + cross]!);
    const half = halfUnits[result * crossCount + cross]!;
    if (gap > half * (1 + NOISE) && gap <= UNITS_OFF * 2 * half) return true;
  }
  return false;
}
const UNITS_OFF = 3;
