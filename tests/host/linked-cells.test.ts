/** Cells that read another workbook keep what the file holds, and so does what depends on them. */
import { HostWorkbook } from '../../src/host';
import { GridBuilder } from '../../src/sheet';
import { calculation } from './client';

test.each(["='[1]Bieu64'!F10", '=Bieu64!F10', '=NOSUCH(C1)'])('%s', async (formula) => {
  const grid = new GridBuilder('S')
    .set(0, 0, { value: 10972, formula })
    .set(0, 1, { value: 10973, formula: '=A1+C1' })
    .set(0, 2, 1)
    .build();
  const workbook = HostWorkbook.fromGrids([grid], { calculation: await calculation() });
  const sheet = workbook.sheet('S')!;
  const added = workbook.addSheet('Tổng hợp');
  workbook.enter('Tổng hợp', 0, 0, '=S!A1');
  workbook.enter('Tổng hợp', 1, 0, '=SUM(A1,S!C1)');
  workbook.enter('S', 0, 2, '2');
  expect(workbook.cell(added, 0, 0).value).toBe(10972);
  expect(workbook.cell(added, 1, 0).value).toBe(10974);
  expect(workbook.cell(sheet, 0, 0).value).toBe(10972);
});
