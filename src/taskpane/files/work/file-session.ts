/** The jobs about files, done: in the worker, or on the page where there is none. Holds the tables that it has read. */
import { createWorkbook } from '../../../files';
import {
  type Merge,
  type MergedForm,
  type MergedPart,
  type Roster,
  type Submission,
  mergeSubmissions,
  missingUnits,
  planMerge,
  sourceName,
} from '../../../merging';
import { type SheetPlan, unpackGrid } from '../../../sheet';
import { WorkbookError } from '../../../workbook';
import type { Jobs } from '../../work/tasks/tasks';
import type { FileReading, FileTasks, FormView, MergeView, MergeWish, PartView, SheetsWish } from './file-tasks';
import { readFile, readSheets } from './read-file';

export class FileSession {
  private readonly held = new Map<number, readonly Submission[]>();
  private last: { readonly wish: string; readonly merge: Merge } | null = null;

  readonly jobs: Jobs<FileTasks> = {
    read: async ({ key, bytes, ...facts }) => this.keep(key, await readFile(bytes, facts)),
    sheets: ({ key, grids, ...facts }) =>
      this.keep(key, readSheets(grids.map(unpackGrid), { ...facts, fingerprint: '' })),
    hold: ({ key, submissions }) => void this.held.set(key, submissions),
    merge: ({ wish, roster }) => viewOf(this.merged(wish), roster),
    plan: (wish) => this.plans(wish),
    workbook: (wish) => new Uint8Array(createWorkbook(this.plans(wish))),
  };

  private keep(key: number, reading: FileReading): FileReading {
    this.held.set(key, reading.submissions);
    return reading;
  }

  /** Writing what has just been shown merges nothing again. */
  private merged(wish: MergeWish): Merge {
    const text = JSON.stringify(wish);
    if (this.last?.wish === text) return this.last.merge;
    const submissions = wish.keys.flatMap((key) => this.held.get(key) ?? []);
    const merge = mergeSubmissions(submissions, { decisions: wish.decisions });
    this.last = { wish: text, merge };
    return merge;
  }

  private plans({ merge, ...layout }: SheetsWish): SheetPlan[] {
    const merged = this.merged(merge);
    if (merged.forms.length === 0) throw new WorkbookError('workbook-without-table');
    return planMerge(merged, layout);
  }
}

const viewOf = ({ forms, unmerged, questions, followed }: Merge, roster: Roster): MergeView => ({
  forms: forms.map((form) => formView(form, roster)),
  unmerged: unmerged.map((submission) => ({ source: sourceName(submission), title: submission.title })),
  questions,
  followed,
});

function formView(form: MergedForm, roster: Roster): FormView {
  const { title, formName, period, unit, isList, columns, rows, parts, aside } = form;
  return {
    title,
    formName,
    period,
    unit: unit?.name ?? null,
    isList,
    columns: columns.length,
    rows: rows.length,
    wrong: parts.reduce((sum, { submission }) => sum + submission.wrong.length, 0),
    parts: parts.map(partView),
    aside: aside.map(({ submission, reason, instead }) => ({ source: sourceName(submission), reason, instead })),
    missing: missingUnits(form, roster),
  };
}

function partView({ name, submission, placement, notes, missingRows, missingColumns }: MergedPart): PartView {
  const isApart = (fate: string): boolean => fate !== 'matched';
  return {
    unit: name,
    source: sourceName(submission),
    notes,
    extra: placement.columns.fates.filter(isApart).length + (placement.rows?.fates.filter(isApart).length ?? 0),
    lacking: missingRows.length + missingColumns.length,
  };
}
