/** The job "Tính tổng hợp" of the pane. */
import {
  MADE_SETTING,
  type MadeSummary,
  type PersonSettings,
  followed,
  isEdited,
  isPageSaid,
  isUnclear,
  knownTable,
  mayShow,
  pageSettings,
  rememberPage,
  rememberedChoice,
  sameReport,
  sameSummary,
  type WriteSummaryOptions,
  withoutSummary,
  writeSummary,
} from '../../jobs';
import { translate } from '../../locales';
import type { SheetPlan } from '../../sheet';
import { EMPTY_PAGE, type PageSettings, type SummaryChoice, type SummaryOffer } from '../../summary';
import { WorkbookError, type WorkbookPort } from '../../workbook';
import type { Engine, SummaryDraft } from '../work/engine';
import type { CheckState } from './check-state';
import type { CheckStore } from './check-store';
import { type Failure, failureOf } from './failure';
import { CatchUp } from './catch-up';
import { type ReportLine, reportLines, wantedBlocks, withWanted } from './report-lines';
import { SingleJob, type WorkOptions } from './single-job';
import { State } from './state';
import { NOTHING_READ, type SummaryState } from './summary-state';
import { MadeList, gone, type WantedSheet } from './made-list';
import { Watchers } from './watchers';
import { writtenText } from './written-text';

/** The job "Tính tổng hợp". */
export class SummaryStore {
  readonly state = new State<SummaryState>(NOTHING_READ);
  /** What the check does that a table is read by. */
  readonly checkState: State<CheckState>;
  /** What the office prints on its reports. */
  private page: PageSettings = EMPTY_PAGE;
  private turn = 0;
  private readonly job = new SingleJob(
    // What was said before is of another job: a failure stands alone.
    (state) => this.state.set(state.failure ? { ...state, said: null } : state),
    () => this.afterFailure(),
  );
  private readonly watchers = new Watchers();
  private readonly catchUp = new CatchUp();
  private readonly made: MadeList;

  constructor(
    private readonly port: WorkbookPort,
    private readonly engine: Engine,
    private readonly check: CheckStore,
    private readonly person?: PersonSettings,
  ) {
    this.checkState = check.state;
    this.made = new MadeList(port, this.state, this.catchUp);
  }

  /** Recalls the summaries of this workbook, watches it, and looks at the table under the cursor. */
  async start(): Promise<void> {
    const isOver = this.watchers.open();
    this.catchUp.owe('page', async () => {
      this.page = await pageSettings(this.port, this.person);
    });
    this.made.owe();
    // Sheets came or went: a summary from the ribbon, perhaps. It is remembered a moment after its sheet is added.
    const watch = (): Promise<() => Promise<void>> =>
      this.port.onChange(({ sheet }) => {
        if (sheet === null) this.made.recallSoon(() => !this.job.isRunning && !this.watchers.isClosed);
      });
    this.catchUp.owe('changes', () => this.watchers.add(watch, isOver));
    await this.read();
  }

  async close(): Promise<void> {
    this.made.close();
    await this.watchers.close();
  }

  /** The table under the cursor, and the fitting summary already chosen. */
  async read(): Promise<void> {
    this.state.set({ failure: null });
    const failure = await this.look();
    if (failure) this.state.set({ failure });
  }

  /** The same; what Excel refused is the answer, and the state says that nothing could be read. */
  private async look(): Promise<Failure | null> {
    const turn = ++this.turn;
    this.state.set({ reading: true, isUnread: false });
    try {
      await this.catchUp.run();
      const selection = await this.port.selection();
      const before = this.state.get();
      if (before.choice && before.made.some(({ sheet }) => sheet === selection.sheet)) {
        // Looking at the summary just written is no wish to summarise it.
        this.state.set({ reading: false });
        await this.choose(before.choice);
        return null;
      }
      const onOurs = (await this.port.ownSheets()).includes(selection.sheet);
      if (turn !== this.turn) return null;
      this.state.set({ onOurs });
      const none = { reading: false, draft: null, choice: null, plan: null };
      if (onOurs) {
        this.state.set(none);
        return null;
      }
      const ready = await this.check.need(selection.sheet);
      const { failure } = this.check.state.get();
      if (turn !== this.turn) return null;
      if (!ready && failure) {
        this.state.set({ ...none, isUnread: true });
        return failure;
      }
      const draft = ready ? await this.engine.draft(selection) : null;
      if (turn !== this.turn) return null;
      const remembered = draft && rememberedChoice(await this.madeOf(draft), draft, draft.offers);
      if (turn !== this.turn) return null;
      const choice = remembered ?? draft?.offers[0]?.choice ?? null;
      this.state.set({ reading: false, draft, choice, plan: null });
      if (choice) await this.choose(choice);
    } catch (error) {
      if (turn !== this.turn) return null;
      this.state.set({ reading: false, isUnread: true });
      return failureOf(error);
    }
    return null;
  }

