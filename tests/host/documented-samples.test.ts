/**
 * The samples of Microsoft's reference, told again on a workbook of ours with what the reference says comes of them.
 * `documented-samples.json` lists every member of Excel that has a sample there
 * (OfficeDev/office-js-docs-reference, docs/code-snippets/excel-snippets.yaml; `npx tsx scripts/documented-samples.ts FILE`
 * writes it). Each member that the stand-in knows is told again; where a sample needs more than it knows, it refuses that
 * with `ApiNotFound` and answers nothing wrong.
 */
import { GridBuilder } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { knowsMember } from '../../src/host/objects/office-object';
import { calculation, openInOffice } from './client';
import documented from './documented-samples.json';

type Context = Excel.RequestContext;

async function open(): Promise<HostWorkbook> {
  const builder = new GridBuilder('Sheet1');
  const rows = [
    ['Vùng', 'Kế hoạch', 'Thực hiện'],
    ['Hà Nội', 1250, 980],
    ['Huế', 840, 611],
    ['Vinh', 530, 497],
  ];
  rows.forEach((row, at) => row.forEach((value, column) => builder.set(at, column, value)));
  const other = new GridBuilder('Sheet2').set(0, 0, 'Ghi chú').build();
  const workbook = HostWorkbook.fromGrids([builder.build(), other], { calculation: await calculation() });
  openInOffice(workbook);
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    context.workbook.names.add('MyRange', rangeOf(context, 'A1:C4'));
    sheet.charts.add('ColumnClustered', rangeOf(context, 'B1:B4'), 'Columns').name = 'Chart1';
    await context.sync();
  });
  return workbook;
}

const sheetOf = (context: Context): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');
const chartOf = (context: Context): Excel.Chart => sheetOf(context).charts.getItem('Chart1');
const seriesOf = (context: Context): Excel.ChartSeries => chartOf(context).series.getItemAt(0);
const gridlinesOf = (context: Context): Excel.ChartGridlines => chartOf(context).axes.valueAxis.majorGridlines;
const rangeOf = (context: Context, address: string): Excel.Range => sheetOf(context).getRange(address).untrack();

const chartIn = (workbook: HostWorkbook) => workbook.sheet('Sheet1')!.charts[0]!;
const valuesIn = (workbook: HostWorkbook, row: number) =>
  [0, 1, 2].map((column) => workbook.cell(workbook.sheet('Sheet1')!, row, column).value);
const formatIn = (workbook: HostWorkbook) => workbook.cell(workbook.sheet('Sheet1')!, 0, 0).format;

/** Loads an object's properties, and gives them as the samples log them. */
async function loaded(object: OfficeExtension.ClientObject, names: string): Promise<unknown> {
  (object as { load: (names: string) => void } & typeof object).load(names);
  await object.context.sync();
  const values = names.split(',').map((name) => Reflect.get(object, name) as unknown);
  return values.length === 1 ? values[0] : values;
}

/** What a sample does, and what comes of it: what it logs, or what the workbook then holds. */
type Sample = readonly [
  member: string,
  says: string,
  run: (context: Context) => unknown,
  gives: unknown,
  seen?: (workbook: HostWorkbook) => unknown,
];

