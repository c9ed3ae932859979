/** What a summary asks of the printed page, of a sheet that is written anew and of charts: as strict as Excel. */
import { HostWorkbook } from '../../src/host';
import { GridBuilder } from '../../src/sheet';
import { calculation, openInOffice } from './client';

async function open() {
  const grid = new GridBuilder('Biểu 01')
    .set(0, 0, { value: 'Nguồn', look: { bold: true, fill: '#EEEEEE' } })
    .set(1, 0, 'KCQG')
    .set(2, 0, 'KCĐP')
    .set(1, 1, 30_256.3)
    .set(2, 1, 29_802.3)
    .set(3, 1, { value: 60_058.6, formula: '=SUM(B2:B3)' })
    .build();
  const workbook = HostWorkbook.fromGrids([grid, new GridBuilder('Khác').set(0, 0, 1).build()], {
    calculation: await calculation(),
  });
  workbook.enter('Khác', 0, 0, "='Biểu 01'!B4");
  openInOffice(workbook);
  return { workbook, sheet: workbook.sheet('Biểu 01')! };
}

const refused = (code: string) => expect.objectContaining({ code });
const on = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Biểu 01'));
    await context.sync();
  });

describe('a sheet that is emptied', () => {
  test('has neither content nor look nor merged areas, sizes are standard, and other sheets read nothing from it', async () => {
    const { workbook, sheet } = await open();
    sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 3 });
    sheet.columnWidths.set(0, 40);
    sheet.rowHeights.set(0, 60);
    sheet.hiddenRows.add(2);
    sheet.hiddenColumns.add(1);
    await on((target) => {
      const all = target.getRange().untrack();
      all.unmerge();
      all.clear('All');
      all.rowHidden = false;
      all.columnHidden = false;
      all.format.useStandardHeight = true;
      all.format.useStandardWidth = true;
    });
    workbook.settle();
    expect([sheet.cells.size, sheet.merges, sheet.hiddenRows.size, sheet.hiddenColumns.size]).toEqual([0, [], 0, 0]);
    expect([sheet.columnWidths.size, sheet.rowHeights.size]).toEqual([0, 0]);
    expect(workbook.cell(workbook.sheet('Khác')!, 0, 0)).toMatchObject({ formula: "='Biểu 01'!B4", value: 0 });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['contents alone', (sheet) => sheet.getRange('A1').untrack().clear('Contents')],
    ['a page before the first row', (sheet) => void sheet.horizontalPageBreaks.add('A1')],
    ['title rows that are no rows', (sheet) => sheet.pageLayout.setPrintTitleRows('A1:B2')],
    ['a margin wider than paper', (sheet) => void (sheet.pageLayout.headerMargin = 2_000)],
  ])('%s is refused', async (_what, work) => {
    await open();
    await expect(on(work)).rejects.toEqual(refused('InvalidArgument'));
  });

  test('a protected one is not emptied', async () => {
    const { sheet } = await open();
    sheet.isProtected = true;
    await expect(on((target) => target.getRange().untrack().clear('All'))).rejects.toEqual(refused('AccessDenied'));
    expect(sheet.cells.size).toBeGreaterThan(0);
  });
});

test('repeated columns stand before the repeated rows in their name, and pages begin with columns too', async () => {
  const { sheet } = await open();
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem('Biểu 01');
    target.pageLayout.setPrintTitleRows('$1:$2');
    target.pageLayout.setPrintTitleColumns('$A:$B');
    target.verticalPageBreaks.add('D1');
    target.names.load('items/formula');
    await context.sync();
    expect(target.names.items.map(({ formula }) => formula)).toEqual(["='Biểu 01'!$A:$B,'Biểu 01'!$1:$2"]);
  });
  expect([...sheet.layout.columnBreaks]).toEqual([3]);
  expect(sheet.layout.rowBreaks.size).toBe(0);
  await expect(on((target) => void target.verticalPageBreaks.add('A4'))).rejects.toEqual(refused('InvalidArgument'));
  await expect(on(({ pageLayout }) => pageLayout.setPrintTitleColumns('$A$1:$B$2'))).rejects.toEqual(
    refused('InvalidArgument'),
  );
});