  /** The remembered summaries; of the columns that they read now, where the headers of this table do not tell. */
  private async madeOf(draft: SummaryDraft): Promise<readonly MadeSummary[]> {
    const { made } = this.state.get();
    if (!isUnclear(made, draft, draft.offers)) return made.map((one) => ({ ...one, reads: null }));
    return followed(made, await this.port.readGrids('all'));
  }

  /** The offer that the present choice belongs to. */
  offer(): SummaryOffer | null {
    const { draft, choice } = this.state.get();
    return draft?.offers.find((offer) => offer.choice.template === choice?.template) ?? null;
  }

  /** Remembers what the office prints on its reports, and shows the summary with it. */
  async setPage(page: PageSettings): Promise<void> {
    this.page = page;
    this.state.set({ failure: null });
    const { choice } = this.state.get();
    if (choice) await this.choose(choice);
    await rememberPage(this.port, page, this.person).catch((error: unknown) =>
      this.state.set({ failure: failureOf(error) }),
    );
  }

  get pageSettings(): PageSettings {
    return this.page;
  }

  /** Takes another choice and computes its preview. */
  async choose(wanted: SummaryChoice): Promise<void> {
    const choice = this.withPage(wanted);
    const { draft } = this.state.get();
    if (!draft) return;
    const turn = ++this.turn;
    this.state.set({ choice, plan: null, failure: null });
    try {
      const plan = await this.engine.plan(choice, draft.table.range, draft.table.title);
      if (turn === this.turn) this.state.set({ plan });
    } catch (error) {
      if (turn === this.turn) this.state.set({ failure: failureOf(error) });
    }
  }

  private withPage(choice: SummaryChoice): SummaryChoice {
    return isPageSaid(this.page) ? { ...choice, page: this.page } : choice;
  }

  /** Writes what the preview shows; where the table has this summary and nobody changed it, in its place. */
  async write(): Promise<void> {
    const { plan, choice, draft } = this.state.get();
    if (!plan || !choice || !draft) return;
    await this.working(async (options) => {
      const { known, tables } = draft;
      const wanted: WantedSheet = {
        plan,
        choice,
        same: (made) => sameSummary(made, choice, known, tables),
        mayBeSame: (one) => !one.blocks && mayShow(one, choice),
      };
      await this.writeWanted(wanted, options);
    });
  }

  /** Writes a sheet in the place of the one that shows the same, where nobody changed that. */
  private async writeWanted(wanted: WantedSheet, options: WriteSummaryOptions & WorkOptions): Promise<void> {
    const before = await this.made.before(wanted, options.signal);
    const { plan, choice } = wanted;
    await this.writeAs(before ? 'summary.refreshed' : 'summary.written', plan, choice, { ...options, ...before });
  }

  /** Lists the tables of the workbook that a report may hold; all are wanted until the user says otherwise. */
  async askReport(): Promise<void> {
    await this.working(async (options) => {
      if (!(await this.check.needAll())) throw new WorkbookError('workbook-without-table');
      if (options.signal.aborted) throw new WorkbookError('cancelled');
      this.state.set({ reporting: reportLines(await this.engine.report({})) });
    });
  }

  /** Takes one table into the report, or leaves it out. */
  wantTable(line: ReportLine, isWanted: boolean): void {
    const { reporting } = this.state.get();
    if (reporting) this.state.set({ reporting: withWanted(reporting, line, isWanted) });
  }

  quitReport(): void {
    this.state.set({ reporting: null });
  }

  /** Writes one sheet with the summaries of the wanted tables. */
  async writeReport(): Promise<void> {
    const lines = this.state.get().reporting ?? [];
    const wanted = wantedBlocks(lines);
    if (wanted.length === 0) return;
    const tables = lines.map(({ block }) => knownTable(block));
    await this.working(async (options) => {
      const page = isPageSaid(this.page) ? { page: this.page } : {};
      const { plan, blocks } = await this.engine.report({ blocks: wanted, ...page });
      const report: WantedSheet = {
        plan,
        choice: blocks[0]!.choice,
        same: (made) => sameReport(made, blocks, tables),
        mayBeSame: (one) => one.blocks?.length === blocks.length,
      };
      await this.writeWanted(report, { ...options, blocks });
      this.state.set({ reporting: null });
    });
  }

