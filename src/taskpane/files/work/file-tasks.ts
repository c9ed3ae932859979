/** What the pane asks about files from the user's disk, and about merging them, wherever that is done. */
import type { Finding, GradeCounts } from '../../../checks';
import type {
  AsideReason,
  Decision,
  FailedFile,
  Grouping,
  PartNote,
  Question,
  Roster,
  Shape,
  Submission,
} from '../../../merging';
import type { PackedGrid, SheetPlan } from '../../../sheet';
import type { TaskRunner } from '../../work/tasks/tasks';

/** A table of a file, as the list of files names it. */
export interface SentTable {
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  /** Who sent it. */
  readonly unit: string;
  readonly period: string | null;
}

/** What reading and checking one file gave. */
export interface FileReading {
  readonly tables: readonly SentTable[];
  /** Relations that were checked. */
  readonly relations: number;
  /** Sheets and regions that were not read as tables. */
  readonly unread: number;
  /** Formulas without a result. */
  readonly uncomputed: number;
  readonly counts: GradeCounts;
  /** The worst first, no more than {@link MOST_FINDINGS}. */
  readonly findings: readonly Finding[];
  /** Of each finding its cell in the table's own words, with its address; "" in no table. */
  readonly names: readonly string[];
  /** The tables as they are merged; the page keeps them for a worker that follows one that was stopped. */
  readonly submissions: readonly Submission[];
}

/** More findings of one file than these are counted, not listed. */
export const MOST_FINDINGS = 200;

/** Which tables are merged, and what was decided: the same wish gives the same merge. */
export interface MergeWish {
  /** The files, in their order, by the numbers under which they are held. */
  readonly keys: readonly number[];
  readonly decisions: readonly Decision[];
}

/** What becomes of one unit's table. */
export interface PartView {
  readonly unit: string;
  readonly source: string;
  readonly notes: readonly PartNote[];
  /** Rows and columns that it alone has, and that it lacks. */
  readonly extra: number;
  readonly lacking: number;
}

export interface FormView {
  readonly title: string;
  /** "Biểu số 64/CK-NSNN", where its tables print it. */
  readonly formName: string | null;
  readonly period: string | null;
  readonly unit: string | null;
  readonly isList: boolean;
  readonly columns: number;
  readonly rows: number;
  /** Figures that the check of their own file calls wrong. */
  readonly wrong: number;
  readonly parts: readonly PartView[];
  readonly aside: readonly { readonly source: string; readonly reason: AsideReason; readonly instead: string }[];
  /** Units of the roster that have not sent it. */
  readonly missing: readonly string[];
}

/** A merge before it is written. */
export interface MergeView {
  readonly forms: readonly FormView[];
  /** Tables of a form that only one file has: where from, and their title. */
  readonly unmerged: readonly { readonly source: string; readonly title: string }[];
  readonly questions: readonly Question[];
  readonly followed: readonly Decision[];
}

/** How a merge is written. */
export interface SheetsWish {
  readonly merge: MergeWish;
  readonly shape: Shape | undefined;
  readonly grouping: Grouping;
  readonly roster: Roster;
  readonly failed: readonly FailedFile[];
  /** Names of sheets that are there already. */
  readonly taken: readonly string[];
  /** The sheets of the merge that is made again: the name that each was planned under → the one that it has now. */
  readonly standing?: Readonly<Record<string, string>>;
}

/** How a file is known in the list, in the sheets of a merge, and to the one who reads it. */
interface Named {
  readonly key: number;
  readonly file: string;
  /** When it was read, as the sheets of a merge say it. */
  readonly readAt: string;
}

export interface FileTasks {
  readonly read: { readonly given: Named & { readonly bytes: Uint8Array }; readonly answer: FileReading };
  /** Sheets of the open workbook, as if they were a file. */
  readonly sheets: { readonly given: Named & { readonly grids: readonly PackedGrid[] }; readonly answer: FileReading };
  /** Gives back what a worker before held. */
  readonly hold: {
    readonly given: { readonly key: number; readonly submissions: readonly Submission[] };
    readonly answer: void;
  };
  readonly merge: {
    readonly given: { readonly wish: MergeWish; readonly roster: Roster };
    readonly answer: MergeView;
  };
  readonly plan: { readonly given: SheetsWish; readonly answer: readonly SheetPlan[] };
  /** The bytes of an .xlsx. */
  readonly workbook: { readonly given: SheetsWish; readonly answer: Uint8Array<ArrayBuffer> };
}

export type FileEngine = TaskRunner<FileTasks>;
