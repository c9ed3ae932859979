/** The job "Kiểm tra số liệu" of the pane. */
import type { Finding } from '../../checks';
import type { PersonSettings } from '../../jobs';
import { type Locale, translate } from '../../locales';
import type { RecordInput } from '../../record';
import { type CellKey, type CellRange, type Grid, type SheetPlan, columnOfKey, keyName, rowOfKey } from '../../sheet';
import type { Correction, WorkbookPort } from '../../workbook';
import { type Fix, fixesOf, headOf } from '../../wording';
import type { Engine } from '../work/engine';
import { type QuietFinding, partFindings } from './accepted';
import { AcceptedList } from './accepted-list';
import { Attempts } from './attempts';
import { CatchUp } from './catch-up';
import { ChangeWatch } from './change-watch';
import { CheckColours } from './check-colours';
import { CheckCorrections } from './check-corrections';
import type { CheckRecord } from './check-record';
import { CheckRunner } from './check-runner';
import { type CheckState, NOTHING_CHECKED, type Scope, frontIsChecked, worstFirst } from './check-state';
import { Corrector } from './corrector';
import { type Saying, failureOf } from './failure';
import { PAUSE, patiently } from './patience';
import { OwnComings } from './own-comings';
import { type Settings, loadSettings } from './settings';
import { SheetFollower } from './sheet-follower';
import { State } from './state';
import { tolerate } from './tolerance';
import { Watchers } from './watchers';

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
  /** What was set before it was known what is kept; null once that is known. */
  private early: Partial<Settings> | null = {};
  private readonly person: PersonSettings | undefined;
  private readonly runner: CheckRunner;
  private readonly watch: ChangeWatch;
  private readonly follower: SheetFollower;
  private readonly attempts: Attempts;
  private readonly colours: CheckColours;
  private readonly corrections: CheckCorrections;
  private record: CheckRecord | null = null;
  private recordJob: Promise<void> | null = null;
  private readonly planRecord: RecordPlanner;
  private readonly clock: () => Date;
  private readonly comings: OwnComings;

  constructor(
    private readonly port: WorkbookPort,
    engine: Engine,
    planRecord: RecordPlanner,
    { clock = () => new Date(), settle = 1500, person }: CheckStoreOptions = {},
  ) {
    this.accepted = new AcceptedList(port, clock);
    this.comings = new OwnComings(port);
    this.settle = settle;
    this.person = person;
    this.attempts = new Attempts(this.state, () => this.oweRecalls(), settle);
    this.colours = new CheckColours(port, this.state, this.attempts, this.sheets, () => this.oweRecalls());
    this.planRecord = planRecord;
    this.clock = clock;
    const onReport = (): void => {
      this.sort();
      this.watch.checkEnded();
      // A correction is listed no more when its cell holds something else, and under its sheet's new name.
      if (this.state.get().corrections.length > 0) this.catchUp.owe('corrections', this.corrections.recall);
      void this.catchUp
        .run()
        .catch(() => this.state.set({ stale: true, behind: 'check' }))
        .then(() => this.colours.repaint());
    };
    const onFailed = (error: unknown, isAsked: boolean): void => {
      const failure = failureOf(error);
      this.watch.checkFailed(failure.cancelled);
      if (isAsked) this.state.set({ failure });
      else this.state.set({ stale: true, behind: failure.cancelled ? null : 'check' });
    };
    this.runner = new CheckRunner(
      port,
      engine,
      this.state,
      { onStarted: () => this.watch.checkStarted(), onReport, onFailed },
      clock,
    );
    this.watch = new ChangeWatch(
      {
        concerns: (sheet) => this.runner.grids.has(sheet),
        onSheets: () => void this.sheetsChanged(),
        isChecking: () => this.runner.isChecking,
        onStale: () => this.state.set({ stale: true }),
        onQuiet: () => void this.recheck(),
      },
      settle,
    );
    this.corrections = new CheckCorrections(
      port,
      new Corrector(port, this.watch, this.grid),
      this.grid,
      this.state,
      this.attempts,
      {
        onUnrecalled: () => this.catchUp.owe('corrections', this.corrections.recall),
        onChanged: (sheets) => this.reread(sheets),
      },
    );
    this.follower = new SheetFollower(
      port,
      {
        onFront: (front, frontIsOurs) => this.state.set({ front, frontIsOurs }),
        onStay: () => void this.checkFront(),
        onCell: (sheet, { top, left }) => this.colours.showAt(sheet, top, left),
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
      settings: this.recallSettings,
      corrections: this.corrections.recall,
      changes: watch(() => this.port.onChange((change) => this.watch.notice(change) && this.attempts.overtaken())),
      moves: watch(() => this.follower.follow()),
      front: () => this.follower.look(),
      ours: () => this.comings.look(),
    };
    // Each by itself: one refusal, while a cell is being typed into for one, must not cost what comes after it.
    for (const [name, part] of Object.entries(parts)) {
      await patiently(part, Math.min(PAUSE, this.settle)).catch(() => this.catchUp.owe(name, part));
    }
    if (isOver()) return;
    // The last colours are recalled when the list stands that they belong to.
    this.catchUp.owe('marks', this.colours.recall);
    await this.check();
  }

  async close(): Promise<void> {
    this.watch.stop();
    this.runner.stop();
    await this.watchers.close();
    await this.colours.close();
  }

  private readonly recallAccepted = async (): Promise<void> => {
    await this.accepted.recall();
    this.sort();
  };

  /** After a failure the workbook is asked again what it holds, as soon as it answers. */
  private oweRecalls(): void {
    this.catchUp.owe('mend', async () => void (await this.port.mend()));
    this.catchUp.owe('accepted', this.recallAccepted);
    this.catchUp.owe('corrections', this.corrections.recall);
    this.catchUp.owe('marks', this.colours.recall);
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

  async check(): Promise<void> {
    this.state.set({ failure: null });
    this.attempts.unsay();
    await this.runner.check();
  }

  stop(): void {
    this.runner.stop();
  }

  /** Checks the sheet in front where it is not checked yet and the list is that of one sheet. */
  private async checkFront(): Promise<void> {
    const { front, scope } = this.state.get();
    const isWanted = (): boolean => this.isShown && !this.watchers.isClosed && !frontIsChecked(this.state.get());
    if (scope === 'all' || !isWanted()) return;
    // A sheet that nobody has seen yet may be one that we are writing.
    if (front !== null && !this.runner.sheets.includes(front)) await this.follower.look().catch(() => undefined);
    if (isWanted()) await this.check();
  }

  /** Sheets came or went: ours among them are asked again. A list of all sheets is out of date, unless it was ours. */
  private async sheetsChanged(): Promise<void> {
    this.follower.look().catch(() => this.catchUp.owe('front', () => this.follower.look()));
    // Where Excel does not tell just now, the words stay until the next time.
    void this.unsayGone().catch(() => undefined);
    const wasOurs = await this.comings.wasOurs();
    if (!wasOurs && this.state.get().scope === 'all' && !this.watchers.isClosed) this.watch.changesOf(null);
  }

  /** That a sheet was written is not said of one that is gone. */
  private async unsayGone(): Promise<void> {
    const { said } = this.state.get();
    if (!said?.sheet) return;
    const ours = await this.port.ownSheets();
    if (this.state.get().said === said && !ours.includes(said.sheet)) this.attempts.unsay();
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
    return (await this.runner.settled()) && this.runner.grids.has(sheet);
  }

  /** Checks the whole workbook where it is not checked as it stands; whether it is then. */
  async needAll(): Promise<boolean> {
    await this.runner.settled();
    const { scope, stale } = this.state.get();
    if (scope === 'all' && !stale && this.runner.grids.size > 0) return true;
    this.state.set({ scope: 'all' });
    await this.check();
    return this.runner.settled();
  }

  /** Parts the findings of the report into open and accepted ones. */
  private sort(): void {
    const { report, settings, shown } = this.state.get();
    if (!report) return;
    const { grids } = this.runner;
    const graded = tolerate(report.findings, settings.tolerance, this.grid);
    const parts = partFindings(worstFirst(graded, [...grids.keys()]), this.accepted.records, grids, this.runner.sheets);
    const fixes = fixesOf(parts.open, this.grid);
    this.state.set({ ...parts, fixes, shown: parts.open.some(({ id }) => id === shown) ? shown : null });
  }

  /** Reads again only what changed, where that is the active sheet; else everything. What was done before stands. */
  private async recheck(): Promise<void> {
    const selection = await this.port.selection().catch(() => null);
    if (this.watchers.isClosed) return;
    if (selection === null) return this.state.set({ stale: true, behind: 'check' });
    const changed = this.watch.pending;
    const isActiveAlone =
      changed.length === 1 && changed[0] === selection.sheet && this.runner.grids.has(selection.sheet);
    if (isActiveAlone) await this.runner.recheckActive();
    else if (this.state.get().scope === 'all') await this.runner.checkAll();
    // The list of one sheet belongs to a sheet that is no longer active: it waits, marked as out of date.
    else this.state.set({ stale: true });
  }

  /** Goes to a cell; whether Excel allowed it. */
  select(sheet: string, cell: CellKey): Promise<boolean> {
    const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
    return this.selectRange(sheet, { top: row, bottom: row, left: column, right: column });
  }

  selectRange(sheet: string, range: CellRange): Promise<boolean> {
    return this.attempts.trying(() => this.port.select(sheet, range));
  }

  /** Opens a finding's details and goes to its cell; null closes them. */
  async open(finding: Finding | null): Promise<void> {
    const { fixes } = this.state.get();
    const head = finding && headOf(finding, fixes.get(finding) ?? null);
    this.state.set({ shown: finding?.id ?? null });
    // What is told as refused has changed nothing, not even a colour.
    if (head && !(await this.select(head.sheet, head.cell))) return;
    await this.colours.showOpen();
  }

  /** The sheets last checked. */
  private readonly sheets = (): ReadonlySet<string> => new Set(this.runner.grids.keys());

  correct(changes: Fix['changes']): Promise<void> {
    return this.corrections.correct(changes);
  }

  takeBack(corrections: readonly Correction[]): Promise<void> {
    return this.corrections.takeBack(corrections);
  }

  /** After a change by the pane: the changed sheet alone when it is active, else every sheet of the list. */
  private async reread(sheets: readonly string[]): Promise<void> {
    this.watch.addChanged(sheets);
    await this.recheck();
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

  async restore({ finding, accepted }: QuietFinding): Promise<void> {
    await this.remembering(
      () => this.accepted.restore(accepted),
      (locale) => translate(locale, 'check.restored', { cell: keyName(finding.cell) }),
    );
  }

  private async remembering(work: () => Promise<void>, saying: Saying): Promise<void> {
    if (!(await this.attempts.trying(work))) return;
    this.sort();
    this.attempts.say(saying);
    await this.colours.repaint();
  }

  mark(): Promise<void> {
    return this.colours.mark();
  }

  unmark(): Promise<void> {
    return this.colours.unmark();
  }

  private takeSettings(settings: Settings): void {
    this.state.set({ settings });
    this.sort();
  }

  /** What was set before it was known what is kept stays set. */
  private readonly recallSettings = async (): Promise<void> => {
    const kept = await loadSettings(this.port, this.person);
    this.takeSettings({ ...kept, ...this.early });
    this.early = null;
  };

  /** Takes settings over, keeps them, and sorts the findings by them. */
  async setSettings(change: Partial<Settings>): Promise<void> {
    this.takeSettings({ ...this.state.get().settings, ...change });
    if (this.early) this.early = { ...this.early, ...change };
    const save = async (): Promise<void> => {
      if (this.early) await this.recallSettings();
      await (await import('./save-settings')).saveSettings(this.port, this.state.get().settings, this.person);
    };
    if (await this.attempts.trying(save)) await this.colours.repaint();
  }

  /** Adds the dated log sheet; `replace`: null asks where there is one already. */
  writeRecord(locale: Locale, replace: boolean | null = null): Promise<void> {
    return this.recording((record) => record.write(locale, replace));
  }

  printRecord(locale: Locale): Promise<void> {
    return this.recording((record) => record.print(locale));
  }

  quitAskingRecord(): void {
    this.state.set({ askingRecord: null });
  }

  /** One log sheet at a time: a second click while it is written is the same click. Its code comes when it is first wanted. */
  private recording(work: (record: CheckRecord) => Promise<void>): Promise<void> {
    const { port, planRecord, clock, state, attempts, runner } = this;
    const onFront = async (): Promise<void> => {
      this.catchUp.owe('front', () => this.follower.look());
      await this.catchUp.run().catch(() => undefined);
    };
    const job = async (): Promise<void> => {
      await attempts.trying(async () => {
        const { makeRecord } = await import('./check-record');
        this.record ??= makeRecord({ port, planRecord, clock, state, attempts, grids: () => runner.grids, onFront });
      });
      if (this.record) await work(this.record);
    };
    return (this.recordJob ??= job().finally(() => (this.recordJob = null)));
  }

  /** Puts a text on the clipboard. */
  async copy(text: string): Promise<void> {
    const done = await this.attempts.trying(() => navigator.clipboard.writeText(text));
    if (done) this.attempts.say((locale) => translate(locale, 'finding.copied'));
  }

  dismissFailure(): void {
    this.state.set({ failure: null });
  }
}
