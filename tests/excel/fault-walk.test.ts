/** Lets each request of a job fail in turn: the workbook is as it was, or the job is done. */
import type { SheetPlan } from '../../src/sheet';
import { HostWorkbook, type RequestBody } from '../../src/host';
import { createExcelPort } from '../../src/excel';
import { type WorkbookPort, WorkbookError } from '../../src/workbook';
import { calculation, openInOffice } from '../host/client';
import { stateOf } from '../host/state';
import { sourceGrid, summaryPlan } from './fixtures';

/** The summary's first rows and a chart of a column and a line: every kind of statement is in it, and the walk stays short. */
function smallPlan(): SheetPlan {
  const plan = summaryPlan();
  const charts = plan.charts.map((chart) => ({
    ...chart,
    series: chart.series.filter(({ kind, dataLabels }) => kind === 'line' || dataLabels),
  }));
  return { ...plan, cells: plan.cells.filter(({ row }) => row <= 1 || row === 4), charts };
}

interface Job {
  readonly name: string;
  /** Brings the workbook to where the job starts. */
  readonly before?: (port: WorkbookPort) => Promise<void>;
  readonly run: (port: WorkbookPort) => Promise<unknown>;
  /** Only each request as a whole and its last actions: another job walks through the rest, which is the same. */
  readonly walksEnds?: true;
}

/** As `jobs/` remembers a summary with the workbook. */
const remember = {
  key: 'tổng hợp',
  stored: null as unknown,
  value: (_stored: unknown, sheet: string, id: string) => ({ sheet, id, version: 2 }),
};

const LAST_ACTIONS = 8;

const CELL = { sheet: 'Biểu 01', row: 3, column: 1 };

const jobs: readonly Job[] = [
  { name: 'read', run: (port) => port.readGrids('all') },
  { name: 'write', run: (port) => port.writeSheet(smallPlan()) },
  {
    name: 'write after reading',
    walksEnds: true,
    before: async (port) => void (await port.readGrids('all')),
    run: (port) => port.writeSheet(smallPlan()),
  },
  { name: 'write and remember', walksEnds: true, run: (port) => port.writeSheet(smallPlan(), { remember }) },
  {
    name: 'replace',
    before: async (port) => void (await port.writeSheet({ ...smallPlan(), charts: [] })),
    run: (port) => port.writeSheet(smallPlan(), { replace: 'Tổng hợp' }),
  },
  {
    name: 'replace and remember',
    walksEnds: true,
    before: async (port) => {
      await port.writeSheet(summaryPlan(), {
        remember: { ...remember, value: (_stored, sheet, id) => ({ sheet, id, version: 1 }) },
      });
    },
    run: (port) => port.writeSheet(smallPlan(), { replace: 'Tổng hợp', remember }),
  },
  {
    name: 'remove',
    before: async (port) => void (await port.writeSheet({ ...smallPlan(), charts: [] })),
    run: (port) => port.removeSheet('Tổng hợp'),
  },
  { name: 'correct', run: (port) => port.correct({ ...CELL, value: 117_401 }) },
  {
    name: 'take back',
    before: async (port) => void (await port.correct({ ...CELL, value: 117_401 })),
    run: async (port) => port.takeBack((await port.corrections())[0]!.id),
  },
  {
    name: 'mark',
    before: (port) => port.mark([{ ...CELL, column: 0, color: '#FFEB9C' }]),
    run: (port) =>
      port.mark([
        { ...CELL, column: 0, color: '#FFC7CE' },
        { ...CELL, color: '#FFC7CE' },
      ]),
  },
  {
    name: 'unmark',
    before: (port) =>
      port.mark([
        { ...CELL, column: 0, color: '#FFEB9C' },
        { ...CELL, color: '#FFC7CE' },
      ]),
    run: (port) => port.unmark(),
  },
];

async function start(job: Job) {
  const workbook = HostWorkbook.fromGrids([sourceGrid()], { calculation: await calculation() });
  const office = openInOffice(workbook);
  const port = createExcelPort();
  await job.before?.(port);
  office.executor.resetCounts();
  return { workbook, office, port };
}

/** Ids of corrections are new each time. */
const known = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,27}/g, 'id'));

/** How many actions each request of the job has when nothing fails. */
async function requestsOf(
  job: Job,
): Promise<{ readonly actions: readonly number[]; readonly untouched: unknown; readonly complete: unknown }> {
  const { workbook, office, port } = await start(job);
  const untouched = known(stateOf(workbook));
  const actions: number[] = [];
  const { executor } = office;
  const answer = executor.executeAsync.bind(executor);
  executor.executeAsync = async (customData, flags, message) => {
    actions.push(message.Body.Actions.length);
    return answer(customData, flags, message);
  };
  await job.run(port);
  return { actions, untouched, complete: known(stateOf(workbook)) };
}

