/**
 * How much a broken relation is worth. A relation that we read into the table wrongly must not become the user's
 * error: the weaker the evidence, the more lines of the same rule must hold before the few that do not are told.
 */
import type { Relation } from '../relations';
import { columnOfKey, rowOfKey } from '../sheet';
import type { Verdict } from './verdict/verdict';

/** `distrusted`: more likely misread by us than miswritten by them; nothing is said. */
export type Grade = 'error' | 'review' | 'distrusted';

export interface Checked {
  readonly relation: Relation;
  readonly verdict: Verdict;
  /** How many operands hold a figure other than 0. */
  readonly filled: number;
  readonly isFormula: boolean;
}

export interface RuleRecord {
  /** Lines of substance that hold: 0 = 0 + 0, and a whole with a single part, hold for any rule. */
  hold: number;
  broken: number;
}

const needsTwo = (relation: Relation): boolean => relation.kind !== 'sum' || relation.operands.length >= 2;

/** How often each rule holds over the lines that could be checked. */
export function ruleRecords(checked: readonly Checked[]): Map<number, RuleRecord> {
  const records = new Map<number, RuleRecord>();
  for (const { relation, verdict, filled } of checked) {
    if (verdict.status === 'unchecked') continue;
    let record = records.get(relation.group);
    if (!record) records.set(relation.group, (record = { hold: 0, broken: 0 }));
    if (verdict.status === 'inconsistent') record.broken++;
    else if ((verdict.stated !== 0 || verdict.expected !== 0) && (filled >= 2 || !needsTwo(relation))) record.hold++;
  }
  return records;
}

/** Whether most lines contradict what a number row or a label declares. */
export const contradicted = ({ hold, broken }: RuleRecord): boolean => broken >= 3 && hold < broken;

/** Lines that leave a rule one by one are mistakes; many of them are a part of the table that is built differently. */
export const isIsolated = ({ hold, broken }: RuleRecord): boolean => broken <= 2 || broken <= 0.03 * (hold + broken);

/** Columns whose figures are rates: they do not add up, whatever the row labels say. */
export function rateColumns(checked: readonly Checked[]): ReadonlySet<string> {
  const lines = new Map<string, number>();
  const sums = new Set<string>();
  for (const { relation, verdict, filled } of checked) {
    if (verdict.status !== 'consistent' && verdict.status !== 'rounding') continue;
    const name = `${relation.sheet}|${columnOfKey(relation.result)}`;
    if (relation.kind === 'sum' && relation.comparison === 'equal' && filled >= 2 && isVertical(relation))
      sums.add(name);
    if ((relation.kind !== 'ratio' && relation.kind !== 'growth') || relation.role === 'share') continue;
    if (relation.evidence.every((one) => one === 'arithmetic') || Math.abs(verdict.stated) > 1000) continue;
    lines.set(name, (lines.get(name) ?? 0) + 1);
  }
  return new Set([...lines].filter(([name, count]) => count >= 3 && !sums.has(name)).map(([name]) => name));
}

/** Grade of a relation that no rounding explains. */
export function gradeOf(checked: Checked, record: RuleRecord, rates: ReadonlySet<string>): Grade {
  const { relation, verdict, filled, isFormula } = checked;
  const { hold, broken } = record;
  const { confidence, kind } = relation;
  const share = hold / Math.max(1, hold + broken);
  const has = (evidence: string): boolean => relation.evidence.some((one) => one === evidence);
  if (relation.comparison === 'at-most') return share >= 0.5 && confidence >= 0.5 ? 'review' : 'distrusted';
  // Excel keeps a formula true: where it says something else than our reading, its author knew better.
  if (isFormula || contradicted(record)) return 'distrusted';
  const isSum = kind === 'sum' || kind === 'difference';
  // A whole without its parts is not broken down; it is not wrong.
  if (isSum && (filled === 0 || verdict.stated === 0))
    return filled >= 2 && hold >= 3 && verdict.stated === 0 && confidence >= 0.7 ? 'review' : 'distrusted';
  if (
    (isSum || kind === 'average') &&
    isVertical(relation) &&
    rates.has(`${relation.sheet}|${columnOfKey(relation.result)}`)
  )
    return 'distrusted';
  if (kind === 'average')
    return filled === relation.operands.length && hold >= 6 && share >= 0.95 ? 'review' : 'distrusted';
  if (relation.operands.length < 2 && relation.role !== 'copy')
    return hold >= 3 && share >= 0.75 && confidence >= 0.75 ? 'review' : 'distrusted';
  const supported = isIsolated(record) && share >= 0.75 && filled >= Math.min(2, relation.operands.length);
  if (has('declared') && supported && hold >= 2 && confidence >= 0.6) return 'error';
  // A number row that says "3=2/1" over a rate column needs no long column to be believed.
  if (has('declared') && !isSum && isIsolated(record) && hold >= 1 && hold >= broken && confidence >= 0.5)
    return 'error';
  if (has('label') && supported && hold >= 3 && confidence >= 0.7) return 'error';
  if (supported && hold >= 4 && share >= 0.8 && confidence >= 0.7) return 'error';
  if (has('declared') || has('label')) return confidence >= 0.5 ? 'review' : 'distrusted';
  return hold >= 3 && share >= 0.6 && confidence >= 0.5 ? 'review' : 'distrusted';
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
  relation.operandSheets
    ? 'across'
    : isVertical(relation)
      ? 'vertical'
      : isHorizontal(relation)
        ? 'horizontal'
        : 'other';

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
  relation.kind === 'sum' &&
  relation.comparison === 'equal' &&
  relation.operands.length >= 2 &&
  settled.has(resultName(relation));

/**
 * Whether the totals of a table close exactly: then its figures were not rounded, and a gap inside the rounding bounds
 * asks for a look.
 */
export function closesExactly(checked: readonly Checked[]): boolean {
  let exact = 0;
  let gaps = 0;
  for (const { relation, verdict } of checked) {
    if (
      (relation.kind !== 'sum' && relation.kind !== 'difference') ||
      relation.operands.length < 2 ||
      relation.comparison !== 'equal'
    )
      continue;
    if (verdict.status === 'unchecked' || verdict.status === 'inconsistent' || verdict.stated === 0) continue;
    if (verdict.hasGap) gaps++;
    else exact++;
  }
  return exact >= 5 && exact >= 6 * gaps;
}
