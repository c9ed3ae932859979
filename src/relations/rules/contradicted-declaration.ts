import { agreement, type Agreement, type Lines } from '../lines/figure-matrix';
import { quotientAgreement } from '../lines/quotient-agreement';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const CONTRADICTED_DECLARATION: RelationRule<'contradicted-declaration'> = {
  id: 'contradicted-declaration',
  reads: ['declarations', 'figures'],
  source: 'Number rows of the forms of Circulars 342 and 343/2016/TT-BTC: “3=2/1”, “1=2+3”.',
};

/** On so many lines a declaration must fail before it is taken for wrong itself. */
const FAILURES = 3;

/**
 * What a number row or a label declares of a line that the figures contradict nearly everywhere: "3=1/2" over a column of
 * 2 ÷ 1, "1=2+3" over a total of four. `rules` is what was found to hold. It is stated once more as declared, for the
 * declaration is what is wrong, not the figures.
 */
export function contradictedDeclarations(lines: Lines, names: AxisNames, rules: readonly LineRule[]): LineRule[] {
  const out: LineRule[] = [];
  const upheld = new Set(rules.filter(({ evidence }) => evidence.includes('declared')).map(({ result }) => result));
  for (let line = 0; line < lines.count; line++) {
    if (!names.mayDeclare(line) || upheld.has(line) || filled(line) < FAILURES) continue;
    const rule = declaredSum(line) ?? declaredQuotient(line);
    if (rule && rule.agreement.misses >= FAILURES && rule.agreement.hits * 3 <= rule.agreement.misses) out.push(rule);
  }
  return out;

  /** A column not yet filled in, or filled with zeros by its formulas, contradicts nothing. */
  function filled(line: number): number {
    const { crossCount, values } = lines;
    let count = 0;
    for (let cross = 0; cross < crossCount; cross++) {
      const value = values[line * crossCount + cross]!;
      if (value !== 0 && !Number.isNaN(value)) count++;
    }
    return count;
  }

  function declaredSum(line: number): LineRule | null {
    const declared = names.sums(line).find(({ by }) => by === 'declared');
    if (!declared) return null;
    const { operands, signs, source } = declared;
    return {
      ...asDeclared(line, agreement(lines, line, operands, signs), source),
      kind: 'sum',
      role: 'total',
      operands,
      signs: signs?.some((sign) => sign < 0) ? signs : undefined,
      scale: 1,
    };
  }

  function declaredQuotient(line: number): LineRule | null {
    const declared = names.quotients(line).find(({ by }) => by === 'declared');
    if (!declared) return null;
    const { kind, operands, source } = declared;
    const [asFraction, inPercent] = [1, 100].map((scale) => ({
      scale,
      agreement: quotientAgreement(lines, { kind, result: line, operands, scale }),
    })) as [Scaled, Scaled];
    const nearer = asFraction.agreement.hits > inPercent.agreement.hits ? asFraction : inPercent;
    return {
      ...asDeclared(line, nearer.agreement, source),
      kind,
      role: kind === 'growth' ? 'growth' : 'attainment',
      operands,
      scale: nearer.scale,
    };
  }

  function asDeclared(
    result: number,
    how: Agreement,
    source: string | undefined,
  ): Pick<LineRule, 'axis' | 'foundBy' | 'result' | 'comparison' | 'evidence' | 'agreement' | 'confidence' | 'source'> {
    return {
      axis: lines.axis,
      foundBy: 'contradicted-declaration',
      result,
      comparison: 'equal',
      evidence: ['declared'],
      agreement: how,
      confidence: 0.5,
      source,
    };
  }
}

interface Scaled {
  readonly scale: number;
  readonly agreement: Agreement;
}
