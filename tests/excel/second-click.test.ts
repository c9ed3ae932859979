/** A second click never summarises a summary, and never leaves two sheets of one table: through the genuine client on the stand-in. */
import { createExcelPort } from '../../src/excel';
import { HostWorkbook } from '../../src/host';
import { MADE_SETTING, readMade, runSummary } from '../../src/jobs';
import type { SummaryChoice } from '../../src/summary';
import { cellKey, columnIndex, columnName, columnOfKey, GridBuilder, rowOfKey } from '../../src/sheet';
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
      [...formula.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}\d_]+))!/gu)].map(
        (found) => found[1]?.replaceAll("''", "'") ?? found[2]!,
      ),
    ),
  );

/** Moves the columns of a sheet, as Excel does: what reads them follows; null for one that goes. */
function moveColumns(workbook: HostWorkbook, sheet: string, movedTo: (column: number) => number | null): void {
  const moved = workbook.sheet(sheet)!;
  const cells = [...moved.cells];
  moved.cells.clear();
  for (const [key, cell] of cells) {
    const column = movedTo(columnOfKey(key));
    if (column !== null) moved.cells.set(cellKey(rowOfKey(key), column), cell);
  }
  const after = (letters: string): string | null => {
    const column = movedTo(columnIndex(letters));
    return column === null ? null : columnName(column);
  };
  const read = new RegExp(`('${sheet}'!)(\\$?)([A-Z]+)(\\$?\\d+)(?::(\\$?)([A-Z]+)(\\$?\\d+))?`, 'g');
  for (const other of workbook.sheets) {
    for (const [key, cell] of other.cells) {
      if (cell.formula === undefined) continue;
      const formula = cell.formula.replace(
        read,
        (_, name: string, fixed: string, first: string, row: string, fixedLast = '', last?: string, lastRow = '') =>
          after(first) === null || (last !== undefined && after(last) === null)
            ? `${name}#REF!`
            : `${name}${fixed}${after(first)}${row}${last === undefined ? '' : `:${fixedLast}${after(last)}${lastRow}`}`,
      );
      other.cells.set(key, { ...cell, formula });
    }
  }
  workbook.reopen();
}

const insertColumn = (workbook: HostWorkbook, sheet: string, before: number): void =>
  moveColumns(workbook, sheet, (column) => (column < before ? column : column + 1));

