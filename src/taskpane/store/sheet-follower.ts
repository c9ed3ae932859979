/** Follows the user through the workbook: which sheet is in front, whether it is one of ours, which cell is clicked. */
import type { CellRange } from '../../sheet';
import type { Place, WorkbookPort } from '../../workbook';

export interface FollowListener {
  /** Another sheet is in front; `isOurs`: a summary or a log that we wrote. */
  onFront(sheet: string, isOurs: boolean): void;
  /** The user has stayed on the sheet in front for a moment. */
  onStay(): void;
  /** A single cell was selected. */
  onCell(sheet: string, range: CellRange): void;
}

export class SheetFollower {
  private ours: ReadonlySet<string> = new Set();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `patience`: milliseconds for which a sheet is in front before it counts as stayed on. */
  constructor(
    private readonly port: WorkbookPort,
    private readonly listener: FollowListener,
    private readonly patience: number,
  ) {}

  /** Starts to follow; returns how to stop. */
  async follow(): Promise<() => Promise<void>> {
    const stop = await this.port.onMove((place) => this.move(place));
    return async () => {
      clearTimeout(this.timer);
      await stop();
    };
  }

  /** Sheets were added or removed, perhaps by us. */
  async look(): Promise<void> {
    const [{ sheet }, ours] = await Promise.all([this.port.selection(), this.port.ownSheets()]);
    this.ours = new Set(ours);
    this.listener.onFront(sheet, this.ours.has(sheet));
  }

  private move({ sheet, range }: Place): void {
    this.listener.onFront(sheet, this.ours.has(sheet));
    if (range && range.top === range.bottom && range.left === range.right) this.listener.onCell(sheet, range);
    if (range) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.listener.onStay(), this.patience);
  }
}
