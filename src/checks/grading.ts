/**
 * How much a broken relation is worth. A relation that we read into the table wrongly must not become the user's
 * error: the weaker the evidence, the more lines of the same group must hold before the few that do not are reported.
 */
import type { Evidence } from '../relations';
import { columnOfKey } from '../sheet';
import type { SheetSet } from './by-sheet';
import type { Recomputed } from './recompute';
import { type GroupRecord, isContradicted, isIsolated, isSum, isVertical, shareOf } from './records';

/** `distrusted`: more likely misread by us than miswritten by them; nothing is said. */
export type Grade = 'error' | 'review' | 'distrusted';

/** What is known of a broken relation and of the others of its workbook. */
export interface BrokenLine extends Recomputed {
  readonly record: GroupRecord;
  /** Whether the same total adds up in another reading. */
  readonly isSettled: boolean;
  /** Columns of rates, by sheet. */
  readonly rates: SheetSet;
}

/** What must speak for a reading before its break is worth a grade: lines that hold, their share, our confidence. */
interface Support {
  readonly hold?: number;
  readonly share?: number;
  readonly confidence?: number;
}

interface Reason {
  /** Why the grade is given; for readers of this table. */
  readonly reason: string;
  readonly applies: (line: BrokenLine) => boolean;
  readonly needs?: Support;
  readonly grade: Grade;
}

const has = ({ relation }: BrokenLine, evidence: Evidence): boolean => relation.evidence.includes(evidence);
/** Proposed only because it just fails: the rows' order is all that speaks for it. */
const isNearTotal = ({ relation }: BrokenLine): boolean => relation.foundBy === 'near-total';
const isNamed = (line: BrokenLine): boolean => has(line, 'declared') || has(line, 'label');
const isPart = ({ relation }: BrokenLine): boolean => relation.comparison === 'at-most';
const isAverage = ({ relation }: BrokenLine): boolean => relation.kind === 'average';

const isBare = ({ relation, filled, verdict }: BrokenLine): boolean =>
  isSum(relation) && (filled === 0 || verdict.stated === 0);

const isTotalOfRates = ({ relation, rates }: BrokenLine): boolean =>
  (isSum(relation) || relation.kind === 'average') &&
  isVertical(relation) &&
  rates.has(relation.sheet, columnOfKey(relation.result));

const isSinglePart = ({ relation: { kind, operands, role } }: BrokenLine): boolean =>
  operands.length < 2 && role !== 'copy' && kind !== 'product';

const isTotalByName = (line: BrokenLine): boolean =>
  line.relation.foundBy === 'labelled-total' && line.filled >= 2 && !isTotalOfRates(line);

/** Three lines of four hold, the broken ones stand alone, and this one has figures enough to be judged by. */
const SUPPORTED_SHARE = 0.75;
const isSupported = ({ relation, record, filled }: BrokenLine): boolean =>
  isIsolated(record) && shareOf(record) >= SUPPORTED_SHARE && filled >= Math.min(2, relation.operands.length);

/** A second way to the same total, which comes out in so many lines and fails in one: there a part may be wrong or not listed. */
const SECOND_WAY = 4;
const isSecondWay = ({ record }: BrokenLine): boolean => record.broken === 1 && record.hold >= SECOND_WAY;

/** Lines of one part each ("Vốn trong nước" or "Vốn ngoài nước") that keep a declared sum, where one does not. */
const SINGLES = 4;
const isKeptBySingles = ({ hold, single, broken }: GroupRecord): boolean => broken === 1 && hold + single >= SINGLES;

/**
 * The first that applies, with its needs met, decides. The numbers were tuned on slips made in published workbooks
 * (docs/decisions/suspects.md); lowering any of them brings false alarms on untouched ones.
 */
