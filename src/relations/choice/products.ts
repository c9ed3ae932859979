/** Three lines in a product a × b = c read as three quotients: which of them people mean. */
import { NOISE } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import { quotientAgreement, type QuotientRule } from '../lines/quotient-agreement';
import { isUnrounded } from '../lines/unrounded';
import type { AxisNames } from '../names/axis-names';

/**
 * What speaks for a result to be the rate of its product. A declaration outweighs all else, a name all that figures
 * show; fractions among whole numbers (0…1) outweigh the kind, and the size (less than 0.5) decides the rest.
 */
const SIGNS_OF_RATE = { declared: 8, named: 4, ratio: 0.3 };

/** A line with so many ones divides nothing. */
const MOSTLY_ONES = 0.7;

/** Products this often exact show no rounding: they were multiplied, and no factor was divided. */
const NEARLY_ALWAYS = 0.9;

/**
 * Of rules over the same three lines the one stays whose result is named a rate or declared; else the one whose result
 * is the broken number among whole ones; else the smaller one.
 */
export function oneOfEachProduct(rules: readonly QuotientRule[], lines: Lines): QuotientRule[] {
  const kept = new Map<string, QuotientRule>();
  for (const rule of rules) {
    const key = [rule.result, ...rule.operands].sort((a, b) => a - b).join();
    const other = kept.get(key);
    if (!other || signsOfRate(lines, rule) > signsOfRate(lines, other)) kept.set(key, rule);
  }
  return [...kept.values()];
}

function signsOfRate(lines: Lines, { evidence, kind, result }: QuotientRule): number {
  let named = 0;
  if (evidence.includes('declared')) named = SIGNS_OF_RATE.declared;
  else if (evidence.includes('label')) named = SIGNS_OF_RATE.named;
  const { fractions, size } = shapeOf(lines, result);
  return named + fractions + (kind === 'ratio' ? SIGNS_OF_RATE.ratio : 0) + 1 / (2 + Math.log10(1 + size));
}

/** Share of a line's figures that are no whole numbers, and their usual size. */
function shapeOf({ crossCount, values }: Lines, line: number): { fractions: number; size: number } {
  let count = 0,
    fractions = 0,
    size = 0;
  for (let at = line * crossCount; at < (line + 1) * crossCount; at++) {
    const value = values[at]!;
    if (Number.isNaN(value) || value === 0) continue;
    count++;
    size += Math.abs(value);
    if (!Number.isInteger(value)) fractions++;
  }
  return count === 0 ? { fractions: 0, size: 0 } : { fractions: fractions / count, size: size / count };
}

/**
 * Of amount = quantity × price either factor is the quotient of the other two. Where figures alone speak, the factor
 * named a unit price or a mean is the quotient, then the one whose figures nobody typed; where the products are exact, so that no factor shows the rounding of a
 * division, a coefficient between 0 and 1, else the factor that stands first. A line of ones divides nothing.
 */
export function namedFactors(rules: readonly QuotientRule[], lines: Lines, names: AxisNames): QuotientRule[] {
  const results = new Set(rules.map((rule) => rule.result));
  const kept: QuotientRule[] = [];
  for (const rule of rules) {
    if (rule.evidence.some((evidence) => evidence !== 'arithmetic')) {
      kept.push(rule);
      continue;
    }
    const turned = otherFactor(lines, names, rule, results);
    if (turned) {
      results.delete(rule.result);
      results.add(turned.result);
    }
    if (!dividesByOnes(lines, turned ?? rule)) kept.push(turned ?? rule);
  }
  return kept;
}

/** The same product with its other factor as the quotient, where that one is preferred and no quotient already. */
function otherFactor(
  lines: Lines,
  names: AxisNames,
  rule: QuotientRule,
  results: ReadonlySet<number>,
): QuotientRule | null {
  if (rule.kind !== 'ratio' || rule.scale !== 1) return null;
  const [whole, other] = rule.operands;
  if (results.has(other) || preferredFactor(lines, names, rule.result, other, whole) === rule.result) return null;
  const turned = { ...rule, result: other, operands: [whole, rule.result] as const };
  const agreement = quotientAgreement(lines, turned);
  if (agreement.hits < rule.agreement.hits || agreement.misses > rule.agreement.misses) return null;
  return { ...turned, agreement };
}

function dividesByOnes({ crossCount, values }: Lines, { result, operands }: QuotientRule): boolean {
  let known = 0;
  let ones = 0;
  for (let cross = 0; cross < crossCount; cross++) {
    const base = values[operands[1] * crossCount + cross]!;
    if (Number.isNaN(base) || base === 0 || Number.isNaN(values[result * crossCount + cross]!)) continue;
    known++;
    if (base === 1) ones++;
  }
  return ones >= MOSTLY_ONES * known;
}

function preferredFactor(lines: Lines, names: AxisNames, one: number, other: number, whole: number): number {
  if (names.isPerUnit(one) !== names.isPerUnit(other)) return names.isPerUnit(one) ? one : other;
  const [oneIsDivided, otherIsDivided] = [one, other].map((line) => isUnrounded(lines, line));
  if (oneIsDivided !== otherIsDivided) return oneIsDivided ? one : other;
  const product = productOf(lines, one, other, whole);
  if (product.exact < NEARLY_ALWAYS * product.known) return one;
  if (product.oneIsCoefficient !== product.otherIsCoefficient) return product.oneIsCoefficient ? one : other;
  return Math.min(one, other);
}

interface Product {
  /** Positions at which all three lines have figures, and those at which the product is exact. */
  readonly known: number;
  readonly exact: number;
  /** Whether all figures of a factor lie between 0 and 1. */
  readonly oneIsCoefficient: boolean;
  readonly otherIsCoefficient: boolean;
}

function productOf({ crossCount, values }: Lines, one: number, other: number, whole: number): Product {
  let known = 0,
    exact = 0,
    oneIsCoefficient = true,
    otherIsCoefficient = true;
  for (let cross = 0; cross < crossCount; cross++) {
    const a = values[one * crossCount + cross]!;
    const b = values[other * crossCount + cross]!;
    const c = values[whole * crossCount + cross]!;
    if (Number.isNaN(a) || Number.isNaN(b) || Number.isNaN(c) || c === 0) continue;
    known++;
    if (Math.abs(a * b - c) <= NOISE * Math.abs(c)) exact++;
    if (a < 0 || a > 1) oneIsCoefficient = false;
    if (b < 0 || b > 1) otherIsCoefficient = false;
  }
  return { known, exact, oneIsCoefficient, otherIsCoefficient };
}
