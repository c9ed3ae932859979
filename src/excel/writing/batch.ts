/** Steps into Excel's batch: as many in one request as it can carry. */
import type { Step } from './steps';

/** Content beyond this goes into the next request: Excel on the web takes 5 MB. */
const BYTES_PER_REQUEST = 3_000_000;

/**
 * Queues steps on an empty sheet. What comes to more than a request carries is sent on the way; the last request is left
 * to the caller. `afterRequest` is called after each one that was sent.
 */
export async function queueSteps(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  steps: readonly Step[],
  afterRequest: () => void = () => undefined,
): Promise<void> {
  let bytes = 0;
  for (const step of steps) {
    if (step.bytes > 0 && bytes > 0 && bytes + step.bytes > BYTES_PER_REQUEST) {
      await context.sync();
      afterRequest();
      bytes = 0;
    }
    step.write(sheet);
    bytes += step.bytes;
  }
}

/** Queues the showing of a sheet from its first cell on. */
export function showSheet(sheet: Excel.Worksheet): void {
  sheet.activate();
  sheet.getRange('A1').untrack().select();
}
