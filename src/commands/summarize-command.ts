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
 * `completed()` is called whatever happens, or Excel would refuse the next click. A second click while the first one
 * works does nothing: two clicks never leave two half-built sheets.
 */
export function summarizeCommand({ summarize, tell }: SummarizeParts): (event: CommandEvent) => Promise<void> {
  let working = false;
  return async (event) => {
    try {
      if (working) return;
      working = true;
      try {
        await summarize();
      } finally {
        working = false;
      }
    } catch (error) {
      // When not even the dialog opens nothing more can be done; Excel itself says that the command failed.
      await tell(failureOf(error)).catch(() => undefined);
    } finally {
      event.completed();
    }
  };
}
