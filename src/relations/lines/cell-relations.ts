/** The relations of single cells that a rule over a whole line states. */
import type { CellKey } from '../../sheet';
import type { Relation } from '../types';
import type { Lines } from './figure-matrix';
import { quotientLimit, roundingTolerance, SPARE_IN_CELLS } from './fit';
import type { LineRule } from './line-rule';
import { quotientOf } from './quotient-agreement';
import { wholeOfShares } from './share-sums';

/** A rule that fails on more than this share of its figures, and on more than one, states only the lines that hold. */
const OFTEN = 0.3;

/** The relations of single cells that a rule over a line states: where its operands are there, broken ones too. */
export function eachCellRelation(
  sheet: string,
  lines: Lines,
  found: LineRule,
  group: number,
  visit: (relation: Relation) => void,
): void {
  const rule = inOneShape(found);
  const onlyWhereItHolds = failsOften(rule);
  for (let cross = 0; cross < lines.crossCount; cross++) {
    if (Number.isNaN(lines.values[rule.result * lines.crossCount + cross]!)) continue;
    const present = presentAt(lines, rule, cross);
    if (present.length === 0 || !saysSomething(lines, rule, present.length, cross)) continue;
    const operands: CellKey[] = [];
    for (const i of present) operands.push(lines.cell(rule.operands[i]!, crossOf(rule, i, cross)));
    // The total's share of itself says nothing.
    if (rule.crossOf && new Set(operands).size < operands.length) continue;
    if (!holdsAt(lines, rule, cross) && (onlyWhereItHolds || isPassedOver(lines, rule, cross))) continue;
    const written = asWritten(rule, present, operands);
    visit({
      sheet,
      foundBy: rule.foundBy,
      kind: written.kind,
      role: written.role,
      operands: written.operands,
      signs: written.signs,
      result: lines.cell(rule.result, cross),
      marked: markedAt(lines, rule, cross),
      scale: rule.scale,
      isExact: rule.isExact,
      periods: rule.periods,
      comparison: rule.comparison,
      evidence: rule.evidence,
      confidence: rule.confidence,
      source: rule.source,
      whole: wholeAt(lines, rule, cross),
      group,
    });
  }
}

/** Every field of a rule is named: one that was forgotten below would be lost. */
type WholeRule = { readonly [Field in keyof Required<LineRule>]: LineRule[Field] };

/**
 * The same rule with all its fields in one order. Each rule makes its own kind of object; the reading of a field of twenty
 * kinds, cell by cell, is slow.
 */
const inOneShape = (rule: LineRule): WholeRule => ({
  axis: rule.axis,
  foundBy: rule.foundBy,
  kind: rule.kind,
  role: rule.role,
  result: rule.result,
  operands: rule.operands,
  signs: rule.signs,
  scale: rule.scale,
  isExact: rule.isExact,
  periods: rule.periods,
  comparison: rule.comparison,
  evidence: rule.evidence,
  agreement: rule.agreement,
  confidence: rule.confidence,
  source: rule.source,
  singleParts: rule.singleParts,
  statedWhere: rule.statedWhere,
  isExplained: rule.isExplained,
  isOfShares: rule.isOfShares,
  sharesStatedAt: rule.sharesStatedAt,
  crossOf: rule.crossOf,
});

const holdsAt = (lines: Lines, rule: LineRule, cross: number): boolean =>
  rule.comparison === 'at-most' || agreesAt(lines, rule, cross);

/** Whether a rule that fails at a cross position says nothing there. */
const isPassedOver = (lines: Lines, rule: LineRule, cross: number): boolean =>
  isUnstatedRate(lines, rule, cross) || rule.isExplained?.(cross) === true;

const wholeAt = (lines: Lines, rule: LineRule, cross: number): 100 | 1 | undefined =>
  rule.isOfShares?.(cross) ? (wholeOfShares(lines, rule, cross) ?? undefined) : undefined;

/** Rates do not add up, shares do; between columns both are divided and subtracted as amounts are. */
const isUnstatedRate = ({ axis, percentCross }: Lines, { kind, sharesStatedAt }: LineRule, cross: number): boolean =>
  percentCross[cross]! && (axis === 'down' || kind === 'sum' || kind === 'average') && !sharesStatedAt?.(cross);

/** The operands that have figures (their places in the rule); none where one of them cannot be read. */
function presentAt(lines: Lines, rule: LineRule, cross: number): number[] {
  const present: number[] = [];
  for (let i = 0; i < rule.operands.length; i++) {
    if (!Number.isNaN(operandValue(lines, rule, i, cross))) present.push(i);
    else if (lines.isUnreadable(rule.operands[i]!, cross)) return [];
  }
  return present;
}

