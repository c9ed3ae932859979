/** What the lines of a workbook say together: how often each hypothesis holds, and which totals and tables close. */
import type { Relation } from '../relations';
import { columnOfKey, rowOfKey } from '../sheet';
import { BySheet, SheetSet } from './by-sheet';
import type { Recomputed } from './recompute';

/** How often the relations of one group hold. */
export interface GroupRecord {
  /** Lines of substance that hold: 0 = 0 + 0, and a whole with a single part, hold for any hypothesis. */
  hold: number;
  broken: number;
  /** Lines that hold with a single part: they say something of a rule that is declared, and of no other. */
  single: number;
}

export type GroupRecords = ReadonlyMap<number, GroupRecord>;

const NO_RECORD: GroupRecord = { hold: 0, broken: 0, single: 0 };

export const recordOf = (records: GroupRecords, relation: Relation): GroupRecord =>
  records.get(relation.group) ?? NO_RECORD;

/** Share of the lines that hold. */
export const shareOf = ({ hold, broken }: GroupRecord): number => hold / Math.max(1, hold + broken);

export const isSum = ({ kind }: Relation): boolean => kind === 'sum' || kind === 'difference';

/** A sum of one operand says nothing when it holds; other relations do. */
const needsTwo = ({ kind, operands }: Relation): boolean =>
  operands.length >= 2 || (kind !== 'sum' && kind !== 'product');

/** How often each group holds over the lines that could be checked. */
export function groupRecords(checked: readonly Recomputed[]): Map<number, GroupRecord> {
  const records = new Map<number, GroupRecord>();
  for (const { relation, verdict, filled } of checked) {
    if (verdict.status === 'unchecked') continue;
    let record = records.get(relation.group);
    if (!record) records.set(relation.group, (record = { hold: 0, broken: 0, single: 0 }));
    if (verdict.status === 'inconsistent') record.broken++;
    else if (verdict.stated === 0 && verdict.expected === 0) continue;
    else if (filled >= 2 || !needsTwo(relation)) record.hold++;
    else record.single++;
  }
  return records;
}

/** Broken lines from which on a hypothesis can be contradicted at all. */
const FEWEST_AGAINST = 3;

/** Whether most lines contradict what a number row or a label declares. */
export const isContradicted = ({ hold, broken }: Pick<GroupRecord, 'hold' | 'broken'>): boolean =>
  broken >= FEWEST_AGAINST && hold < broken;

/** Broken lines of one group that are single mistakes: this many, or this share of a long column. */
const SINGLE = { lines: 2, share: 0.03 };

/** Lines that leave a rule one by one are mistakes; many of them are a part of the table that is built differently. */
export const isIsolated = ({ hold, broken }: GroupRecord): boolean =>
  broken <= SINGLE.lines || broken <= SINGLE.share * (hold + broken);

export const isVertical = (relation: Relation): boolean => {
  const column = columnOfKey(relation.result);
  return relation.operands.every((key) => columnOfKey(key) === column);
};

export const isHorizontal = (relation: Relation): boolean => {
  const row = rowOfKey(relation.result);
  return relation.operands.every((key) => rowOfKey(key) === row);
};

export const columnName = (relation: Relation): string => `${relation.sheet}|${columnOfKey(relation.result)}`;

/** Lines that make a column one of rates. */
const FEWEST_RATES = 3;
/** Figures beyond this are amounts, whatever the quotient that gives them. */
const LARGEST_RATE = 1000;

const isRateLine = ({ relation, verdict }: Recomputed): boolean =>
  (relation.kind === 'ratio' || relation.kind === 'growth') &&
  relation.role !== 'share' &&
  relation.evidence.some((one) => one !== 'arithmetic') &&
  Math.abs(verdict.stated) <= LARGEST_RATE;

const isColumnTotal = ({ relation, filled }: Recomputed): boolean =>
  relation.kind === 'sum' && relation.comparison === 'equal' && filled >= 2 && isVertical(relation);

/** Columns, by sheet, whose figures are rates: they do not add up, whatever the row labels say. */
export function rateColumns(checked: readonly Recomputed[]): SheetSet {
  const sums = new SheetSet();
  const rateLines: Relation[] = [];
  for (const one of checked) {
    if (one.verdict.status !== 'consistent' && one.verdict.status !== 'rounding') continue;
    const { relation } = one;
    if (isColumnTotal(one)) sums.add(relation.sheet, columnOfKey(relation.result));
    else if (isRateLine(one)) rateLines.push(relation);
  }
  const counts = new BySheet<number>();
  const rates = new SheetSet();
  for (const { sheet, result } of rateLines) {
    const column = columnOfKey(result);
    if (sums.has(sheet, column)) continue;
    const count = (counts.get(sheet, column) ?? 0) + 1;
    counts.set(sheet, column, count);
    if (count === FEWEST_RATES) rates.add(sheet, column);
  }
  return rates;
}

/** The ways in which the operands of a total lie. */
const Direction = { acrossSheets: 0, vertical: 1, horizontal: 2, other: 3 } as const;
const DIRECTIONS = 4;

function direction(relation: Relation): number {
  if (relation.operandSheets) return Direction.acrossSheets;
  if (isVertical(relation)) return Direction.vertical;
  return isHorizontal(relation) ? Direction.horizontal : Direction.other;
}

/** A number for a total cell and the direction of its operands. */
const totalNumber = (relation: Relation): number => relation.result * DIRECTIONS + direction(relation);

const isTotalOfSeveral = ({ kind, comparison, operands }: Relation): boolean =>
  kind === 'sum' && comparison === 'equal' && operands.length >= 2;

/** Totals that add up in one reading: another reading of the same total in the same direction was ours, not theirs. */
export function settledTotals(checked: readonly Recomputed[]): SheetSet {
  const settled = new SheetSet();
  for (const { relation, verdict } of checked)
    if (isTotalOfSeveral(relation) && verdict.status === 'consistent' && verdict.stated !== 0)
      settled.add(relation.sheet, totalNumber(relation));
  return settled;
}

export const isSettled = (settled: SheetSet, relation: Relation): boolean =>
  isTotalOfSeveral(relation) && settled.has(relation.sheet, totalNumber(relation));
