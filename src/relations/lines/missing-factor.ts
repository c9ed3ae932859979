/** Products of three: an exchange rate or coefficient in a column of its own, which is 1 in all other lines. */
import type { Lines } from './figure-matrix';
import { quotientLimit } from './fit';
import { quotientOf, type Quotient } from './quotient-agreement';

/** A column is one of factors where it is 1 in so many lines that the quotient holds in. */
const LEAST_ONES = 2;

/**
 * Whether the gap of a ratio at a cross position is one more factor: amount = quantity × price ÷ exchange rate, the rate
 * in a line that is 1 wherever the ratio holds without it.
 */
export function gapOfFactor(lines: Lines, rule: Quotient): (cross: number) => boolean {
  if (rule.kind !== 'ratio') return () => false;
  let factors: readonly number[] | undefined;
  return (cross) => {
    factors ??= linesOfOnes(lines, rule);
    return factors.some((factor) => {
      const value = lines.values[factor * lines.crossCount + cross]!;
      if (Number.isNaN(value) || value === 1 || value === 0) return false;
      return holdsWith(lines, rule, cross, value) || holdsWith(lines, rule, cross, 1 / value);
    });
  };
}

/** The other lines that are 1 at every position at which the ratio holds. */
function linesOfOnes(lines: Lines, rule: Quotient): number[] {
  const { count, crossCount, values } = lines;
  const held: number[] = [];
  for (let cross = 0; cross < crossCount; cross++) if (holdsWith(lines, rule, cross, 1)) held.push(cross);
  const found: number[] = [];
  for (let line = 0; line < count && held.length >= LEAST_ONES; line++) {
    if (line === rule.result || rule.operands.includes(line)) continue;
    if (held.every((cross) => values[line * crossCount + cross] === 1)) found.push(line);
  }
  return found;
}

function holdsWith(lines: Lines, rule: Quotient, cross: number, factor: number): boolean {
  const { crossCount, values, halfUnits } = lines;
  const { kind, result, operands, scale } = rule;
  const [a, b] = operands.map((operand) => values[operand * crossCount + cross]!) as [number, number];
  const expected = quotientOf(kind, a, b) * scale * factor;
  const at = result * crossCount + cross;
  return Math.abs(values[at]! - expected) <= quotientLimit(halfUnits[at]!, Math.abs(expected));
}
