/** The summary sheets that stand in the workbook, and what was last said of one of them. */
import { MADE_SETTING, type MadeSummary, readMade } from '../../jobs';
import type { Grid } from '../../sheet';
import { type SettingChange, WorkbookError, type WorkbookPort } from '../../workbook';
import type { CatchUp } from './catch-up';
import type { Saying } from './failure';
import type { State } from './state';
import type { SummaryState } from './summary-state';

/** Milliseconds after which the sheets are looked at again that came or went. */
const RECALL_DELAY = 1500;

/** The sheet that words are about, and whether they say that it is there. */
interface SaidOf {
  readonly sheet: string;
  readonly stands: boolean;
}

/** Keeps the state's list of summaries to what stands in the workbook. */
export class MadeList {
  /** What was last said, where it is known to be so. */
  private saidOf: SaidOf | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly port: WorkbookPort,
    private readonly state: State<SummaryState>,
    private readonly catchUp: CatchUp,
  ) {}

  close(): void {
    clearTimeout(this.timer);
  }

  /** Looks again as soon as Excel answers. */
  owe(): void {
    this.catchUp.owe('made', this.recall);
  }

  /** Looks again after a moment, if it may then. */
  recallSoon(mayLook: () => boolean): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (mayLook()) this.recall().catch(() => this.owe());
    }, RECALL_DELAY);
  }

  /** The remembered summaries whose sheets still exist, by the names that the sheets have now. */
  readonly recall = async (): Promise<void> => {
    const standing = await this.port.ownSheetsById();
    const names = new Set(standing.values());
    const made = readMade(await this.port.readSetting(MADE_SETTING), standing);
    this.state.set({ made: made.filter(({ sheet }) => names.has(sheet)) });
    // What was said of a sheet goes when it is so no more: undone in Excel, or removed by hand.
    if (this.saidOf && names.has(this.saidOf.sheet) !== this.saidOf.stands) this.say(null, null);
  };

  /** The same after a writing: what stands in the workbook is known, should Excel not tell just now. */
  async recallOr(made: readonly MadeSummary[]): Promise<void> {
    try {
      await this.recall();
    } catch {
      this.state.set({ made });
      this.owe();
    }
  }

  /** The same summary as it is now: Excel sends no event when a sheet is renamed, so the list may show an old name. */
  async current(made: MadeSummary): Promise<MadeSummary> {
    await this.recall();
    const same = (other: MadeSummary): boolean =>
      made.id === null ? other.sheet === made.sheet : other.id === made.id;
    const found = this.state.get().made.find(same);
    if (!found) throw new WorkbookError('sheet-not-found', made.sheet);
    return found;
  }

  /** The sheet comes to the front for it: whoever is asked about its changes sees them. */
  async standing(made: MadeSummary, signal: AbortSignal): Promise<Grid | undefined> {
    await this.port.select(made.sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    const [grid] = await this.port.readGrids('active', { signal });
    // Removed between the two.
    if (grid && grid.sheet !== made.sheet) throw new WorkbookError('sheet-not-found', made.sheet);
    return grid;
  }

  /** The sheet was gone already: an entry or a marker that is left is passed over at the next look. */
  async forgetGone(forget: SettingChange): Promise<void> {
    await this.port.changeSettings([forget]).catch(() => undefined);
    await this.port.mend().catch(() => undefined);
  }

  say(said: Saying | null, saidOf: SaidOf | null): void {
    this.saidOf = saidOf;
    this.state.set({ said });
  }
}

/** The user was quicker: that the sheet is gone is what was asked for. */
export function gone(error: unknown): null {
  if (error instanceof WorkbookError && error.code === 'sheet-not-found') return null;
  throw error;
}
