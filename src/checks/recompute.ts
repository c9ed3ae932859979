/** Every relation recomputed from the figures of its cells. */
import type { FigureSource } from '../figures';
import type { Relation } from '../relations';
import { type CellKey, keyName } from '../sheet';
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

/** Whether a formula names the cell, with or without "$"; "A1" is not named by "AA1" or "A12". */
const namesCell = (formula: string, key: CellKey): boolean =>
  new RegExp(`(?<![A-Z$])${keyName(key)}(?!\\d)`).test(formula.replace(/\$/g, ''));

/** A formula that only fetches a cell of another sheet or workbook: it keeps nothing true here. */
const isLink = (formula: string): boolean => /^=\+?(?:'[^']+'|[^'!()+*/-]+)!\$?[A-Z]{1,3}\$?\d+$/.test(formula);

/**
 * Whether Excel itself keeps the relation: the result is worked out by a formula, or an operand is by one that reads the
 * result.
 */
function isKeptTrue({ sheet, result, operands, operandSheets }: Relation, source: FigureSource): boolean {
  const formulas = source.grid(sheet)?.allFormulas();
  if (!formulas || formulas.size === 0) return false;
  const own = formulas.get(result);
  if (own !== undefined) return operandSheets !== undefined || !isLink(own);
  if (operandSheets) return false;
  for (let i = 0; i < Math.min(operands.length, SEARCHED); i++) {
    const formula = formulas.get(operands[i]!);
    if (formula !== undefined && namesCell(formula, result)) return true;
  }
  return false;
}

export function recompute(relation: Relation, source: FigureSource): Recomputed {
  const { sheet, operands, operandSheets } = relation;
  const figures = operands.map((key, i) => source.figure(operandSheets?.[i] ?? sheet, key));
  let filled = 0;
  for (const figure of figures) if (figure?.value) filled++;
  return {
    relation,
    verdict: verdictOf(relation, source.figure(sheet, relation.result), figures),
    filled,
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
  ...(relation.periods === undefined ? {} : { periods: relation.periods }),
  evidence: relation.evidence,
  stated: verdict.stated,
  expected: verdict.expected,
  low: verdict.low,
  high: verdict.high,
  ...(relation.source === undefined ? {} : { source: relation.source }),
});
