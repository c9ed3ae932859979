import type { Lines } from '../lines/figure-matrix';
import { quotientAgreement } from '../rules/quotient';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';

/**
 * Sees to it that quotients found by arithmetic alone say what people mean. Of amount = quantity × price either factor
 * is the quotient of the other two: the one named a unit price or a mean is told; where the products are exact, so that
 * no factor shows the rounding of a division, a coefficient between 0 and 1, else the factor that stands first. A line
 * of ones divides nothing.
 */
export function meantQuotients(lines: Lines, rules: readonly LineRule[], names: AxisNames): LineRule[] {
  const { crossCount, values } = lines;
  const results = new Set(rules.map((rule) => rule.result));
  return rules.flatMap((rule) => {
    if (rule.evidence.some((evidence) => evidence !== 'arithmetic')) return [rule];
    const meant = turned(rule) ?? rule;
    return dividesNothing(meant) ? [] : [meant];
  });

  /** The same product with its other factor as the quotient, where that one is meant. */
  function turned(rule: LineRule): LineRule | null {
    if (rule.kind !== 'ratio' || rule.scale !== 1) return null;
    const [whole, other] = rule.operands as readonly [number, number];
    if (results.has(other) || meantFactor(rule.result, other, whole) === rule.result) return null;
    const agreement = quotientAgreement(lines, 'ratio', other, whole, rule.result, 1);
    if (agreement.hits < rule.agreement.hits || agreement.misses > rule.agreement.misses) return null;
    results.delete(rule.result);
    results.add(other);
    return { ...rule, result: other, operands: [whole, rule.result], agreement };
  }

  function dividesNothing({ result, operands }: LineRule): boolean {
    let known = 0;
    let ones = 0;
    for (let cross = 0; cross < crossCount; cross++) {
      const base = values[operands[1]! * crossCount + cross]!;
      if (Number.isNaN(base) || base === 0 || Number.isNaN(values[result * crossCount + cross]!)) continue;
      known++;
      if (base === 1) ones++;
    }
    return ones >= 0.7 * known;
  }

  function meantFactor(one: number, other: number, whole: number): number {
    if (names.isPerUnit(one) !== names.isPerUnit(other)) return names.isPerUnit(one) ? one : other;
    let exact = 0;
    let known = 0;
    const coefficient = { [one]: true, [other]: true };
    for (let cross = 0; cross < crossCount; cross++) {
      const [a, b, c] = [one, other, whole].map((line) => values[line * crossCount + cross]!) as [
        number,
        number,
        number,
      ];
      if (Number.isNaN(a) || Number.isNaN(b) || Number.isNaN(c) || c === 0) continue;
      known++;
      if (Math.abs(a * b - c) <= 1e-9 * Math.abs(c)) exact++;
      if (a < 0 || a > 1) coefficient[one] = false;
      if (b < 0 || b > 1) coefficient[other] = false;
    }
    if (exact < 0.9 * known) return one;
    if (coefficient[one] !== coefficient[other]) return coefficient[one] ? one : other;
    return Math.min(one, other);
  }
}
