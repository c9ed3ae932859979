/**
 * What follows a job by itself, and is refused. The answer to what the user asked for stays to be read: done or failed, never
 * both, and never taken away; what could not follow is said by itself.
 */
import { OpenPane, SHEET, acceptedIn, newWorkbook } from './walk/pane';

jest.setTimeout(60_000);

const REQUESTS = Array.from({ length: 14 }, (_, at) => at + 1);

async function opened(): Promise<OpenPane> {
  const pane = new OpenPane(await newWorkbook());
  await pane.check.start();
  await pane.idle();
  return pane;
}

const firstFix = ({ check }: OpenPane) => [...check.state.get().fixes.values()][0]!;

/** Corrects one cell while Excel refuses the request of this number once, or for good. */
async function correctWith(request: number, lasting: boolean) {
  const pane = await opened();
  pane.office.executor.order({ request, code: 'GeneralException', lasting });
  await pane.check.correct(firstFix(pane).changes);
  await pane.idle();
  pane.office.executor.clearFaults();
  const words = pane.words();
  await pane.close();
  return { request, ...words };
}

async function withSummary(): Promise<OpenPane> {
  const pane = await opened();
  await pane.summary.start();
  await pane.summary.write();
  await pane.idle();
  return pane;
}

describe('after a correction', () => {
  test.each([false, true])('it is told as done or as failed, never both (refused for good: %s)', async (lasting) => {
    const outcomes = [];
    for (const request of REQUESTS) outcomes.push(await correctWith(request, lasting));
    expect(outcomes.filter(({ failure, said }) => failure !== null && said !== null)).toEqual([]);
    // The reading after the correction was refused: that is said, and is no failure of the correction.
    expect(outcomes.some(({ said, behind }) => said !== null && behind === 'check')).toBe(true);
  });

  test('that was refused, the check that follows the other change does not take the failure away', async () => {
    const pane = await opened();
    const { changes } = firstFix(pane);
    pane.onRequest = () => {
      pane.onRequest = () => undefined;
      pane.workbook.enter(SHEET, 5, 3, '4000');
    };
    await pane.check.correct(changes);
    await pane.idle();
    expect(pane.check.state.get().stale).toBe(false);
    expect(pane.words()).toMatchObject({ failure: expect.stringContaining('vừa được sửa') as string, said: null });
    await pane.close();
  });

  test('its entry goes when the user types something else into the cell', async () => {
    const pane = await opened();
    const { changes } = firstFix(pane);
    await pane.check.correct(changes);
    expect(pane.check.state.get().corrections).toHaveLength(1);
    pane.workbook.enter(SHEET, 5, 3, '4000');
    await pane.idle();
    expect(pane.check.state.get().corrections).toEqual([]);
    await pane.close();
  });
});

describe('a check that follows a change', () => {
  test('and is refused leaves the list out of date, and the next check makes up for it', async () => {
    const pane = await opened();
    pane.office.executor.order({ request: 1, code: 'InvalidOperationInCellEditMode', lasting: true });
    pane.workbook.enter(SHEET, 6, 2, '1251');
    await pane.idle();
    expect(pane.check.state.get()).toMatchObject({ failure: null, behind: 'check', stale: true });
    pane.office.executor.clearFaults();
    await pane.check.check();
    await pane.idle();
    expect(pane.check.state.get()).toMatchObject({ failure: null, behind: null, stale: false });
    expect(pane.check.grid(SHEET)?.number(6, 2)).toBe(1251);
    await pane.close();
  });

  test('reads also what the refused one before it should have read', async () => {
    const workbook = await newWorkbook();
    workbook.addSheet('Biểu 02');
    workbook.enter('Biểu 02', 0, 0, '1');
    const pane = new OpenPane(workbook);
    await pane.check.start();
    await pane.check.setScope('all');
    await pane.idle();
    pane.office.executor.order({ request: 1, code: 'GeneralException', lasting: true });
    workbook.enter('Biểu 02', 0, 0, '2');
    await pane.idle();
    pane.office.executor.clearFaults();
    workbook.enter(SHEET, 6, 2, '1251');
    await pane.idle();
    expect(pane.check.state.get().stale).toBe(false);
    expect(pane.check.grid('Biểu 02')?.number(0, 0)).toBe(2);
    await pane.close();
  });

  test('still comes after the sheet was renamed', async () => {
    const pane = await opened();
    pane.workbook.renameSheet(pane.workbook.sheet(SHEET)!, 'Biểu một');
    await pane.check.check();
    pane.workbook.enter('Biểu một', 6, 2, '1251');
    await pane.idle();
    expect(pane.check.grid('Biểu một')?.number(6, 2)).toBe(1251);
    await pane.close();
  });
});

describe('what was accepted on a sheet that was renamed since', () => {
  test('stays quiet, in a new opening too, and can be listed again', async () => {
    const pane = await opened();
    pane.workbook.renameSheet(pane.workbook.sheet(SHEET)!, 'Biểu một');
    await pane.check.check();
    await pane.idle();
    expect(pane.check.state.get().quiet.map(({ accepted }) => accepted.reason)).toEqual(['Đã đối chiếu chứng từ']);
    await pane.close();
    const later = new OpenPane(pane.workbook);
    await later.check.start();
    const [quiet] = later.check.state.get().quiet;
    expect(quiet!.finding.sheet).toBe('Biểu một');
    await later.check.restore(quiet!);
    expect(acceptedIn(later.workbook)).toEqual([]);
    expect(later.check.state.get().quiet).toEqual([]);
    expect(later.check.state.get().open).toContainEqual(quiet!.finding);
    await later.close();
  });

  test('is listed again on a copy, while the sheet is still there', async () => {
    const pane = await opened();
    const copy = pane.workbook.addSheet('Biểu 01 (2)');
    const source = pane.workbook.sheet(SHEET)!;
    for (const [key, cell] of source.cells) copy.cells.set(key, cell);
    pane.workbook.activate(copy.name);
    await pane.check.check();
    await pane.idle();
    expect(pane.check.state.get().checked).toEqual([copy.name]);
    expect(pane.check.state.get().quiet).toEqual([]);
    await pane.close();
  });
});

