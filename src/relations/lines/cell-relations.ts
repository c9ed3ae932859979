import type { Lines } from './figure-matrix';
import type { LineRule } from './line-rule';
import type { Relation } from '../types';

/** The relations of single cells that a rule over a line states: where its operands are there, broken ones too. */
export function* cellRelations(sheet: string, lines: Lines, rule: LineRule, group: number): Generator<Relation> {
  const { crossCount, values } = lines;
  const { hits, misses } = rule.agreement;
  // A rule that fails on many lines is no statement about the lines on which it fails.
  const onlyWhereItHolds = misses > Math.max(1, 0.3 * (hits + misses)) && !rule.evidence.includes('declared');
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[rule.result * crossCount + cross]!;
    if (Number.isNaN(stated)) continue;
    const present: number[] = [];
    const signs: number[] = [];
    rule.operands.forEach((_, i) => {
      if (Number.isNaN(operandValue(lines, rule, i, cross))) return;
      present.push(i);
      signs.push(rule.signs?.[i] ?? 1);
    });
    if (present.length === 0) continue;
    if (
      rule.comparison === 'at-most' &&
      (lines.percentCross[cross] || !(stated > 0) || !(operandValue(lines, rule, 0, cross) > 0))
    )
      continue;
    if (present.length === 1 && rule.operands.length > 1 && rule.kind === 'sum' && !rule.singleParts) continue;
    if (rule.kind === 'ratio' || rule.kind === 'growth' || rule.kind === 'difference') {
      if (present.length < rule.operands.length) continue;
      if (rule.kind !== 'difference' && operandValue(lines, rule, 1, cross) === 0) continue;
    }
    const operands = present.map((i) => lines.cell(rule.operands[i]!, crossOf(rule, i, cross)));
    // The total's share of itself says nothing.
    if (rule.crossOf && new Set(operands).size < operands.length) continue;
    const holds = rule.comparison === 'at-most' || agreesAt(lines, rule, cross);
    if (!holds && (onlyWhereItHolds || lines.percentCross[cross])) continue;
    // A − B is a difference, whichever rule or label it was read from.
    const lessOne = rule.kind === 'sum' && present.length === 2 && signs[0] !== signs[1];
    if (lessOne && signs[0]! < 0) operands.reverse();
    yield {
      sheet,
      foundBy: rule.foundBy,
      kind: lessOne ? 'difference' : rule.kind,
      role: lessOne ? 'difference' : rule.role,
      result: lines.cell(rule.result, cross),
      operands,
      signs: !lessOne && signs.some((sign) => sign < 0) ? signs : undefined,
      scale: rule.scale,
      comparison: rule.comparison,
      evidence: rule.evidence,
      confidence: rule.confidence,
      source: rule.source,
      group,
    };
  }
}

const crossOf = (rule: LineRule, operand: number, cross: number): number => rule.crossOf?.(operand, cross) ?? cross;

/** The figure of one operand where the result stands at `cross`; NaN where there is none. */
function operandValue(lines: Lines, rule: LineRule, operand: number, cross: number): number {
  const at = crossOf(rule, operand, cross);
  return at < 0 ? Number.NaN : lines.values[rule.operands[operand]! * lines.crossCount + at]!;
}

/** Whether a rule holds at one cross position, rounding of all its figures allowed for. */
function agreesAt(lines: Lines, rule: LineRule, cross: number): boolean {
  const { crossCount, values, halfUnits } = lines;
  const stated = values[rule.result * crossCount + cross]!;
  const own = halfUnits[rule.result * crossCount + cross]!;
  let expected: number;
  if (rule.kind === 'ratio' || rule.kind === 'growth') {
    const [a, b] = [operandValue(lines, rule, 0, cross), operandValue(lines, rule, 1, cross)];
    expected = (rule.kind === 'ratio' ? a / b : (a - b) / b) * rule.scale;
    return Math.abs(stated - expected) <= Math.max(0.005 * Math.abs(expected), own * 1.01);
  }
  let count = 0;
  let half = own;
  expected = 0;
  rule.operands.forEach((operand, i) => {
    const value = operandValue(lines, rule, i, cross);
    if (Number.isNaN(value)) return;
    count++;
    half += halfUnits[operand * crossCount + crossOf(rule, i, cross)]!;
    expected += value * (rule.kind === 'difference' ? (i === 0 ? 1 : -1) : (rule.signs?.[i] ?? 1));
  });
  if (rule.kind === 'average' && count > 0) expected /= count;
  return Math.abs(stated - expected) <= half * 1.01 + Math.abs(stated) * 1e-9;
}
