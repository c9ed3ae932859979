/** The jobs of the tab in a worker of their own, so that a long text neither holds up a check nor ends with it. */
import { type JobOptions, WorkbookError } from '../../../workbook';
import type { ReportEngine, ReportTask, ReportTasks } from './report-engine';
import type { ReportReply, ReportRequest } from './report-messages';

/** As much of a Worker as is used; tests give their own. */
export interface ReportWorker {
  postMessage(request: ReportRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ReportReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  readonly resolve: (answer: ReportTasks[ReportTask]['answer']) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: JobOptions['onProgress'];
}

/** Stopping ends the worker at once, whatever it is doing; the next job starts another. */
export class WorkerReports implements ReportEngine {
  private worker: ReportWorker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  /** What the worker was given to hold, for the one that follows it. */
  private held: ReportTasks['compare']['given']['grids'] = null;
  private isHolding = false;

  constructor(private readonly start: () => ReportWorker) {}

  async run<Task extends ReportTask>(
    task: Task,
    given: ReportTasks[Task]['given'],
    { onProgress, signal }: JobOptions = {},
  ): Promise<ReportTasks[Task]['answer']> {
    if (signal?.aborted) throw new WorkbookError('cancelled');
    const stop = (): void => this.end(new WorkbookError('cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await this.ask(task, 'grids' in given ? this.withGrids(given) : given, onProgress);
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  close(): void {
    this.end(new WorkbookError('cancelled'));
  }

  private withGrids(given: ReportTasks['compare']['given']): ReportTasks['compare']['given'] {
    if (given.grids) this.held = given.grids;
    const grids = given.grids ?? (this.isHolding ? null : this.held);
    this.isHolding = true;
    return { ...given, grids };
  }

  private ask<Task extends ReportTask>(
    task: Task,
    given: ReportTasks[Task]['given'],
    onProgress: JobOptions['onProgress'],
  ): Promise<ReportTasks[Task]['answer']> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      this.running().postMessage({ id, task, given });
    });
  }

  private running(): ReportWorker {
    if (this.worker) return this.worker;
    const worker = this.start();
    worker.onmessage = ({ data }) => this.heard(data);
    worker.onerror = (event) => this.end(new Error(event.message || 'worker'));
    return (this.worker = worker);
  }

  private heard(reply: ReportReply): void {
    const waiting = this.waiting.get(reply.id);
    if (reply.type === 'progress') {
      waiting?.onProgress?.({ stage: 'checking', done: reply.done, total: reply.total });
      return;
    }
    this.waiting.delete(reply.id);
    if (reply.type === 'done') waiting?.resolve(reply.answer);
    else waiting?.reject(reply.code ? new WorkbookError(reply.code, reply.subject) : new Error(reply.message));
  }

  private end(reason: Error): void {
    this.worker?.terminate();
    this.worker = null;
    this.isHolding = false;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