describe.each(jobs)('$name', (job) => {
  test('whichever request or action fails, the workbook is untouched or complete, and the job says which', async () => {
    const { actions, untouched, complete } = await requestsOf(job);
    if (job.name !== 'read') expect(complete).not.toEqual(untouched);
    const places = actions
      .flatMap((count, request) =>
        [undefined, ...Array.from({ length: count }, (_unused, action) => action)].map((action) => ({
          request: request + 1,
          action,
        })),
      )
      .filter(
        ({ request, action }) =>
          !job.walksEnds || action === undefined || action >= actions[request - 1]! - LAST_ACTIONS,
      );
    const wrong: string[] = [];
    let kept = 0;
    for (const { request, action } of places) {
      const { workbook, office, port } = await start(job);
      office.executor.order({ request, ...(action === undefined ? {} : { action }), code: 'GeneralException' });
      const error: unknown = await job.run(port).then(
        () => null,
        (reason: unknown) => reason,
      );
      const expected = error === null ? complete : untouched;
      if (error !== null && !(error instanceof WorkbookError && error.code === 'excel-failed'))
        wrong.push(`${request}/${action}: ${String(error)}`);
      if (JSON.stringify(known(stateOf(workbook))) !== JSON.stringify(expected))
        wrong.push(`${request}/${action}: ${error === null ? 'not complete' : 'not untouched'}`);
      if (error !== null) kept++;
    }
    expect(wrong).toEqual([]);
    // Each fault was one that the job could notice.
    expect(kept).toBeGreaterThan(0);
    expect(places.length).toBeGreaterThan(actions.length);
  }, 240_000);
});

describe('a refresh that Excel goes on refusing', () => {
  /** Refuses, each time anew, the action that `pick` finds in a request. */
  function refuse(office: ReturnType<typeof openInOffice>, pick: (body: RequestBody) => number): void {
    const { executor } = office;
    const answer = executor.executeAsync.bind(executor);
    executor.executeAsync = async (customData, flags, message) => {
      const action = pick(message.Body);
      if (action >= 0) executor.order({ request: 1, action, code: 'GeneralException' });
      return answer(customData, flags, message);
    };
  }

  async function standing() {
    const started = await start(jobs[1]!);
    await started.port.writeSheet({ ...smallPlan(), charts: [] });
    await started.port.writeSetting('tổng hợp', { version: 1 });
    return started;
  }

  test('only to store the setting: the summary is new, and the port says that the old setting is kept', async () => {
    const { workbook, office, port } = await standing();
    refuse(office, ({ Actions, ObjectPaths }) =>
      Actions.findIndex(({ ObjectPathId }) => JSON.stringify(ObjectPaths[ObjectPathId])?.includes('khop-so.')),
    );
    const { id } = workbook.sheet('Tổng hợp')!;
    expect(await port.writeSheet(smallPlan(), { replace: 'Tổng hợp', remember })).toEqual({
      sheet: 'Tổng hợp',
      unremembered: true,
    });
    expect(workbook.sheet('Tổng hợp')).toMatchObject({ id, charts: [expect.anything()] });
    expect([...workbook.settings.values()]).toEqual(['{"version":1}']);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 01', 'Tổng hợp']);
  });

  test('to empty the old sheet: the one that was tried out takes its place', async () => {
    const { workbook, office, port } = await standing();
    refuse(office, ({ Actions }) => Actions.findIndex(({ Name }) => Name === 'Unmerge'));
    expect(await port.writeSheet(smallPlan(), { replace: 'Tổng hợp' })).toEqual({ sheet: 'Tổng hợp' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 01', 'Tổng hợp']);
    expect(workbook.sheet('Tổng hợp')!.charts).toHaveLength(1);
    expect([...(await port.ownSheetsById()).values()]).toEqual(['Tổng hợp']);
  });
});

test('an answer that never comes ends as a time-out; the sheet that Excel may have made is whole and ours to remove', async () => {
  const { workbook, office, port } = await start(jobs[1]!);
  office.executor.order({ request: 2, code: '', kind: 'drop' });
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  try {
    const written = expect(port.writeSheet(smallPlan())).rejects.toEqual(expect.objectContaining({ code: 'timeout' }));
    while (!workbook.sheet('Tổng hợp')) await new Promise((resolve) => setImmediate(resolve));
    jest.advanceTimersByTime(200_000);
    await written;
  } finally {
    jest.useRealTimers();
  }
  expect(workbook.sheet('Tổng hợp')!.charts).toHaveLength(1);
  openInOffice(workbook);
  await createExcelPort().removeSheet('Tổng hợp');
  expect(workbook.sheet('Tổng hợp')).toBeUndefined();
});

test('a name that is taken between looking and writing is left to whoever took it', async () => {
  const { workbook, office, port } = await start(jobs[1]!);
  const { executor } = office;
  const answer = executor.executeAsync.bind(executor);
  let request = 0;
  executor.executeAsync = async (customData, flags, message) => {
    if (++request === 2) workbook.addSheet('Tổng hợp');
    return answer(customData, flags, message);
  };
  expect(await port.writeSheet(smallPlan())).toEqual({ sheet: 'Tổng hợp 2' });
  expect(workbook.sheet('Tổng hợp')!.cells.size).toBe(0);
});
