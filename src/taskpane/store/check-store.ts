/** The job "Kiểm tra số liệu" of the pane. */
import type { Finding } from '../../checks';
import type { PersonSettings } from '../../jobs';
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
import { type Fix, fixesOf, headOf } from '../../wording';
import type { Engine } from '../work/engine';
import { partFindings } from './accepted';
import { AcceptedList } from './accepted-list';
import { CatchUp } from './catch-up';
import { ChangeWatch } from './change-watch';
import { CheckRunner } from './check-runner';
import {
  type CheckState,
  NOTHING_CHECKED,
  type Scope,
  findingAt,
  frontIsChecked,
  listedOf,
  worstFirst,
} from './check-state';
import { Corrector } from './corrector';
import { type Saying, failureOf, unpaintedFailure } from './failure';
import { markedCells } from './marked-cells';
import { Painter } from './painter';
import { PAUSE, patiently } from './patience';
import { RecordWriter } from './record-writer';
import { type Settings, loadSettings, saveSettings } from './settings';
import { SheetFollower } from './sheet-follower';
import { State } from './state';
import { tolerate } from './tolerance';
import { Watchers } from './watchers';
import { withOwnIds } from './own-ids';
import { writtenText } from './written-text';

export interface CheckStoreOptions {
  readonly clock?: () => Date;
  /** Milliseconds of quiet after a change before it is checked again by itself. */
  readonly settle?: number;
  /** Where the person's own settings are kept; nowhere when missing. */
  readonly person?: PersonSettings | undefined;
}

/** Builds the sheet "Biên bản kiểm tra số liệu"; its code is loaded when it is first wanted. */
export type RecordPlanner = (input: RecordInput) => Promise<SheetPlan>;

/** A sheet that is only passed through is not checked. */
const PASSING = 250;

/**
 * What the user can do with a check: start and stop it, correct, accept, mark and record what it found. {@link CheckRunner}
 * does the checking, {@link ChangeWatch} starts it again after changes, {@link SheetFollower} on another sheet.
 */
export class CheckStore {
  readonly state = new State<CheckState>(NOTHING_CHECKED);
  private readonly accepted: AcceptedList;
  private readonly watchers = new Watchers();
  private readonly catchUp = new CatchUp();
  /** Whether the job is the one that is shown: only then another sheet in front is checked by itself. */
  private isShown = false;
  private readonly settle: number;
  private readonly person: PersonSettings | undefined;
  private readonly runner: CheckRunner;
  private readonly watch: ChangeWatch;
  private readonly follower: SheetFollower;
  private readonly painter: Painter;
  private readonly corrector: Corrector;
  private readonly recordWriter: RecordWriter;

  constructor(
    private readonly port: WorkbookPort,
    engine: Engine,
    planRecord: RecordPlanner,
    { clock = () => new Date(), settle = 1500, person }: CheckStoreOptions = {},
  ) {
    this.accepted = new AcceptedList(port, clock);
    this.settle = settle;
    this.person = person;
    this.painter = new Painter(port);
    this.recordWriter = new RecordWriter(port, planRecord, clock);
    const onReport = (): void => {
      this.sort();
      this.watch.checkEnded();
      void this.quietly(() => this.catchUp.run()).then(() => this.repaint());
    };
    this.runner = new CheckRunner(
      port,
      engine,
      this.state,
      { onStarted: () => this.watch.checkStarted(), onReport },
      clock,
    );
    this.watch = new ChangeWatch(
      {
        // That sheets were added or removed matters only to a list of all of them.
        concerns: (sheet) => (sheet === null ? this.sheetsChanged() : this.runner.grids.has(sheet)),
        isChecking: () => this.runner.isChecking,
        onStale: () => this.state.set({ stale: true }),
        onQuiet: (changed) => void this.recheck(changed),
      },
      settle,
    );
    this.corrector = new Corrector(port, this.watch, (sheet) => this.grid(sheet));
    this.follower = new SheetFollower(
      port,
      {
        onFront: (front, frontIsOurs) => this.state.set({ front, frontIsOurs }),
        onStay: () => void this.checkFront(),
        onCell: (sheet, { top, left }) => this.showAt(sheet, top, left),
      },
      Math.min(PASSING, settle),
    );
  }

