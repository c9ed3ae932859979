/** The engine on the page itself, for browsers that refuse workers. */
import { checkInSteps, type Report, type ReportWish } from '../../jobs';
import type { CellRange, Grid, SheetPlan } from '../../sheet';
import type { SummaryChoice } from '../../summary';
import { type JobOptions, type Selection, WorkbookError } from '../../workbook';
import { type CheckReport, type Engine, type SummaryDraft, checkingProgress } from './engine';
import { Session } from './session';

/** One task of the page: what was asked to be shown is drawn before the work begins. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Between sheets it lets the page draw and answer the user, and can be stopped. */
export class DirectEngine implements Engine {
  private readonly session = new Session();

  async check(grids: readonly Grid[], { onProgress, signal }: JobOptions = {}): Promise<CheckReport> {
    const work = checkInSteps(grids);
    for (let done = 0; ;) {
      onProgress?.(checkingProgress(done, grids.length));
      await breathe();
      if (signal?.aborted) throw new WorkbookError('cancelled');
      const step = work.next();
      if (step.done) return this.session.keep(grids, step.value);
      done = step.value;
    }
  }

  async draft(selection: Selection): Promise<SummaryDraft | null> {
    return this.session.draft(selection);
  }

  async plan(choice: SummaryChoice, range: CellRange): Promise<SheetPlan> {
    await breathe();
    return this.session.plan(choice, range);
  }

  async report(wish: ReportWish): Promise<Report> {
    await breathe();
    return this.session.report(wish);
  }

  close(): void {
    // Nothing runs beside the page.
  }
}
