/** The state of the job "Kiểm tra số liệu", and the order and texts of what it lists. */
import { type Finding, type Severity, gradeRank } from '../../checks';
import { type Locale, translate } from '../../locales';
import { type CellKey, type Grid, columnOfKey, rowOfKey } from '../../sheet';
import type { Correction, Progress } from '../../workbook';
import { type Fix, headOf, pairAt } from '../../wording';
import type { CheckReport } from '../work/engine';
import type { QuietFinding } from './accepted';
import type { Failure, Saying } from './failure';
import { FIRST_SETTINGS, type Settings } from './settings';

export type Scope = 'active' | 'all';

/** What was last done, and the corrections that its "Hoàn tác" takes back. */
export interface Said {
  readonly text: Saying;
  readonly undo: readonly Correction[];
  /** The sheet that was written; null where none was. */
  readonly sheet: string | null;
}

export interface CheckState {
  readonly scope: Scope;
  /** What is being done; null when nothing is. `progress` is null until the first report. */
  readonly running: { readonly progress: Progress | null } | null;
  /** What was last found; stays while it is made anew. */
  readonly report: CheckReport | null;
  /** The sheets that it is about. */
  readonly checked: readonly string[];
  /** The sheet in front; null before it is known. */
  readonly front: string | null;
  /** Whether the sheet in front is one that we wrote, which is computed from the others. */
  readonly frontIsOurs: boolean;
  /** Findings that were not accepted, worst first. */
  readonly open: readonly Finding[];
  /** What one click changes, of those that offer it. */
  readonly fixes: ReadonlyMap<Finding, Fix>;
  /** Findings that were accepted and whose cells have not changed. */
  readonly quiet: readonly QuietFinding[];
  readonly checkedAt: Date | null;
  /** The sheets have changed since. */
  readonly stale: boolean;
  /** What Excel refused of that which follows a change by itself: checking again, or only the colours. */
  readonly behind: 'check' | 'colours' | null;
  /** Excel computes formulas only when asked (F9): the figures that were read may be old. */
  readonly isManual: boolean;
  /** The finding whose details are shown. */
  readonly shown: string | null;
  readonly corrections: readonly Correction[];
  readonly marked: boolean;
  readonly settings: Settings;
  /** A log sheet exists already: whether to replace it is asked. */
  readonly askingRecord: string | null;
  readonly failure: Failure | null;
  readonly said: Said | null;
}

/** Before the first check. */
export const NOTHING_CHECKED: CheckState = {
  scope: 'active',
  running: null,
  report: null,
  checked: [],
  front: null,
  frontIsOurs: false,
  open: [],
  fixes: new Map(),
  quiet: [],
  checkedAt: null,
  stale: false,
  behind: null,
  isManual: false,
  shown: null,
  corrections: [],
  marked: false,
  settings: FIRST_SETTINGS,
  askingRecord: null,
  failure: null,
  said: null,
};

/** Whether the sheet in front is among those that the report is about, or computed from them. */
export const frontIsChecked = ({ front, frontIsOurs, checked }: CheckState): boolean =>
  front === null || frontIsOurs || checked.includes(front);

/** The findings that are listed: those of the grades that are not hidden. */
export const listedOf = (findings: readonly Finding[], hidden: readonly Severity[]): readonly Finding[] =>
  hidden.length === 0 ? findings : findings.filter(({ severity }) => !hidden.includes(severity));

/** Worst first; within a grade by sheet and cell, row by row. */
export function worstFirst(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  const rank = (finding: Finding): number => gradeRank(finding.severity);
  return [...findings].sort(
    (a, b) => rank(a) - rank(b) || (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0) || a.cell - b.cell,
  );
}

/** The finding that a cell is about: one that would change it or whose head it is, else one that names it. */
export function findingAt(
  { open, fixes }: Pick<CheckState, 'open' | 'fixes'>,
  sheet: string,
  row: number,
  column: number,
): Finding | undefined {
  const isHere = (place: { readonly sheet: string; readonly cell: CellKey }): boolean =>
    place.sheet === sheet && rowOfKey(place.cell) === row && columnOfKey(place.cell) === column;
  const isAbout = (one: Finding): boolean => {
    const fix = fixes.get(one) ?? null;
    return isHere(headOf(one, fix)) || (fix?.changes.some(isHere) ?? false);
  };
  return open.find(isAbout) ?? open.find((one) => isHere(one));
}

/** What a changed cell held and holds, as its finding's line writes them: "92,36" and "99,99" where the cell shows so much. */
export function changedTexts(
  locale: Locale,
  { before, after }: Pick<Correction, 'before' | 'after'>,
  grid: Grid | undefined,
  { sheet, cell }: { readonly sheet: string; readonly cell: CellKey },
): readonly [before: string, after: string] {
  const written = (content: Correction['before']): string => {
    if (typeof content === 'number') return pairAt(locale, () => grid, null, { sheet, cell }, [content, content]).a;
    return content === '' ? translate(locale, 'corrections.empty-cell') : String(content);
  };
  if (typeof before !== 'number' || typeof after !== 'number') return [written(before), written(after)];
  const both = pairAt(locale, () => grid, null, { sheet, cell }, [before, after]);
  return [both.a, both.b];
}
