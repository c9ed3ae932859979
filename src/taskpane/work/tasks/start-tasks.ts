/** Chooses where jobs run: in a worker where there are workers, else on the page. */
import type { JobOptions } from '../../../workbook';
import type { AnswerOf, Given, TaskRunner } from './tasks';
import { type WorkerLike, WorkerTasks } from './worker-tasks';

/**
 * What `inWorker` makes, with a worker that is started at once, so that its code is there when it is needed; what
 * `otherwise` makes where the browser refuses workers by throwing, as a page under a strict policy does.
 */
export function workerOr<Runner>(
  start: () => WorkerLike,
  inWorker: (start: () => WorkerLike) => Runner,
  otherwise: () => Runner,
): Runner {
  try {
    let first: WorkerLike | null = start();
    return inWorker(() => {
      const worker = first ?? start();
      first = null;
      return worker;
    });
  } catch {
    return otherwise();
  }
}

/** Jobs on the page, their code loaded when it is first needed. */
class LateTasks<Tasks> implements TaskRunner<Tasks> {
  private runner: Promise<TaskRunner<Tasks>> | null = null;
  readonly generation = 0;

  constructor(private readonly load: () => Promise<TaskRunner<Tasks>>) {}

  async run<Task extends keyof Tasks & string>(
    task: Task,
    given: Given<Tasks, Task>,
    options?: JobOptions,
  ): Promise<AnswerOf<Tasks, Task>> {
    return (await (this.runner ??= this.load())).run(task, given, options);
  }

  close = (): void => undefined;
}

export const startTasks = <Tasks>(start: () => WorkerLike, load: () => Promise<TaskRunner<Tasks>>): TaskRunner<Tasks> =>
  workerOr<TaskRunner<Tasks>>(
    start,
    (again) => new WorkerTasks<Tasks>(again),
    () => new LateTasks<Tasks>(load),
  );
