/** What watches the workbook as long as the pane is open. */
type Stop = () => Promise<void>;

export class Watchers {
  private stopping: Stop[] = [];
  /** Counts openings: what an earlier one still has under way is given up. */
  private opening = 0;
  isClosed = true;

  /** Begins an opening; what is returned says whether it is over. */
  open(): () => boolean {
    const opening = ++this.opening;
    this.isClosed = false;
    return () => this.isClosed || this.opening !== opening;
  }

  /** Starts to watch, unless the opening is over by then. */
  async add(start: () => Promise<Stop>, isOver: () => boolean): Promise<void> {
    const stop = await start();
    if (isOver()) await stop();
    else this.stopping.push(stop);
  }

  /** Stops to watch; Excel may refuse, and forgets the pane when it is gone. */
  async close(): Promise<void> {
    this.isClosed = true;
    const stopping = this.stopping;
    this.stopping = [];
    for (const stop of stopping) await stop().catch(() => undefined);
  }
}