/** The parts of a sum or mean that have a mark in place of a figure; undefined where there are none. */
function markedAt(
  lines: Lines,
  { kind, comparison, operands, crossOf }: LineRule,
  cross: number,
): CellKey[] | undefined {
  if (comparison !== 'equal' || (kind !== 'sum' && kind !== 'average') || crossOf) return undefined;
  let marked: CellKey[] | undefined;
  for (const operand of operands) {
    if (!lines.isMarked(operand, cross)) continue;
    marked ??= [];
    marked.push(lines.cell(operand, cross));
  }
  return marked;
}

/** A rule that fails on many lines is no statement about the lines on which it fails. */
function failsOften({ agreement: { hits, misses }, evidence, statedWhere }: LineRule): boolean {
  if (statedWhere) return statedWhere === 'where-it-holds';
  return misses > Math.max(1, OFTEN * (hits + misses)) && !evidence.includes('declared');
}

/** Whether so many operands that have figures are enough for the rule to say something at a cross position. */
function saysSomething(lines: Lines, rule: LineRule, present: number, cross: number): boolean {
  const { kind, operands } = rule;
  if (rule.comparison === 'at-most') return isComparable(lines, rule, cross);
  if (kind === 'sum') return present > 1 || operands.length === 1 || rule.singleParts === true;
  if (kind === 'average') return true;
  if (present < operands.length) return false;
  return kind === 'difference' || operandValue(lines, rule, 1, cross) !== 0;
}

/** A part and its whole are compared where both are amounts above nil. */
function isComparable({ crossCount, values, percentCross }: Lines, rule: LineRule, cross: number): boolean {
  if (percentCross[cross] || !(values[rule.result * crossCount + cross]! > 0)) return false;
  const at = crossOf(rule, 0, cross);
  return at >= 0 && values[rule.operands[0]! * crossCount + at]! > 0;
}

/** A − B is a difference, whichever rule or label it was read from. */
function asWritten(
  rule: LineRule,
  present: readonly number[],
  operands: number[],
): Pick<Relation, 'kind' | 'role' | 'operands' | 'signs'> {
  const { kind, role } = rule;
  if (!rule.signs) return { kind, role, operands, signs: undefined };
  const signs = present.map((i) => rule.signs?.[i] ?? 1);
  if (kind !== 'sum' || operands.length !== 2 || signs[0] === signs[1])
    return { kind, role, operands, signs: signs.some((sign) => sign < 0) ? signs : undefined };
  if (signs[0]! < 0) operands.reverse();
  return { kind: 'difference', role: 'difference', operands, signs: undefined };
}

const crossOf = (rule: LineRule, operand: number, cross: number): number =>
  rule.crossOf ? rule.crossOf(operand, cross) : cross;

/** The figure of one operand where the result stands at `cross`; NaN where there is none. */
function operandValue(lines: Lines, rule: LineRule, operand: number, cross: number): number {
  const at = crossOf(rule, operand, cross);
  return at < 0 ? Number.NaN : lines.values[rule.operands[operand]! * lines.crossCount + at]!;
}

/** Whether a rule holds at one cross position, rounding of all its figures allowed for. */
function agreesAt(lines: Lines, rule: LineRule, cross: number): boolean {
  const at = rule.result * lines.crossCount + cross;
  const stated = lines.values[at]!;
  const half = lines.halfUnits[at]!;
  if (rule.kind === 'product') {
    const product = rule.operands.reduce((all, _, i) => all * operandValue(lines, rule, i, cross), rule.scale);
    return Math.abs(stated - product) <= roundingTolerance(half, Math.abs(stated), SPARE_IN_CELLS);
  }
  if (rule.kind !== 'ratio' && rule.kind !== 'growth') return sumAgreesAt(lines, rule, cross, stated, half);
  const a = operandValue(lines, rule, 0, cross);
  const b = operandValue(lines, rule, 1, cross);
  const expected = quotientOf(rule.kind, a, b, rule.periods) * rule.scale;
  return Math.abs(stated - expected) <= quotientLimit(half, Math.abs(expected));
}

function sumAgreesAt(lines: Lines, rule: LineRule, cross: number, stated: number, ownHalf: number): boolean {
  let count = 0;
  let half = ownHalf;
  let expected = 0;
  for (let i = 0; i < rule.operands.length; i++) {
    const value = operandValue(lines, rule, i, cross);
    if (Number.isNaN(value)) continue;
    count++;
    half += lines.halfUnits[rule.operands[i]! * lines.crossCount + crossOf(rule, i, cross)]!;
    expected += value * signOf(rule, i);
  }
  if (rule.kind === 'average' && count > 0) expected /= count;
  return Math.abs(stated - expected) <= roundingTolerance(half, Math.abs(stated), SPARE_IN_CELLS);
}

function signOf(rule: LineRule, operand: number): number {
  if (rule.kind === 'difference') return operand === 0 ? 1 : -1;
  return rule.signs?.[operand] ?? 1;
}
