/** The job "Kiểm tra số liệu" of the pane. */
import { type Finding, type Suspect, acceptFinding, filterAccepted } from '../../checks';
import { type Locale, formatFigure, translate } from '../../locales';
import type { RecordInput } from '../../record';
import {
  type CellKey,
  type CellRange,
  type Grid,
  type SheetPlan,
  cellName,
  columnOfKey,
  keyName,
  rowOfKey,
} from '../../sheet';
import { type Correction, type Progress, WorkbookError, type WorkbookChange, type WorkbookPort } from '../../workbook';
import type { CheckReport, Engine } from '../work/engine';
import { ACCEPTED_SETTING, type Accepted, readAccepted } from './accepted';
import { type CheckState, NOTHING_CHECKED, type Scope, worstFirst } from './check-state';
import { type Saying, failureOf } from './failure';
import { markedCells } from './marked-cells';
import { recordInput } from './record-input';
import { State } from './state';

const MARKED_SETTING = 'khopso.marked';
export interface CheckStoreOptions {
  readonly clock?: () => Date;
  /** Milliseconds of quiet after a change before it is checked again by itself. */
  readonly settle?: number;
}

/** Builds the sheet "Biên bản kiểm tra số liệu"; its code is loaded when it is first wanted. */
export type RecordPlanner = (input: RecordInput) => Promise<SheetPlan>;

/** How a check gets its sheets, by name. */
type Reading = (options: ReadingOptions) => Promise<Map<string, Grid>>;

interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

const byName = (grids: readonly Grid[]): Map<string, Grid> => new Map(grids.map((grid) => [grid.sheet, grid]));

/** The job "Kiểm tra số liệu": what it knows, and what can be done. */
export class CheckStore {
  readonly state = new State<CheckState>(NOTHING_CHECKED);
  private grids = new Map<string, Grid>();
  private accepted: readonly Accepted[] = [];
  private abort: AbortController | null = null;
  private job: Promise<void> = Promise.resolve();
  private stopWatching: (() => Promise<void>) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changed: Set<string | null> = new Set();
  private readonly own = new Set<string>();
  /** Counts openings: what an earlier one still has under way is given up. */
  private opening = 0;
  private closed = true;
  private readonly clock: () => Date;
  private readonly settle: number;

  constructor(
    private readonly port: WorkbookPort,
    private readonly engine: Engine,
    private readonly planRecord: RecordPlanner,
    options: CheckStoreOptions = {},
  ) {
    this.clock = options.clock ?? (() => new Date());
    this.settle = options.settle ?? 1500;
  }

  /** The content of a cell among the sheets last read. */
  grid(sheet: string): Grid | undefined {
    return this.grids.get(sheet);
  }

  /** Recalls what the workbook remembers, watches it, and checks the active sheet. */
  async start(): Promise<void> {
    const opening = ++this.opening;
    const gone = (): boolean => this.closed || this.opening !== opening;
    this.closed = false;
    await this.trying(async () => {
      this.accepted = readAccepted(await this.port.readSetting(ACCEPTED_SETTING));
      const marked = (await this.port.readSetting(MARKED_SETTING)) === true;
      this.state.set({ corrections: await this.port.corrections(), marked });
      const stop = await this.port.onChange((change) => this.noticed(change));
      if (gone()) await stop();
      else this.stopWatching = stop;
    });
    if (!gone()) await this.check();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    this.abort?.abort();
    const stop = this.stopWatching;
    this.stopWatching = null;
    await stop?.();
  }

  setScope(scope: Scope): Promise<void> {
    this.state.set({ scope });
    return this.check();
  }

  /** Reads and checks; a check that is under way is given up for it. */
  check(): Promise<void> {
    return this.run(async (options) => {
      const { scope } = this.state.get();
      return scope === 'all' ? this.readAll(options) : byName(await this.port.readGrids('active', options));
    });
  }

  stop(): void {
    this.abort?.abort();
  }

  /**
   * Sees to it that this sheet is among those last checked, as it stands now.
   * False when it could not be; the failure is then in the state.
   */
  async need(sheet: string): Promise<boolean> {
    await this.settled();
    if (this.grids.has(sheet) && !this.state.get().stale) return true;
    const here = await this.port.selection();
    if (here.sheet !== sheet) this.state.set({ scope: 'all' });
    await this.check();
    await this.settled();
    return this.state.get().failure === null && this.grids.has(sheet);
  }

