/** Reads sheets and has them checked, one check at a time. */
import type { Grid } from '../../sheet';
import { type Progress, WorkbookError, type WorkbookPort, type WorkbookState } from '../../workbook';
import type { Engine } from '../work/engine';
import type { CheckState } from './check-state';
import type { State } from './state';

/** How a check gets its sheets, by name. */
type Reading = (options: ReadingOptions) => Promise<ReadonlyMap<string, Grid>>;

interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly onWorkbook: (workbook: WorkbookState) => void;
}

export interface CheckListener {
  onStarted(): void;
  /** The sheets were checked; the state holds the report. */
  onReport(): void;
  /** The check was given up or refused; `isAsked`: by the user, not by what follows a change. */
  onFailed(error: unknown, isAsked: boolean): void;
}

const byName = (grids: readonly Grid[]): Map<string, Grid> => new Map(grids.map((grid) => [grid.sheet, grid]));

/** Keeps `running`, `report`, `checked`, `checkedAt`, `stale`, `behind` and `isManual` of the state up to date. Checks answer whether they were done. */
export class CheckRunner {
  /** The sheets of the last report, by name. */
  grids: ReadonlyMap<string, Grid> = new Map();
  /** The names of all sheets that the workbook had then. */
  sheets: readonly string[] = [];
  private abort: AbortController | null = null;
  private job: Promise<boolean> = Promise.resolve(true);

  constructor(
    private readonly port: WorkbookPort,
    private readonly engine: Engine,
    private readonly state: State<CheckState>,
    private readonly listener: CheckListener,
    private readonly clock: () => Date,
  ) {}

  get isChecking(): boolean {
    return this.abort !== null;
  }

  /** Checks the active sheet or all, as the state's scope says; a check that is under way is given up for it. */
  check(): Promise<boolean> {
    const read: Reading = (options) =>
      this.state.get().scope === 'all' ? this.readAll(options) : this.readActive(options);
    return this.run(read, true);
  }

  /** Checks every sheet again, unasked. */
  checkAll(): Promise<boolean> {
    return this.run((options) => this.readAll(options), false);
  }

  /** Reads only the active sheet again, unasked, and checks it with the others as they were read before. */
  recheckActive(): Promise<boolean> {
    const read: Reading = async (options) => {
      const [grid] = await this.port.readGrids('active', { ...options, afterEdit: true });
      const grids = new Map(this.grids);
      if (grid) grids.set(grid.sheet, grid);
      return grids;
    };
    return this.run(read, false);
  }

  stop(): void {
    this.abort?.abort();
  }

  /** Resolves when no check is under way: one may have been given up for another meanwhile. Whether the last was done. */
  async settled(): Promise<boolean> {
    for (;;) {
      const { job } = this;
      const isDone = await job;
      if (job === this.job) return isDone;
    }
  }

  /** The sheet in front; while that is one of ours, the sheets that were checked before. */
  private async readActive(options: ReadingOptions): Promise<Map<string, Grid>> {
    const [[grid], ours] = [await this.port.readGrids('active', options), await this.port.ownSheets()];
    if (!grid) return new Map();
    if (!ours.includes(grid.sheet)) return byName([grid]);
    const all = await this.readAll(options);
    return new Map([...all].filter(([sheet]) => this.grids.has(sheet)));
  }

  /** Every sheet but those that we wrote: what is computed from the tables would be reported as their repetition. */
  private async readAll(options: ReadingOptions): Promise<Map<string, Grid>> {
    const written = new Set(await this.port.ownSheets());
    return byName((await this.port.readGrids('all', options)).filter((grid) => !written.has(grid.sheet)));
  }

  private run(read: Reading, isAsked: boolean): Promise<boolean> {
    return (this.job = this.perform(read, isAsked));
  }

  private async perform(read: Reading, isAsked: boolean): Promise<boolean> {
    this.abort?.abort();
    const abort = (this.abort = new AbortController());
    const isCurrent = (): boolean => this.abort === abort;
    this.listener.onStarted();
    this.state.set({ running: { progress: null } });
    let workbook: WorkbookState = { manualCalculation: false, sheets: [] };
    const options = {
      signal: abort.signal,
      onWorkbook: (seen: WorkbookState) => void (workbook = seen),
      onProgress: (progress: Progress) => isCurrent() && this.state.set({ running: { progress } }),
    };
    try {
      const grids = await read(options);
      if (abort.signal.aborted) throw new WorkbookError('cancelled');
      const report = await this.engine.check([...grids.values()], options);
      if (!isCurrent() || abort.signal.aborted) throw new WorkbookError('cancelled');
      this.grids = grids;
      this.sheets = workbook.sheets;
      this.abort = null;
      const checked = [...grids.keys()];
      const done = { running: null, stale: false, behind: null, checkedAt: this.clock() };
      this.state.set({ ...done, isManual: workbook.manualCalculation, report, checked });
      this.listener.onReport();
      return true;
    } catch (error) {
      // A check that a newer one replaced reports nothing any more.
      if (!isCurrent()) return false;
      this.abort = null;
      this.state.set({ running: null });
      this.listener.onFailed(error, isAsked);
      return false;
    }
  }
}
