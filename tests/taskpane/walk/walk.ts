/** Lets the pane's jobs fail in every way and judges the workbook, what the pane says, and whether it works on. */
import type { Fault, HostWorkbook } from '../../../src/host';
import { translate } from '../../../src/locales';
import { type Extent, type Part, type Walked, differences, faultsOf, known, without } from '../../walk/faults';
import type { CheckState } from '../../../src/taskpane/store/check-state';
import type { Deed, PaneJob } from './jobs';
import { copyOf } from '../../walk/copy';
import { OpenPane, SHEET, acceptedIn, newWorkbook } from './pane';

const MARKS: ReadonlySet<string> = new Set(['#FFC7CE', '#FFEB9C', '#DDEBF7', '#E2EFDA']);
const TINTS: ReadonlySet<string> = new Set(['#FFD966', '#CFE2F3']);

const fillsOf = (workbook: HostWorkbook): readonly string[] =>
  [...(workbook.sheets[0]?.cells.values() ?? [])].flatMap(({ format }) => (format.fill ? [format.fill] : []));
const isMarked = (workbook: HostWorkbook): boolean => fillsOf(workbook).some((fill) => MARKS.has(fill));

/** Where nothing is listed, nothing is there to be marked. */
const isAsMarked = ({ marked, open }: CheckState, workbook: HostWorkbook): boolean =>
  marked === isMarked(workbook) || (marked && open.length === 0);

const prepared = new Map<PaneJob, HostWorkbook>();

async function prepare(job: PaneJob): Promise<HostWorkbook> {
  const workbook = await newWorkbook();
  if (!job.prepare) return workbook;
  const before = new OpenPane(workbook);
  await before.check.start();
  await job.prepare(before);
  await before.idle();
  await before.close();
  return workbook;
}

/** The pane on a workbook that is where the job begins. */
async function begin(job: PaneJob): Promise<OpenPane> {
  const workbook = prepared.get(job) ?? (await prepare(job));
  prepared.set(job, workbook);
  const pane = new OpenPane(copyOf(workbook));
  if (!job.opens) {
    await pane.check.start();
    await pane.idle();
  }
  pane.actions = [];
  return pane;
}

interface Outcome {
  readonly failure: string | null;
  /** What was newly said; null where nothing was. */
  readonly said: string | null;
  readonly thrown: string | null;
  /** What the pane says is not shown yet of what was done. */
  readonly behind: CheckState['behind'];
  /** Whether the sheet was refused as a protected one is. */
  readonly isProtected: boolean;
}

/** @param isOvertaken whether the user changed something: then what was said may be gone again at the end */
async function perform(
  job: PaneJob,
  pane: OpenPane,
  { code = '', isOvertaken = () => false }: { readonly code?: string; readonly isOvertaken?: () => boolean } = {},
): Promise<Outcome> {
  const before = pane.words().said;
  let saidFirst: string | null = null;
  const stop = pane.check.state.watch(() => {
    const { said } = pane.words();
    if (said !== before) saidFirst = said ?? saidFirst;
  });
  let thrown: string | null = null;
  await job.run(pane).catch((error: unknown) => (thrown = String(error)));
  await pane.idle();
  stop();
  const { failure, said, behind } = pane.words();
  const last = said ?? (failure === null && isOvertaken() ? saidFirst : null);
  return { failure, said: last === before ? null : last, thrown, behind, isProtected: code === 'AccessDenied' };
}

const startOf = (text: string): string => text.slice(0, 30);
const UNKNOWN = [startOf('Excel không trả lời nên không rõ'), startOf('Excel không trả lời sau một thời gian')];

const isUnknown = (failure: string): boolean => UNKNOWN.some((start) => failure.startsWith(start));

export interface States {
  readonly untouched: readonly string[];
  readonly complete: readonly string[];
}

