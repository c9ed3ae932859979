/** The sheets of a merge that is made again, in Excel: they stay the worksheets that they are. */
import { type MadeMerge, MERGES_SETTING, readMerges, rewriteMerge, writeMerge } from '../../src/jobs';
import { createExcelPort } from '../../src/excel';
import { HostWorkbook } from '../../src/host';
import { GridBuilder, type SheetPlan } from '../../src/sheet';
import type { WorkbookPort } from '../../src/workbook';
import { calculation, openInOffice } from '../host/client';
import { sourceGrid, summaryPlan } from './fixtures';

async function open() {
  const grids = [sourceGrid(), new GridBuilder('Khác').set(0, 0, { value: 0, formula: '=Gộp!B7' }).build()];
  const workbook = HostWorkbook.fromGrids(grids, { calculation: await calculation(), chartSheets: [] });
  openInOffice(workbook);
  return { workbook, port: createExcelPort() };
}

const plans = (...names: string[]): SheetPlan[] => names.map((name) => summaryPlan(name));
const listed = async (port: WorkbookPort): Promise<readonly MadeMerge[]> =>
  readMerges(await port.readSetting(MERGES_SETTING), await port.ownSheetsById());
const namesOf = ({ sheets }: MadeMerge): string[] => sheets.map(({ sheet }) => sheet);
const FIRST = { date: '2026-11-27T08:00:00.000Z', files: 2 };
const SECOND = { date: '2026-11-28T08:00:00.000Z', files: 3 };

test('a formula elsewhere goes on reading a sheet that is written again', async () => {
  const { workbook, port } = await open();
  const first = await writeMerge(port, plans('Gộp', 'Nguồn'), FIRST);
  const again = await rewriteMerge(port, plans('Gộp', 'Nguồn'), first, SECOND);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 01', 'Khác', 'Gộp', 'Nguồn']);
  const other = (await port.readGrids('all')).find(({ sheet }) => sheet === 'Khác')!;
  expect(other.formula(0, 0)).toBe('=Gộp!B7');
  expect(again.sheets.map(({ id }) => id)).toEqual(first.sheets.map(({ id }) => id));
  expect(await listed(port)).toEqual([{ ...again, isWhole: true, ...SECOND }]);
});

test('a sheet that the merge has no more goes, one that is new comes, and a renamed one keeps its name', async () => {
  const { workbook, port } = await open();
  const first = await writeMerge(port, plans('Gộp', 'So với năm trước', 'Nguồn'), FIRST);
  workbook.renameSheet(workbook.sheet('Gộp')!, 'Toàn tỉnh');
  const [standing] = await listed(port);
  await rewriteMerge(port, plans('Toàn tỉnh', 'Nguồn', 'Còn thiếu'), standing!, SECOND);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 01', 'Khác', 'Toàn tỉnh', 'Nguồn', 'Còn thiếu']);
  const [merge, ...others] = await listed(port);
  expect(others).toEqual([]);
  expect(merge!.sheets.map(({ planned }) => planned)).toEqual(['Gộp', 'Nguồn', 'Còn thiếu']);
  expect(merge!.sheets[0]!.id).toBe(first.sheets[0]!.id);
});

test('stopped in between, nothing is lost: the merge is listed as not whole, and another one stays as it was', async () => {
  const { workbook, port } = await open();
  const other = await writeMerge(port, plans('Gộp', 'Nguồn'), FIRST);
  const first = await writeMerge(port, plans('Gộp 2', 'Nguồn 2'), { ...FIRST, date: '2026-11-27T09:00:00.000Z' });
  const stop = new AbortController();
  const job = rewriteMerge(port, plans('Gộp 2', 'Nguồn 2'), first, {
    ...SECOND,
    signal: stop.signal,
    onProgress: ({ done }) => done === 1 && stop.abort(),
  });
  await expect(job).rejects.toMatchObject({ code: 'cancelled' });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 01', 'Khác', 'Gộp', 'Nguồn', 'Gộp 2', 'Nguồn 2']);
  const [broken, kept] = await listed(port);
  expect([namesOf(broken!), broken!.isWhole]).toEqual([['Gộp 2', 'Nguồn 2'], false]);
  expect(kept).toEqual(other);
});

test('a stored merge without the names it was planned under is none', async () => {
  const { port } = await open();
  await port.changeSettings([
    { key: MERGES_SETTING, change: () => [{ ...FIRST, isWhole: true, sheets: [{ sheet: 'Khác', id: 'x' }] }] },
  ]);
  expect(await listed(port)).toEqual([]);
});
