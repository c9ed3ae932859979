/** The state of the job "Kiểm tra số liệu", and the order and texts of what it lists. */
import { type Finding, gradeRank } from '../../checks';
import { type Locale, formatFigure, translate } from '../../locales';
import type { Correction, Progress } from '../../workbook';
import type { CheckReport } from '../work/engine';
import type { QuietFinding } from './accepted';
import type { Failure, Saying } from './failure';

export type Scope = 'active' | 'all';

export interface CheckState {
  readonly scope: Scope;
  /** What is being done; null when nothing is. `progress` is null until the first report. */
  readonly running: { readonly progress: Progress | null } | null;
  /** What was last found; stays while it is made anew. */
  readonly report: CheckReport | null;
  /** Findings that were not accepted, worst first. */
  readonly open: readonly Finding[];
  /** Findings that were accepted and whose cells have not changed. */
  readonly quiet: readonly QuietFinding[];
  readonly checkedAt: Date | null;
  /** The sheets have changed since. */
  readonly stale: boolean;
  readonly corrections: readonly Correction[];
  readonly marked: boolean;
  readonly failure: Failure | null;
  readonly said: Saying | null;
}

/** Before the first check. */
export const NOTHING_CHECKED: CheckState = {
  scope: 'active',
  running: null,
  report: null,
  open: [],
  quiet: [],
  checkedAt: null,
  stale: false,
  corrections: [],
  marked: false,
  failure: null,
  said: null,
};

/** Worst first; within a grade by sheet and cell, row by row. */
export function worstFirst(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  const rank = (finding: Finding): number => gradeRank(finding.severity);
  return [...findings].sort(
    (a, b) => rank(a) - rank(b) || (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0) || a.cell - b.cell,
  );
}

/** What a changed cell held or holds, as people write it. */
export const contentText = (locale: Locale, content: Correction['before']): string =>
  typeof content === 'number'
    ? formatFigure(locale, content)
    : content === ''
      ? translate(locale, 'corrections.empty-cell')
      : String(content);
