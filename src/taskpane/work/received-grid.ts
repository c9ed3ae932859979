/** Sheets as they arrive at the worker, in parts. */
import { type Grid, unpackGrid } from '../../sheet';
import type { GridPart, SentGrid } from './sent-grid';

/** A sheet as it arrives. */
export class ReceivedGrid {
  private readonly texts: (string | undefined)[] = [];
  private readonly displayed: (string | undefined)[] = [];
  private missing: number;

  constructor(private readonly sent: SentGrid) {
    this.missing = sent.rest;
  }

  take(part: GridPart): void {
    for (const text of part.texts) this.texts.push(text);
    for (const text of part.displayed) this.displayed.push(text);
    this.missing--;
  }

  get isComplete(): boolean {
    return this.missing === 0;
  }

  /** The sheet, once it is complete. */
  grid(): Grid {
    const { grid, rest } = this.sent;
    if (rest === 0) return unpackGrid(grid);
    return unpackGrid({ ...grid, content: { ...grid.content, texts: this.texts, displayed: this.displayed } });
  }
}
