import { GridBuilder } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { calculation, openInOffice } from './client';

test('reads and writes through the genuine client', async () => {
  const grid = new GridBuilder('Biểu 01').set(0, 0, 'Nội dung').set(1, 0, 'Tổng').set(1, 1, { value: 298300.98, format: '#,##0.00' }).set(2, 1, { value: 5, formula: '=B2*2' }).build();
  const workbook = HostWorkbook.fromGrids([grid], { calculation: await calculation() });
  const office = openInOffice(workbook);
  const out = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name,items/visibility');
    const used = sheets.getActiveWorksheet().getUsedRangeOrNullObject(true).untrack();
    used.load('address,values,text,formulas,numberFormat,format/font/name');
    await context.sync();
    return [sheets.items.map((sheet) => sheet.name), used.address, used.values, used.text, used.formulas, used.numberFormat, used.format.font.name];
  });
  console.log(JSON.stringify(out), office.executor.counts);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Biểu 01');
    sheet.getRange('B2').values = [[10]];
    const s2 = context.workbook.worksheets.add('Tổng hợp');
    const r = s2.getRange('A1:B2').untrack();
    r.formulas = [['=\'Biểu 01\'!B3/2', "'=x"], ['=SUM(A1:A1)*3', 'abc']];
    r.load('values');
    const nul = context.workbook.worksheets.getItemOrNullObject('x');
    nul.load('name');
    await context.sync();
    console.log(JSON.stringify(r.values), nul.isNullObject, office.executor.counts);
  });
  console.log(workbook.text(workbook.sheet('Biểu 01')!, 2, 1));
});
