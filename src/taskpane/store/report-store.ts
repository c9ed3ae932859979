/** The job "Đối chiếu báo cáo" of the pane: the text, what was read of it, and the paragraph written from a table. */
import { translate } from '../../locales';
import { type SourceLink, linksOf, shiftLinks } from '../../narrative';
import { type CellKey, type Grid, columnOfKey, packGrid, rowOfKey } from '../../sheet';
import { type JobOptions, type Progress, WorkbookError, type WorkbookPort } from '../../workbook';
import { type Mark, correctionOf, isProblem, marksOf } from '../report/marks';
import type { Paragraph, ParagraphWish, ReportEngine, TablesReading, TextReading } from '../report/work/report-engine';
import { type Failure, type Saying, failureOf } from './failure';
import { LONGEST_KEPT, REPORT_SETTING, readKept } from './kept-report';
import { SingleJob, type WorkOptions } from './single-job';
import { State } from './state';

export interface ReportState {
  readonly text: string;
  /** What was read of the text as it is; null while it was not read, or was changed since. */
  readonly reading: TextReading | null;
  /** Null where the workbook was not looked through. */
  readonly tables: TablesReading | null;
  readonly marks: readonly Mark[];
  /** The mark whose details are shown, as an index into `marks`. */
  readonly shown: number | null;
  readonly running: { readonly progress: Progress | null } | null;
  readonly failure: Failure | null;
  readonly said: Saying | null;
  /** The texts before the corrections made here, the latest last. */
  readonly before: readonly string[];
  /** Whether the text is kept with the workbook. */
  readonly isKept: boolean;
  readonly wish: ParagraphWish;
  /** The paragraph written from the table; `undefined` before one is asked for, null where no table can be written about. */
  readonly paragraph: Paragraph | null | undefined;
}

const NOTHING: ReportState = {
  text: '',
  reading: null,
  tables: null,
  marks: [],
  shown: null,
  running: null,
  failure: null,
  said: null,
  before: [],
  isKept: false,
  wish: { length: 'full', unit: 'as-printed' },
  paragraph: undefined,
};

/** Lives as long as the pane; its engine is started when the tab is first used. */
export class ReportStore {
  readonly state = new State<ReportState>(NOTHING);
  private engine: Promise<ReportEngine> | null = null;
  /** The sheets that the text was compared with; null when they have to be read again. */
  private grids: readonly Grid[] | null = null;
  /** The generation of the engine that was given them: a worker that was stopped holds them no more. */
  private heldBy = -1;
  private links: readonly SourceLink[] = [];
  private readonly job = new SingleJob((state) => this.state.set(state));
  private opening: Promise<void> | null = null;
  private stopWatching: (() => Promise<void>) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `settle`: milliseconds of quiet after a change of the workbook before the text is compared with it again. */
  constructor(
    private readonly port: WorkbookPort,
    private readonly startEngine: () => Promise<ReportEngine>,
    private readonly settle = 1500,
  ) {}

  /** Recalls the text that is kept with the workbook, once, and watches the workbook. */
  start(): Promise<void> {
    return (this.opening ??= this.open());
  }

