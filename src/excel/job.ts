/** One batch against Excel. */
import { type CancelSignal, WorkbookError } from '../workbook';
import { type JobDescription, workbookError } from './failures';

/** A request that Excel never answers must not leave the pane waiting for ever. */
const TIME_LIMIT = 180_000;

/** Runs one batch against Excel; whatever goes wrong comes out as a {@link WorkbookError}. */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  job: JobDescription = {},
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new WorkbookError('timeout', job.subject ?? null)), TIME_LIMIT);
  });
  try {
    return await Promise.race([Excel.run(batch), late]);
  } catch (error) {
    throw workbookError(error, job);
  } finally {
    clearTimeout(timer);
  }
}

/** Rejects with `cancelled` when the user has asked for it; call between requests, never between a write and its repair. */
export function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError('cancelled');
}
