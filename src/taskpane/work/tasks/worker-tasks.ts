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

/** Stopping ends the worker, whatever it is doing; the next job starts another, which holds nothing. */
export class WorkerTasks<Tasks> implements TaskRunner<Tasks> {
  private worker: WorkerLike | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  generation = 0;

  constructor(private readonly start: () => WorkerLike) {}

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
    this.end(new WorkbookError('cancelled'));
  }

  private ask(task: string, given: unknown, onProgress: JobOptions['onProgress']): Promise<unknown> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      this.running().postMessage({ id, task, given });
    });
  }

  private running(): WorkerLike {
    if (this.worker) return this.worker;
    const worker = this.start();
    worker.onmessage = ({ data }) => this.heard(data);
    worker.onerror = (event) => this.end(new Error(event.message || 'worker'));
    return (this.worker = worker);
  }

  private heard(reply: TaskReply): void {
    const waiting = this.waiting.get(reply.id);
    if (reply.type === 'step')
      return waiting?.onProgress?.({ stage: 'checking', done: reply.done, total: reply.total });
    this.waiting.delete(reply.id);
    if (reply.type === 'done') waiting?.resolve(reply.answer);
    else waiting?.reject(reply.code ? new WorkbookError(reply.code, reply.subject) : new Error(reply.message));
  }

  private end(reason: Error): void {
    this.worker?.terminate();
    this.worker = null;
    this.generation++;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
