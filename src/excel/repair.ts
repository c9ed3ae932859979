/** Writes that are done wholly or not at all. */
import { WorkbookError } from '../workbook';

export interface Repair {
  readonly write: () => Promise<void>;
  /** Whether the write has been done after all: its answer may have been lost. */
  readonly isDone: () => Promise<boolean>;
  /** Brings back what was, on whatever the write has left. */
  readonly undo: () => Promise<void>;
  /** For the message when nobody knows: a cell, a sheet. */
  readonly subject?: string | null;
}

/** Excel may be busy for a moment; the last refusal is final. */
const ATTEMPTS = 3;

/** Does something that may be refused once or twice. */
export async function inAttempts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Does a write that Excel may break off in the middle, since its batches are no transactions. When it fails, the workbook is
 * looked at before a word is said: a write that was done is no failure; any other is undone and its error goes on. Only
 * where Excel no longer lets us look or undo is the outcome `change-unknown`.
 */
export async function allOrNothing({ write, isDone, undo, subject = null }: Repair): Promise<void> {
  try {
    await write();
  } catch (error) {
    // Nobody knows what Excel still does with a request that it has not answered in minutes.
    if (error instanceof WorkbookError && error.code === 'timeout') throw error;
    const isMeanwhile = error instanceof WorkbookError && error.code === 'changed-meanwhile';
    let done: boolean;
    try {
      done = await inAttempts(async () => {
        if (!isMeanwhile && (await isDone())) return true;
        await undo();
        return false;
      });
    } catch (second) {
      const both = new AggregateError([error, second], 'a change was broken off and could not be undone');
      throw new WorkbookError('change-unknown', subject, { cause: both });
    }
    if (!done) throw error;
  }
}
