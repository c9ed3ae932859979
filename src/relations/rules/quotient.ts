/**
 * Ratios and growth: a line that is one line divided by another ("So sánh (%)", "Thu nhập bình quân"), at any distance
 * and on both sides.
 */
import { preferredQuotient } from '../choice/quotients';
import { confidenceOf, digitsOf, PRIOR, shareOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import { MOST_LINES, probesOf } from '../lines/probes';
import { quotientAgreement, type QuotientRule } from '../lines/quotient-agreement';
import type { AxisNames } from '../names/axis-names';
import type { Evidence } from '../types';
import { candidatesOf, leastDigits, type QuotientCandidate } from './quotient-candidates';
import { voteForQuotients } from './quotient-votes';
import type { RelationRule } from './rule';

export const QUOTIENT: RelationRule<'quotient'> = {
  id: 'quotient',
  reads: ['figures', 'labels', 'headers', 'declarations'],
  source:
    'AggreCol: Jiang, Vitagliano, Hammoud, Naumann, "Aggregation Detection in CSV Files", EDBT 2022 (division, relative change).',
};

/**
 * One or two rates for many lines ("Tỷ lệ điều tiết 47%") are given, and the amounts come out of them, not they: from so
 * many lines with no more rates on, the rule is not sure.
 */
const FIXED_RATE = { lines: 6, rates: 2 };
/** A product that no name bears out and that one line of a short table contradicts may be broken there on purpose. */
const SURE_BY_FIGURES = 0.92;
/** Sure enough to ask. */
const UNSURE = 0.6;
/** A rate that nothing confirms but its name is asked about within this share of it; a growth within this of its level. */
const NEAR = 0.1;
const NEAR_GROWTH = 0.05;

/**
 * At some cross positions every pair (result, denominator) asks for the numerator by value; what is asked for at most
 * positions is verified on the whole line, beside what the names propose.
 */
export function findQuotients(lines: Lines, names: AxisNames): QuotientRule[] {
  const voted =
    lines.count <= MOST_LINES
      ? voteForQuotients(lines, probesOf(lines), {
          isAsked: (line) => isTelling(lines, line, leastDigits(names.isRate(line))),
          isRate: (line) => names.isRate(line),
          isPerUnit: (line) => names.isPerUnit(line),
        })
      : null;
  const rules: QuotientRule[] = [];
  for (let line = 0; line < lines.count; line++) {
    const candidates = candidatesOf(lines, names, line, voted?.get(line) ?? []);
    const preferred = preferredQuotient(lines, names, candidates);
    if (preferred) rules.push(ruleOf(lines, names, preferred));
  }
  return [...rules, ...ratesLikeOthers(lines, names, rules)];
}

/**
 * Rates of few digits ("7,8 %"), which no search is made for: read like the rate columns beside them, which take the column
 * before them and divide it by one and the same, or by one that moves along.
 */
function ratesLikeOthers(lines: Lines, names: AxisNames, rules: readonly QuotientRule[]): QuotientRule[] {
  if (lines.axis !== 'across') return [];
  const known = new Set(rules.map(({ result }) => result));
  const rates = rules.filter(({ kind, result }) => kind === 'ratio' && names.isRate(result));
  const found: QuotientRule[] = [];
  let next = 0;
  for (let line = 0; line < lines.count && rates.length > 0; line++) {
    while (next < rates.length && rates[next]!.result < line) next++;
    if (known.has(line) || !names.isRate(line)) continue;
    const near = [rates[next - 1], rates[next]];
    const candidates = near.flatMap((rate) => (rate ? readingsLike(lines, rate, line) : []));
    const preferred = preferredQuotient(lines, names, candidates);
    if (preferred) found.push(ruleOf(lines, names, preferred));
  }
  return found;
}

function readingsLike(
  lines: Lines,
  { kind, scale, result, operands: [first, second] }: QuotientRule,
  line: number,
): QuotientCandidate[] {
  const moved = first + line - result;
  const bases = [second, second + line - result];
  return bases.flatMap((base): QuotientCandidate[] => {
    const isThere = [moved, base].every((one) => one >= 0 && one < lines.count && one !== line);
    if (!isThere || moved === base) return [];
    const quotient = { kind, scale, result: line, operands: [moved, base] as const };
    return [{ ...quotient, by: 'search', agreement: quotientAgreement(lines, quotient) }];
  });
}

/** Whether the line's figures carry enough digits to be believed if all of them agreed. */
function isTelling({ crossCount, values, halfUnits }: Lines, line: number, enough: number): boolean {
  let digits = 0;
  for (let at = line * crossCount; at < (line + 1) * crossCount; at++) {
    const value = values[at]!;
    if (value !== 0 && !Number.isNaN(value)) digits += digitsOf(value, halfUnits[at]! * 2);
    if (digits >= enough) return true;
  }
  return false;
}

/** Whether all figures of a rate come near what the named lines give: levels within a tenth, growth by its level. */
function isNear({ crossCount, values }: Lines, { kind, result, operands, scale }: QuotientCandidate): boolean {
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[result * crossCount + cross]! / scale + (kind === 'growth' ? 1 : 0);
    const expected = values[operands[0] * crossCount + cross]! / values[operands[1] * crossCount + cross]!;
    if (Number.isNaN(stated) || !Number.isFinite(expected)) continue;
    if (!(Math.abs(stated - expected) <= (kind === 'growth' ? NEAR_GROWTH : NEAR) * Math.abs(expected))) return false;
  }
  return true;
}

/** How sure the reading is; what may be broken on purpose is asked about. */
function confidenceIn(lines: Lines, names: AxisNames, candidate: QuotientCandidate): number {
  const { by, result, isFullyNamed, agreement } = candidate;
  const { hits, misses, variety } = agreement;
  if (hits === 0 && isFullyNamed && isNear(lines, candidate)) return UNSURE;
  const isFixedRate = by !== 'declared' && hits >= FIXED_RATE.lines && variety <= FIXED_RATE.rates;
  const isNamed = by !== 'search' || names.isRate(result) || names.isPerUnit(result);
  const isUnsure = isFixedRate || (!isNamed && misses > 0 && shareOf(hits, misses) < SURE_BY_FIGURES);
  const confidence = confidenceOf(hits, misses, by === 'search' ? PRIOR.figuresOnly : PRIOR.named);
  return isUnsure ? Math.min(confidence, UNSURE) : confidence;
}

function ruleOf(lines: Lines, names: AxisNames, candidate: QuotientCandidate): QuotientRule {
  const { kind, result, operands, scale, by, source, agreement } = candidate;
  const { hits } = agreement;
  const evidence: Evidence[] = [];
  if (by === 'declared') evidence.push('declared');
  if (by === 'label' || names.isRate(result)) evidence.push('label');
  if (hits > 0) evidence.push('arithmetic');
  const confidence = confidenceIn(lines, names, candidate);
  return {
    axis: lines.axis,
    foundBy: QUOTIENT.id,
    kind,
    role: kind === 'growth' ? 'growth' : 'attainment',
    result,
    operands,
    scale,
    comparison: 'equal',
    evidence,
    agreement,
    confidence,
    source,
  };
}
