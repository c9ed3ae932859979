/** The job "Gộp tệp" of the pane: the files, what a merge of them would be, the doubts, and the sheets that are written. */
import {
  type MadeMerge,
  MERGES_SETTING,
  type PersonSettings,
  readMerges,
  removeMerge,
  rewriteMerge,
  writeMerge,
} from '../../jobs';
import { DEFAULT_LOCALE, mergingText } from '../../locales';
import type { Answer, FailedFile, Grouping, Question, Roster, Shape } from '../../merging';
import { type Progress, WorkbookError, type WorkbookPort } from '../../workbook';
import { type FileLine, FilesStore } from '../files/files-store';
import type { FileEngine, MergeView, MergeWish, SheetsWish } from '../files/work/file-tasks';
import { type Failure, type Saying, failureOf } from '../store/failure';
import { SingleJob, type WorkOptions } from '../store/single-job';
import { State } from '../store/state';
import { type KeptDecision, keepDecisions, loadDecisions } from './kept-decisions';

export interface MergeLayout {
  readonly shape: Shape | 'auto';
  readonly grouping: Grouping;
  readonly roster: 'none' | '34' | '63' | 'own';
  /** The office's own list, a name in each line. */
  readonly names: string;
}

export interface MergeState {
  readonly layout: MergeLayout;
  /** Null where no table was read. */
  readonly view: MergeView | null;
  readonly decisions: readonly KeptDecision[];
  readonly made: readonly MadeMerge[];
  /** The merge that is asked about before it is removed. */
  readonly asking: MadeMerge | null;
  /** The merge that stands already: whether to write it again or to add another is asked. */
  readonly askingAgain: MadeMerge | null;
  readonly running: { readonly progress: Progress | null } | null;
  readonly failure: Failure | null;
  readonly said: Saying | null;
}

const NOTHING: MergeState = {
  layout: { shape: 'auto', grouping: 'none', roster: 'none', names: '' },
  view: null,
  decisions: [],
  made: [],
  asking: null,
  askingAgain: null,
  running: null,
  failure: null,
  said: null,
};

const LAYOUT_SETTING = 'khopso.merge-layout';
/** What is written on the sheets is Vietnamese, as all that this program writes there. */
const SHEET_LANGUAGE = DEFAULT_LOCALE;

/** Lives as long as the pane. */
export class MergeStore {
  readonly state = new State<MergeState>(NOTHING);
  readonly files: FilesStore;
  private readonly job = new SingleJob((state) => this.state.set(state));
  private turn = 0;
  private opening: Promise<void> | null = null;

  constructor(
    private readonly port: WorkbookPort,
    startEngine: () => Promise<FileEngine>,
    private readonly person?: PersonSettings,
    private readonly clock: () => Date = () => new Date(),
  ) {
    this.files = new FilesStore(startEngine, clock, () => void this.merge());
  }

  /** Recalls what was decided and what was written, once. */
  start(): Promise<void> {
    return (this.opening ??= this.open());
  }

  private async open(): Promise<void> {
    try {
      this.state.set({ layout: readLayout(this.person?.read(LAYOUT_SETTING)) });
      this.state.set({ decisions: await loadDecisions(this.port, this.person) });
      await this.recall();
    } catch (error) {
      this.state.set({ failure: failureOf(error) });
    }
  }

  async close(): Promise<void> {
    this.job.stop();
    this.opening = null;
    await this.files.close();
  }

  private async recall(): Promise<void> {
    const own = await this.port.ownSheetsById();
    this.state.set({ made: readMerges(await this.port.readSetting(MERGES_SETTING), own) });
  }

  /** Puts the sheets of the open workbook on the list, those that this program wrote excepted. */
  addOpenWorkbook(): Promise<void> {
    return this.working(async (options) => {
      const own = new Set(await this.port.ownSheets());
      const grids = (await this.port.readGrids('all', options)).filter(({ sheet }) => !own.has(sheet));
      const name = await this.port.name();
      this.state.set({ running: null });
      await this.files.addSheets(name, grids);
    });
  }

