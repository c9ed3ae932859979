/** Writes that are done wholly or not at all. */
import { WorkbookError } from '../workbook';

/**
 * Does a write that Excel may break off in the middle, since its batches are no transactions: when it fails, `undo`
 * brings back what was, and the write's own error goes on. An undo that fails too is tried twice more.
 */
export async function allOrNothing(write: () => Promise<void>, undo: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    for (let attempt = 1; ; attempt++) {
      try {
        await undo();
        break;
      } catch (second) {
        if (attempt === 3) {
          const both = new AggregateError([error, second], 'a change was broken off and could not be undone');
          throw new WorkbookError('excel-failed', null, { cause: both });
        }
      }
    }
    throw error;
  }
}
