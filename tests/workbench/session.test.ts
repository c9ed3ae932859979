/** A workbook opened in the workbench, changed and downloaded. */
import { createWorkbook, readWorkbook } from '../../src/files';
import { downloadBytes } from '../../src/workbench/download';
import { openFile } from '../../src/workbench/opening/open-file';
import { startSession } from '../../src/workbench/session';
import { tableSheet } from '../browser/workbooks';
import { calculation, openInOffice } from '../host/client';

const open = async () => {
  await calculation();
  const bytes = createWorkbook([tableSheet('Quý I', { rows: 5, wrong: 1 })]);
  const session = await startSession(await openFile('von.xlsx', bytes), bytes, 'vi');
  openInOffice(session.workbook);
  return session;
};

describe('a workbook that is open in the workbench', () => {
  it('keeps a cell that was changed for the download, and only it', async () => {
    const session = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Quý I').getRange('E8').values = [[75]];
      await context.sync();
    });
    const [before] = readWorkbook('von.xlsx', session.bytes).grids;
    const [after] = readWorkbook('von.xlsx', downloadBytes(session).bytes).grids;
    expect(after!.number(7, 4)).toBe(75);
    expect([...session.changed.values()].map((cells) => cells.size)).toEqual([1]);
    expect(after!.number(8, 4)).toBe(before!.number(8, 4));
  });

  it('counts of a whole sheet that was emptied only the cells that held anything', async () => {
    const session = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Quý I').getRange().clear('All');
      await context.sync();
    });
    const cells = [...session.changed.values()].reduce((count, keys) => count + keys.size, 0);
    expect(cells).toBe(11 * 5);
    const [after] = readWorkbook('von.xlsx', downloadBytes(session).bytes).grids;
    expect([after!.text(0, 0), after!.text(7, 4)]).toEqual(['', '']);
  });

  it('notes nothing of sheets that were added, which are written whole', async () => {
    const session = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('Ghi chú').getRange('A1').values = [['Nộp ngày 15']];
      await context.sync();
    });
    expect(session.changed.size).toBe(0);
    expect(readWorkbook('von.xlsx', downloadBytes(session).bytes).grids.map(({ sheet }) => sheet)).toEqual([
      'Quý I',
      'Ghi chú',
    ]);
  });
});