  /** What a merge of the files that were read would be. */
  async merge(): Promise<void> {
    const turn = ++this.turn;
    const { wish } = this;
    if (wish.keys.length === 0) return this.state.set({ view: null });
    try {
      await this.files.hold(wish.keys);
      const engine = await this.files.started();
      const view = await engine.run('merge', { wish, roster: rosterOf(this.state.get().layout) });
      if (turn === this.turn) this.state.set({ view });
    } catch (error) {
      if (turn === this.turn) this.state.set({ view: null, failure: failureOf(error) });
    }
  }

  private get wish(): MergeWish {
    const lines = this.files.state.get().lines.filter(isMerged);
    const decisions = this.state.get().decisions.map(({ id, answer }) => ({ id, answer }));
    return { keys: lines.map(({ key }) => key), decisions };
  }

  /** Settles a doubt, for this time and the next. */
  async decide({ id, kind, theirs, ours }: Question, answer: Answer, said: string): Promise<void> {
    const others = this.state.get().decisions.filter((decision) => decision.id !== id);
    await this.setDecisions([{ id, kind, theirs, ours, answer }, ...others], (locale) =>
      mergingText(locale, 'merge.decided', { answer: said }),
    );
  }

  async undo({ id }: KeptDecision): Promise<void> {
    const left = this.state.get().decisions.filter((decision) => decision.id !== id);
    await this.setDecisions(left, (locale) => mergingText(locale, 'merge.decision.undone'));
  }

  async undoAll(): Promise<void> {
    await this.setDecisions([], (locale) => mergingText(locale, 'merge.decisions.cleared'));
  }

  private async setDecisions(decisions: readonly KeptDecision[], said: Saying): Promise<void> {
    this.state.set({ decisions, said, failure: null });
    const [, kept] = await Promise.allSettled([this.merge(), keepDecisions(this.port, decisions, this.person)]);
    if (kept.status === 'rejected') this.state.set({ failure: failureOf(kept.reason) });
  }

  async setLayout(change: Partial<MergeLayout>): Promise<void> {
    const layout = { ...this.state.get().layout, ...change };
    this.state.set({ layout });
    this.person?.write(LAYOUT_SETTING, layout);
    if (change.roster !== undefined || change.names !== undefined) await this.merge();
  }

  private async sheetsWish(): Promise<SheetsWish> {
    const { layout } = this.state.get();
    return {
      merge: this.wish,
      shape: layout.shape === 'auto' ? undefined : layout.shape,
      grouping: layout.grouping,
      roster: rosterOf(layout),
      failed: this.files.state.get().lines.flatMap(failedFile),
      taken: [],
    };
  }

  /**
   * Writes the sheets of the merge into the open workbook. Where a merge stands there already it is asked first whether
   * that one is to be written again.
   */
  write(): Promise<void> {
    return this.working(async (options) => {
      await this.recall();
      const [standing] = this.state.get().made;
      if (standing) return this.state.set({ askingAgain: standing });
      await this.writeNew(options);
    });
  }

  /** Adds the sheets beside the merge that stands. */
  writeAnother(): Promise<void> {
    this.quitAskingAgain();
    return this.working((options) => this.writeNew(options));
  }

  /** Writes the merge again in the place of one that stands, whose sheets stay the worksheets that they are. */
  writeAgain({ date: known }: MadeMerge): Promise<void> {
    this.quitAskingAgain();
    return this.working(async (options) => {
      await this.recall();
      const standing = this.state.get().made.find(({ date }) => date === known);
      if (!standing) return this.writeNew(options);
      const { plans, files } = await this.plans(options, standing);
      const date = this.clock().toISOString();
      try {
        const merge = await rewriteMerge(this.port, plans, standing, { ...options, date, files });
        await this.written(merge, 'merge.rewritten');
      } catch (error) {
        // The list says which merge is not whole; what went wrong is told all the same.
        await this.recall().catch(() => undefined);
        throw error;
      }
    });
  }

  quitAskingAgain(): void {
    this.state.set({ askingAgain: null });
  }

  private async writeNew(options: WorkOptions): Promise<void> {
    const { plans, files } = await this.plans(options, null);
    const date = this.clock().toISOString();
    const merge = await writeMerge(this.port, plans, { ...options, date, files });
    await this.written(merge, 'merge.written');
  }