  /** The content of a cell among the sheets last read. */
  readonly grid = (sheet: string): Grid | undefined => this.runner.grids.get(sheet);

  /** Recalls what the workbook remembers, watches it, and checks the active sheet. */
  async start(): Promise<void> {
    const isOver = this.watchers.open();
    const watch = (start: () => Promise<() => Promise<void>>) => () => this.watchers.add(start, isOver);
    const parts: Readonly<Record<string, () => Promise<void>>> = {
      mend: async () => void (await this.port.mend()),
      accepted: this.recallAccepted,
      settings: async () => this.takeSettings(await loadSettings(this.port, this.person)),
      corrections: this.recallCorrections,
      changes: watch(() => this.port.onChange((change) => this.watch.notice(change))),
      moves: watch(() => this.follower.follow()),
      front: () => this.follower.look(),
    };
    // Each by itself: one refusal, while a cell is being typed into for one, must not cost what comes after it.
    for (const [name, part] of Object.entries(parts)) {
      if (!(await this.quietly(() => patiently(part, Math.min(PAUSE, this.settle))))) this.catchUp.owe(name, part);
    }
    if (isOver()) return;
    // The last colours are recalled when the list stands that they belong to.
    this.catchUp.owe('marks', this.recallMarks);
    await this.check();
  }

  async close(): Promise<void> {
    this.watch.stop();
    this.runner.stop();
    await this.watchers.close();
    await this.painter.show(null).catch(() => undefined);
  }

  private readonly recallAccepted = async (): Promise<void> => {
    await this.accepted.recall();
    this.sort();
  };

  private readonly recallCorrections = async (): Promise<void> =>
    this.state.set({ corrections: await this.port.corrections() });

  private readonly recallMarks = async (): Promise<void> => {
    await this.painter.start();
    this.state.set({ marked: this.painter.isMarking });
  };

  /** After a failure the workbook is asked again what it holds, as soon as it answers. */
  private oweRecalls(): void {
    this.catchUp.owe('mend', async () => void (await this.port.mend()));
    this.catchUp.owe('accepted', this.recallAccepted);
    this.catchUp.owe('corrections', this.recallCorrections);
    this.catchUp.owe('marks', this.recallMarks);
  }

  /** The job is shown, or another one is. */
  show(isShown: boolean): void {
    this.isShown = isShown;
    if (isShown) void this.checkFront();
  }

  setScope(scope: Scope): Promise<void> {
    this.state.set({ scope });
    return this.check();
  }

  check(): Promise<void> {
    return this.runner.check();
  }

  stop(): void {
    this.runner.stop();
  }

  /** Checks the sheet in front where it is not checked yet and the list is that of one sheet. */
  private async checkFront(): Promise<void> {
    const state = this.state.get();
    if (!this.isShown || this.watchers.isClosed || state.scope === 'all' || frontIsChecked(state)) return;
    await this.check();
  }

