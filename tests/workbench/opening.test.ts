/** Opening files in the workbench: in a worker, within limits. */
import { createWorkbook } from '../../src/files';
import { HostWorkbook } from '../../src/host';
import { GridBuilder, MAX_COLUMNS, MAX_ROWS, packGrid } from '../../src/sheet';
import { WorkbookError } from '../../src/workbook';
import { downloadBytes } from '../../src/workbench/download';
import type { OpenReply, OpenRequest } from '../../src/workbench/opening/messages';
import { openFile } from '../../src/workbench/opening/open-file';
import { type OpeningWorker, openInWorker, timeFor } from '../../src/workbench/opening/open-in-worker';
import { startSession } from '../../src/workbench/session';
import { measureSheet } from '../../src/workbench/sheet/geometry';
import { tableSheet } from '../browser/workbooks';
import { xlsx } from '../files/package-fixture';
import { calculation } from '../host/client';

class FakeWorker implements OpeningWorker {
  onmessage: OpeningWorker['onmessage'] = null;
  onerror: OpeningWorker['onerror'] = null;
  ended = false;
  constructor(private readonly answer: (request: OpenRequest, worker: FakeWorker) => void) {}
  postMessage(request: OpenRequest): void {
    this.answer(request, this);
  }
  terminate(): void {
    this.ended = true;
  }
  reply(data: OpenReply): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}

const open = (worker: FakeWorker) => openInWorker(() => worker, 'a.xlsx', new Uint8Array(3));
const failed = async (worker: FakeWorker): Promise<WorkbookError> => {
  const error: unknown = await open(worker).catch((cause: unknown) => cause);
  expect(worker.ended).toBe(true);
  return error as WorkbookError;
};

describe('a file is opened in a worker', () => {
  test('whose sheets come back whole, and which is ended', async () => {
    const bytes = createWorkbook([tableSheet('Quý I', { rows: 5 })]);
    const { grids, ...file } = await openFile('a.xlsx', bytes);
    const worker = new FakeWorker((_, self) => self.reply({ type: 'done', file, grids: grids.map(packGrid) }));
    const opened = await open(worker);
    expect(opened.grids[0]!.text(0, 0)).toBe('THỰC HIỆN KẾ HOẠCH VỐN NĂM 2019');
    expect(worker.ended).toBe(true);
  });

  test('what is wrong with the file is said as it was found', async () => {
    const reply = { type: 'failed', code: 'damaged', subject: 'a.xlsx', sheet: 'Biểu 02' } as const;
    const error = await failed(new FakeWorker((_, self) => self.reply(reply)));
    expect([error.code, error.subject, error.sheet]).toEqual(['damaged', 'a.xlsx', 'Biểu 02']);
  });

  test('one that ends with an error, and one that never answers, is given up', async () => {
    expect((await failed(new FakeWorker((_, self) => self.onerror?.({} as ErrorEvent)))).code).toBe('not-finished');
    jest.useFakeTimers();
    const waiting = failed(new FakeWorker(() => undefined));
    await jest.advanceTimersByTimeAsync(timeFor(3) + 1);
    expect((await waiting).code).toBe('not-finished');
    jest.useRealTimers();
  });
});

test('formulas without results are computed, and counted', async () => {
  await calculation();
  const cells = '<c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f></c><c r="C1"><f>NOSUCH(A1)</f></c>';
  const file = await openFile('a.xlsx', xlsx([{ name: 'S', data: `<row r="1">${cells}</row>` }]));
  expect([file.computed, file.withoutResult, file.grids[0]!.number(0, 1)]).toEqual([1, 1, 2]);
});

test('one figure in the last cell of a sheet is drawn at once', () => {
  const grid = new GridBuilder('S')
    .set(0, 0, 1)
    .set(MAX_ROWS - 1, MAX_COLUMNS - 1, 7)
    .build();
  const workbook = HostWorkbook.fromGrids([grid]);
  const sheet = workbook.sheets[0]!;
  expect(sheet.cells.size).toBe(2);
  const { rows, columns } = measureSheet(
    sheet,
    () => '',
    () => 20,
  );
  expect([rows, columns]).toEqual([MAX_ROWS, MAX_COLUMNS]);
});

test.each([
  ['csv', 'a,b\n1,2\n', 'unsupported-csv-write'],
  ['txt', 'a\tb\n1\t2\n', 'unsupported-csv-write'],
  ['xls', '<html><table><tr><td>1</td></tr></table></html>', 'unsupported-format-write'],
])('what cannot be downloaded as .xlsx is said by its kind: .%s', async (extension, text, code) => {
  await calculation();
  const bytes = new TextEncoder().encode(text);
  const session = await startSession(await openFile(`a.${extension}`, bytes), bytes, 'vi');
  expect(() => downloadBytes(session)).toThrow(expect.objectContaining({ code }));
});