  private async plans({ signal, onProgress }: WorkOptions, standing: MadeMerge | null) {
    onProgress({ stage: 'planning', done: 0, total: 0 });
    const wish = await this.sheetsWish();
    await this.files.hold(wish.merge.keys);
    const own = new Set(standing?.sheets.map(({ sheet }) => sheet));
    const taken = (await this.port.ownSheets()).filter((sheet) => !own.has(sheet));
    const names = Object.fromEntries(standing?.sheets.map(({ planned, sheet }) => [planned, sheet]) ?? []);
    const engine = await this.files.started();
    const plans = await engine.run('plan', { ...wish, taken, standing: names }, { signal });
    return { plans, files: wish.merge.keys.length };
  }

  private async written({ sheets }: MadeMerge, text: 'merge.written' | 'merge.rewritten'): Promise<void> {
    await this.recall();
    const names = sheets.map(({ sheet }) => sheet).join(', ');
    this.say((locale) => mergingText(locale, text, { count: sheets.length, sheets: names }));
  }

  /** The bytes of a new workbook with the merge; null where it could not be made. */
  async workbook(): Promise<Uint8Array<ArrayBuffer> | null> {
    let bytes: Uint8Array<ArrayBuffer> | null = null;
    await this.working(async ({ signal, onProgress }) => {
      onProgress({ stage: 'planning', done: 0, total: 0 });
      const wish = await this.sheetsWish();
      await this.files.hold(wish.merge.keys);
      bytes = await (await this.files.started()).run('workbook', wish, { signal });
    });
    return bytes;
  }

  say(said: Saying): void {
    this.state.set({ said });
  }

  goTo({ sheets }: MadeMerge): Promise<void> {
    return this.working(async () => {
      await this.recall();
      const own = await this.port.ownSheetsById();
      const sheet = sheets.map(({ id }) => own.get(id)).find((name) => name !== undefined);
      if (sheet === undefined) throw new WorkbookError('sheet-not-found', sheets[0]?.sheet ?? null);
      await this.port.select(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    });
  }

  /** Removing is asked for twice. */
  ask(merge: MadeMerge | null): void {
    this.state.set({ asking: merge });
  }

  remove(merge: MadeMerge): Promise<void> {
    this.ask(null);
    return this.working(async () => {
      await removeMerge(this.port, merge);
      await this.recall();
      this.say((locale) => mergingText(locale, 'merge.removed'));
    });
  }

  stop(): void {
    this.job.stop();
  }

  dismissFailure(): void {
    this.state.set({ failure: null });
  }

  private async working(work: (options: WorkOptions) => Promise<void>): Promise<void> {
    if (!this.job.isRunning) this.state.set({ said: null });
    await this.job.run(work);
  }
}

/** Figures that nothing has calculated would be missing from the totals: such a file is set aside and named. */
const isMerged = ({ reading }: FileLine): boolean =>
  reading !== null && reading.uncomputed === 0 && reading.tables.length > 0;

/** A file that is in no total, for the sheet "Còn thiếu". */
function failedFile({ path, failure, reading }: FileLine): FailedFile[] {
  if (failure) return [{ file: path, reason: failure.text(SHEET_LANGUAGE) }];
  if (!reading) return [];
  if (reading.uncomputed > 0)
    return [{ file: path, reason: mergingText(SHEET_LANGUAGE, 'files.not-merged', { count: reading.uncomputed }) }];
  return reading.tables.length === 0 ? [{ file: path, reason: mergingText(SHEET_LANGUAGE, 'files.no-table') }] : [];
}

function rosterOf({ roster, names }: MergeLayout): Roster {
  if (roster === '34' || roster === '63') return Number(roster) as 34 | 63;
  if (roster === 'none') return null;
  return names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Takes what is usable of the stored layout; the rest is as it was first. */
function readLayout(stored: unknown): MergeLayout {
  const first = NOTHING.layout;
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const one = <Value extends string>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
    values.find((known) => known === value) ?? otherwise;
  return {
    shape: one(['auto', 'down', 'across'], given['shape'], first.shape),
    grouping: one(['none', 'region', 'province'], given['grouping'], first.grouping),
    roster: one(['none', '34', '63', 'own'], given['roster'], first.roster),
    names: typeof given['names'] === 'string' ? given['names'] : first.names,
  };
}
