/** The job "Kiểm tra số liệu" of the pane. */
import { type Finding, type Suspect, acceptFinding } from '../../checks';
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
import type { Correction, WorkbookPort } from '../../workbook';
import type { Engine } from '../work/engine';
import { ACCEPTED_SETTING, type Accepted, partFindings, readAccepted } from './accepted';
import { ChangeWatch } from './change-watch';
import { CheckRunner } from './check-runner';
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

/**
 * What the user can do with a check: start and stop it, correct, accept, mark and record what it found. {@link CheckRunner}
 * does the checking, {@link ChangeWatch} starts it again after changes.
 */
export class CheckStore {
  readonly state = new State<CheckState>(NOTHING_CHECKED);
  private accepted: readonly Accepted[] = [];
  private stopWatching: (() => Promise<void>) | null = null;
  /** Counts openings: what an earlier one still has under way is given up. */
  private opening = 0;
  private closed = true;
  private readonly clock: () => Date;
  private readonly runner: CheckRunner;
  private readonly watch: ChangeWatch;

  constructor(
    private readonly port: WorkbookPort,
    engine: Engine,
    private readonly planRecord: RecordPlanner,
    { clock = () => new Date(), settle = 1500 }: CheckStoreOptions = {},
  ) {
    this.clock = clock;
    const onReport = (): void => {
      this.sort();
      this.watch.checkEnded();
    };
    const listener = { onStarted: () => this.watch.checkStarted(), onReport };
    this.runner = new CheckRunner(port, engine, this.state, listener, clock);
    this.watch = new ChangeWatch(
      {
        // That sheets were added or removed matters only to a list of all of them.
        concerns: (sheet) => (sheet === null ? this.state.get().scope === 'all' : this.runner.grids.has(sheet)),
        isChecking: () => this.runner.isChecking,
        onStale: () => this.state.set({ stale: true }),
        onQuiet: (changed) => void this.recheck(changed),
      },
      settle,
    );
  }

  /** The content of a cell among the sheets last read. */
  grid(sheet: string): Grid | undefined {
    return this.runner.grids.get(sheet);
  }

  /** Recalls what the workbook remembers, watches it, and checks the active sheet. */
  async start(): Promise<void> {
    const opening = ++this.opening;
    const isGone = (): boolean => this.closed || this.opening !== opening;
    this.closed = false;
    await this.trying(async () => {
      this.accepted = readAccepted(await this.port.readSetting(ACCEPTED_SETTING));
      const marked = (await this.port.readSetting(MARKED_SETTING)) === true;
      this.state.set({ corrections: await this.port.corrections(), marked });
      const stop = await this.port.onChange((change) => this.watch.notice(change));
      if (isGone()) await stop();
      else this.stopWatching = stop;
    });
    if (!isGone()) await this.check();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.watch.stop();
    this.runner.stop();
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
    return this.runner.check();
  }

  stop(): void {
    this.runner.stop();
  }

  /**
   * Makes sure that this sheet is among those last checked, with its present content.
   * False when it could not be; the failure is then in the state.
   */
  async need(sheet: string): Promise<boolean> {
    await this.runner.settled();
    if (this.runner.grids.has(sheet) && !this.state.get().stale) return true;
    const selection = await this.port.selection();
    if (selection.sheet !== sheet) this.state.set({ scope: 'all' });
    await this.check();
    await this.runner.settled();
    return this.state.get().failure === null && this.runner.grids.has(sheet);
  }

  /** Parts the findings of the report into open and accepted ones. */
  private sort(): void {
    const { report } = this.state.get();
    if (!report) return;
    const { grids } = this.runner;
    this.state.set(partFindings(worstFirst(report.findings, [...grids.keys()]), this.accepted, grids));
  }

  /** Reads again only what changed, where that is the active sheet; else everything. */
  private async recheck(changed: readonly (string | null)[]): Promise<void> {
    const selection = await this.port.selection().catch(() => null);
    if (this.closed || selection === null) return;
    const isActiveAlone =
      changed.length === 1 && changed[0] === selection.sheet && this.runner.grids.has(selection.sheet);
    if (isActiveAlone) await this.runner.recheckActive();
    // Else the list of one sheet belongs to a sheet that is no longer active: it waits, marked as out of date.
    else if (this.state.get().scope === 'all') await this.runner.checkAll();
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
      this.watch.expect(cell);
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
      this.watch.expect(correction);
      await this.port.takeBack(correction.id);
      this.state.set({ corrections: await this.port.corrections() });
    });
    if (!done) return;
    const cell = cellName(correction.row, correction.column);
    this.say((locale) => translate(locale, 'check.taken-back', { cell }));
    await this.reread(correction.sheet);
  }

  /** After a change by the pane: the changed sheet alone when it is active, else every sheet of the list. */
  private async reread(sheet: string): Promise<void> {
    this.watch.setChanged(sheet);
    const before = this.state.get().checkedAt;
    await this.recheck([sheet]);
    if (this.state.get().checkedAt === before && this.state.get().failure === null) this.state.set({ stale: true });
  }

  async accept(finding: Finding, note: string): Promise<void> {
    const entry: Accepted = {
      ...acceptFinding(finding, this.runner.grids, note.trim()),
      date: this.clock().toISOString(),
    };
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
    this.sort();
    this.say(saying);
  }

  /** Colours the cells of these findings instead of those marked before; the worst grade wins where they share a cell. */
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
      const gridOf = (sheet: string): Grid | undefined => this.grid(sheet);
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
