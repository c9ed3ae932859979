/** Which of the tables of a form are added up: not those of another period, and each unit once. */
import { foldPlace, provinceOf } from '../places';
import { fold } from '../tables';
import type { Decisions } from './match/decisions';
import { sourceName } from './submission';
import type { Submission } from './types';

/** Why a table is not among those added up. */
export type AsideReason = 'same-again' | 'sent-twice' | 'other-period' | 'left-out';

export interface Aside {
  readonly submission: Submission;
  readonly reason: AsideReason;
  /** The file that was taken in its place; the period of the others. */
  readonly instead: string;
}

export interface Admission {
  readonly admitted: readonly Submission[];
  readonly aside: readonly Aside[];
  /** The period of most of them; null where none states one. */
  readonly period: string | null;
}

export function admit(submissions: readonly Submission[], decisions: Decisions): Admission {
  const aside: Aside[] = [];
  const period = commonPeriod(submissions);
  const inPeriod = submissions
    .filter((submission) => isOfPeriod(submission, period, decisions, aside))
    .flatMap((submission) => ofDecidedSender(submission, decisions, aside));
  const admitted: Submission[] = [];
  for (const submission of inPeriod) {
    if (isNewUnit(submission, admitted, decisions, aside)) admitted.push(submission);
  }
  return { admitted, aside, period };
}

/** "6 tháng đầu năm 2019" and "6 tháng 2019" are one period. */
const periodKey = (period: string): string =>
  fold(period)
    .replace(/\b(?:dau|nam)\b/g, ' ')
    .replace(/[\s/–-]+/g, ' ')
    .trim();

function commonPeriod(submissions: readonly Submission[]): string | null {
  const counts = new Map<string, { count: number; period: string }>();
  for (const { period } of submissions) {
    if (period === null) continue;
    const known = counts.get(periodKey(period));
    counts.set(periodKey(period), { count: (known?.count ?? 0) + 1, period });
  }
  // Of two as common periods the later one: last year's files lie among this year's, not the other way round.
  const ranked = [...counts].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? 1 : -1));
  return ranked[0]?.[1].period ?? null;
}

function isOfPeriod(submission: Submission, period: string | null, decisions: Decisions, aside: Aside[]): boolean {
  if (period === null || submission.period === null || periodKey(submission.period) === periodKey(period)) return true;
  const answer = decisions.ask({
    kind: 'period',
    keys: [sourceName(submission), periodKey(period)],
    theirs: submission.period,
    ours: period,
    score: 0,
    source: sourceName(submission),
  });
  if (answer === 'match') return true;
  aside.push({ submission, reason: answer === null ? 'other-period' : 'left-out', instead: period });
  return false;
}

/** A table whose heading and file name two provinces: the user says which of them sent it, or leaves it out. */
function ofDecidedSender(submission: Submission, decisions: Decisions, aside: Aside[]): Submission[] {
  const { sender } = submission;
  if (sender.conflict === null) return [submission];
  const answer = decisions.ask({
    kind: 'sender',
    keys: [sourceName(submission), sender.name],
    theirs: sender.conflict,
    ours: sender.name,
    score: 0.5,
    source: sourceName(submission),
  });
  if (answer === null) return [submission];
  if (answer === 'leave-out') {
    aside.push({ submission, reason: 'left-out', instead: '' });
    return [];
  }
  const name = answer === 'match' ? sender.name : sender.conflict;
  return [{ ...submission, sender: { ...sender, name, conflict: null } }];
}

/** One name for a unit in all its spellings. */
export const unitKey = (name: string): string => provinceOf(name)?.old ?? foldPlace(name);

/** So many figures that are the same in two files are no coincidence. */
const FIGURES_OF_A_COPY = 6;

/** Whether a table is added up: the first of its unit, or the one that the user took in its place ("match"). */
function isNewUnit(submission: Submission, admitted: Submission[], decisions: Decisions, aside: Aside[]): boolean {
  const key = unitKey(submission.sender.name);
  const before = admitted.find(({ sender }) => unitKey(sender.name) === key);
  const copied = admitted.find((other) => haveSameFigures(other, submission));
  if (before && copied === before) {
    aside.push({ submission, reason: 'same-again', instead: sourceName(before) });
    return false;
  }
  const other = before ?? copied;
  if (!other) return true;
  const answer = decisions.ask({
    kind: 'duplicate',
    keys: [sourceName(submission), sourceName(other)],
    theirs: sourceName(submission),
    ours: sourceName(other),
    score: 1,
    source: sourceName(submission),
  });
  if (answer === 'apart') return true;
  if (answer === 'match') {
    admitted.splice(admitted.indexOf(other), 1);
    aside.push({ submission: other, reason: 'left-out', instead: sourceName(submission) });
    return true;
  }
  aside.push({ submission, reason: answer === null ? 'sent-twice' : 'left-out', instead: sourceName(other) });
  return false;
}

function haveSameFigures(one: Submission, other: Submission): boolean {
  const figures = (values: Submission['values']): number[] =>
    values.filter((value): value is number => typeof value === 'number' && value !== 0);
  if (
    one.fingerprint !== '' &&
    one.fingerprint === other.fingerprint &&
    one.sheet === other.sheet &&
    one.range === other.range
  )
    return true;
  if (one.values.length !== other.values.length) return false;
  const [a, b] = [figures(one.values), figures(other.values)];
  return a.length >= FIGURES_OF_A_COPY && a.length === b.length && a.every((value, i) => value === b[i]);
}
