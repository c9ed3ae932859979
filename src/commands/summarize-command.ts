/** The ribbon function **Tính tổng hợp**. */
import { type Failure, failureOf } from './failure';

/** What a function command is called with; Excel waits, and shows it is busy, until `completed()`. */
export interface CommandEvent {
  completed(): void;
}

export interface SummarizeParts {
  /** Does the job; rejects with what went wrong. */
  readonly summarize: () => Promise<unknown>;
  /** Tells the user; resolves when the dialog was closed. */
  readonly tell: (failure: Failure) => Promise<void>;
}

/**
 * One click on **Tính tổng hợp**: the fitting summary of the table under the cursor. A failure is shown in a dialog;
 * `completed()` is called whatever happens, or Excel would refuse the next click. Excel queues a second click and runs it
 * afterwards in a page of its own: `runSummary` knows it by the time of the first one and does nothing.
 */
export function summarizeCommand({ summarize, tell }: SummarizeParts): (event: CommandEvent) => Promise<void> {
  return async (event) => {
    try {
      await summarize();
    } catch (error) {
      // When not even the dialog opens nothing more can be done; Excel itself says that the command failed.
      await tell(failureOf(error)).catch(() => undefined);
    } finally {
      event.completed();
    }
  };
}
