/** Walks through the requests and actions of a job, lets each fail in every way, and judges what has become of the workbook. */
import type { HostWorkbook } from '../../../src/host';
import { createExcelPort } from '../../../src/excel';
import { WorkbookError, type WorkbookPort } from '../../../src/workbook';
import { type TestOffice, openInOffice } from '../../host/client';
import { type Extent, type Part, type Walked, faultsOf, known, without } from '../../walk/faults';
import { type Deed, type Job, newWorkbook } from './jobs';

interface Run {
  readonly workbook: HostWorkbook;
  readonly office: TestOffice;
  readonly port: WorkbookPort;
}

async function start(job: Job): Promise<Run> {
  const workbook = newWorkbook();
  const office = openInOffice(workbook);
  const port = createExcelPort();
  await job.before?.(port);
  office.executor.resetCounts();
  return { workbook, office, port };
}

interface Outcome {
  readonly error: WorkbookError | null;
  readonly result: unknown;
  readonly wrongError: string | null;
}

async function outcomeOf(run: Promise<unknown>): Promise<Outcome> {
  try {
    return { error: null, result: await run, wrongError: null };
  } catch (error) {
    if (error instanceof WorkbookError) return { error, result: null, wrongError: null };
    return { error: null, result: null, wrongError: String(error) };
  }
}

const UNKNOWN: ReadonlySet<string> = new Set(['change-unknown', 'timeout']);

/** What is wrong with an outcome; null where it keeps the promise. */
function judge(
  { error, result, wrongError }: Outcome,
  state: string,
  { untouched, complete }: { readonly untouched: readonly string[]; readonly complete: readonly string[] },
): string | null {
  if (wrongError !== null) return wrongError;
  const same = (expected: readonly string[], ...parts: readonly Part[]): boolean =>
    expected.some((one) => without(one, parts) === without(state, parts));
  if (error === null) {
    const isPageMissing = typeof result === 'object' && result !== null && 'pageNotSetUp' in result;
    const isUnremembered = typeof result === 'object' && result !== null && 'unremembered' in result;
    const missing: Part[] = [
      ...(isPageMissing ? (['layout'] as const) : []),
      ...(isUnremembered ? (['settings'] as const) : []),
    ];
    if (same(complete, ...missing)) return null;
    return 'told as done, and it is not';
  }
  if (UNKNOWN.has(error.code)) {
    return same([...untouched, ...complete], 'layout', 'settings') ? null : `${error.code}, and half done`;
  }
  return same(untouched) ? null : `${error.code}, and not untouched`;
}

/** How many actions each request of the job has when nothing fails. */
async function shapeOf(job: Job): Promise<{ actions: number[]; untouched: string; complete: string }> {
  const { workbook, office, port } = await start(job);
  const untouched = known(workbook);
  const actions: number[] = [];
  const { executor } = office;
  const answer = executor.executeAsync.bind(executor);
  executor.executeAsync = (customData, flags, message) => {
    actions.push(message.Body.Actions.length);
    return answer(customData, flags, message);
  };
  await job.run(port);
  return { actions, untouched, complete: known(workbook) };
}

/** Fails every request and action of the job in every way. What is left half done is mended first, as the next start does. */
export async function walkFaults(job: Job, extent: Extent): Promise<Walked> {
  const { actions, untouched, complete } = await shapeOf(job);
  const wrong: string[] = [];
  let failures = 0;
  const faults = faultsOf(actions, extent);
  for (const fault of faults) {
    const { workbook, office, port } = await start(job);
    office.executor.order(fault);
    const outcome = await outcomeOf(job.run(port));
    office.executor.clearFaults();
    if (outcome.error && UNKNOWN.has(outcome.error.code)) {
      const later = createExcelPort();
      await later.mend();
      if (job.again) await job.run(later);
    }
    if (outcome.error) failures++;
    const complaint = judge(outcome, known(workbook), { untouched: [untouched], complete: [complete] });
    if (complaint !== null) wrong.push(`${job.name} ${JSON.stringify(fault)}: ${complaint}`);
    // The port works on: nothing of the failure sticks to it.
    const after = await outcomeOf(port.selection());
    const stuck = after.error ?? after.wrongError;
    if (stuck !== null) wrong.push(`${job.name} ${JSON.stringify(fault)}: the port is stuck, ${String(stuck)}`);
  }
  return { cases: faults.length, failures, wrong };
}

/** Lets the user do something before each request of the job: what he did is there afterwards, and the job is done or not begun. */
export async function walkDeeds(job: Job, deed: Deed): Promise<Walked> {
  const { actions, untouched } = await shapeOf(job);
  const reference = async (work: (run: Run) => Promise<void>): Promise<string> => {
    const run = await start(job);
    await work(run);
    return known(run.workbook);
  };
  const done = async ({ port }: Run): Promise<void> => void (await job.run(port).catch(() => undefined));
  const before = await reference(async ({ workbook }) => deed.act(workbook));
  const complete = [
    await reference(async (run) => {
      deed.act(run.workbook);
      await done(run);
    }),
    await reference(async (run) => {
      await done(run);
      deed.act(run.workbook);
    }),
  ];
  const wrong: string[] = [];
  let failures = 0;
  for (let request = 1; request <= actions.length; request++) {
    const { workbook, office, port } = await start(job);
    const { executor } = office;
    const answer = executor.executeAsync.bind(executor);
    let count = 0;
    executor.executeAsync = async (customData, flags, message) => {
      if (++count === request) deed.act(workbook);
      return answer(customData, flags, message);
    };
    const outcome = await outcomeOf(job.run(port));
    if (outcome.error) failures++;
    const state = known(workbook);
    const complaint = judge(outcome, state, { untouched: [before], complete });
    if (complaint !== null) wrong.push(`${job.name}, the user ${deed.name} before request ${request}: ${complaint}`);
    if (state === untouched) wrong.push(`${job.name}, the user ${deed.name} before request ${request}: it is lost`);
  }
  return { cases: actions.length, failures, wrong };
}