  private async writeAs(
    key: 'summary.written' | 'summary.refreshed',
    plan: SheetPlan,
    choice: SummaryChoice,
    options: WriteSummaryOptions,
  ): Promise<void> {
    const { result, summary } = await writeSummary(this.port, plan, choice, options);
    const others = this.state.get().made.filter(({ sheet }) => sheet !== summary.sheet);
    await this.made.recallOr([summary, ...others]);
    const saidOf = result.unremembered ? null : { sheet: result.sheet, stands: true };
    this.made.say((locale) => writtenText(locale, key, result), saidOf);
  }

  /** The plan of a summary or a report that is made anew. */
  private async planAgain(made: MadeSummary): Promise<{ plan: SheetPlan; choice: SummaryChoice }> {
    if (made.blocks) {
      const page = isPageSaid(this.page) ? { page: this.page } : {};
      const { plan, blocks } = await this.engine.report({ blocks: made.blocks, ...page });
      return { plan, choice: blocks[0]!.choice };
    }
    const choice = this.withPage(made.choice);
    return { plan: await this.engine.plan(choice, made.range, made.title), choice };
  }

  /**
   * Writes a summary anew from what its source holds now, in its place; asks first when the user has changed the sheet
   * since it was written, unless he has just been asked.
   */
  async refresh(line: MadeSummary, asked = false): Promise<void> {
    this.state.set({ asking: null });
    await this.working(async (options) => {
      const remembered = await this.made.current(line);
      const standing = await this.made.standing(remembered, options.signal);
      const [made = remembered] = followed([remembered], standing ? [standing] : []);
      if (!asked && (!standing || isEdited(made, standing))) {
        this.state.set({ asking: { sheet: made.sheet, action: 'refresh' } });
        return;
      }
      const stopCheck = (): void => this.check.stop();
      options.signal.addEventListener('abort', stopCheck, { once: true });
      const ready = await (made.blocks ? this.check.needAll() : this.check.need(made.choice.sheet));
      options.signal.removeEventListener('abort', stopCheck);
      if (options.signal.aborted) throw new WorkbookError('cancelled');
      if (!ready) throw new WorkbookError('sheet-not-found', made.choice.sheet);
      options.onProgress({ stage: 'planning', done: 0, total: 0 });
      const { plan, choice } = await this.planAgain(made);
      if (options.signal.aborted) throw new WorkbookError('cancelled');
      await this.writeAs('summary.refreshed', plan, choice, {
        ...options,
        replace: made,
        standing,
        ...(made.blocks ? { blocks: made.blocks } : {}),
      });
    });
  }

  /** Removing is asked for twice. */
  askToRemove(made: MadeSummary): void {
    this.state.set({ asking: { sheet: made.sheet, action: 'remove' } });
  }

  /** On second thoughts. */
  quitAsking(): void {
    this.state.set({ asking: null });
  }

  async remove(line: MadeSummary): Promise<void> {
    this.state.set({ asking: null });
    let isDone = false;
    await this.working(async () => {
      const made = await this.made.current(line).catch((error: unknown) => gone(error));
      const removed = made ?? line;
      const forget = { key: MADE_SETTING, change: withoutSummary(removed) };
      const isRemoved =
        made !== null &&
        (await this.port.removeSheet(made.sheet, forget).then(
          () => true,
          (error: unknown) => gone(error) !== null,
        ));
      if (!isRemoved) await this.made.forgetGone(forget);
      await this.made.recallOr(this.state.get().made.filter((other) => other.sheet !== removed.sheet));
      const saidOf = { sheet: removed.sheet, stands: false };
      this.made.say((locale) => translate(locale, 'summary.removed', { sheet: removed.sheet }), saidOf);
      isDone = true;
    });
    // What was in front is gone: the table under the cursor is another.
    if (isDone) await this.look();
  }

  async goTo(line: MadeSummary): Promise<void> {
    await this.working(async () => {
      const { sheet } = await this.made.current(line);
      await this.port.select(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    });
  }

  async goToSource(): Promise<void> {
    const { draft } = this.state.get();
    if (draft) await this.working(() => this.port.select(draft.table.sheet, draft.table.range));
  }

  /** Gives up what is under way: writing, or the check that a table is read by. */
  stop(): void {
    if (this.job.isRunning) this.job.stop();
    else this.check.stop();
  }

  dismissFailure(): void {
    this.state.set({ failure: null });
  }

  private working(work: (options: WorkOptions) => Promise<void>): Promise<void> {
    return this.job.run(work);
  }

  /** Nobody may know how far it came: the workbook is asked again as soon as it answers. */
  private afterFailure(): void {
    this.catchUp.owe('mend', async () => void (await this.port.mend()));
    this.made.owe();
  }
}
