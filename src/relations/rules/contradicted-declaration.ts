/** Declarations that the figures of a line contradict nearly everywhere. */
import { agreement, type Agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
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
/** And so many times as often as it holds: a declaration that holds on some lines has mistakes on the others. */
const TIMES_AS_OFTEN = 3;
/** Neither sure nor unlikely: whether the declaration or all of the figures are wrong is the reader's to say. */
const CONFIDENCE = 0.5;

/**
 * What a number row or a label declares of a line that the figures contradict nearly everywhere: "3=1/2" over a column of
 * 2 ÷ 1, "1=2+3" over a total of four. `rules` is what was found to hold. It is stated once more as declared, for the
 * declaration is what is wrong, not the figures.
 */
export function contradictedDeclarations(lines: Lines, names: AxisNames, rules: readonly LineRule[]): LineRule[] {
  const out: LineRule[] = [];
  const upheld = new Set(rules.filter(({ evidence }) => evidence.includes('declared')).map(({ result }) => result));
  for (let line = 0; line < lines.count; line++) {
    if (!names.mayDeclare(line) || upheld.has(line) || filled(lines, line) < FAILURES) continue;
    const rule = declaredSum(lines, names, line) ?? declaredQuotient(lines, names, line);
    if (rule && isContradicted(rule.agreement)) out.push(rule);
  }
  return out;
}

const isContradicted = ({ hits, misses }: Agreement): boolean => misses >= FAILURES && hits * TIMES_AS_OFTEN <= misses;

/** A column not yet filled in, or filled with zeros by its formulas, contradicts nothing. */
function filled({ crossCount, values }: Lines, line: number): number {
  let count = 0;
  for (let cross = 0; cross < crossCount; cross++) {
    const value = values[line * crossCount + cross]!;
    if (value !== 0 && !Number.isNaN(value)) count++;
  }
  return count;
}

function declaredSum(lines: Lines, names: AxisNames, line: number): LineRule | null {
  const declared = names.sums(line).find(({ by }) => by === 'declared');
  if (!declared) return null;
  const { operands, signs, source } = declared;
  return {
    ...asDeclared(lines.axis, line, agreement(lines, line, operands, signs), source),
    kind: 'sum',
    role: 'total',
    operands,
    signs: signs?.some((sign) => sign < 0) ? signs : undefined,
    scale: 1,
  };
}

function declaredQuotient(lines: Lines, names: AxisNames, line: number): LineRule | null {
  const declared = names.quotients(line).find(({ by }) => by === 'declared');
  if (!declared) return null;
  const { kind, operands, source } = declared;
  const [asFraction, inPercent] = [1, 100].map((scale) => ({
    scale,
    agreement: quotientAgreement(lines, { kind, result: line, operands, scale }),
  })) as [Scaled, Scaled];
  const nearer = asFraction.agreement.hits > inPercent.agreement.hits ? asFraction : inPercent;
  return {
    ...asDeclared(lines.axis, line, nearer.agreement, source),
    kind,
    role: kind === 'growth' ? 'growth' : 'attainment',
    operands,
    scale: nearer.scale,
  };
}

function asDeclared(
  axis: LineRule['axis'],
  result: number,
  how: Agreement,
  source: string | undefined,
): Pick<LineRule, 'axis' | 'foundBy' | 'result' | 'comparison' | 'evidence' | 'agreement' | 'confidence' | 'source'> {
  return {
    axis,
    foundBy: CONTRADICTED_DECLARATION.id,
    result,
    comparison: 'equal',
    evidence: ['declared'],
    agreement: how,
    confidence: CONFIDENCE,
    source,
  };
}

interface Scaled {
  readonly scale: number;
  readonly agreement: Agreement;
}
