/** The workbook that the samples of Microsoft's reference run on, and how its objects are named in them. */
import { HostWorkbook } from '../../../src/host';
import { GridBuilder } from '../../../src/sheet';
import { calculation, openInOffice } from '../client';

export type Context = Excel.RequestContext;

export async function open(): Promise<HostWorkbook> {
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

export const sheetOf = (context: Context): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');
export const chartOf = (context: Context): Excel.Chart => sheetOf(context).charts.getItem('Chart1');
export const seriesOf = (context: Context): Excel.ChartSeries => chartOf(context).series.getItemAt(0);
export const gridlinesOf = (context: Context): Excel.ChartGridlines => chartOf(context).axes.valueAxis.majorGridlines;
export const rangeOf = (context: Context, address: string): Excel.Range => sheetOf(context).getRange(address).untrack();

export const chartIn = (workbook: HostWorkbook) => workbook.sheet('Sheet1')!.charts[0]!;
export const valuesIn = (workbook: HostWorkbook, row: number) =>
  [0, 1, 2].map((column) => workbook.cell(workbook.sheet('Sheet1')!, row, column).value);
export const formatIn = (workbook: HostWorkbook) => workbook.cell(workbook.sheet('Sheet1')!, 0, 0).format;

/** Loads an object's properties, and gives them as the samples log them. */
export async function loaded(object: OfficeExtension.ClientObject, names: string): Promise<unknown> {
  (object as { load: (names: string) => void } & typeof object).load(names);
  await object.context.sync();
  const values = names.split(',').map((name) => Reflect.get(object, name) as unknown);
  return values.length === 1 ? values[0] : values;
}

/** What a sample does, and what comes of it: what it logs, or what the workbook then holds. */
export type Sample = readonly [
  member: string,
  says: string,
  run: (context: Context) => unknown,
  gives: unknown,
  seen?: (workbook: HostWorkbook) => unknown,
];

/** The names of a collection's items. */
export async function namesOf(collection: OfficeExtension.ClientObject & { readonly items: unknown[] }): Promise<unknown> {
  (collection as { load: (names: string) => void } & typeof collection).load('items/name');
  await collection.context.sync();
  return collection.items.map((item) => (item as { name: string }).name);
}
