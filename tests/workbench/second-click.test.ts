/** Two clicks in the workbench leave one summary, also where its file was downloaded and opened again between them. */
import { unzipSync } from 'fflate';
import { createExcelPort } from '../../src/excel';
import { createWorkbook, readWorkbook } from '../../src/files';
import { PAGE_SETTING, runSummary } from '../../src/jobs';
import { rowOfKey } from '../../src/sheet';
import { EMPTY_PAGE } from '../../src/summary';
import { downloadBytes } from '../../src/workbench/download';
import { openFile } from '../../src/workbench/opening/open-file';
import { type Session, startSession } from '../../src/workbench/session';
import { tableSheet } from '../browser/workbooks';
import { calculation, openInOffice } from '../host/client';

const SHEET = 'Quý I';

async function open(bytes: Uint8Array): Promise<Session> {
  await calculation();
  const session = await startSession(await openFile('von.xlsx', bytes), bytes, 'vi');
  openInOffice(session.workbook);
  return session;
}

async function click({ workbook }: Session): Promise<string> {
  workbook.activate(SHEET);
  return (await runSummary(createExcelPort())).sheet;
}

const source = (): Uint8Array => createWorkbook([tableSheet(SHEET, { rows: 5, wrong: 1 })]);
const names = ({ workbook }: Session): string[] => workbook.sheets.map(({ name }) => name);

it('two clicks leave one sheet, and the download has one', async () => {
  const session = await open(source());
  expect([await click(session), await click(session)]).toEqual(['Tổng hợp', 'Tổng hợp']);
  expect(names(session)).toEqual([SHEET, 'Tổng hợp']);
  const { grids } = readWorkbook('von.xlsx', downloadBytes(session).bytes);
  expect(grids.map(({ sheet }) => sheet)).toEqual([SHEET, 'Tổng hợp']);
});

it.each([
  ['as it was', () => undefined],
  ['with another figure', (session: Session) => session.workbook.enter(SHEET, 7, 4, '75')],
])('a click in the file that was downloaded and opened again %s leaves one sheet', async (_, change) => {
  const first = await open(source());
  await click(first);
  const second = await open(downloadBytes(first).bytes);
  change(second);
  expect(await click(second)).toBe('Tổng hợp');
  expect(names(second)).toEqual([SHEET, 'Tổng hợp']);
  const { grids } = readWorkbook('von.xlsx', downloadBytes(second).bytes);
  expect(grids.map(({ sheet }) => sheet)).toEqual([SHEET, 'Tổng hợp']);
});

it('what the workbook remembered comes back with the file: template, page, what was typed, also after a row was added', async () => {
  const first = await open(source());
  first.workbook.activate(SHEET);
  const port = createExcelPort();
  await port.changeSettings([{ key: PAGE_SETTING, change: () => ({ ...EMPTY_PAGE, place: 'Nghệ An' }) }]);
  await runSummary(port, { template: 'structure' });
  const placeOf = ({ workbook }: Session, text: string): number =>
    rowOfKey([...workbook.sheet('Tổng hợp')!.cells].find(([, { value }]) => value === text)![0]);
  first.workbook.enter('Tổng hợp', placeOf(first, 'NGƯỜI LẬP BIỂU') + 4, 0, 'Nguyễn Văn An');
  const second = await open(downloadBytes(first).bytes);
  ['6', 'Xã mới', '1000', '900'].forEach((text, column) => second.workbook.enter(SHEET, 11, column, text));
  expect(await click(second)).toBe('Tổng hợp');
  expect(names(second)).toEqual([SHEET, 'Tổng hợp']);
  expect(placeOf(second, 'Nguyễn Văn An')).toBe(placeOf(second, 'NGƯỜI LẬP BIỂU') + 4);
  const texts = [...second.workbook.sheet('Tổng hợp')!.cells.values()].map(({ value }) => String(value));
  expect(texts.some((text) => text.startsWith('Tỷ trọng'))).toBe(true);
  expect(texts.some((text) => text.startsWith('Nghệ An, ngày'))).toBe(true);
  const third = await open(downloadBytes(second).bytes);
  expect(await click(third)).toBe('Tổng hợp');
});

it('a file without a summary gets no part of ours', async () => {
  const session = await open(source());
  session.workbook.enter(SHEET, 7, 4, '75');
  expect(Object.keys(unzipSync(downloadBytes(session).bytes)).filter((part) => part.startsWith('customXml'))).toEqual(
    [],
  );
});

it('a sheet that the user wrote on since stays, and the other is named by its source', async () => {
  const first = await open(source());
  await click(first);
  first.workbook.enter('Tổng hợp', 9, 1, 'Tên khác');
  const second = await open(downloadBytes(first).bytes);
  await click(second);
  expect(names(second)).toEqual([SHEET, 'Tổng hợp', `Tổng hợp (${SHEET})`]);
});

it('a summary that came with the file is no table, keeps its chart when it is made anew, and can be removed', async () => {
  const first = await open(source());
  await click(first);
  const file = downloadBytes(first).bytes;
  const charts = (bytes: Uint8Array): number =>
    Object.keys(unzipSync(bytes)).filter((part) => /chart\d+\.xml$/.test(part)).length;
  const second = await open(file);
  second.workbook.activate('Tổng hợp');
  expect(await runSummary(createExcelPort())).toEqual({ sheet: 'Tổng hợp' });
  await click(second);
  const anew = downloadBytes(second).bytes;
  expect([charts(anew), charts(file)]).toEqual([2, 2]);
  expect(readWorkbook('von.xlsx', anew).ownSheets).toEqual(['Tổng hợp']);
  await createExcelPort().removeSheet('Tổng hợp');
  const { grids, ownSheets } = readWorkbook('von.xlsx', downloadBytes(second).bytes);
  expect([grids.map(({ sheet }) => sheet), ownSheets]).toEqual([[SHEET], []]);
});
