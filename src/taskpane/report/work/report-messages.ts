/** The messages between the page and the worker of the tab "Đối chiếu báo cáo". */
import type { WorkbookErrorCode } from '../../../workbook';
import type { ReportTask, ReportTasks } from './report-engine';

export interface ReportRequest {
  readonly id: number;
  readonly task: ReportTask;
  readonly given: ReportTasks[ReportTask]['given'];
}

export type ReportReply =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly id: number; readonly answer: ReportTasks[ReportTask]['answer'] }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: WorkbookErrorCode | null;
      readonly subject: string | null;
      readonly message: string;
    };
