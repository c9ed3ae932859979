/**
 * How much a broken relation is worth. A relation that we read into the table wrongly must not become the user's
 * error: the weaker the evidence, the more lines of the same rule must hold before the few that do not are told.
 */
import type { Relation } from '../relations';
import { columnOfKey, rowOfKey } from '../sheet';
import type { Verdict } from './verdict';

/** `distrusted`: more likely misread by us than miswritten by them; nothing is said. */
export type Grade = 'error' | 'review' | 'distrusted';

export interface Checked {
  readonly relation: Relation;
  readonly verdict: Verdict;
}

export interface RuleRecord {
  hold: number;
  broken: number;
}

/** How often each rule holds over the lines that could be checked; an of-which part inside its whole proves nothing. */
export function ruleRecords(checked: readonly Checked[]): Map<number, RuleRecord> {
  const records = new Map<number, RuleRecord>();
  for (const { relation, verdict } of checked) {
    if (verdict.status === 'unchecked') continue;
    let record = records.get(relation.rule);
    if (!record) records.set(relation.rule, (record = { hold: 0, broken: 0 }));
    if (verdict.status === 'inconsistent') record.broken++;
    // 0 = 0 + 0 holds for any rule.
    else if (verdict.stated !== 0 || verdict.expected !== 0) record.hold++;
  }
  return records;
}

/** Whether most lines contradict what a number row or a label declares. */
export const contradicted = ({ hold, broken }: RuleRecord): boolean => broken >= 3 && hold < broken;

/** Grade of a relation that no rounding explains. */
export function gradeOf(relation: Relation, record: RuleRecord, isFormula: boolean): Grade {
  const { hold, broken } = record;
  const share = hold / Math.max(1, hold + broken);
  const has = (evidence: string): boolean => relation.evidence.some((one) => one === evidence);
  if (relation.comparison === 'at-most') return share >= 0.5 && relation.confidence >= 0.5 ? 'review' : 'distrusted';
  // Excel recalculates a formula; a stored value that disagrees with it is no fault of the figures.
  if (isFormula && has('formula')) return 'distrusted';
  if (contradicted(record)) return 'distrusted';
  if (has('declared')) {
    if (relation.confidence < 0.4) return 'review';
    return hold >= 1 || relation.confidence >= 0.85 ? 'error' : 'review';
  }
  if (has('label') || has('formula')) {
    if (hold >= 2 && share >= 0.6 && relation.confidence >= 0.6) return 'error';
    if (hold >= 1 && share >= 0.5 && relation.confidence >= 0.75) return 'error';
    return relation.confidence >= 0.5 ? 'review' : 'distrusted';
  }
  if (hold >= 3 && share >= 0.8 && relation.confidence >= 0.6) return 'error';
  return hold >= 3 && share >= 0.6 && relation.confidence >= 0.5 ? 'review' : 'distrusted';
}

const isVertical = (relation: Relation): boolean => {
  const column = columnOfKey(relation.result);
  return relation.operands.every((key) => columnOfKey(key) === column);
};
const isHorizontal = (relation: Relation): boolean => {
  const row = rowOfKey(relation.result);
  return relation.operands.every((key) => rowOfKey(key) === row);
};
const direction = (relation: Relation): string =>
  relation.operandSheets ? 'across' : isVertical(relation) ? 'vertical' : isHorizontal(relation) ? 'horizontal' : 'other';

const resultName = (relation: Relation): string => `${relation.sheet}|${relation.result}|${direction(relation)}`;

/** Totals that add up in one reading: another reading of the same total in the same direction was ours, not theirs. */
export function settledTotals(checked: readonly Checked[]): ReadonlySet<string> {
  const settled = new Set<string>();
  for (const { relation, verdict } of checked) {
    const isSum = relation.kind === 'sum' && relation.comparison === 'equal' && relation.operands.length >= 2;
    if (isSum && verdict.status === 'consistent' && verdict.stated !== 0) settled.add(resultName(relation));
  }
  return settled;
}

export const isSettled = (settled: ReadonlySet<string>, relation: Relation): boolean =>
  relation.kind === 'sum' && relation.comparison === 'equal' && relation.operands.length >= 2 && settled.has(resultName(relation));

/**
 * Whether the totals of a table close exactly: then its figures were not rounded, and a gap inside the rounding bounds
 * asks for a look.
 */
export function closesExactly(checked: readonly Checked[]): boolean {
  let exact = 0;
  let gaps = 0;
  for (const { relation, verdict } of checked) {
    if ((relation.kind !== 'sum' && relation.kind !== 'difference') || relation.operands.length < 2 || relation.comparison !== 'equal') continue;
    if (verdict.status === 'unchecked' || verdict.status === 'inconsistent' || verdict.stated === 0) continue;
    if (verdict.hasGap) gaps++;
    else exact++;
  }
  return exact >= 5 && exact >= 6 * gaps;
}