const SAMPLES: readonly Sample[] = [
  ['Application.calculate', 'in full', (context) => context.workbook.application.calculate('Full'), undefined],
  ['Application.load', 'mode', (context) => loaded(context.workbook.application, 'calculationMode'), 'Automatic'],

  [
    'Workbook.getSelectedRange',
    'address',
    (context) => loaded(context.workbook.getSelectedRange(), 'address'),
    'Sheet1!A1',
  ],
  [
    'WorksheetCollection.add',
    'by a name',
    (context) => loaded(context.workbook.worksheets.add('Sample Name'), 'name'),
    'Sample Name',
  ],
  [
    'WorksheetCollection.getActiveWorksheet',
    'name',
    (context) => loaded(context.workbook.worksheets.getActiveWorksheet(), 'name'),
    'Sheet1',
  ],
  [
    'WorksheetCollection.load',
    'names of the items',
    (context) => namesOf(context.workbook.worksheets),
    ['Sheet1', 'Sheet2'],
  ],
  [
    'Worksheet.activate',
    'by name',
    (context) => context.workbook.worksheets.getItem('Sheet2').activate(),
    'Sheet2',
    ({ active }) => active?.name,
  ],
  [
    'Worksheet.delete',
    'by name',
    (context) => sheetOf(context).delete(),
    ['Sheet2'],
    (workbook) => workbook.sheets.map(({ name }) => name),
  ],
  ['Worksheet.getRange', 'by address', (context) => loaded(rangeOf(context, 'A1:F8'), 'cellCount'), 48],
  [
    'Worksheet.getUsedRange',
    'address',
    (context) => loaded(sheetOf(context).getUsedRange().untrack(), 'address'),
    'Sheet1!A1:C4',
  ],
  ['Worksheet.load', 'position', (context) => loaded(sheetOf(context), 'position'), 0],
  [
    'Worksheet.load',
    'position set',
    (context) => void (sheetOf(context).position = 1),
    ['Sheet2', 'Sheet1'],
    (workbook) => workbook.sheets.map(({ name }) => name),
  ],

  [
    'NamedItem.load',
    'formula',
    (context) => loaded(context.workbook.names.getItem('MyRange'), 'formula'),
    '=Sheet1!$A$1:$C$4',
  ],
  [
    'NamedItemCollection.getItem',
    'by name',
    (context) => loaded(context.workbook.names.getItem('myrange'), 'name'),
    'MyRange',
  ],
  ['NamedItemCollection.load', 'names of the items', (context) => namesOf(context.workbook.names), ['MyRange']],

  [
    'Range.clear',
    'contents and formats',
    (context) => rangeOf(context, 'A2:C2').clear(),
    [null, null, null],
    (workbook) => valuesIn(workbook, 1),
  ],
  [
    'Range.getBoundingRect',
    'address',
    (context) => loaded(rangeOf(context, 'D4:G6').getBoundingRect('G4:H8').untrack(), 'address'),
    'Sheet1!D4:H8',
  ],
  [
    'Range.getRow',
    'address',
    (context) => loaded(rangeOf(context, 'A1:F8').getRow(1).untrack(), 'address'),
    'Sheet1!A2:F2',
  ],
  ['Range.load', 'cell count', (context) => loaded(rangeOf(context, 'A1:F8'), 'cellCount'), 48],
  [
    'Range.load',
    'a grid of formats, values and formulas, in which null leaves a cell alone',
    (context) => {
      const range = rangeOf(context, 'F5:G7');
      range.numberFormat = [
        [null, 'dd/mm/yyyy'],
        [null, 'dd/mm/yyyy'],
        [null, null],
      ];
      range.values = [
        ['Hôm nay', 42_147],
        ['Ngày mai', 42_148],
        ['Số ngày', null],
      ];
      range.formulas = [
        [null, null],
        [null, null],
        [null, '=G6-G5'],
      ];
      return loaded(range, 'text');
    },
    [
      ['Hôm nay', '23/05/2015'],
      ['Ngày mai', '24/05/2015'],
      ['Số ngày', '1'],
    ],
  ],
  [
    'Range.merge',
    'each row by itself',
    (context) => rangeOf(context, 'A1:C3').merge(true),
    3,
    (workbook) => workbook.sheet('Sheet1')!.merges.length,
  ],
  [
    'Range.unmerge',
    'what was merged',
    (context) => {
      rangeOf(context, 'A1:C3').merge(true);
      rangeOf(context, 'A1:C3').unmerge();
    },
    0,
    (workbook) => workbook.sheet('Sheet1')!.merges.length,
  ],
  [
    'Range.select',
    'several cells',
    (context) => rangeOf(context, 'F5:F10').select(),
    { top: 4, bottom: 9, left: 5, right: 5 },
    ({ selection }) => selection?.range,
  ],

  [
    'RangeBorder.load',
    'a grid around the cells',
    (context) => setGrid(context),
    ['EdgeBottom', 'EdgeLeft', 'EdgeRight', 'EdgeTop'],
    (workbook) => Object.keys(formatIn(workbook).borders ?? {}).sort(),
  ],
  [
    'RangeBorderCollection.getItem',
    'style of a side',
    (context) => loaded(rangeOf(context, 'A1:F8').format.borders.getItem('EdgeTop'), 'style'),
    'ApiNotFound',
  ],
  [
    'RangeBorderCollection.load',
    'sides of the items',
    (context) => loaded(rangeOf(context, 'A1:F8').format.borders, 'items/sideIndex'),
    'ApiNotFound',
  ],
  [
    'RangeFill.clear',
    'the colour goes',
    (context) => {
      const { fill } = rangeOf(context, 'A1:B2').format;
      fill.color = '#0000FF';
      fill.clear();
    },
    undefined,
    (workbook) => formatIn(workbook).fill,
  ],
  ['RangeFill.load', 'colour', (context) => loaded(rangeOf(context, 'F1:G2').format.fill, 'color'), '#FFFFFF'],
  [
    'RangeFill.load',
    'colour set',
    (context) => void (rangeOf(context, 'A1:B2').format.fill.color = '#0000FF'),
    '#0000FF',
    (workbook) => formatIn(workbook).fill,
  ],
  ['RangeFont.load', 'name', (context) => loaded(rangeOf(context, 'F1:G2').format.font, 'name'), 'Calibri'],
  [
    'RangeFont.load',
    'name set',
    (context) => void (rangeOf(context, 'A1:B2').format.font.name = 'Times New Roman'),
    'Times New Roman',
    (workbook) => formatIn(workbook).font,
  ],
  ['RangeFormat.load', 'wrapped text', (context) => loaded(rangeOf(context, 'F1:G2').format, 'wrapText'), false],
  [
    'RangeFormat.load',
    'wrapped text set',
    (context) => void (rangeOf(context, 'A1:B2').format.wrapText = true),
    true,
    (workbook) => formatIn(workbook).wrap,
  ],

  [
    'ChartCollection.add',
    'of a table',
    (context) => void sheetOf(context).charts.add('ColumnClustered', rangeOf(context, 'A1:B4'), 'Auto'),
    'ApiNotFound',
  ],
  [
    'ChartCollection.add',
    'of a column',
    (context) => void sheetOf(context).charts.add('ColumnClustered', rangeOf(context, 'C1:C4'), 'Auto'),
    ['Kế hoạch', 'Thực hiện'],
    (workbook) => workbook.sheet('Sheet1')!.charts.map(({ series }) => series[0]!.name),
  ],
  ['ChartCollection.getItem', 'by name', (context) => loaded(chartOf(context), 'name'), 'Chart1'],
  ['ChartCollection.load', 'number', (context) => loaded(sheetOf(context).charts, 'count'), 1],
  ['ChartCollection.load', 'names of the items', (context) => namesOf(sheetOf(context).charts), ['Chart1']],
  [
    'Chart.delete',
    'by name',
    (context) => chartOf(context).delete(),
    0,
    (workbook) => workbook.sheet('Sheet1')!.charts.length,
  ],
  ['Chart.load', 'name', (context) => loaded(chartOf(context), 'name'), 'Chart1'],
  [
    'Chart.name',
    'another',
    (context) => void (chartOf(context).name = 'New Name'),
    'New Name',
    (workbook) => chartIn(workbook).name,
  ],
  [
    'Chart.setPosition',
    'from a cell to a cell',
    (context) => chartOf(context).setPosition('C2', 'H16'),
    { top: 1, left: 2, bottom: 15, right: 7 },
    (workbook) => chartIn(workbook).anchor,
  ],
  [
    'Chart.legend',
    'on top',
    (context) => void Object.assign(chartOf(context).legend, { visible: true, position: 'Top' }),
    'ApiNotFound',
  ],
  [
    'Chart.legend',
    'below',
    (context) => void Object.assign(chartOf(context).legend, { visible: true, position: 'Bottom' }),
    'bottom',
    (workbook) => chartIn(workbook).legend,
  ],
  ['ChartLegend.load', 'position', (context) => loaded(chartOf(context).legend, 'position'), 'ApiNotFound'],
  [
    'ChartTitle.load',
    'text set',
    (context) => Object.assign(chartOf(context).title, { text: 'My Chart', visible: true }),
    'My Chart',
    (workbook) => chartIn(workbook).title,
  ],
  [
    'ChartFont.load',
    'of the title',
    (context) =>
      void Object.assign(chartOf(context).title.format.font, {
        name: 'Calibri',
        size: 12,
        color: '#FF0000',
        bold: true,
      }),
    { name: 'Calibri', size: 12, color: '#FF0000', bold: true },
    (workbook) => chartIn(workbook).titleFont,
  ],
  [
    'ChartAxes.valueAxis',
    'its smallest value',
    (context) => void (chartOf(context).axes.valueAxis.minimum = 0),
    undefined,
  ],
  [
    'ChartAxis.load',
    'its smallest value',
    (context) => loaded(chartOf(context).axes.valueAxis, 'minimum'),
    'ApiNotFound',
  ],
  [
    'ChartAxisTitle.load',
    'text set',
    async (context) => {
      chartOf(context).axes.valueAxis.title.text = 'Values';
      return loaded(chartOf(context).axes.valueAxis.title, 'text');
    },
    'Values',
  ],
  ['ChartGridlines.load', 'shown', (context) => loaded(gridlinesOf(context), 'visible'), 'ApiNotFound'],
  ['ChartLineFormat.clear', 'of gridlines', (context) => gridlinesOf(context).format.line.clear(), undefined],
  ['ChartLineFormat.load', 'colour', (context) => loaded(gridlinesOf(context).format.line, 'color'), 'ApiNotFound'],
  ['ChartSeriesCollection.getItemAt', 'the first one', (context) => loaded(seriesOf(context), 'name'), 'Kế hoạch'],
  ['ChartSeriesCollection.load', 'number', (context) => loaded(chartOf(context).series, 'count'), 1],
  ['ChartSeriesCollection.load', 'names of the items', (context) => namesOf(chartOf(context).series), ['Kế hoạch']],
  [
    'ChartSeries.load',
    'renamed',
    async (context) => {
      seriesOf(context).name = 'New Series Name';
      return loaded(seriesOf(context), 'name');
    },
    'New Series Name',
  ],
  [
    'ChartPointsCollection.getItemAt',
    'coloured',
    (context) => seriesOf(context).points.getItemAt(0).format.fill.setSolidColor('#8FBC8F'),
    undefined,
  ],
  ['ChartPointsCollection.load', 'number', (context) => loaded(seriesOf(context).points, 'count'), 'ApiNotFound'],
  [
    'ChartDataLabels.load',
    'values shown',
    async (context) => {
      seriesOf(context).hasDataLabels = true;
      return loaded(seriesOf(context).dataLabels, 'showValue');
    },
    'ApiNotFound',
  ],
];

