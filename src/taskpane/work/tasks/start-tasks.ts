/** Where jobs run: in a worker that is started at once, so that its code is there when it is needed; else on the page. */
import type { JobOptions } from '../../../workbook';
import type { AnswerOf, Given, TaskRunner } from './tasks';
import { WorkerLost, type WorkerLike, WorkerTasks } from './worker-tasks';

/**
 * Jobs in a worker. Where the browser refuses it, by throwing, by an error or by silence, the page does them from then on:
 * a worker that never came holds nothing that would be missed.
 */
class WorkerOrPage<Tasks> implements TaskRunner<Tasks> {
  private readonly worker: WorkerTasks<Tasks> | null;
  private page: Promise<TaskRunner<Tasks>> | null = null;

  constructor(
    start: () => WorkerLike,
    private readonly load: () => Promise<TaskRunner<Tasks>>,
    patience?: number,
    silence?: number,
  ) {
    try {
      this.worker = new WorkerTasks<Tasks>(start, patience, silence);
    } catch {
      this.worker = null;
    }
  }

  get generation(): number {
    return this.worker?.generation ?? 0;
  }

  async run<Task extends keyof Tasks & string>(
    task: Task,
    given: Given<Tasks, Task>,
    options?: JobOptions,
  ): Promise<AnswerOf<Tasks, Task>> {
    if (this.worker && !this.page) {
      try {
        return await this.worker.run(task, given, options);
      } catch (error) {
        if (!(error instanceof WorkerLost)) throw error;
      }
    }
    return (await this.onPage()).run(task, given, options);
  }

  close(): void {
    this.worker?.close();
  }

  /** The code of the jobs is loaded when it is first needed, and again where that failed. */
  private onPage(): Promise<TaskRunner<Tasks>> {
    return (this.page ??= this.load().catch((error: unknown) => {
      this.page = null;
      throw error;
    }));
  }
}

/**
 * `patience`: milliseconds after which a worker that gave no sign of life is given up; `silence`: after which one that was
 * there and falls silent is ended, its job failing with `worker-silent`.
 */
export const startTasks = <Tasks>(
  start: () => WorkerLike,
  load: () => Promise<TaskRunner<Tasks>>,
  patience?: number,
  silence?: number,
): TaskRunner<Tasks> => new WorkerOrPage<Tasks>(start, load, patience, silence);