  /** Sheets came or went: ours among them are asked again. */
  private sheetsChanged(): boolean {
    void this.quietly(() => this.follower.look());
    return this.state.get().scope === 'all';
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

  /** Checks the whole workbook where it is not checked as it stands; whether it is then. */
  async needAll(): Promise<boolean> {
    await this.runner.settled();
    const { scope, stale } = this.state.get();
    if (scope === 'all' && !stale && this.runner.grids.size > 0) return true;
    this.state.set({ scope: 'all' });
    await this.check();
    await this.runner.settled();
    return this.state.get().failure === null;
  }

  /** Parts the findings of the report into open and accepted ones. */
  private sort(): void {
    const { report, settings, shown } = this.state.get();
    if (!report) return;
    const { grids } = this.runner;
    const graded = tolerate(withOwnIds(report.findings), settings.tolerance, this.grid);
    const parts = partFindings(worstFirst(graded, [...grids.keys()]), this.accepted.records, grids);
    const fixes = fixesOf(parts.open, this.grid);
    this.state.set({ ...parts, fixes, shown: parts.open.some(({ id }) => id === shown) ? shown : null });
  }

  /** Reads again only what changed, where that is the active sheet; else everything. */
  private async recheck(changed: readonly (string | null)[]): Promise<void> {
    const selection = await this.port.selection().catch(() => null);
    if (this.watchers.isClosed || selection === null) return;
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

  /** Opens a finding's details and goes to its cell; null closes them. */
  async open(finding: Finding | null): Promise<void> {
    const { fixes } = this.state.get();
    const head = finding && headOf(finding, fixes.get(finding) ?? null);
    this.state.set({ shown: finding?.id ?? null });
    if (head) await this.select(head.sheet, head.cell);
    await this.quietly(() => this.tint());
  }

  /** A marked cell was clicked on the sheet: its finding is opened. */
  private showAt(sheet: string, row: number, column: number): void {
    if (!this.painter.isMarked(sheet, row, column)) return;
    const state = this.state.get();
    const finding = findingAt(state, sheet, row, column);
    if (!finding || finding.id === state.shown) return;
    this.state.set({ shown: finding.id });
    void this.quietly(() => this.tint());
  }

  /** Colours the cells of the open finding. */
  private async tint(): Promise<void> {
    const { open, shown, settings } = this.state.get();
    await this.painter.show((settings.tint && open.find(({ id }) => id === shown)) || null);
  }

  /** Marks go with their cause. What was done before stands, and the next check paints again, where Excel refuses. */
  private async repaint(): Promise<void> {
    const { open, fixes, settings } = this.state.get();
    try {
      await this.tint();
      if (this.painter.isMarking)
        await this.painter.mark(markedCells(listedOf(open, settings.hidden), fixes), this.sheets());
    } catch (error) {
      this.state.set({ failure: unpaintedFailure(error) });
      this.oweRecalls();
    }
  }

  /** The sheets last checked. */
  private readonly sheets = (): ReadonlySet<string> => new Set(this.runner.grids.keys());

  /** Writes the values that the suspects should have, then checks again. */
  async correct(changes: Fix['changes']): Promise<void> {
    let done: readonly Correction[] = [];
    const isDone = await this.trying(async () => {
      done = await this.corrector.correct(changes);
    });
    const [first] = changes;
    if (!isDone || !first) return;
    await this.recallOr([...done, ...this.state.get().corrections]);
    const cell = keyName(first.cell);
    this.say(
      (locale) =>
        changes.length > 1
          ? translate(locale, 'check.corrected.many', { count: changes.length })
          : translate(locale, 'check.corrected', { cell, value: formatFigure(locale, first.suggestion) }),
      done,
    );
    await this.reread(changes.map(({ sheet }) => sheet));
  }

  /** Takes corrections back, all that are given. */
  async takeBack(corrections: readonly Correction[]): Promise<void> {
    const isDone = await this.trying(() => this.corrector.takeBack(corrections));
    const [first] = corrections;
    if (!isDone || !first) return;
    const gone = new Set(corrections.map(({ id }) => id));
    await this.recallOr(this.state.get().corrections.filter(({ id }) => !gone.has(id)));
    const cell = cellName(first.row, first.column);
    this.say((locale) =>
      corrections.length > 1
        ? translate(locale, 'check.taken-back.many', { count: corrections.length })
        : translate(locale, 'check.taken-back', { cell }),
    );
    await this.reread(corrections.map(({ sheet }) => sheet));
  }

  /** The corrections that the workbook has; `known`: what they are where Excel does not tell just now. */
  private async recallOr(known: readonly Correction[]): Promise<void> {
    try {
      await this.recallCorrections();
    } catch {
      this.state.set({ corrections: known });
      this.catchUp.owe('corrections', this.recallCorrections);
    }
  }

  /** After a change by the pane: the changed sheet alone when it is active, else every sheet of the list. */
  private async reread(sheets: readonly string[]): Promise<void> {
    const changed = [...new Set(sheets)];
    this.watch.setChanged(changed);
    const before = this.state.get().checkedAt;
    await this.recheck(changed);
    // The change stands, whatever becomes of the reading after it: the list is out of date, and nothing has failed.
    if (this.state.get().checkedAt === before) this.state.set({ stale: true, failure: null });
  }

  /** Keeps findings quiet until one of their cells changes. */
  async accept(findings: readonly Finding[], note: string): Promise<void> {
    const [first] = findings;
    if (!first) return;
    await this.remembering(
      () => this.accepted.accept(findings, this.runner.grids, note),
      (locale) =>
        findings.length > 1
          ? translate(locale, 'check.accepted.many', { count: findings.length })
          : translate(locale, 'check.accepted', { cell: keyName(first.cell) }),
    );
  }

  async restore(finding: Finding): Promise<void> {
    await this.remembering(
      () => this.accepted.restore(finding),
      (locale) => translate(locale, 'check.restored', { cell: keyName(finding.cell) }),
    );
  }

  private async remembering(work: () => Promise<void>, saying: Saying): Promise<void> {
    if (!(await this.trying(work))) return;
    this.sort();
    this.say(saying);
    await this.repaint();
  }

  /** Colours the cells of the listed findings; the worst grade wins where they share a cell. */
  async mark(): Promise<void> {
    const { open, fixes, settings } = this.state.get();
    let count = 0;
    const done = await this.trying(async () => {
      count = await this.painter.mark(markedCells(listedOf(open, settings.hidden), fixes), this.sheets());
    });
    if (!done) return;
    this.state.set({ marked: true });
    this.say((locale) => translate(locale, 'check.marked', { count }));
  }

  async unmark(): Promise<void> {
    if (!(await this.trying(() => this.painter.unmark()))) return;
    this.state.set({ marked: false });
    this.say((locale) => translate(locale, 'check.unmarked'));
  }

  private takeSettings(settings: Settings): void {
    this.state.set({ settings });
    this.sort();
  }

  /** Takes settings over, keeps them, and sorts the findings by them. */
  async setSettings(change: Partial<Settings>): Promise<void> {
    const settings = { ...this.state.get().settings, ...change };
    this.takeSettings(settings);
    if (await this.trying(() => saveSettings(this.port, settings, this.person))) await this.repaint();
  }

  /** Adds the dated log sheet; `replace`: null asks where there is one already. */
  async writeRecord(locale: Locale, replace: boolean | null = null): Promise<void> {
    const state = this.state.get();
    if (!state.report) return;
    this.state.set({ askingRecord: null });
    await this.trying(async () => {
      const standing = await this.recordWriter.standing();
      if (standing !== null && replace === null) return this.state.set({ askingRecord: standing });
      const result = await this.recordWriter.write(state, this.runner.grids, locale, replace ? standing : null);
      this.say((language) => writtenText(language, 'check.record.done', result));
      this.catchUp.owe('front', () => this.follower.look());
      await this.catchUp.run().catch(() => undefined);
    });
  }

  quitAskingRecord(): void {
    this.state.set({ askingRecord: null });
  }

  /** Puts a text on the clipboard. */
  async copy(text: string): Promise<void> {
    const done = await this.trying(() => navigator.clipboard.writeText(text));
    if (done) this.say((locale) => translate(locale, 'finding.copied'));
  }

  dismissFailure(): void {
    this.state.set({ failure: null });
  }

  private say(text: Saying, undo: readonly Correction[] = []): void {
    this.state.set({ said: { text, undo } });
  }

  /** Does something with the workbook that the user asked for; a failure is shown and answers false. */
  private async trying(work: () => Promise<void>): Promise<boolean> {
    this.state.set({ failure: null });
    const isDone = await this.quietly(work);
    if (!isDone) this.oweRecalls();
    return isDone;
  }

  /** The same for what nobody asked for: an earlier failure stays to be read. */
  private async quietly(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.state.set({ failure: failureOf(error) });
      return false;
    }
  }
}
