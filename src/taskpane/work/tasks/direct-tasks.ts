/** The jobs on the page itself, for browsers that refuse workers. */
import { type JobOptions, WorkbookError } from '../../../workbook';
import type { AnswerOf, Given, Jobs, Pause, TaskRunner } from './tasks';

/** One task of the page: it draws and answers the user between two steps. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

type Job = (given: unknown, pause: Pause) => unknown;

export class DirectTasks<Tasks> implements TaskRunner<Tasks> {
  readonly generation = 0;

  constructor(private readonly jobs: Jobs<Tasks>) {}

  async run<Task extends keyof Tasks & string>(
    task: Task,
    given: Given<Tasks, Task>,
    { onProgress, signal }: JobOptions = {},
  ): Promise<AnswerOf<Tasks, Task>> {
    if (signal?.aborted) throw new WorkbookError('cancelled');
    const job = this.jobs[task] as unknown as Job;
    return (await job(given, async (done, total) => {
      onProgress?.({ stage: 'checking', done, total });
      await breathe();
      if (signal?.aborted) throw new WorkbookError('cancelled');
    })) as AnswerOf<Tasks, Task>;
  }

  close(): void {
    // Nothing runs beside the page.
  }
}
