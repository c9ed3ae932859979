/** What follows a job that was done, and is refused: the job is told as done, and no failure stands beside. */
import { OpenPane, newWorkbook } from './walk/pane';

/** Corrects one cell while Excel refuses the request of this number once, or for good. */
async function correctWith(request: number, lasting: boolean) {
  const pane = new OpenPane(await newWorkbook());
  await pane.check.start();
  await pane.idle();
  pane.office.executor.order({ request, code: 'GeneralException', lasting });
  const [fix] = pane.check.state.get().fixes.values();
  await pane.check.correct(fix!.changes);
  await pane.idle();
  pane.office.executor.clearFaults();
  const words = pane.words();
  const { stale } = pane.check.state.get();
  await pane.close();
  return { ...words, stale };
}

const REQUESTS = Array.from({ length: 14 }, (_, at) => at + 1);

test.each([false, true])('a correction is told as done or as failed, never both (lasting: %s)', async (lasting) => {
  const both: unknown[] = [];
  let late = 0;
  for (const request of REQUESTS) {
    const outcome = await correctWith(request, lasting);
    if (outcome.failure !== null && outcome.said !== null) both.push({ request, ...outcome });
    if (outcome.said !== null && outcome.stale) late++;
  }
  expect(both).toEqual([]);
  // The view is marked as out of date where the reading after the correction was refused.
  expect(late).toBeGreaterThan(0);
});
