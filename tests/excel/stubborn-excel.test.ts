/** A refresh that Excel goes on refusing, an answer that never comes, a name that is taken meanwhile. */
import { type HostWorkbook, type RequestBody } from '../../src/host';
import { createExcelPort } from '../../src/excel';
import { openInOffice } from '../host/client';
import { newWorkbook, smallPlan } from './walk/jobs';

/** As `jobs/` remembers a summary with the workbook. */
const remember = {
  key: 'tổng hợp',
  stored: { version: 1 } as unknown,
  value: (_stored: unknown, sheet: string, id: string) => ({ sheet, id, version: 2 }),
};

function start() {
  const workbook: HostWorkbook = newWorkbook();
  return { workbook, office: openInOffice(workbook), port: createExcelPort() };
}

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
    const started = start();
    await started.port.writeSheet({ ...smallPlan(), charts: [] });
    await started.port.changeSettings([{ key: 'tổng hợp', change: () => ({ version: 1 }) }]);
    return started;
  }

  test('only to store the setting: the summary is new, and the port says that the old setting is kept', async () => {
    const { workbook, office, port } = await standing();
    refuse(office, ({ Actions, ObjectPaths }) =>
      Actions.findIndex(({ ObjectPathId }) => JSON.stringify(ObjectPaths[ObjectPathId])?.includes('khop-so.tổng hợp')),
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
  const { workbook, office, port } = start();
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
  const { workbook, office, port } = start();
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
