import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import { quotientAgreement } from '../rules/quotient';

/** A pair of operands whose headers are this much more like the rate's own is meant, wherever the neighbours read. */
const CLEARLY_NAMED = 0.3;

/**
 * A rate is written once and filled to the right, so that neighbouring rates read from the same distance. Where columns
 * repeat each other's figures ("Chi đầu tư" once by programme and once by source), several pairs give the same rate:
 * among pairs that agree equally well the one that keeps step with the neighbouring rate is meant, unless the headers
 * say otherwise. `columnOf` gives a line's column on the sheet.
 */
export function inStep(
  lines: Lines,
  rules: readonly LineRule[],
  names: AxisNames,
  columnOf: (line: number) => number,
): LineRule[] {
  const lineAt = new Map<number, number>();
  for (let line = 0; line < lines.count; line++) lineAt.set(columnOf(line), line);
  const out = [...rules].sort((a, b) => a.result - b.result);
  out.forEach((rule, at) => {
    if ((rule.kind !== 'ratio' && rule.kind !== 'growth') || rule.evidence.includes('declared')) return;
    for (const neighbour of [out[at - 1], out[at + 1]]) {
      const better = neighbour && keepingStep(rule, neighbour);
      if (!better) continue;
      out[at] = { ...rule, operands: better };
      return;
    }
  });
  return out;

  function keepingStep(rule: LineRule, neighbour: LineRule): readonly [number, number] | null {
    if (neighbour.kind !== rule.kind || neighbour.scale !== rule.scale) return null;
    const step = columnOf(rule.result) - columnOf(neighbour.result);
    const [first, second] = neighbour.operands.map((operand) => lineAt.get(columnOf(operand) + step));
    if (first === undefined || second === undefined || first === second) return null;
    if (first === rule.operands[0] && second === rule.operands[1]) return null;
    if ([first, second].some((line) => line === rule.result || names.isRate(line))) return null;
    const { hits, misses } = quotientAgreement(
      lines,
      rule.kind as 'ratio' | 'growth',
      rule.result,
      first,
      second,
      rule.scale,
    );
    if (hits < rule.agreement.hits || misses > rule.agreement.misses) return null;
    const taken = (a: number, b: number): boolean =>
      out.some((other) => other.result !== rule.result && other.operands[0] === a && other.operands[1] === b);
    if (taken(first, second)) return null;
    const named = (a: number, b: number): number => names.likeness(rule.result, a) + names.likeness(rule.result, b);
    // A pair that another rate is made of already is no second rate's pair, whatever the headers say.
    const lost = named(rule.operands[0]!, rule.operands[1]!) - named(first, second);
    return taken(rule.operands[0]!, rule.operands[1]!) || lost < CLEARLY_NAMED ? [first, second] : null;
  }
}
