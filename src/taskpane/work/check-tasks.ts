/** The jobs of checking and summarising, done by a session that holds the sheets that it was sent. */
import { type Report, type ReportWish, checkInSteps } from '../../jobs';
import type { CellRange, Grid, SheetPlan } from '../../sheet';
import type { SummaryChoice } from '../../summary';
import { packTable } from '../../tables';
import type { Selection } from '../../workbook';
import type { CheckReport, SummaryDraft } from './engine';
import { ReceivedGrid } from './received-grid';
import type { GridPart, SentGrid } from './sent-grid';
import type { PackedReport } from './sent-report';
import { Session } from './session';
import type { Jobs } from './tasks/tasks';

const packReport = ({ tables, ...rest }: CheckReport): PackedReport => ({
  ...rest,
  tables: tables.map((one) => ({ ...one, table: packTable(one.table) })),
});

/** Sheets are sent one by one and named by number, so that none is sent twice. */
export interface CheckTasks {
  readonly hold: { readonly given: { readonly key: number; readonly sent: SentGrid }; readonly answer: void };
  readonly holdPart: { readonly given: { readonly key: number; readonly part: GridPart }; readonly answer: void };
  readonly drop: { readonly given: { readonly key: number }; readonly answer: void };
  readonly check: { readonly given: { readonly keys: readonly number[] }; readonly answer: PackedReport };
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
  const coming = new Map<number, ReceivedGrid>();
  return {
    hold: ({ key, sent }) => {
      const arriving = new ReceivedGrid(sent);
      if (sent.rest === 0) grids.set(key, arriving.grid());
      else coming.set(key, arriving);
    },
    holdPart: ({ key, part }) => {
      const arriving = coming.get(key)!;
      arriving.take(part);
      if (!arriving.isComplete) return;
      grids.set(key, arriving.grid());
      coming.delete(key);
    },
    drop: ({ key }) => void grids.delete(key),
    check: async ({ keys }, pause) => {
      const sheets = keys.map((key) => grids.get(key)!);
      const steps = checkInSteps(sheets);
      for (;;) {
        const step = steps.next();
        if (step.done) return packReport(session.keep(sheets, step.value));
        await pause(step.value, sheets.length);
      }
    },
    draft: ({ selection }) => session.draft(selection),
    plan: ({ choice, range, title }) => session.plan(choice, range, title),
    report: ({ wish }) => session.report(wish),
  };
}
