/** Jobs of the pane that a worker may do: what they are called, and who runs them. */
import type { JobOptions, WorkbookErrorCode } from '../../../workbook';

/** Is called between two steps of a long job, with how many of all are done; may throw to end it. */
export type Pause = (done: number, total: number) => Promise<void>;

/** The jobs, done. `Tasks`: by name, what each is given and what it answers. */
export type Jobs<Tasks> = {
  readonly [Task in keyof Tasks]: Tasks[Task] extends { readonly given: infer Given; readonly answer: infer Answer }
    ? (given: Given, pause: Pause) => Answer | Promise<Answer>
    : never;
};

export type Given<Tasks, Task extends keyof Tasks> = Tasks[Task] extends { readonly given: infer Given }
  ? Given
  : never;
export type AnswerOf<Tasks, Task extends keyof Tasks> = Tasks[Task] extends { readonly answer: infer Answer }
  ? Answer
  : never;

/** Runs jobs, wherever. Rejects with a `WorkbookError` where it is known what went wrong; aborting with `cancelled`. */
export interface TaskRunner<Tasks> {
  run<Task extends keyof Tasks & string>(
    task: Task,
    given: Given<Tasks, Task>,
    options?: JobOptions,
  ): Promise<AnswerOf<Tasks, Task>>;
  /** Changes when what earlier jobs left to be held is gone. */
  readonly generation: number;
  close(): void;
}

/** What the page asks of a worker. */
export interface TaskRequest {
  readonly id: number;
  readonly task: string;
  readonly given: unknown;
}

export type TaskReply =
  /** The worker's code has come and runs. */
  | { readonly type: 'ready' }
  | { readonly type: 'step'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly id: number; readonly answer: unknown }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: WorkbookErrorCode | null;
      readonly subject: string | null;
      readonly message: string;
    };