  /** Every sheet but those that we wrote: what is computed from the tables would be told as their repetition. */
  private async readAll(options: ReadingOptions): Promise<Map<string, Grid>> {
    const own = new Set(await this.port.ownSheets());
    return byName((await this.port.readGrids('all', options)).filter((grid) => !own.has(grid.sheet)));
  }

  /** Until no check is under way: one may have been given up for another meanwhile. */
  private async settled(): Promise<void> {
    for (let job: Promise<void> | null = null; job !== this.job;) {
      job = this.job;
      await job;
    }
  }

  private run(read: Reading): Promise<void> {
    return (this.job = this.perform(read));
  }

  private async perform(read: Reading): Promise<void> {
    this.abort?.abort();
    clearTimeout(this.timer);
    const abort = (this.abort = new AbortController());
    const current = (): boolean => this.abort === abort;
    this.changed.clear();
    this.state.set({ running: { progress: null }, failure: null });
    const options = {
      signal: abort.signal,
      onProgress: (progress: Progress) => current() && this.state.set({ running: { progress } }),
    };
    try {
      const grids = await read(options);
      if (abort.signal.aborted) throw new WorkbookError('cancelled');
      const report = await this.engine.check([...grids.values()], options);
      if (!current() || abort.signal.aborted) throw new WorkbookError('cancelled');
      this.grids = grids;
      this.abort = null;
      this.state.set({ running: null, stale: false, checkedAt: this.clock(), report });
      this.sort(report);
      if (this.changed.size > 0) this.schedule();
    } catch (error) {
      // A check that a newer one replaced has nothing to say any more.
      if (!current()) return;
      this.abort = null;
      this.state.set({ running: null, failure: failureOf(error) });
    }
  }

  /** Parts the findings into open and accepted ones. */
  private sort(report: CheckReport): void {
    const { open, accepted } = filterAccepted(
      worstFirst(report.findings, [...this.grids.keys()]),
      this.accepted,
      this.grids,
    );
    const records = new Map(this.accepted.map((record) => [record.finding, record]));
    const quiet = accepted.map((finding) => ({ finding, accepted: records.get(finding.id)! }));
    this.state.set({ open, quiet });
  }

  /** Excel tells of our own writing too, a moment later; the list has been made anew for it already. */
  private expectOwn({ sheet, row, column }: Pick<Correction, 'sheet' | 'row' | 'column'>): void {
    const key = `${sheet}!${cellName(row, column)}`;
    this.own.add(key);
    setTimeout(() => this.own.delete(key), this.settle);
  }

  private noticed(change: WorkbookChange): void {
    const { sheet, range } = change;
    if (sheet !== null && range && range.top === range.bottom && range.left === range.right)
      if (this.own.delete(`${sheet}!${cellName(range.top, range.left)}`)) return;
    // That sheets came or went matters only to a list that stands on all of them.
    const concerns = change.sheet === null ? this.state.get().scope === 'all' : this.grids.has(change.sheet);
    if (!concerns) return;
    this.changed.add(change.sheet);
    if (!this.abort) this.schedule();
  }

