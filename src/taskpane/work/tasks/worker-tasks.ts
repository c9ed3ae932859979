/** The page's side: jobs in a worker that is ended at once when one of them is stopped. */
import { type JobOptions, WorkbookError } from '../../../workbook';
import type { AnswerOf, Given, TaskReply, TaskRequest, TaskRunner } from './tasks';

/** As much of a Worker as is used; tests give their own. */
export interface WorkerLike {
  postMessage(request: TaskRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<TaskReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Who waits for an answer of the worker. */
interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: JobOptions['onProgress'];
}

/** The worker never came: it was refused, its code could not be loaded, or it gave no sign of life. */
export class WorkerLost extends Error {}

/** A worker's code comes from our own site; a worker that is silent for so many milliseconds does not come any more. */
const PATIENCE = 20_000;
/** A worker that was there and says nothing for so many milliseconds while a job waits for it is ended. */
const SILENCE = 180_000;
/** The silence is measured in so many parts: a machine that slept meanwhile counts one of them, whatever its clock says. */
const SILENCE_PARTS = 6;

/** Stopping ends the worker, whatever it is doing; the next job starts another, which holds nothing. */
export class WorkerTasks<Tasks> implements TaskRunner<Tasks> {
  private worker: WorkerLike | null = null;
  /** Whether the worker has given a sign of life. */
  private isReady = false;
  private isLost = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  generation = 0;

  /**
   * Starts the worker; throws where the browser does. `patience`: milliseconds to wait for its first sign of life;
   * `silence`: for each later one.
   */
  constructor(
    private readonly start: () => WorkerLike,
    private readonly patience = PATIENCE,
    private readonly silence = SILENCE,
  ) {
    this.running();
  }

  async run<Task extends keyof Tasks & string>(
    task: Task,
    given: Given<Tasks, Task>,
    { onProgress, signal }: JobOptions = {},
  ): Promise<AnswerOf<Tasks, Task>> {
    if (signal?.aborted) throw new WorkbookError('cancelled');
    const stop = (): void => this.close();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return (await this.ask(task, given, onProgress)) as AnswerOf<Tasks, Task>;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  close(): void {
    this.generation++;
    this.end(new WorkbookError('cancelled'));
  }

  private ask(task: string, given: unknown, onProgress: JobOptions['onProgress']): Promise<unknown> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      if (this.isLost) throw new WorkerLost();
      this.waiting.set(id, { resolve, reject, onProgress });
      this.started().postMessage({ id, task, given });
      if (!this.isReady) this.timer ??= setTimeout(() => this.lose(), this.patience);
      else if (this.waiting.size === 1) this.listen();
    });
  }

  private started(): WorkerLike {
    try {
      return this.running();
    } catch {
      this.isLost = true;
      throw new WorkerLost();
    }
  }

  private running(): WorkerLike {
    if (this.worker) return this.worker;
    const worker = this.start();
    this.isReady = false;
    worker.onmessage = ({ data }) => this.heard(data);
    worker.onerror = (event) => this.failed(new Error(event.message || 'worker'));
    return (this.worker = worker);
  }

  /** What a worker held that was there once is gone; the next job starts another. */
  private failed(reason: Error): void {
    if (!this.isReady) return this.lose();
    this.generation++;
    this.end(reason);
  }

  /** Waits for the next sign of life, as long as a job waits for its answer. */
  private listen(passed = 0): void {
    clearTimeout(this.timer);
    if (this.waiting.size === 0) return;
    this.timer = setTimeout(() => {
      if (passed + 1 < SILENCE_PARTS) this.listen(passed + 1);
      else this.failed(new WorkbookError('worker-silent'));
    }, this.silence / SILENCE_PARTS);
  }

  private lose(): void {
    this.isLost = true;
    this.end(new WorkerLost());
  }

  private heard(reply: TaskReply): void {
    this.isReady = true;
    if (reply.type === 'done' || reply.type === 'failed') this.answered(reply);
    else if (reply.type === 'step')
      this.waiting.get(reply.id)?.onProgress?.({ stage: 'checking', done: reply.done, total: reply.total });
    this.listen();
  }

  private answered(reply: Extract<TaskReply, { type: 'done' | 'failed' }>): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.type === 'done') waiting?.resolve(reply.answer);
    else waiting?.reject(reply.code ? new WorkbookError(reply.code, reply.subject) : new Error(reply.message));
  }

  private end(reason: Error): void {
    this.worker?.terminate();
    this.worker = null;
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
