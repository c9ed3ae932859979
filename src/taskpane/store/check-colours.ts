/** The colours of a check on the sheets: the cells of the open finding, and marks of all that are listed. */
import { translate } from '../../locales';
import type { WorkbookPort } from '../../workbook';
import type { Attempts } from './attempts';
import { type CheckState, findingAt, listedOf } from './check-state';
import { markedCells } from './marked-cells';
import { Painter } from './painter';
import type { State } from './state';

export class CheckColours {
  private readonly painter: Painter;

  constructor(
    port: WorkbookPort,
    private readonly state: State<CheckState>,
    private readonly attempts: Attempts,
    /** The sheets last checked. */
    private readonly sheets: () => ReadonlySet<string>,
    /** Called where colours could not follow the list. */
    private readonly onUnpainted: () => void,
  ) {
    this.painter = new Painter(port);
  }

  readonly recall = async (): Promise<void> => {
    await this.painter.start();
    this.state.set({ marked: this.painter.isMarking });
  };

  /** Takes the colours of the open finding away; marks stay. */
  async close(): Promise<void> {
    await this.painter.show(null).catch(() => undefined);
  }

  /** Colours the cells of the open finding, where Excel allows it. */
  showOpen(): Promise<void> {
    return this.following(this.tint);
  }

  private readonly tint = async (): Promise<void> => {
    const { open, shown, settings } = this.state.get();
    await this.painter.show((settings.tint && open.find(({ id }) => id === shown)) || null);
  };

  /** A marked cell was clicked on the sheet: its finding is opened. */
  showAt(sheet: string, row: number, column: number): void {
    if (!this.painter.isMarked(sheet, row, column)) return;
    const state = this.state.get();
    const finding = findingAt(state, sheet, row, column);
    if (!finding || finding.id === state.shown) return;
    this.state.set({ shown: finding.id });
    void this.following(this.tint);
  }

  /** Marks go with their cause. */
  repaint(): Promise<void> {
    return this.following(async () => {
      await this.tint();
      if (this.painter.isMarking) await this.markListed();
    });
  }

  /** Colours that follow the list by themselves: where Excel refuses, what was done before stands, and the next check paints again. */
  private async following(paint: () => Promise<void>): Promise<void> {
    try {
      await paint();
    } catch {
      this.state.set({ behind: this.state.get().behind ?? 'colours' });
      this.onUnpainted();
    }
  }

  /** Colours the cells of the listed findings; the worst grade wins where they share a cell. */
  async mark(): Promise<void> {
    let count = 0;
    const done = await this.attempts.trying(async () => {
      count = await this.markListed();
    });
    if (!done) return;
    this.state.set({ marked: true });
    this.attempts.say((locale) => translate(locale, 'check.marked', { count }));
  }

  async unmark(): Promise<void> {
    if (!(await this.attempts.trying(() => this.painter.unmark()))) return;
    this.state.set({ marked: false });
    this.attempts.say((locale) => translate(locale, 'check.unmarked'));
  }

  private markListed(): Promise<number> {
    const { open, fixes, settings } = this.state.get();
    return this.painter.mark(markedCells(listedOf(open, settings.hidden), fixes), this.sheets());
  }
}