/** What is wrong with an outcome; null where words and workbook agree. */
function judge(
  job: PaneJob,
  { failure, said, thrown, behind, isProtected }: Outcome,
  state: string,
  { untouched, complete }: States,
) {
  if (thrown !== null) return `thrown: ${thrown}`;
  const same = (expected: readonly string[], ...parts: readonly Part[]): boolean =>
    expected.some((one) => without(one, parts) === without(state, parts));
  if (failure !== null && said !== null) return `both done and failed: “${said}” “${failure}”`;
  if (failure === null) {
    if (said === null && !job.quiet) return 'nothing is said';
    const missing: Part[] = behind !== null || (job.tints && isProtected) ? ['fills'] : [];
    if (said?.includes(translate('vi', 'written.page-not-set-up'))) missing.push('layout');
    if (said?.includes(translate('vi', 'written.unremembered'))) missing.push('settings');
    return same(complete, ...missing) ? null : `told as done, and it is not (${differences(complete[0]!, state)})`;
  }
  if (isUnknown(failure))
    return same([...untouched, ...complete], 'layout', 'settings', 'place') || lacksColours(state, complete)
      ? null
      : `“${failure}”, and half done (${differences(complete[0]!, state)})`;
  return same(untouched, 'place') ? null : `“${failure}”, and not untouched (${differences(untouched[0]!, state)})`;
}

/** Done but for the colours, which nobody could set where Excel did not answer any more. */
const lacksColours = (state: string, complete: readonly string[]): boolean =>
  complete.some((one) => without(one, COLOURLESS) === without(state, COLOURLESS));
const COLOURLESS: readonly Part[] = ['layout', 'settings', 'place', 'fills'];

/** No check sets up pages or stores settings: where nobody knows whether they were written, the pane says so. */
const NOT_OWED: readonly Part[] = ['layout', 'settings', 'place'];

/** What the next check has to bring about: what the pane says is behind, and colours that it could not set. */
function owedBy({ behind, failure }: Outcome, state: string, states: States): readonly string[] | null {
  const { untouched, complete } = states;
  const isHalf = (): boolean => !untouched.includes(state) && lacksColours(state, complete);
  const isBehind = failure === null ? behind !== null : isUnknown(failure) && isHalf();
  return isBehind ? complete : null;
}

/**
 * What does not work in the pane or does not agree with the workbook after everything; null where all does. `owed`: what
 * the next check has to make of the workbook.
 */
async function worksOn(pane: OpenPane, owed: readonly string[] | null = null): Promise<string | null> {
  const { check, summary, workbook, port } = pane;
  const front = workbook.sheet(SHEET) ?? workbook.sheets[0]!;
  workbook.activate(front.name);
  await pane.idle();
  check.dismissFailure();
  summary.dismissFailure();
  await check.check();
  await pane.idle();
  const state = check.state.get();
  if (state.failure) return `the check fails: ${state.failure.text('vi')}`;
  if (!state.checked.includes(front.name)) return 'the sheet in front is not checked';
  if (state.behind !== null || state.stale) return `the check leaves the list out of date: ${state.behind ?? 'stale'}`;
  const caughtUp = known(workbook);
  if (owed && !owed.some((one) => without(one, NOT_OWED) === without(caughtUp, NOT_OWED)))
    return `the next check does not make up for what was behind (${differences(owed[0]!, caughtUp)})`;
  if (!isAsMarked(state, workbook)) return state.marked ? 'marked without a colour' : 'colours without a mark';
  const standing = await port.corrections();
  if (JSON.stringify(state.corrections) !== JSON.stringify(standing)) return 'other corrections than the workbook has';
  const records = acceptedIn(workbook);
  if (records.length !== state.quiet.length) return `${records.length} accepted, ${state.quiet.length} kept quiet`;
  const [first] = state.open;
  if (first) {
    await check.accept([first], 'sau cùng');
    await pane.idle();
    const reasons = acceptedIn(workbook).map(({ reason }) => reason);
    if (reasons.length !== records.length + 1) return `accepted are ${reasons.join(', ')}`;
  }
  workbook.enter(front.name, 6, 2, '1251');
  await pane.idle();
  if (check.grid(front.name)?.number(6, 2) !== 1251) return 'changes are not watched';
  return null;
}

const opened = new Map<string, Promise<string | null>>();

/** What a new opening finds; null where it finds nothing wrong. */
function opensAgain(workbook: HostWorkbook): Promise<string | null> {
  const state = known(workbook);
  const found = opened.get(state) ?? lookAgain(workbook);
  opened.set(state, found);
  return found;
}

