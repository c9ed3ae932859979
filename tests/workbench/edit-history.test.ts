/** Undoing and doing again what was typed in the workbench. */
import { createWorkbook } from '../../src/files';
import { downloadBytes } from '../../src/workbench/download';
import { openFile } from '../../src/workbench/opening/open-file';
import { startSession } from '../../src/workbench/session';
import { tableSheet } from '../browser/workbooks';
import { calculation } from '../host/client';

const open = async () => {
  await calculation();
  const bytes = createWorkbook([tableSheet('Quý I', { rows: 5 })]);
  return startSession(await openFile('von.xlsx', bytes), bytes, 'vi');
};

describe('what was typed', () => {
  it('is undone one by one, and done again', async () => {
    const { workbook, history } = await open();
    const sheet = workbook.sheet('Quý I')!;
    const value = () => workbook.cell(sheet, 7, 2).value;
    const before = value();
    history.enter('Quý I', 7, 2, '5');
    history.enter('Quý I', 7, 2, '=C9');
    history.undo();
    expect(value()).toBe(5);
    history.undo();
    expect(value()).toBe(before);
    history.undo();
    history.redo();
    expect(value()).toBe(5);
    expect(workbook.selection?.range).toMatchObject({ top: 7, left: 2 });
  });

  it('is not done again over something newer', async () => {
    const { workbook, history } = await open();
    history.enter('Quý I', 7, 2, '5');
    history.undo();
    history.enter('Quý I', 8, 2, '6');
    history.redo();
    expect(workbook.cell(workbook.sheet('Quý I')!, 8, 2).value).toBe(6);
    expect(workbook.cell(workbook.sheet('Quý I')!, 7, 2).value).not.toBe(5);
  });
});

it('the downloaded file is named apart from its source', async () => {
  expect(downloadBytes(await open()).name).toBe('von (Khớp Số).xlsx');
});