const deleteColumn = (workbook: HostWorkbook, sheet: string, gone: number): void =>
  moveColumns(workbook, sheet, (column) => (column === gone ? null : column < gone ? column : column - 1));

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
    ['and its sheet has another name', (workbook) => workbook.renameSheet(workbook.sheet('Biểu 1')!, "Biểu 'một'!")],
    ['and a column was inserted left of it', (workbook) => insertColumn(workbook, 'Biểu 1', 0)],
    [
      'and a column was inserted into it',
      (workbook) => {
        insertColumn(workbook, 'Biểu 1', 2);
        workbook.enter('Biểu 1', 3, 2, 'Ghi chú');
        workbook.enter('Biểu 1', 4, 2, 'chuyển tiếp');
      },
    ],
    ['and the settings were lost', (workbook) => workbook.settings.clear()],
    [
      'and the settings were lost and a figure was changed',
      (workbook) => {
        workbook.settings.clear();
        workbook.enter('Biểu 1', 5, 2, '999');
      },
    ],
  ])('%s', async (_, change) => {
    const { workbook, click } = await open(sheetOf('Biểu 1'));
    await click('Biểu 1');
    change(workbook);
    const sheet = await click(workbook.sheets[0]!.name);
    expect(workbook.sheets).toHaveLength(2);
    expect(readBy(workbook, sheet)).toEqual(new Set([workbook.sheets[0]!.name]));
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

test('a template that was chosen is known again where its columns moved', async () => {
  const { workbook, click, names } = await open(sheetOf('Biểu 1'));
  workbook.activate('Biểu 1');
  await runSummary(createExcelPort(), { template: 'structure' });
  insertColumn(workbook, 'Biểu 1', 0);
  expect(await click('Biểu 1')).toBe('Tổng hợp');
  expect(names()).toEqual(['Biểu 1', 'Tổng hợp']);
  const shown = [...workbook.sheet('Tổng hợp')!.cells.values()].map(({ value }) => String(value));
  expect(shown.some((text) => /^Tỷ trọng/.test(text))).toBe(true);
});

describe('no summary of another table is written over', () => {
  test('where its sheet was renamed and a new one has the old name', async () => {
    const { workbook, click, names } = await open(sheetOf('Biểu 1'), sheetOf('Biểu 2'));
    const first = await click('Biểu 1');
    workbook.renameSheet(workbook.sheet('Biểu 1')!, 'Biểu 1 cũ');
    workbook.renameSheet(workbook.sheet('Biểu 2')!, 'Biểu 1');
    const second = await click('Biểu 1');
    expect(second).not.toBe(first);
    expect(names()).toHaveLength(4);
    expect(readBy(workbook, first)).toEqual(new Set(['Biểu 1 cũ']));
    expect(readBy(workbook, second)).toEqual(new Set(['Biểu 1']));
  });

  test('where the settings were lost and two tables are alike', async () => {
    const { workbook, click } = await open(sheetOf('Biểu 1'), sheetOf('Biểu 2'));
    const first = await click('Biểu 1');
    workbook.settings.clear();
    const second = await click('Biểu 2');
    expect(readBy(workbook, first)).toEqual(new Set(['Biểu 1']));
    expect(readBy(workbook, second)).toEqual(new Set(['Biểu 2']));
  });

  test('where the settings were lost and somebody wrote another name or formula on it', async () => {
    for (const typed of ['Tên khác', '=1+1']) {
      const { workbook, click, names } = await open(sheetOf('Biểu 1'));
      const first = await click('Biểu 1');
      workbook.settings.clear();
      workbook.enter(first, 10, 1, typed);
      await click('Biểu 1');
      expect(names()).toEqual(['Biểu 1', 'Tổng hợp', 'Tổng hợp (Biểu 1)']);
      expect(workbook.sheet(first)!.cells.get(cellKey(10, 1))).toMatchObject(
        typed.startsWith('=') ? { formula: typed } : { value: typed },
      );
    }
  });

  test('and what was typed in blank cells stays where the settings were lost', async () => {
    const { workbook, click, names } = await open(sheetOf('Biểu 1'));
    const first = await click('Biểu 1');
    workbook.settings.clear();
    workbook.enter(first, 10, 9, 'đã đối chiếu');
    await click('Biểu 1');
    expect(names()).toEqual(['Biểu 1', 'Tổng hợp']);
    expect([...workbook.sheet(first)!.cells.values()].map(({ value }) => value)).toContain('đã đối chiếu');
  });
});

test('a click on a summary whose source has another name makes it anew', async () => {
  const { workbook, click, names } = await open(sheetOf('Biểu 1'));
  await click('Biểu 1');
  workbook.renameSheet(workbook.sheet('Biểu 1')!, 'Phụ lục I');
  expect(await click('Tổng hợp')).toBe('Tổng hợp');
  expect(names()).toEqual(['Phụ lục I', 'Tổng hợp']);
});

describe('of two columns of one header', () => {
  /** Two columns "Kinh phí"; the default summary shows the first. */
  function twice(): GridBuilder {
    const builder = new GridBuilder('Biểu 1');
    builder.set(0, 0, 'KINH PHÍ KHUYẾN CÔNG NĂM 2018').set(1, 3, 'Đơn vị tính: triệu đồng');
    ['STT', 'Nội dung', 'Kinh phí', 'Kinh phí', 'Ghi chú'].forEach((text, column) => builder.set(3, column, text));
    for (let at = 0; at < 6; at++) {
      builder.set(4 + at, 0, at + 1).set(4 + at, 1, `Đề án ${at + 1}`);
      builder.set(4 + at, 2, 300 + 25 * at).set(4 + at, 3, 280 + 24 * at);
      builder.set(4 + at, 4, 'đang làm');
    }
    return builder;
  }
  /** The columns of the source that a sheet reads. */
  const columnsRead = (workbook: HostWorkbook, sheet: string): string[] =>
    [
      ...new Set(
        [...workbook.sheet(sheet)!.cells.values()].flatMap(({ formula = '' }) =>
          [...formula.matchAll(/'[^']+'!\$?([A-Z]+)/g)].map((found) => found[1]!),
        ),
      ),
    ].sort();
  const one = { column: 2, header: 'Kinh phí' };
  const other = { column: 3, header: 'Kinh phí' };
  const choiceOf = (...references: (typeof one)[]): SummaryChoice => ({
    version: 1,
    template: 'structure',
    sheet: 'Biểu 1',
    grouping: { kind: 'hierarchy', depth: 1 },
    measures: references.map((amount) => ({
      label: `Kinh phí (cột ${columnName(amount.column)})`,
      columns: { amount },
    })),
    unit: null,
    readTextNumbers: true,
  });

  test.each<[string, (typeof one)[], (workbook: HostWorkbook) => void, string[]]>([
    ['the first, and a column was inserted left of both', [one], (book) => insertColumn(book, 'Biểu 1', 0), ['D']],
    ['the second, and a column was inserted left of both', [other], (book) => insertColumn(book, 'Biểu 1', 0), ['E']],
    ['the second, and a column was inserted between them', [other], (book) => insertColumn(book, 'Biểu 1', 3), ['E']],
    [
      'both, and a column was inserted left of both',
      [one, other],
      (book) => insertColumn(book, 'Biểu 1', 0),
      ['D', 'E'],
    ],
    [
      'the first, and it was moved behind the other',
      [one],
      (book) => moveColumns(book, 'Biểu 1', (column) => (column === 2 ? 3 : column === 3 ? 2 : column)),
      ['D'],
    ],
    [
      'the second, and its header is another now',
      [other],
      (book) => book.enter('Biểu 1', 3, 3, 'Kinh phí được giao'),
      ['D'],
    ],
    [
      'the second, and it was moved and its header is another now',
      [other],
      (book) => {
        insertColumn(book, 'Biểu 1', 0);
        book.enter('Biểu 1', 3, 4, 'Kinh phí được giao');
      },
      ['E'],
    ],
    [
      'the second, and a row of the table was removed',
      [other],
      (book) => {
        insertColumn(book, 'Biểu 1', 0);
        book.deleteRows('Biểu 1', 4, 1);
      },
      ['E'],
    ],
  ])('the summary shows %s: one sheet, the same column', async (_, shown, change, read) => {
    for (const sheet of ['Biểu 1', 'Tổng hợp']) {
      const { workbook, click, names } = await open(twice());
      workbook.activate('Biểu 1');
      await runSummary(createExcelPort(), { choice: choiceOf(...shown) });
      change(workbook);
      await click(sheet);
      expect(names()).toEqual(['Biểu 1', 'Tổng hợp']);
      expect(columnsRead(workbook, 'Tổng hợp')).toEqual(read);
      const said = [...workbook.sheet('Tổng hợp')!.cells.values()].map(({ value }) => String(value));
      expect(
        said.some((text) => /\(cột [A-Z]\)/.test(text) && !read.some((letter) => text.includes(`(cột ${letter})`))),
      ).toBe(false);
    }
  });

  test('each has a sheet of its own', async () => {
    const { workbook, names } = await open(twice());
    for (const shown of [one, other]) {
      workbook.activate('Biểu 1');
      await runSummary(createExcelPort(), { choice: choiceOf(shown) });
    }
    expect(names()).toEqual(['Biểu 1', 'Tổng hợp', 'Tổng hợp (Biểu 1)']);
    expect(columnsRead(workbook, 'Tổng hợp')).toEqual(['C']);
    expect(columnsRead(workbook, 'Tổng hợp (Biểu 1)')).toEqual(['D']);
  });

  test('the one that is shown was removed: the other is never shown in its place', async () => {
    const { workbook, click } = await open(twice());
    workbook.activate('Biểu 1');
    await runSummary(createExcelPort(), { choice: choiceOf(other) });
    deleteColumn(workbook, 'Biểu 1', 3);
    await expect(click('Tổng hợp')).rejects.toMatchObject({ code: 'no-fitting-template' });
  });
});