  private async open(): Promise<void> {
    try {
      this.stopWatching = await this.port.onChange(() => this.changed());
      const kept = readKept(await this.port.readSetting(REPORT_SETTING));
      if (!kept || this.state.get().text !== '') return;
      this.links = kept.links;
      this.state.set({ text: kept.text, isKept: true });
      await this.check();
    } catch (error) {
      this.state.set({ failure: failureOf(error) });
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.job.stop();
    const [stop, engine] = [this.stopWatching, this.engine];
    this.stopWatching = this.engine = this.opening = null;
    await stop?.();
    (await engine)?.close();
  }

  /** The user's own edit. */
  setText(text: string): void {
    this.links = shiftLinks(this.links, this.state.get().text, text);
    this.state.set({ text, reading: null, tables: null, marks: [], shown: null, said: null });
  }

  /** Back to the text as it can be typed into. */
  edit(): void {
    this.setText(this.state.get().text);
  }

  /** Takes the text of a file. */
  openFile(name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    return this.working(async (options) => {
      const text = await this.run('file', { name, bytes: await bytes() }, options);
      this.takeText(text);
      await this.read(options);
    });
  }

  /** Takes the words of the selected cells. */
  takeCells(): Promise<void> {
    return this.working(async (options) => {
      const { sheet, range: selected } = await this.port.selection();
      const [grid] = await this.port.readGrids('active', options);
      if (!grid?.range || grid.sheet !== sheet) throw new WorkbookError('empty-sheet', sheet);
      const range = selected ?? grid.range;
      const lines: string[] = [];
      for (let row = range.top; row <= Math.min(range.bottom, grid.range.bottom); row++) {
        const words: string[] = [];
        for (let column = range.left; column <= Math.min(range.right, grid.range.right); column++) {
          const word = grid.text(row, column);
          if (word !== '') words.push(word);
        }
        if (words.length > 0) lines.push(words.join(' '));
      }
      this.takeText(lines.join('\n'));
      await this.read(options);
    });
  }

  private takeText(text: string): void {
    this.links = [];
    this.state.set({ ...NOTHING, text, wish: this.state.get().wish, running: this.state.get().running });
  }

  /** Reads the text and looks for its figures in the workbook's tables. */
  check(): Promise<void> {
    return this.working((options) => this.read(options));
  }

  private async read(options: WorkOptions): Promise<void> {
    const { text, before } = this.state.get();
    if (text.trim() === '') return;
    const reading = await this.run('read', { text }, options);
    // Typed into meanwhile: what was read is of another text.
    if (this.state.get().text !== text) return;
    this.state.set({
      text: reading.text,
      ...(reading.isConverted ? { before: [...before, text] } : {}),
      reading,
      marks: marksOf(reading, null),
    });
    await this.compare(reading, options);
    await this.keep();
  }

  private async compare(reading: TextReading, options: WorkOptions): Promise<void> {
    const { text } = reading;
    const engine = await this.started();
    const isNew = this.grids === null || this.heldBy !== engine.generation;
    const grids = (this.grids ??= await this.readGrids(options));
    const given = { text, links: this.links, grids: isNew ? grids.map(packGrid) : null };
    try {
      this.heldBy = engine.generation;
      const tables = await this.run('compare', given, options);
      // A link whose cell has changed stays as it is until the sentence is written anew.
      const stale = new Set(tables.changed.map(({ start }) => start));
      const known = new Set(this.links.map(({ start }) => start));
      this.links = [
        ...this.links,
        ...linksOf(tables.figures).filter(({ start }) => !known.has(start) && !stale.has(start)),
      ];
      this.state.set({ tables, marks: marksOf(reading, tables) });
    } catch (error) {
      this.grids = null;
      throw error;
    }
  }

  /** Every sheet but those that this program wrote: they repeat the tables. */
  private async readGrids(options: JobOptions): Promise<readonly Grid[]> {
    const written = new Set(await this.port.ownSheets());
    return (await this.port.readGrids('all', options)).filter(({ sheet }) => !written.has(sheet));
  }

  /** The workbook has changed: after a moment of quiet its tables are looked through again. */
  private changed(): void {
    this.grids = null;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { reading } = this.state.get();
      if (this.job.isRunning) this.changed();
      else if (reading) void this.working((options) => this.compare(reading, options));
    }, this.settle);
  }

  show(index: number | null): void {
    this.state.set({ shown: index });
  }

  /** Places among the marks of those that someone should look at. */
  problems(): number[] {
    return this.state.get().marks.flatMap((mark, index) => (isProblem(mark) ? [index] : []));
  }

  /** Writes what the mark should say into the text, and reads it again. */
  async correct(mark: Mark): Promise<void> {
    const correction = correctionOf(mark);
    const { text, before } = this.state.get();
    if (!correction || this.job.isRunning) return;
    const { start, end, text: words } = correction;
    await this.replaceText(text.slice(0, start) + words + text.slice(end), [...before, text]);
    this.state.set({ said: (locale) => translate(locale, 'report.corrected', { text: words }) });
  }

  /** Takes the latest correction of the text back. */
  async undo(): Promise<void> {
    const { before } = this.state.get();
    const text = before.at(-1);
    if (text === undefined || this.job.isRunning) return;
    await this.replaceText(text, before.slice(0, -1));
    this.state.set({ said: (locale) => translate(locale, 'report.undone') });
  }

  private async replaceText(text: string, before: readonly string[]): Promise<void> {
    const old = this.state.get();
    this.links = shiftLinks(this.links, old.text, text);
    this.state.set({ text, before });
    await this.check();
    // The next problem after the place, so that one click after another goes through the text.
    const place = old.marks[old.shown ?? 0]?.start ?? 0;
    const { marks } = this.state.get();
    const next = marks.findIndex((mark) => mark.start >= place && isProblem(mark));
    this.state.set({ shown: next >= 0 ? next : (this.problems()[0] ?? null) });
  }

  select(sheet: string, cell: CellKey): Promise<void> {
    const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
    return this.working(() => this.port.select(sheet, { top: row, bottom: row, left: column, right: column }));
  }

  /** Keeps the text and its links with the workbook, or forgets them; nothing is kept unasked. */
  async setKept(isKept: boolean): Promise<void> {
    await this.working(async () => {
      if (isKept && this.state.get().text.length > LONGEST_KEPT) throw new WorkbookError('payload-too-large');
      this.state.set({ isKept });
      if (isKept) await this.keep();
      else await this.port.changeSettings([{ key: REPORT_SETTING, change: () => null }]);
    });
  }

  private async keep(): Promise<void> {
    const { isKept, text } = this.state.get();
    if (!isKept || text.length > LONGEST_KEPT) return;
    const kept = { text, links: this.links };
    await this.port.changeSettings([{ key: REPORT_SETTING, change: () => kept }]);
  }

  async copy(text: string): Promise<void> {
    await this.working(async () => {
      await navigator.clipboard.writeText(text);
      this.state.set({ said: (locale) => translate(locale, 'report.copied') });
    });
  }

  /** How the next paragraph is to be written. */
  wish(change: Partial<ParagraphWish>): void {
    this.state.set({ wish: { ...this.state.get().wish, ...change } });
  }

  /** The paragraph of the table at the cursor. */
  async write(change: Partial<ParagraphWish> = {}): Promise<void> {
    this.wish(change);
    const { wish } = this.state.get();
    await this.working(async (options) => {
      const selection = await this.port.selection();
      const [grid] = await this.port.readGrids('active', options);
      const paragraph = grid ? await this.run('write', { grid: packGrid(grid), selection, wish }, options) : null;
      this.state.set({ paragraph });
    });
  }

  /** Puts the written paragraph where texts are checked. */
  async checkParagraph(): Promise<void> {
    const { paragraph } = this.state.get();
    if (!paragraph) return;
    this.setText(paragraph.text);
    this.links = [];
    await this.check();
  }

  /** A .docx of the text; null where it could not be made. */
  async document(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
    let bytes: Uint8Array<ArrayBuffer> | null = null;
    await this.working(async (options) => {
      bytes = await this.run('document', { text }, options);
    });
    return bytes;
  }

  stop(): void {
    this.job.stop();
  }

  dismissFailure(): void {
    this.state.set({ failure: null });
  }

  private readonly run: ReportEngine['run'] = async (task, given, options) =>
    (await this.started()).run(task, given, options);

  private started(): Promise<ReportEngine> {
    return (this.engine ??= this.startEngine());
  }

  private async working(work: (options: WorkOptions) => Promise<void>): Promise<void> {
    if (!this.job.isRunning) this.state.set({ said: null });
    await this.job.run(work);
  }
}
