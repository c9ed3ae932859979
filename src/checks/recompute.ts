/** Every relation recomputed from the figures of its cells. */
import type { FigureSource } from '../figures';
import type { Relation } from '../relations';
import { columnOfKey, keyName, rowOfKey } from '../sheet';
import type { BrokenRelation } from './types';
import { type Verdict, verdictOf } from './verdict/verdict';

export interface Recomputed {
  readonly relation: Relation;
  readonly verdict: Verdict;
  /** How many operands hold a figure other than 0. */
  readonly filled: number;
  /** Whether Excel itself keeps the relation true. */
  readonly isFormula: boolean;
}

/** Operands whose formulas are searched for the result's name. */
const SEARCHED = 4;

/** Whether Excel itself keeps the relation: the result is a formula, or an operand is one that reads the result. */
function isKeptTrue(relation: Relation, source: FigureSource): boolean {
  const grid = source.grid(relation.sheet);
  if (!grid) return false;
  if (grid.formula(rowOfKey(relation.result), columnOfKey(relation.result)) !== undefined) return true;
  if (relation.operandSheets) return false;
  const name = new RegExp(`(?<![A-Z$])${keyName(relation.result)}(?!\\d)`);
  return relation.operands
    .slice(0, SEARCHED)
    .some((key) => name.test(grid.formula(rowOfKey(key), columnOfKey(key))?.replace(/\$/g, '') ?? ''));
}

export function recompute(relation: Relation, source: FigureSource): Recomputed {
  const isFilled = (key: number, i: number): boolean =>
    Boolean(source.figure(relation.operandSheets?.[i] ?? relation.sheet, key)?.value);
  return {
    relation,
    verdict: verdictOf(relation, source),
    filled: relation.operands.filter(isFilled).length,
    isFormula: isKeptTrue(relation, source),
  };
}

/** What a finding tells of a relation that does not hold. */
export const brokenRelation = ({ relation, verdict }: Recomputed): BrokenRelation => ({
  foundBy: relation.foundBy,
  kind: relation.kind,
  role: relation.role,
  sheet: relation.sheet,
  result: relation.result,
  operands: relation.operands,
  ...(relation.operandSheets ? { operandSheets: relation.operandSheets } : {}),
  evidence: relation.evidence,
  stated: verdict.stated,
  expected: verdict.expected,
  low: verdict.low,
  high: verdict.high,
  ...(relation.source === undefined ? {} : { source: relation.source }),
});
