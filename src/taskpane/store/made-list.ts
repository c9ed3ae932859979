/** The summary sheets that stand in the workbook, and what was last said of one of them. */
import { asMade, followed, isEdited, MADE_SETTING, type MadeSummary, readMade, standingAs } from '../../jobs';
import type { Grid, SheetPlan } from '../../sheet';
import type { SummaryChoice } from '../../summary';
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

/** A sheet that is to be written, and how it is known again. */
export interface WantedSheet {
  readonly plan: SheetPlan;
  readonly choice: SummaryChoice;
  readonly same: (made: readonly MadeSummary[]) => MadeSummary | undefined;
  readonly mayBeSame: (one: MadeSummary) => boolean;
}

/** Keeps the state's list of summaries to what stands in the workbook. */
export class MadeList {
  /** What was last said, where it is known to be so. */
  private saidOf: SaidOf | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Sheets of ours that the workbook remembers no summary of. */
  private others: readonly string[] = [];

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
    this.others = [...names].filter((name) => made.every(({ sheet }) => sheet !== name));
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

  /**
   * The summary that stands where a plan would be written, and its sheet, where the user did not change it; undefined where
   * there is none. `same` finds it among those remembered, `mayBeSame` those that it may be of a sheet with another name.
   */
  async before(
    { plan, choice, same, mayBeSame }: WantedSheet,
    signal: AbortSignal,
  ): Promise<{ readonly replace: MadeSummary; readonly standing: Grid } | undefined> {
    const known = () => same(this.state.get().made);
    if (!known() && this.others.length === 0 && !this.state.get().made.some(mayBeSame)) return undefined;
    await this.recall();
    const remembered = known();
    if (remembered) {
      const standing = await this.standing(remembered, signal);
      const [now = remembered] = followed([remembered], standing ? [standing] : []);
      // Its columns may have moved since: then it is a summary of others.
      if (same([now])) return standing && !isEdited(now, standing) ? { replace: now, standing } : undefined;
    }
    const grids = await this.port.readGrids('all', { signal });
    const standingNow = (sheet: string) => grids.find((grid) => grid.sheet === sheet);
    const replace = same(followed(this.state.get().made, grids));
    const standing = replace && standingNow(replace.sheet);
    if (replace) return standing && !isEdited(replace, standing) ? { replace, standing } : undefined;
    const unremembered = standingAs(
      plan,
      this.others.flatMap((sheet) => standingNow(sheet) ?? []),
    );
    return unremembered && { replace: asMade(plan, choice, unremembered), standing: unremembered };
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
