/** The engine in a worker. */
import type { ReportWish } from '../../jobs';
import { type CellRange, type Grid, type SheetPlan, packGrid } from '../../sheet';
import type { SummaryChoice } from '../../summary';
import { type CancelSignal, type JobOptions, type Selection, WorkbookError } from '../../workbook';
import { type CheckReport, type Engine, type PlannedReport, type SummaryDraft, checkingProgress } from './engine';
import type { Answer, Reply, Request } from './messages';

/** As much of a Worker as is used; tests give their own. */
export interface WorkerLike {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Who waits for an answer of the worker. */
interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly onStep: (done: number) => void;
}

/** One task of the page: lets it draw and answer keys between two sheets that are copied to the worker. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The engine in a Web Worker. Stopping ends the worker at once, whatever it is doing; the next job starts another. */
export class WorkerEngine implements Engine {
  private worker: WorkerLike | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private held = new Map<Grid, number>();
  private last: readonly Grid[] = [];
  private next = 1;

  constructor(private readonly start: () => WorkerLike) {}

  async check(grids: readonly Grid[], { onProgress, signal }: JobOptions = {}): Promise<CheckReport> {
    if (signal?.aborted) throw new WorkbookError('cancelled');
    const stop = (): void => this.end(new WorkbookError('cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
    try {
      onProgress?.(checkingProgress(0, grids.length));
      const keys = await this.hold(grids, signal);
      const onStep = (done: number): void => onProgress?.(checkingProgress(done, grids.length));
      const report = (await this.ask((id) => ({ type: 'check', id, keys }), onStep)) as CheckReport;
      this.last = grids;
      return report;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  async draft(selection: Selection): Promise<SummaryDraft | null> {
    await this.revive();
    return (await this.ask((id) => ({ type: 'draft', id, selection }))) as SummaryDraft | null;
  }

  async plan(choice: SummaryChoice, range: CellRange): Promise<SheetPlan> {
    await this.revive();
    return (await this.ask((id) => ({ type: 'plan', id, choice, range }))) as SheetPlan;
  }

  async report(wish: ReportWish): Promise<PlannedReport> {
    await this.revive();
    return (await this.ask((id) => ({ type: 'report', id, wish }))) as PlannedReport;
  }

  close(): void {
    this.end(new WorkbookError('cancelled'));
  }

  /** Sends the sheets that the worker does not hold yet, lets it forget the others. */
  private async hold(grids: readonly Grid[], signal?: CancelSignal): Promise<number[]> {
    const keys: number[] = [];
    for (const grid of grids) {
      if (signal?.aborted) throw new WorkbookError('cancelled');
      let key = this.held.get(grid);
      if (key === undefined) {
        key = this.next++;
        this.running().postMessage({ type: 'hold', key, grid: packGrid(grid) });
        this.held.set(grid, key);
        await breathe();
      }
      keys.push(key);
    }
    const kept = new Set(grids);
    for (const [grid, key] of this.held) {
      if (kept.has(grid)) continue;
      this.running().postMessage({ type: 'drop', key });
      this.held.delete(grid);
    }
    return keys;
  }

  /** After a stop the new worker knows nothing: it is given the sheets of the last check again. */
  private async revive(): Promise<void> {
    if (!this.worker && this.last.length > 0) await this.check(this.last);
  }

  private running(): WorkerLike {
    if (this.worker) return this.worker;
    const worker = this.start();
    worker.onmessage = ({ data }) => this.heard(data);
    worker.onerror = (event) => this.end(new Error(event.message || 'worker'));
    return (this.worker = worker);
  }

  private ask(request: (id: number) => Request, onStep: (done: number) => void = () => undefined): Promise<Answer> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onStep });
      this.running().postMessage(request(id));
    });
  }

  private heard(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (reply.type === 'step') return waiting?.onStep(reply.done);
    this.waiting.delete(reply.id);
    if (reply.type === 'done') waiting?.resolve(reply.answer);
    else waiting?.reject(reply.code ? new WorkbookError(reply.code, reply.subject) : new Error(reply.message));
  }

  private end(reason: Error): void {
    this.worker?.terminate();
    this.worker = null;
    this.held = new Map();
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
