/** "Bội thu" = "Tổng thu" − "Tổng chi": differences whose three labels say what is taken off what. */
import { type Agreement, agreement } from '../lines/agreement';
import { confidenceOf, PRIOR } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import { nearlyComesOut } from '../lines/plausible';
import { gapOfSum, isOfUnnamedLine } from '../lines/unnamed-line';
import type { BalanceKind } from '../names/balances';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const NAMED_DIFFERENCE: RelationRule<'named-difference'> = {
  id: 'named-difference',
  reads: ['figures', 'labels', 'headers'],
  source:
    'Law on the State Budget 2015, article 4, clause 1: bội chi is by how much spending, without repaid loans, exceeds revenue.',
};

/** Labels of one kind and one parent that are looked at for each difference, the nearest first. */
const MOST_SIDES = 6;
/** One is taken off the other. */
const SIGNS = [1, -1] as const;
/** Sure enough to ask. */
const CONFIDENCE = 0.6;

interface Reading {
  readonly operands: readonly [from: number, taken: number];
  readonly fit: Agreement;
}

/**
 * Differences of rows or columns that stand under one parent. They are stated where at least as many figures agree as do
 * not; where none does, only of three lines that stand by themselves and nearly agree.
 */
export function findNamedDifferences(lines: Lines, names: AxisNames): LineRule[] {
  const found: LineRule[] = [];
  for (let line = 0; line < lines.count; line++) {
    const ofYears = differenceOfYears(lines, names, line);
    if (ofYears) {
      found.push(ofYears);
      continue;
    }
    for (const { kind, side, saysDirection } of names.isRate(line) ? [] : names.balanceSides(line)) {
      if (side !== 'left') continue;
      const rule = differenceAt(lines, names, line, kind);
      if (!rule) continue;
      found.push(...(saysDirection ? eitherWay(lines, names, rule) : [rule]));
      break;
    }
  }
  return found;
}

/** "Tăng, giảm" right of the columns of two years, where most figures agree. */
function differenceOfYears(lines: Lines, names: AxisNames, line: number): LineRule | null {
  const operands = names.yearsBeside(line);
  if (!operands) return null;
  const fit = agreement(lines, line, operands, SIGNS);
  return fit.hits > 0 && fit.hits >= fit.misses ? ruleOf(lines, line, { operands, fit }, []) : null;
}

function differenceAt(lines: Lines, names: AxisNames, line: number, kind: BalanceKind): LineRule | null {
  const [into, out] = [sidesFor(lines, names, line, kind, 'in'), sidesFor(lines, names, line, kind, 'out')];
  let best: Reading | null = null;
  for (const from of into)
    for (const taken of out)
      for (const operands of [[from, taken] as const, [taken, from] as const]) {
        const fit = agreement(lines, line, operands, SIGNS);
        if (!best || worthOf(fit) > worthOf(best.fit)) best = { operands, fit };
      }
  if (!best) return null;
  const { hits, misses } = best.fit;
  const others = othersBeside(lines, names, line, best.operands);
  if (hits > 0) return hits >= misses ? ruleOf(lines, line, best, others) : null;
  if (misses === 0 || into.length !== 1 || out.length !== 1) return null;
  if (others.length > 0) return null;
  const near = nearest(lines, line, best.operands);
  return near ? { ...ruleOf(lines, line, near, []), evidence: ['label'], confidence: CONFIDENCE } : null;
}

const worthOf = ({ hits, misses }: Agreement): number => hits - misses;

/**
 * "Bội thu/Bội chi: 80" over spending that is 80 more than revenue: the word says which of both it is. A figure above nil
 * where the difference is below it is held to the other way round; one below nil bears its sign.
 */
function eitherWay(lines: Lines, names: AxisNames, rule: LineRule): LineRule[] {
  const { result, operands } = rule;
  const gapAt = gapOfSum(lines, result, operands, SIGNS);
  const isTurned = (cross: number): boolean => {
    const stated = lines.values[result * lines.crossCount + cross]!;
    return stated > 0 && stated - gapAt(cross).gap < 0;
  };
  const asSaid = { ...rule, isExplained: (cross: number) => isTurned(cross) || rule.isExplained?.(cross) === true };
  if (!Array.from({ length: lines.crossCount }, (_, cross) => cross).some(isTurned)) return [asSaid];
  const turned = [...operands].reverse();
  const others = othersBeside(lines, names, result, operands);
  return [
    asSaid,
    {
      ...rule,
      operands: turned,
      agreement: agreement(lines, result, turned, SIGNS),
      crossOf: (_, cross) => (isTurned(cross) ? cross : -1),
      isExplained: isOfUnnamedLine(lines, others, gapOfSum(lines, result, turned, SIGNS)),
    },
  ];
}

/** Lines of a side under the parent of the difference, the nearest first. */
function sidesFor(
  { count }: Lines,
  names: AxisNames,
  line: number,
  kind: BalanceKind,
  side: 'in' | 'out',
): readonly number[] {
  const parent = names.parentOf(line);
  const found: number[] = [];
  const look = (other: number): void => {
    if (found.length >= MOST_SIDES || names.isRate(other) || names.parentOf(other) !== parent) return;
    if (names.balanceSides(other).some((one) => one.kind === kind && one.side === side)) found.push(other);
  };
  for (let other = line - 1; other >= Math.max(0, line - REACH); other--) look(other);
  for (let other = line + 1; found.length === 0 && other < Math.min(count, line + REACH); other++) look(other);
  return found;
}

/** Lines before and after a difference among which its sides are looked for. */
const REACH = 60;

/** The other lines under the parent of a difference: one that is not named may take part as well. */
function othersBeside({ count }: Lines, names: AxisNames, line: number, operands: readonly number[]): number[] {
  const parent = names.parentOf(line);
  const others: number[] = [];
  for (let other = Math.max(0, line - REACH); other < Math.min(count, line + REACH); other++)
    if (other !== line && !operands.includes(other) && names.parentOf(other) === parent && !names.isRate(other))
      others.push(other);
  return others;
}

/** The way round in which the figures nearly agree wherever all three are there; null where they do in neither. */
function nearest(lines: Lines, line: number, [from, taken]: readonly [number, number]): Reading | null {
  const { crossCount, values } = lines;
  for (const operands of [[from, taken] as const, [taken, from] as const]) {
    const leftAt = (cross: number): number =>
      values[operands[0] * crossCount + cross]! - values[operands[1] * crossCount + cross]!;
    if (nearlyComesOut(lines, line, operands, leftAt))
      return { operands, fit: agreement(lines, line, operands, SIGNS) };
  }
  return null;
}

const ruleOf = (lines: Lines, result: number, { operands, fit }: Reading, others: readonly number[]): LineRule => ({
  axis: lines.axis,
  foundBy: NAMED_DIFFERENCE.id,
  kind: 'difference',
  role: 'difference',
  result,
  operands,
  scale: 1,
  comparison: 'equal',
  evidence: ['label', 'arithmetic'],
  agreement: fit,
  confidence: confidenceOf(fit.hits, fit.misses, PRIOR.named),
  statedWhere: 'everywhere',
  isExplained: isOfUnnamedLine(lines, others, gapOfSum(lines, result, operands, SIGNS)),
});
