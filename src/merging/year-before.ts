/** Which of the tables of another period are those of the year before: they are compared with, not added up. */
import { fold } from '../tables';
import { yearOf } from './match/column-set';
import type { Submission } from './types';

/** "6 tháng đầu năm 2019" and "6 tháng 2019" are one period. */
export const periodKey = (period: string): string =>
  fold(period)
    .replace(/\b(?:dau|nam)\b/g, ' ')
    .replace(/[\s/–-]+/g, ' ')
    .trim();

/** The same part of the year, whatever the year: "6 tháng 2019" and "6 tháng 2018". */
const partOfYear = (period: string): string => periodKey(period).replace(/\b(?:19|20)\d{2}\b/g, '#');

export function isYearBefore(period: string, other: string | null): boolean {
  const [year, before] = [yearOf(period), yearOf(other)];
  return other !== null && year !== null && before === year - 1 && partOfYear(period) === partOfYear(other);
}

/** One file of another year among many may have got there by mistake; fewer than these, and than half, are asked about. */
const FEWEST = 2;

/** The tables of the year before, where there are enough of them to be no mistake; else none. */
export function tablesOfYearBefore(submissions: readonly Submission[], period: string | null): ReadonlySet<Submission> {
  if (period === null) return new Set();
  const before = submissions.filter((submission) => isYearBefore(period, submission.period));
  const now = submissions.filter((submission) => submission.period !== null && !before.includes(submission));
  return new Set(before.length >= FEWEST && before.length * 2 >= now.length ? before : []);
}
