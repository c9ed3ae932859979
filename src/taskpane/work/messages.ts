/** The messages between the page and its worker. */
import type { CellRange, PackedGrid, SheetPlan } from '../../sheet';
import type { SummaryChoice } from '../../summary';
import type { Selection, WorkbookErrorCode } from '../../workbook';
import type { ReportWish } from '../../jobs';
import type { CheckReport, PlannedReport, SummaryDraft } from './engine';

/** What the page asks of the worker. Sheets are sent one by one and named by number, so that none is sent twice. */
export type Request =
  | { readonly type: 'hold'; readonly key: number; readonly grid: PackedGrid }
  | { readonly type: 'drop'; readonly key: number }
  | { readonly type: 'check'; readonly id: number; readonly keys: readonly number[] }
  | { readonly type: 'draft'; readonly id: number; readonly selection: Selection }
  | { readonly type: 'plan'; readonly id: number; readonly choice: SummaryChoice; readonly range: CellRange }
  | { readonly type: 'report'; readonly id: number; readonly wish: ReportWish };

export type Answer = CheckReport | SummaryDraft | SheetPlan | PlannedReport | null;

/** How many of the sheets are read; then what they hold is worked out together. */
export interface Step {
  readonly type: 'step';
  readonly id: number;
  readonly done: number;
}

export type Reply =
  | Step
  | { readonly type: 'done'; readonly id: number; readonly answer: Answer }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: WorkbookErrorCode | null;
      readonly subject: string | null;
      readonly message: string;
    };