  private schedule(): void {
    this.state.set({ stale: true });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.recheck(), this.settle);
  }

  /** Reads again only what changed, where that is the active sheet; else everything. */
  private async recheck(): Promise<void> {
    const changed = [...this.changed];
    const here = await this.port.selection().catch(() => null);
    if (this.closed || here === null) return;
    const onlyHere = changed.length === 1 && changed[0] === here.sheet && this.grids.has(here.sheet);
    // The list belongs to sheets that are no longer in front: it waits, marked as out of date.
    if (!onlyHere && this.state.get().scope === 'active') return;
    await this.run(async (options) => {
      if (!onlyHere) return this.readAll(options);
      const [grid] = await this.port.readGrids('active', options);
      const grids = new Map(this.grids);
      if (grid) grids.set(grid.sheet, grid);
      return grids;
    });
  }

  async select(sheet: string, cell: CellKey): Promise<void> {
    const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
    await this.selectRange(sheet, { top: row, bottom: row, left: column, right: column });
  }

  async selectRange(sheet: string, range: CellRange): Promise<void> {
    await this.trying(() => this.port.select(sheet, range));
  }

  /** Writes the value that a suspect should have, then checks again. */
  async correct(suspect: Suspect): Promise<void> {
    if (suspect.suggestion === null) return;
    const value = suspect.suggestion;
    const done = await this.trying(async () => {
      const cell = { sheet: suspect.sheet, row: rowOfKey(suspect.cell), column: columnOfKey(suspect.cell) };
      this.expectOwn(cell);
      await this.port.correct({ ...cell, value });
      this.state.set({ corrections: await this.port.corrections() });
    });
    if (!done) return;
    this.say((locale) =>
      translate(locale, 'check.corrected', { cell: keyName(suspect.cell), value: formatFigure(locale, value) }),
    );
    await this.reread(suspect.sheet);
  }

  async takeBack(correction: Correction): Promise<void> {
    const done = await this.trying(async () => {
      this.expectOwn(correction);
      await this.port.takeBack(correction.id);
      this.state.set({ corrections: await this.port.corrections() });
    });
    if (!done) return;
    const cell = cellName(correction.row, correction.column);
    this.say((locale) => translate(locale, 'check.taken-back', { cell }));
    await this.reread(correction.sheet);
  }

  /** After a change of our own: the changed sheet alone when it is in front, else all that the list stands on. */
  private async reread(sheet: string): Promise<void> {
    this.changed = new Set([sheet]);
    const before = this.state.get().checkedAt;
    await this.recheck();
    if (this.state.get().checkedAt === before && this.state.get().failure === null) this.state.set({ stale: true });
  }

  async accept(finding: Finding, note: string): Promise<void> {
    const entry: Accepted = { ...acceptFinding(finding, this.grids, note.trim()), date: this.clock().toISOString() };
    await this.remember([...this.accepted.filter((record) => record.finding !== finding.id), entry], (locale) =>
      translate(locale, 'check.accepted', { cell: keyName(finding.cell) }),
    );
  }

  async restore(finding: Finding): Promise<void> {
    await this.remember(
      this.accepted.filter((record) => record.finding !== finding.id),
      (locale) => translate(locale, 'check.restored', { cell: keyName(finding.cell) }),
    );
  }

  private async remember(accepted: readonly Accepted[], saying: Saying): Promise<void> {
    const done = await this.trying(() => this.port.writeSetting(ACCEPTED_SETTING, accepted));
    if (!done) return;
    this.accepted = accepted;
    const { report } = this.state.get();
    if (report) this.sort(report);
    this.say(saying);
  }

  /** Colours the cells of these findings, in place of our earlier marks; the worst grade wins where they share a cell. */
  async mark(findings: readonly Finding[]): Promise<void> {
    const cells = markedCells(findings);
    const done = await this.trying(async () => {
      await this.port.mark(cells);
      await this.port.writeSetting(MARKED_SETTING, true);
    });
    if (!done) return;
    this.state.set({ marked: true });
    this.say((locale) => translate(locale, 'check.marked', { count: cells.length }));
  }

  async unmark(): Promise<void> {
    const done = await this.trying(async () => {
      await this.port.unmark();
      await this.port.writeSetting(MARKED_SETTING, false);
    });
    if (!done) return;
    this.state.set({ marked: false });
    this.say((locale) => translate(locale, 'check.unmarked'));
  }

  /** Adds the dated log sheet. */
  async writeRecord(locale: Locale): Promise<void> {
    const { report } = this.state.get();
    if (!report) return;
    await this.trying(async () => {
      const gridOf = (sheet: string): Grid | undefined => this.grids.get(sheet);
      const plan = await this.planRecord(recordInput(this.state.get(), report, gridOf, this.clock(), locale));
      const { sheet } = await this.port.writeSheet(plan);
      this.say((language) => translate(language, 'check.record.done', { sheet }));
    });
  }

  dismissFailure(): void {
    this.state.set({ failure: null });
  }

  private say(said: Saying): void {
    this.state.set({ said });
  }

  /** Does something with the workbook; a failure is shown and answers false. */
  private async trying(work: () => Promise<void>): Promise<boolean> {
    try {
      this.state.set({ failure: null });
      await work();
      return true;
    } catch (error) {
      this.state.set({ failure: failureOf(error) });
      return false;
    }
  }
}
