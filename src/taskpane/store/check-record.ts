/** The log sheet of what a check found: written, replaced after asking, brought to the front to be printed. */
import type { Locale } from '../../locales';
import type { RecordInput } from '../../record';
import type { Grid, SheetPlan } from '../../sheet';
import type { WorkbookPort } from '../../workbook';
import type { Attempts } from './attempts';
import type { CheckState } from './check-state';
import { RecordWriter } from './record-writer';
import type { State } from './state';
import { printingText, writtenText } from './written-text';

export class CheckRecord {
  constructor(
    private readonly port: WorkbookPort,
    private readonly writer: RecordWriter,
    private readonly state: State<CheckState>,
    private readonly attempts: Attempts,
    /** The sheets last checked. */
    private readonly grids: () => ReadonlyMap<string, Grid>,
    /** Another sheet is in front. */
    private readonly onFront: () => Promise<void>,
  ) {}

  /** Adds the dated log sheet; `replace`: null asks where there is one already. */
  async write(locale: Locale, replace: boolean | null): Promise<void> {
    const state = this.state.get();
    if (!state.report) return;
    this.quitAsking();
    await this.attempts.trying(async () => {
      const standing = await this.writer.standing();
      if (standing !== null && replace === null) return this.state.set({ askingRecord: standing });
      const result = await this.writer.write(state, this.grids(), locale, replace ? standing : null);
      const sheet = result.unremembered ? null : result.sheet;
      this.attempts.say((language) => writtenText(language, 'check.record.done', result), { sheet });
      await this.onFront();
    });
  }

  /** Brings the log sheet to the front, written first where there is none, and says how it is printed: no add-in can print. */
  async print(locale: Locale): Promise<void> {
    if (!this.state.get().report) return;
    this.quitAsking();
    await this.attempts.trying(async () => {
      const standing = await this.writer.standing();
      const written = standing === null ? await this.writer.write(this.state.get(), this.grids(), locale, null) : null;
      const sheet = written?.sheet ?? standing!;
      await this.port.select(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
      const isOld = !this.writer.isOf(this.state.get());
      this.attempts.say((language) => printingText(language, { sheet, isOld, written }), { sheet });
      await this.onFront();
    });
  }

  quitAsking(): void {
    this.state.set({ askingRecord: null });
  }
}

/** What the log sheet is made with. */
interface RecordParts {
  readonly port: WorkbookPort;
  readonly planRecord: (input: RecordInput) => Promise<SheetPlan>;
  readonly clock: () => Date;
  readonly state: State<CheckState>;
  readonly attempts: Attempts;
  readonly grids: () => ReadonlyMap<string, Grid>;
  readonly onFront: () => Promise<void>;
}

export const makeRecord = ({ port, planRecord, clock, state, attempts, grids, onFront }: RecordParts): CheckRecord =>
  new CheckRecord(port, new RecordWriter(port, planRecord, clock), state, attempts, grids, onFront);
