/** A second click never summarises a summary, and never leaves two sheets of one table: through the genuine client on the stand-in. */
import { createExcelPort } from '../../src/excel';
import { HostWorkbook } from '../../src/host';
import { MADE_SETTING, readMade, runSummary } from '../../src/jobs';
import { GridBuilder } from '../../src/sheet';
import { calculation, openInOffice } from '../host/client';

/** Plan and actual of some projects, from a row of the sheet on. */
function addTable(builder: GridBuilder, top: number, { title, projects }: { title: string; projects: number }) {
  builder.set(top, 0, title).set(top + 1, 3, 'Đơn vị tính: triệu đồng');
  ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'].forEach((text, column) => builder.set(top + 3, column, text));
  for (let at = 0; at < projects; at++) {
    const row = top + 4 + at;
    builder.set(row, 0, at + 1).set(row, 1, `Đề án ${at + 1}`);
    builder.set(row, 2, 300 + 25 * at).set(row, 3, 280 + 24 * at);
  }
  return builder;
}

const sheetOf = (name: string) =>
  addTable(new GridBuilder(name), 0, { title: 'THỰC HIỆN KINH PHÍ NĂM 2018', projects: 6 });

async function open(...grids: readonly GridBuilder[]) {
  const workbook = HostWorkbook.fromGrids(
    grids.map((one) => one.build()),
    { calculation: await calculation() },
  );
  openInOffice(workbook);
  /** The ribbon's button on a sheet, in a page of its own, and a while after the last. */
  const click = async (sheet: string, row?: number): Promise<string> => {
    workbook.activate(sheet);
    if (row !== undefined) workbook.selectCells(sheet, { top: row, left: 2, bottom: row, right: 2 });
    return (await runSummary(createExcelPort())).sheet;
  };
  const names = () => workbook.sheets.map(({ name }) => name);
  return { workbook, click, names };
}

/** The sheets that a sheet's formulas read. */
const readBy = (workbook: HostWorkbook, sheet: string): Set<string> =>
  new Set(
    [...workbook.sheet(sheet)!.cells.values()].flatMap(({ formula = '' }) =>
      [...formula.matchAll(/(?:'([^']+)'|([\p{L}\d_]+))!/gu)].map((found) => found[1] ?? found[2]!),
    ),
  );

describe('a click on a summary', () => {
  test('makes it anew from its table and never summarises the summary', async () => {
    const { workbook, click, names } = await open(sheetOf('Biểu 1'));
    await click('Biểu 1');
    for (let turn = 0; turn < 3; turn++) expect(await click('Tổng hợp')).toBe('Tổng hợp');
    expect(names()).toEqual(['Biểu 1', 'Tổng hợp']);
    expect(readBy(workbook, 'Tổng hợp')).toEqual(new Set(['Biểu 1']));
  });

  test('that the user changed leaves his sheet, and the other reads the table too', async () => {
    const { workbook, click, names } = await open(sheetOf('Biểu 1'));
    await click('Biểu 1');
    workbook.enter('Tổng hợp', 8, 1, 'Tên khác');
    const second = await click('Tổng hợp');
    expect(names()).toEqual(['Biểu 1', 'Tổng hợp', 'Tổng hợp (Biểu 1)']);
    expect(readBy(workbook, second)).toEqual(new Set(['Biểu 1']));
  });

  test('whose settings were lost is refused', async () => {
    const { workbook, click, names } = await open(sheetOf('Biểu 1'));
    await click('Biểu 1');
    workbook.settings.clear();
    await expect(click('Tổng hợp')).rejects.toMatchObject({ code: 'own-sheet' });
    expect(names()).toEqual(['Biểu 1', 'Tổng hợp']);
  });
});

describe('two clicks on one table leave one sheet', () => {
  test.each<[string, (workbook: HostWorkbook) => void]>([
    ['and nothing happened between them', () => undefined],
    ['and a figure was changed', (workbook) => workbook.enter('Biểu 1', 5, 2, '999')],
    [
      'and a row was added below it',
      (workbook) => ['7', 'Đề án 7', '100', '90'].forEach((text, at) => workbook.enter('Biểu 1', 10, at, text)),
    ],
    [
      'and a row was inserted into it',
      (workbook) => {
        workbook.insertRows('Biểu 1', 6, 1);
        ['7', 'Đề án mới', '100', '90'].forEach((text, at) => workbook.enter('Biểu 1', 6, at, text));
      },
    ],
    ['and rows were inserted above it', (workbook) => workbook.insertRows('Biểu 1', 0, 2)],
    ['and many rows were inserted above it', (workbook) => workbook.insertRows('Biểu 1', 0, 20)],
    ['and a row of it was removed', (workbook) => workbook.deleteRows('Biểu 1', 6, 1)],
    ['and the summary has another name', (workbook) => workbook.renameSheet(workbook.sheet('Tổng hợp')!, 'Phụ lục I')],
    ['and the workbook was closed and opened', (workbook) => workbook.reopen()],
  ])('%s', async (_, change) => {
    const { workbook, click } = await open(sheetOf('Biểu 1'));
    await click('Biểu 1');
    change(workbook);
    const sheet = await click('Biểu 1');
    expect(workbook.sheets).toHaveLength(2);
    expect(workbook.sheets[1]!.name).toBe(sheet);
    expect(readMade(await createExcelPort().readSetting(MADE_SETTING))).toHaveLength(1);
  });
});

describe('two tables', () => {
  test('have a summary each, and the second says in its name of which sheet it is', async () => {
    const { click, names } = await open(sheetOf('Biểu 1'), sheetOf('Biểu 2'));
    await click('Biểu 1');
    await click('Biểu 2');
    await click('Biểu 1');
    await click('Biểu 2');
    expect(names()).toEqual(['Biểu 1', 'Biểu 2', 'Tổng hợp', 'Tổng hợp (Biểu 2)']);
  });

  test('one under the other keep each their own, also where the upper one grows over the place of the lower', async () => {
    const both = addTable(sheetOf('Biểu 1'), 14, { title: 'THỰC HIỆN KINH PHÍ NĂM 2019', projects: 6 });
    const { workbook, click, names } = await open(both);
    const upper = await click('Biểu 1', 6);
    const lower = await click('Biểu 1', 20);
    expect(upper).not.toBe(lower);
    workbook.insertRows('Biểu 1', 8, 10);
    for (let row = 8; row < 18; row++)
      ['9', `Đề án thêm ${row}`, '100', '90'].forEach((text, at) => workbook.enter('Biểu 1', row, at, text));
    expect(await click('Biểu 1', 6)).toBe(upper);
    expect(await click('Biểu 1', 30)).toBe(lower);
    expect(names()).toEqual(['Biểu 1', upper, lower]);
    const title = (sheet: string) =>
      [...workbook.sheet(sheet)!.cells.values()]
        .map(({ value }) => String(value))
        .find((text) => /KINH PHÍ/.test(text));
    expect(title(upper)).toContain('2018');
    expect(title(lower)).toContain('2019');
  });

  test('of which the upper is gone: the lower keeps its own', async () => {
    const both = addTable(sheetOf('Biểu 1'), 14, { title: 'THỰC HIỆN KINH PHÍ NĂM 2019', projects: 6 });
    const { workbook, click } = await open(both);
    const lower = await click('Biểu 1', 20);
    await click('Biểu 1', 6);
    workbook.deleteRows('Biểu 1', 0, 13);
    expect(await click('Biểu 1', 7)).toBe(lower);
  });
});