const REASONS: readonly Reason[] = [
  { reason: 'proposed because it just fails', applies: isNearTotal, grade: 'review' },
  {
    reason: 'the total adds up in another reading, and this one is not what all other lines keep',
    applies: (line) => line.isSettled && !isSecondWay(line),
    grade: 'distrusted',
  },
  {
    reason: 'a second way to a total that another bears out: something may not be listed in that line',
    applies: (line) => line.isSettled && !has(line, 'declared'),
    grade: 'review',
  },
  {
    reason: 'an of-which part larger than its whole',
    applies: isPart,
    needs: { share: 0.5, confidence: 0.5 },
    grade: 'review',
  },
  { reason: 'an of-which part among many that are larger', applies: isPart, grade: 'distrusted' },
  {
    reason: 'Excel keeps a formula true: where it says something else than our reading, its author knew better',
    applies: (line) => line.isFormula,
    grade: 'distrusted',
  },
  {
    reason: 'a line called the total of a list, which it is in other columns',
    applies: (line) => isTotalByName(line) && line.record.hold >= line.record.broken,
    needs: { hold: 1, confidence: 0.5 },
    grade: 'error',
  },
  {
    reason: 'a line called the total of a list is its sum, whatever the figures say',
    applies: isTotalByName,
    needs: { confidence: 0.5 },
    grade: 'review',
  },
  { reason: 'most lines say otherwise', applies: (line) => isContradicted(line.record), grade: 'distrusted' },
  {
    reason: 'a total of 0 over parts that are not',
    applies: (line) => isBare(line) && line.filled >= 2 && line.verdict.stated === 0,
    needs: { hold: 3, confidence: 0.7 },
    grade: 'review',
  },
  { reason: 'a whole without its parts is not broken down; it is not wrong', applies: isBare, grade: 'distrusted' },
  { reason: 'rates do not add up', applies: isTotalOfRates, grade: 'distrusted' },
  {
    reason: 'an average, all of its figures there, in a column of averages',
    applies: (line) => isAverage(line) && line.filled === line.relation.operands.length,
    needs: { hold: 6, share: 0.95 },
    grade: 'review',
  },
  {
    reason:
      'called the average of lines all of which are there, as it is in all other places; weighted in two it is none',
    applies: (line) =>
      isAverage(line) &&
      has(line, 'label') &&
      line.record.broken === 1 &&
      line.filled === line.relation.operands.length,
    grade: 'review',
  },
  { reason: 'an average that is perhaps none', applies: isAverage, grade: 'distrusted' },
  {
    reason: 'a total with one part, as in the other lines',
    applies: isSinglePart,
    needs: { hold: 3, share: 0.75, confidence: 0.75 },
    grade: 'review',
  },
  {
    reason: 'a total with one part, of a rule that is declared and that all other lines keep with theirs',
    applies: (line) => isSinglePart(line) && has(line, 'declared') && isKeptBySingles(line.record),
    needs: { confidence: 0.5 },
    grade: 'review',
  },
  { reason: 'a total with one part', applies: isSinglePart, grade: 'distrusted' },
  {
    reason: 'declared, and other lines keep it',
    applies: (line) => has(line, 'declared') && isSupported(line),
    needs: { hold: 2, confidence: 0.6 },
    grade: 'error',
  },
  {
    reason: 'a number row that says "3=2/1" over a rate column needs no long column to be believed',
    applies: (line) =>
      has(line, 'declared') &&
      !isSum(line.relation) &&
      isIsolated(line.record) &&
      line.record.hold >= line.record.broken,
    needs: { hold: 1, confidence: 0.5 },
    grade: 'error',
  },
  {
    reason: 'labelled, and other lines keep it',
    applies: (line) => has(line, 'label') && isSupported(line),
    needs: { hold: 3, confidence: 0.7 },
    grade: 'error',
  },
  {
    reason: 'nothing said, but nearly all lines keep it',
    applies: isSupported,
    needs: { hold: 4, share: 0.8, confidence: 0.7 },
    grade: 'error',
  },
  { reason: 'declared or labelled', applies: isNamed, needs: { confidence: 0.5 }, grade: 'review' },
  { reason: 'declared or labelled, in a way that is easily misread', applies: isNamed, grade: 'distrusted' },
  {
    reason: 'nothing said, but most lines keep it',
    applies: () => true,
    needs: { hold: 3, share: 0.6, confidence: 0.5 },
    grade: 'review',
  },
];

function isMet({ hold = 0, share = 0, confidence = 0 }: Support, { record, relation }: BrokenLine): boolean {
  return record.hold >= hold && shareOf(record) >= share && relation.confidence >= confidence;
}

/** Grade of a relation that no rounding explains. */
export const gradeOf = (line: BrokenLine): Grade =>
  REASONS.find(({ applies, needs }) => applies(line) && (!needs || isMet(needs, line)))?.grade ?? 'distrusted';

/** A total is believed to the last digit where so many others of its group hold, for each that does not. */
const TRUSTED = { hold: 3, timesBroken: 4, confidence: 0.6 };

/** Grade of a total with a gap that rounding might explain, but hardly does. */
export function smallGapGrade({ relation, record, isFormula, isSettled }: BrokenLine): Grade {
  const isTrusted =
    record.hold >= TRUSTED.hold &&
    record.hold >= TRUSTED.timesBroken * record.broken &&
    relation.confidence >= TRUSTED.confidence;
  return isSum(relation) && isTrusted && !isFormula && !isSettled ? 'review' : 'distrusted';
}