async function namesOf(collection: OfficeExtension.ClientObject & { readonly items: unknown[] }): Promise<unknown> {
  (collection as { load: (names: string) => void } & typeof collection).load('items/name');
  await collection.context.sync();
  return collection.items.map((item) => (item as { name: string }).name);
}

function setGrid(context: Context): void {
  const { borders } = rangeOf(context, 'A1:C4').format;
  for (const side of ['InsideHorizontal', 'InsideVertical', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'EdgeTop'] as const)
    borders.getItem(side).style = 'Continuous';
}

test.each(SAMPLES.map((sample) => [sample[0], sample[1], sample] as const))(
  '%s: %s',
  async (_member, _says, sample) => {
    const [, , run, gives, seen] = sample;
    const workbook = await open();
    const logged = await Excel.run(async (context) => {
      const result = await run(context);
      await context.sync();
      return result;
    }).catch(({ code }: { code: string }) => code);
    expect(seen ? seen(workbook) : logged).toEqual(gives);
  },
);

test('every member with a sample is told again, or the stand-in does not know it', () => {
  const told = new Set(SAMPLES.map(([member]) => member));
  const known = documented.filter((one) => knowsMember(...(one.split('.') as [string, string])));
  expect(known.filter((one) => !told.has(one))).toEqual([]);
  expect([...told].filter((one) => !documented.includes(one))).toEqual([]);
});
