/** A workbook that was summarised on disk, changed since and summarised again: one sheet, with what the user typed on it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { changeCells, createWorkbook, type FileCellChange, readWorkbook } from '../../src/files';
import type { Grid } from '../../src/sheet';
import { sheetOf } from '../browser/workbooks';
import { Folder, khopSo } from './fixtures';

const SHEET = 'Biểu 01';

/** Total above, nothing below and no lines: rows can be added at the end. */
function source(): Uint8Array {
  const plan = sheetOf(SHEET, [
    ['KINH PHÍ KHUYẾN CÔNG NĂM 2018'],
    ['', '', '', 'Đơn vị tính: triệu đồng'],
    ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
    ['', 'TỔNG SỐ', 1200, 1100],
    [1, 'Đào tạo nghề', 300, 280],
    [2, 'Mô hình trình diễn', 500, 450],
    [3, 'Hội chợ, triển lãm', 400, 370],
  ]);
  return createWorkbook([{ ...plan, cells: plan.cells.map((cell) => ({ ...cell, style: {} })) }]);
}

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const grids = (file: string): readonly Grid[] => readWorkbook('a.xlsx', readFileSync(file)).grids;
const shown = (file: string, sheet: string): string[] => {
  const grid = grids(file).find((one) => one.sheet === sheet)!;
  return grid.filledRows().flatMap(({ row, columns }) => columns.map((column) => grid.text(row, column)));
};
const place = (file: string, text: RegExp): { row: number; column: number } => {
  const grid = grids(file).find(({ sheet }) => sheet === 'Tổng hợp')!;
  for (const { row, columns } of grid.filledRows())
    for (const column of columns) if (text.test(grid.text(row, column))) return { row, column };
  throw new Error(`no ${text.source}`);
};

async function summarised(...options: string[]): Promise<string> {
  const { status } = await khopSo('summarize', folder.file('a.xlsx', source()), '-o', folder.in('b.xlsx'), ...options);
  expect(status).toBe(0);
  return folder.in('b.xlsx');
}
function change(file: string, ...changes: readonly FileCellChange[]): void {
  writeFileSync(file, changeCells(readFileSync(file), changes, { name: 'b.xlsx' }));
}
async function again(file: string, ...options: string[]): Promise<string> {
  const { status, told } = await khopSo('summarize', file, '-o', folder.in('c.xlsx'), ...options);
  expect([status, told]).toEqual([0, '']);
  return folder.in('c.xlsx');
}
const in01 = (row: number, column: number, value: number | string): FileCellChange => ({
  sheet: SHEET,
  row,
  column,
  value,
});

describe('summarised again', () => {
  it.each<[string, readonly FileCellChange[], RegExp]>([
    [
      'a figure and the total were changed',
      [in01(4, 3, 290), in01(3, 3, 1110)],
      /^Bằng chữ.*một tỷ một trăm mười triệu/iu,
    ],
    [
      'a row was added',
      [in01(7, 0, 4), in01(7, 1, 'Tư vấn'), in01(7, 2, 100), in01(7, 3, 90), in01(3, 2, 1300), in01(3, 3, 1190)],
      /^Tư vấn$/,
    ],
    ['a header was renamed', [in01(2, 3, 'Thực hiện cả năm')], /^Thực hiện cả năm$/],
  ])('after %s: one sheet, and what was typed on it', async (_, changes, wanted) => {
    const file = await summarised();
    const signer = place(file, /^NGƯỜI LẬP BIỂU$/);
    const date = place(file, /^…+, ngày …+ tháng/);
    const typed = (row: number, column: number, value: string): FileCellChange => ({
      sheet: 'Tổng hợp',
      row,
      column,
      value,
    });
    change(
      file,
      ...changes,
      typed(signer.row + 4, signer.column, 'Nguyễn Văn An'),
      typed(date.row, date.column, 'Nghệ An, ngày 05 tháng 01 năm 2019'),
    );
    const second = await again(file);
    expect(grids(second).map(({ sheet }) => sheet)).toEqual([SHEET, 'Tổng hợp']);
    const texts = shown(second, 'Tổng hợp');
    expect(texts).toEqual(
      expect.arrayContaining(['Nguyễn Văn An', 'Nghệ An, ngày 05 tháng 01 năm 2019', expect.stringMatching(wanted)]),
    );
    const third = await khopSo('summarize', second, '-o', folder.in('d.xlsx'));
    expect(third.status).toBe(0);
    expect(shown(folder.in('d.xlsx'), 'Tổng hợp')).toEqual(texts);
  });

  it('a report too', async () => {
    const file = await summarised('--report');
    change(file, in01(4, 3, 290), in01(3, 3, 1110));
    const second = await again(file, '--report');
    expect(grids(second).map(({ sheet }) => sheet)).toEqual(grids(file).map(({ sheet }) => sheet));
  });

  it('by the template that was chosen', async () => {
    const file = await summarised('--template', 'structure');
    change(file, in01(4, 3, 290), in01(3, 3, 1110));
    const second = await again(file);
    expect(grids(second)).toHaveLength(2);
    expect(shown(second, 'Tổng hợp').some((text) => /^Tỷ trọng/.test(text))).toBe(true);
  });

  it('after somebody changed a figure of it: his sheet stays', async () => {
    const file = await summarised();
    const label = place(file, /^Đào tạo nghề$/);
    change(file, { sheet: 'Tổng hợp', ...label, value: 'Đào tạo' });
    const second = await again(file);
    expect(grids(second).map(({ sheet }) => sheet)).toEqual([SHEET, 'Tổng hợp', `Tổng hợp (${SHEET})`]);
    expect(shown(second, 'Tổng hợp')).toContain('Đào tạo');
  });

  it.each([
    ['gone', (xml: string) => xml.replace(/<value[\s\S]*<\/value>/, '')],
    ['damaged', (xml: string) => xml.replace(/\{/g, '{{')],
    ['cut off', (xml: string) => xml.slice(0, 200)],
    ['that of another program', (xml: string) => xml.replace(/"template":"[^"]*"/g, '"template":17')],
  ])('where what it remembers is %s: as where there is nothing', async (_, damage) => {
    const file = await summarised();
    const parts = unzipSync(readFileSync(file));
    const name = 'customXml/item1.xml';
    writeFileSync(file, zipSync({ ...parts, [name]: strToU8(damage(strFromU8(parts[name]!))) }));
    expect(grids(await again(file)).map(({ sheet }) => sheet)).toEqual([SHEET, 'Tổng hợp']);
  });
});
