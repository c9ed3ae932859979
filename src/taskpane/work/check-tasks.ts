/** The jobs of checking and summarising, done by a session that holds the sheets that it was sent. */
import { type Report, type ReportWish, checkInSteps } from '../../jobs';
import { type CellRange, type Grid, type PackedGrid, type SheetPlan, unpackGrid } from '../../sheet';
import type { SummaryChoice } from '../../summary';
import type { Selection } from '../../workbook';
import type { CheckReport, SummaryDraft } from './engine';
import { Session } from './session';
import type { Jobs } from './tasks/tasks';

/** Sheets are sent one by one and named by number, so that none is sent twice. */
export interface CheckTasks {
  readonly hold: { readonly given: { readonly key: number; readonly grid: PackedGrid }; readonly answer: void };
  readonly drop: { readonly given: { readonly key: number }; readonly answer: void };
  readonly check: { readonly given: { readonly keys: readonly number[] }; readonly answer: CheckReport };
  readonly draft: { readonly given: { readonly selection: Selection }; readonly answer: SummaryDraft | null };
  readonly plan: {
    readonly given: { readonly choice: SummaryChoice; readonly range: CellRange; readonly title?: string };
    readonly answer: SheetPlan;
  };
  readonly report: { readonly given: { readonly wish: ReportWish }; readonly answer: Report };
}

export function checkJobs(): Jobs<CheckTasks> {
  const session = new Session();
  const grids = new Map<number, Grid>();
  return {
    hold: ({ key, grid }) => void grids.set(key, unpackGrid(grid)),
    drop: ({ key }) => void grids.delete(key),
    check: async ({ keys }, pause) => {
      const sheets = keys.map((key) => grids.get(key)!);
      const steps = checkInSteps(sheets);
      for (;;) {
        const step = steps.next();
        if (step.done) return session.keep(sheets, step.value);
        await pause(step.value, sheets.length);
      }
    },
    draft: ({ selection }) => session.draft(selection),
    plan: ({ choice, range, title }) => session.plan(choice, range, title),
    report: ({ wish }) => session.report(wish),
  };
}
