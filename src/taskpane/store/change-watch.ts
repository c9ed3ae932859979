/** Notices changes of the workbook and, after a moment of quiet, has them checked again. */
import { cellName } from '../../sheet';
import type { WorkbookChange } from '../../workbook';

/** A cell that the pane is about to write. */
interface WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the watch asks of the job that it works for. */
export interface ChangeListener {
  /** Whether the list of findings depends on this sheet. */
  concerns(sheet: string): boolean;
  /** Sheets were added or removed. */
  onSheets(): void;
  isChecking(): boolean;
  /** The list is out of date. */
  onStale(): void;
  /** The workbook has been quiet since the last change. */
  onQuiet(): void;
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${cellName(row, column)}`;

/** Collects the changes since the last check began. */
export class ChangeWatch {
  /** Names of changed sheets; null among them when sheets were added or removed. */
  private readonly changed = new Set<string | null>();
  /** Those that the check which is under way reads. */
  private readonly reading = new Set<string | null>();
  private readonly expected = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `settle`: milliseconds of quiet after a change before it is checked again. */
  constructor(
    private readonly listener: ChangeListener,
    private readonly settle: number,
  ) {}

  /**
   * Does a writing of the pane itself: Excel reports it, too, a moment later, and the pane has checked it again by then.
   */
  async expecting<T>(cells: readonly WrittenCell[], write: () => Promise<T>): Promise<T> {
    const keys = cells.map(({ sheet, row, column }) => keyOf(sheet, row, column));
    for (const key of keys) this.expected.add(key);
    try {
      return await write();
    } finally {
      setTimeout(() => {
        for (const key of keys) this.expected.delete(key);
      }, this.settle);
    }
  }

  /** Whether cells were changed by somebody else than the pane. */
  notice({ sheet, range }: WorkbookChange): boolean {
    if (sheet === null) {
      this.listener.onSheets();
      return false;
    }
    const isCell = range && range.top === range.bottom && range.left === range.right;
    if (isCell && this.expected.delete(keyOf(sheet, range.top, range.left))) return false;
    if (!this.listener.concerns(sheet)) return false;
    this.changesOf(sheet);
    // Excel may tell of several cells of the pane's as one range.
    return ![...this.expected].some((key) => key.startsWith(`${sheet}!`));
  }

  /** A sheet is to be checked again; null: there are others than before. */
  changesOf(sheet: string | null): void {
    this.changed.add(sheet);
    if (!this.listener.isChecking()) this.schedule();
  }

  /** The pane itself has changed these sheets. */
  addChanged(sheets: readonly string[]): void {
    for (const sheet of sheets) this.changed.add(sheet);
  }

  /** What has changed since it was last checked. */
  get pending(): readonly (string | null)[] {
    return [...new Set([...this.reading, ...this.changed])];
  }

  /** A check begins: it reads everything that has changed so far. */
  checkStarted(): void {
    this.stop();
    for (const sheet of this.changed) this.reading.add(sheet);
    this.changed.clear();
  }

  /** A check has ended: what changed meanwhile is checked again. */
  checkEnded(): void {
    this.reading.clear();
    if (this.changed.size > 0) this.schedule();
  }

  /** A check was refused or given up: what it should have read is still to be read. */
  checkFailed(isCancelled: boolean): void {
    if (this.changed.size > 0 && !isCancelled) this.schedule();
    for (const sheet of this.reading) this.changed.add(sheet);
    this.reading.clear();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private schedule(): void {
    this.listener.onStale();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.listener.onQuiet(), this.settle);
  }
}
