/** Which of the tables of a form are added up: not those of another period, and each unit once. */
import { foldPlace, provinceOf } from '../places';
import type { Decisions } from './match/decisions';
import { sourceName } from './submission';
import type { Submission } from './types';
import { isYearBefore, periodKey, tablesOfYearBefore } from './year-before';

/** Why a table is not among those added up. */
export type AsideReason = 'same-again' | 'sent-twice' | 'other-period' | 'year-before' | 'left-out';

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
  const before = tablesOfYearBefore(submissions, period);
  for (const submission of before) aside.push({ submission, reason: 'year-before', instead: period ?? '' });
  const inPeriod = submissions
    .filter((submission) => !before.has(submission))
    .filter((submission) => isOfPeriod(submission, period, decisions, aside))
    .flatMap((submission) => ofDecidedSender(submission, decisions, aside));
  const admitted = new Admitted();
  for (const submission of inPeriod) {
    if (isNewUnit(submission, admitted, decisions, aside)) admitted.add(submission);
  }
  return { admitted: admitted.submissions, aside, period };
}

function commonPeriod(submissions: readonly Submission[]): string | null {
  const counts = new Map<string, { count: number; period: string }>();
  for (const { period } of submissions) {
    if (period === null) continue;
    const known = counts.get(periodKey(period));
    counts.set(periodKey(period), { count: (known?.count ?? 0) + 1, period });
  }
  // Of two as common periods the later one: last year's files lie among this year's, not the other way round.
  const ranked = [...counts].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? 1 : -1));
  const [first] = ranked;
  if (!first) return null;
  // More offices may have sent last year's table than have sent this year's yet.
  const later = ranked.find(
    ([, { count, period }]) => isYearBefore(period, first[1].period) && count > 1 && count * 2 >= first[1].count,
  );
  return (later ?? first)[1].period;
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

/** The tables that are added up, found by their unit and by their figures. */
class Admitted {
  readonly submissions: Submission[] = [];
  private readonly byUnit = new Map<string, Submission>();
  private readonly byFigures = new Map<string, Submission>();

  add(submission: Submission): void {
    this.submissions.push(submission);
    this.index(submission);
  }

  private index(submission: Submission): void {
    const unit = unitKey(submission.sender.name);
    if (!this.byUnit.has(unit)) this.byUnit.set(unit, submission);
    for (const key of contentKeys(submission)) if (!this.byFigures.has(key)) this.byFigures.set(key, submission);
  }

  ofUnit(name: string): Submission | undefined {
    return this.byUnit.get(unitKey(name));
  }

  /** One with the same figures. */
  copyOf(submission: Submission): Submission | undefined {
    return contentKeys(submission)
      .map((key) => this.byFigures.get(key))
      .find((found) => found !== undefined);
  }

  remove(submission: Submission): void {
    this.submissions.splice(this.submissions.indexOf(submission), 1);
    this.byUnit.clear();
    this.byFigures.clear();
    for (const left of this.submissions) this.index(left);
  }
}

/** What two tables have in common that are one: the place in one file, or enough figures in one order. */
function contentKeys(submission: Submission): readonly string[] {
  let keys = knownKeys.get(submission);
  if (!keys) knownKeys.set(submission, (keys = readContentKeys(submission)));
  return keys;
}
const knownKeys = new WeakMap<Submission, readonly string[]>();

function readContentKeys({ fingerprint, sheet, range, values }: Submission): string[] {
  const figures = values.filter((value) => typeof value === 'number' && value !== 0);
  return [
    ...(fingerprint === '' ? [] : [`file ${fingerprint} ${sheet} ${range}`]),
    ...(figures.length < FIGURES_OF_A_COPY ? [] : [`figures ${values.length} ${figures.join(' ')}`]),
  ];
}

/** Whether a table is added up: the first of its unit, or the one that the user took in its place ("match"). */
function isNewUnit(submission: Submission, admitted: Admitted, decisions: Decisions, aside: Aside[]): boolean {
  const before = admitted.ofUnit(submission.sender.name);
  const copied = admitted.copyOf(submission);
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
    admitted.remove(other);
    aside.push({ submission: other, reason: 'left-out', instead: sourceName(submission) });
    return true;
  }
  aside.push({ submission, reason: answer === null ? 'sent-twice' : 'left-out', instead: sourceName(other) });
  return false;
}