async function lookAgain(workbook: HostWorkbook): Promise<string | null> {
  const pane = new OpenPane(workbook);
  await pane.check.start();
  await pane.idle();
  const { failure } = pane.check.state.get();
  let complaint: string | null = null;
  if (failure) complaint = `the next opening fails: ${failure.text('vi')}`;
  else if (!isAsMarked(pane.check.state.get(), workbook)) complaint = 'marks are not known at the next opening';
  await pane.check.unmark();
  await pane.idle();
  if (complaint === null && fillsOf(workbook).some((fill) => MARKS.has(fill) || TINTS.has(fill)))
    complaint = 'colours stay for ever';
  await pane.close();
  return complaint;
}

async function shapeOf(job: PaneJob): Promise<{ actions: readonly number[]; untouched: string; complete: string }> {
  const pane = await begin(job);
  const untouched = known(pane.workbook);
  const outcome = await perform(job, pane);
  const shape = { actions: [...pane.actions], untouched, complete: known(pane.workbook) };
  if (outcome.failure !== null || outcome.thrown !== null)
    throw new Error(`${job.name} fails by itself: ${outcome.failure ?? outcome.thrown ?? ''}`);
  await pane.close();
  return shape;
}

async function walkOne(job: PaneJob, fault: Fault, states: States): Promise<{ failed: boolean; wrong: string[] }> {
  const pane = await begin(job);
  const { workbook, office } = pane;
  office.executor.order(fault);
  const outcome = await perform(job, pane, { code: fault.code });
  office.executor.clearFaults();
  if (outcome.failure !== null && isUnknown(outcome.failure)) {
    await pane.port.mend();
    if (job.again) await job.run(pane);
    await pane.idle();
  }
  const state = known(workbook);
  const complaints = [judge(job, outcome, state, states), await worksOn(pane, owedBy(outcome, state, states))];
  await pane.close();
  complaints.push(await opensAgain(workbook));
  const wrong = complaints.flatMap((one) => (one === null ? [] : [`${job.name} ${JSON.stringify(fault)}: ${one}`]));
  return { failed: outcome.failure !== null, wrong };
}

/** Fails every request and action of the job in every way. */
export async function walkPaneFaults(job: PaneJob, extent: Extent): Promise<Walked> {
  const { actions, untouched, complete } = await shapeOf(job);
  const wrong: string[] = [];
  let failures = 0;
  const faults = faultsOf(actions, extent);
  for (const fault of faults) {
    const one = await walkOne(job, fault, { untouched: [untouched], complete: [complete] });
    if (one.failed) failures++;
    wrong.push(...one.wrong);
  }
  return { cases: faults.length, failures, wrong };
}

/** Lets the user do something before each request of the job: what he did is there afterwards, and the job is done or not begun. */
export async function walkPaneDeeds(job: PaneJob, deed: Deed): Promise<Walked> {
  const { actions, untouched } = await shapeOf(job);
  const reference = async (work: (pane: OpenPane) => Promise<void>): Promise<string> => {
    const pane = await begin(job);
    await work(pane);
    await pane.idle();
    const state = known(pane.workbook);
    await pane.close();
    return state;
  };
  const before = await reference((pane) => Promise.resolve(deed.act(pane.workbook)));
  const complete = [
    await reference(async (pane) => {
      deed.act(pane.workbook);
      await perform(job, pane);
    }),
    await reference(async (pane) => {
      await perform(job, pane);
      deed.act(pane.workbook);
    }),
  ];
  const wrong: string[] = [];
  let [cases, failures] = [0, 0];
  for (let request = 1; request <= actions.length; request++) {
    const pane = await begin(job);
    let count = 0;
    pane.onRequest = () => {
      if (++count === request) deed.act(pane.workbook);
    };
    const outcome = await perform(job, pane, { isOvertaken: () => count >= request });
    // Events come when they come: a job may have needed a request less this time.
    if (count < request) {
      await pane.close();
      continue;
    }
    cases++;
    if (outcome.failure !== null) failures++;
    const state = known(pane.workbook);
    const complaints = [judge(job, outcome, state, { untouched: [before], complete }), await worksOn(pane)];
    if (state === untouched) complaints.push('what he did is lost');
    const place = `${job.name}, the user ${deed.name} before request ${request}`;
    wrong.push(...complaints.flatMap((one) => (one === null ? [] : [`${place}: ${one}`])));
    await pane.close();
  }
  return { cases, failures, wrong };
}