test('print area and titles are names of the sheet, and go with them', async () => {
  const { sheet } = await open();
  await on(({ pageLayout, horizontalPageBreaks }) => {
    pageLayout.setPrintArea('A1:B4');
    pageLayout.setPrintTitleRows('$1:$1');
    horizontalPageBreaks.add('A3');
  });
  expect(sheet.layout).toMatchObject({
    printAreas: [{ top: 0, left: 0, bottom: 3, right: 1 }],
    titleRows: { first: 0, last: 0 },
  });
  expect([...sheet.layout.rowBreaks]).toEqual([2]);
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem('Biểu 01');
    target.names.load('items/name,items/formula');
    await context.sync();
    expect(target.names.items.map(({ name, formula }) => `${name}${formula}`)).toEqual([
      "Print_Area='Biểu 01'!$A$1:$B$4",
      "Print_Titles='Biểu 01'!$1:$1",
    ]);
    for (const name of target.names.items) name.delete();
    target.horizontalPageBreaks.removePageBreaks();
    await context.sync();
  });
  expect(sheet.layout).toMatchObject({ printAreas: [], titleRows: null });
  expect(sheet.layout.rowBreaks.size).toBe(0);
});

describe('a chart', () => {
  const add = (sheet: Excel.Worksheet): Excel.Chart =>
    sheet.charts.add('ColumnClustered', sheet.getRange('B2:B3').untrack(), 'Columns');

  test('keeps what is set of its parts', async () => {
    const { sheet } = await open();
    await on((target) => {
      const chart = add(target);
      chart.name = 'Biểu đồ Khớp Số 1';
      chart.format.font.name = 'Times New Roman';
      chart.legend.format.font.size = 10;
      const series = chart.series.getItemAt(0);
      series.overlap = 0;
      series.hasDataLabels = true;
      series.dataLabels.format.font.color = '#404040';
      chart.axes.valueAxis.majorGridlines.format.line.color = '#D9D9D9';
      chart.axes.valueAxis.format.line.clear();
      chart.axes.categoryAxis.tickLabelPosition = 'Low';
    });
    expect(sheet.charts[0]).toMatchObject({
      name: 'Biểu đồ Khớp Số 1',
      font: { name: 'Times New Roman' },
      legendFont: { size: 10 },
      series: [{ overlap: 0, labelFont: { color: '#404040' } }],
      valueAxis: { gridlines: { color: '#D9D9D9' }, line: { cleared: true } },
      categoryAxis: { labelPosition: 'Low' },
    });
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ['a gap of 501', 'InvalidArgument', (sheet) => void (add(sheet).series.getItemAt(0).gapWidth = 501)],
    ['a hole of 5', 'InvalidArgument', (sheet) => void (add(sheet).series.getItemAt(0).doughnutHoleSize = 5)],
    ['a marker of 1', 'InvalidArgument', (sheet) => void (add(sheet).series.getItemAt(0).markerSize = 1)],
    [
      'labels that do not show',
      'GeneralException',
      (sheet) => void (add(sheet).series.getItemAt(0).dataLabels.format.font.size = 9),
    ],
    [
      'a third point of two',
      'ItemNotFound',
      (sheet) => add(sheet).series.getItemAt(0).points.getItemAt(2).format.fill.setSolidColor('#FFFFFF'),
    ],
    ['a chart that is not there', 'ItemNotFound', (sheet) => sheet.charts.getItem('Biểu đồ 9').delete()],
  ])('%s is refused', async (_what, code, work) => {
    await open();
    await expect(on(work)).rejects.toEqual(refused(code));
  });
});