describe('colours that follow the list', () => {
  test('do not come when Excel refuses to go to the cell', async () => {
    const pane = await opened();
    const fills = () => [...pane.workbook.sheets[0]!.cells.values()].flatMap(({ format }) => format.fill ?? []);
    pane.office.executor.order({ request: 1, code: 'GeneralException' });
    await pane.check.open(pane.check.state.get().open[0]!);
    await pane.idle();
    expect(pane.words().failure).toContain('Sổ tính vẫn như cũ');
    expect(fills()).toEqual([]);
    await pane.close();
  });

  test('are said to be behind where Excel refuses them, and the next check paints them', async () => {
    const pane = await opened();
    await pane.check.mark();
    const [finding] = pane.check.state.get().open;
    // The second request: the first one stores what is accepted.
    pane.office.executor.order({ request: 3, code: 'GeneralException', lasting: true });
    await pane.check.accept([finding!], 'đã duyệt');
    await pane.idle();
    expect(pane.words()).toMatchObject({ failure: null, behind: 'colours' });
    pane.office.executor.clearFaults();
    await pane.check.check();
    await pane.idle();
    expect(pane.words()).toMatchObject({ failure: null, behind: null });
    await pane.close();
  });

  test('that the user asks for as soon as the list is there are not taken for those of an earlier opening', async () => {
    const pane = new OpenPane(await newWorkbook());
    await pane.check.start();
    await pane.check.mark();
    await pane.idle();
    expect(pane.check.state.get().marked).toBe(true);
    await pane.close();
  });

  test('are not held up by marks on a sheet that was removed', async () => {
    const workbook = await newWorkbook();
    const pane = new OpenPane(workbook);
    await pane.check.start();
    await pane.check.mark();
    workbook.renameSheet(workbook.sheet(SHEET)!, 'Biểu một');
    await pane.check.check();
    await pane.idle();
    expect(pane.words()).toMatchObject({ failure: null, behind: null });
    expect(pane.check.state.get().marked).toBe(true);
    await pane.close();
  });
});

describe('summaries', () => {
  test('written, while Excel does not say what is in front: nothing failed in the other job', async () => {
    const pane = await opened();
    await pane.summary.start();
    let written = false;
    const write = pane.port.writeSheet.bind(pane.port);
    pane.port.writeSheet = async (...given) => {
      const result = await write(...given);
      written = true;
      pane.office.executor.order({ request: 1, code: 'GeneralException', lasting: true });
      return result;
    };
    await pane.summary.write();
    await pane.idle();
    expect(written).toBe(true);
    expect(pane.summary.state.get().said?.('vi')).toContain('Đã lập trang');
    expect(pane.words().failure).toBeNull();
    await pane.close();
  });

  test('that could not be removed: it is said', async () => {
    const pane = await withSummary();
    const [made] = pane.summary.state.get().made;
    pane.office.executor.order({ request: 1, code: 'GeneralException' });
    await pane.summary.remove(made!);
    await pane.idle();
    expect(pane.workbook.sheets.map(({ name }) => name)).toContain(made!.sheet);
    expect(pane.words()).toMatchObject({ failure: expect.stringContaining('chưa làm được') as string, said: null });
    await pane.close();
  });

  test('are not told as removed when Excel finds nothing any more', async () => {
    const pane = await withSummary();
    const [made] = pane.summary.state.get().made;
    pane.office.executor.order({ request: 1, code: 'ItemNotFound', lasting: true });
    await pane.summary.remove(made!);
    expect(pane.words()).toMatchObject({ failure: expect.stringContaining('không tìm thấy') as string, said: null });
    await pane.close();
  });

  test('removed by the user first: nothing of them is left', async () => {
    const pane = await withSummary();
    const { workbook } = pane;
    const [made] = pane.summary.state.get().made;
    workbook.deleteSheet(workbook.sheet(made!.sheet)!);
    await pane.summary.remove(made!);
    expect(pane.words().said).toContain('Đã xóa');
    expect([...workbook.names.keys()]).toEqual([]);
    await pane.close();
  });

  test('removed by the user while they are made anew do not come back', async () => {
    const pane = await withSummary();
    const { workbook } = pane;
    const [made] = pane.summary.state.get().made;
    pane.onRequest = () => {
      // The spare sheet is written: the next request empties the summary.
      const isSpareWhole = [...workbook.names.values()].some(({ comment }) => comment.startsWith('bản dự phòng'));
      const sheet = workbook.sheet(made!.sheet);
      if (isSpareWhole && sheet && workbook.sheets.length === 3) workbook.deleteSheet(sheet);
    };
    await pane.summary.refresh(made!, true);
    await pane.idle();
    expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEET]);
    expect(pane.words()).toMatchObject({ failure: expect.stringContaining('Không còn trang tính') as string });
    await pane.close();
  });
});
