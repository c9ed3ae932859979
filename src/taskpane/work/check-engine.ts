/** The engine: jobs that a worker does, or the page. */
import type { Report, ReportWish } from '../../jobs';
import type { CellRange, Grid, SheetPlan } from '../../sheet';
import type { SummaryChoice } from '../../summary';
import type { JobOptions, Selection } from '../../workbook';
import type { CheckTasks } from './check-tasks';
import { type CheckReport, type Engine, type SummaryDraft, checkingProgress } from './engine';
import { sentGrid } from './sent-grid';
import { unpackReport } from './sent-report';
import type { TaskRunner } from './tasks/tasks';

/** Sends each sheet once to whoever does the jobs. */
export class CheckEngine implements Engine {
  private held = new Map<Grid, number>();
  /** The generation of the jobs that hold them. */
  private heldBy = 0;
  private last: readonly Grid[] = [];
  private next = 1;

  constructor(private readonly tasks: TaskRunner<CheckTasks>) {}

  async check(grids: readonly Grid[], { onProgress, signal }: JobOptions = {}): Promise<CheckReport> {
    onProgress?.(checkingProgress(0, grids.length));
    const keys = await this.hold(grids, signal);
    const report = await this.tasks.run(
      'check',
      { keys },
      { signal, onProgress: ({ done }) => onProgress?.(checkingProgress(done, grids.length)) },
    );
    this.last = grids;
    return unpackReport(report);
  }

  async draft(selection: Selection): Promise<SummaryDraft | null> {
    await this.revive();
    return this.tasks.run('draft', { selection });
  }

  async plan(choice: SummaryChoice, range: CellRange, title?: string): Promise<SheetPlan> {
    await this.revive();
    return this.tasks.run('plan', { choice, range, title });
  }

  async report(wish: ReportWish): Promise<Report> {
    await this.revive();
    return this.tasks.run('report', { wish });
  }

  close(): void {
    this.tasks.close();
  }

  /** Sends the sheets that the worker does not hold yet, lets it forget the others. The page draws between two messages. */
  private async hold(grids: readonly Grid[], signal: JobOptions['signal']): Promise<number[]> {
    this.forgetEnded();
    const keys: number[] = [];
    for (const grid of grids) {
      let key = this.held.get(grid);
      if (key === undefined) {
        key = this.next++;
        const { first, parts } = sentGrid(grid);
        await this.tasks.run('hold', { key, sent: first }, { signal });
        for (const part of parts) await this.tasks.run('holdPart', { key, part: part() }, { signal });
        this.held.set(grid, key);
      }
      keys.push(key);
    }
    const kept = new Set(grids);
    for (const [grid, key] of this.held) {
      if (kept.has(grid)) continue;
      this.held.delete(grid);
      await this.tasks.run('drop', { key }, { signal });
    }
    return keys;
  }

  /** After a stop the new worker holds nothing. */
  private forgetEnded(): void {
    if (this.heldBy === this.tasks.generation) return;
    this.heldBy = this.tasks.generation;
    this.held.clear();
  }

  /** A new worker is given the sheets of the last check again. */
  private async revive(): Promise<void> {
    if (this.heldBy !== this.tasks.generation && this.last.length > 0) await this.check(this.last);
  }
}
