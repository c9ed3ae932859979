/** What the stand-in refuses as Excel does: one test for each rule, each through the genuine client, each leaving nothing behind. */
import { GridBuilder } from '../../src/sheet';
import type { HostWorkbook } from '../../src/host';
import { HostWorkbook as Workbook } from '../../src/host';
import { calculation, openInOffice } from './client';
import { stateOf } from './state';

interface Place {
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly column: Excel.Range;
}

interface Rule {
  readonly rule: string;
  readonly code: string;
  readonly use: (place: Place) => unknown;
  /** Brings the workbook to where the use is wrong. */
  readonly given?: (host: HostWorkbook) => void;
  readonly options?: Parameters<typeof openInOffice>[1];
  /** What the request did before it came to the wrong use stays: the rule is about its last statement. */
  readonly builds?: true;
}

/** Several uses of one rule. */
const each = <T>(values: readonly T[], rule: (value: T) => Rule): Rule[] => values.map(rule);
const bad = (rule: string, use: Rule['use'], more: Partial<Rule> = {}): Rule => ({
  rule,
  code: 'InvalidArgument',
  use,
  ...more,
});
/** Types forbid the wrong use; Excel is asked all the same. */
const any = (value: unknown): never => value as never;

const isProtected = (host: HostWorkbook): void => void (host.sheet('Biểu 01')!.isProtected = true);
const structure = (host: HostWorkbook): void => void (host.structureProtected = true);
const noPrinter = (host: HostWorkbook): void => void (host.hasPrinter = false);
const hidden = (host: HostWorkbook): void => void (host.sheet('Phụ')!.visibility = 'Hidden');
const merged = (host: HostWorkbook): void =>
  void host.sheet('Biểu 01')!.merges.push({ top: 0, left: 0, bottom: 1, right: 1 });

const chart = (place: Place, type = 'ColumnClustered'): Excel.Chart =>
  place.sheet.charts.add(any(type), place.column, 'Columns');
const series = (place: Place, type?: string): Excel.ChartSeries => chart(place, type).series.getItemAt(0);
const labels = (place: Place, type: string): Excel.ChartDataLabels => {
  const one = series(place, type);
  one.hasDataLabels = true;
  return one.dataLabels;
};
const onChart = (rule: string, use: Rule['use'], more: Partial<Rule> = {}): Rule =>
  bad(rule, use, { builds: true, ...more });

const RULES: readonly Rule[] = [
  // contents
  bad('values of too few rows', ({ range }) => (range.values = [[1, 2]])),
  bad(
    'values of too many rows',
    ({ range }) =>
      (range.values = [
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
  ),
  bad(
    'values of too many columns',
    ({ range }) =>
      (range.values = [
        [1, 2, 3],
        [1, 2, 3],
      ]),
  ),
  bad('values of rows of different lengths', ({ range }) => (range.values = [[1, 2], [1]])),
  bad('values that are no rows of columns', ({ range }) => (range.values = any([1, 2]))),
  bad(
    'an object as a value',
    ({ range }) =>
      (range.values = [
        [any({}), 1],
        [1, 1],
      ]),
  ),
  bad(
    'a text longer than 32,767 characters',
    ({ range }) =>
      (range.values = [
        ['x'.repeat(32_768), 1],
        [1, 1],
      ]),
  ),
  bad(
    'a formula that does not close',
    ({ range }) =>
      (range.formulas = [
        ['=SUM(', 1],
        [1, 1],
      ]),
  ),
  bad(
    'a formula of operators only',
    ({ range }) =>
      (range.formulas = [
        ['=+*', 1],
        [1, 1],
      ]),
  ),
  bad(
    'a formula on a sheet that is not there',
    ({ range }) =>
      (range.formulas = [
        ["='Biểu 99'!A1", 1],
        [1, 1],
      ]),
  ),
  bad(
    'a formula longer than 8,192 characters',
    ({ range }) =>
      (range.formulas = [
        [`=1${'+1'.repeat(4100)}`, 1],
        [1, 1],
      ]),
    {
      code: 'FormulaLengthExceedsLimit',
    },
  ),
  bad(
    'a number format that is no text',
    ({ range }) =>
      (range.numberFormat = any([
        [1, 1],
        [1, 1],
      ])),
  ),
  bad('number formats of another shape', ({ range }) => (range.numberFormat = [['0']])),
  bad('more cells than one request may write', ({ range }) => (range.values = any(1)), {
    code: 'RangeExceedsLimit',
    options: { maxCells: 3 },
  }),
  // addresses
  ...each(['A0', 'XFE1', 'A1048577', '1:1048577', 'A1:', 'B:1', 'Ô1', `A${'1'.repeat(8200)}`], (address) =>
    bad(`the address ${address.slice(0, 12)}`, ({ sheet }) => sheet.getRange(address).load('address')),
  ),
  ...each<[number, number, number, number]>(
    [
      [-1, 0, 1, 1],
      [0, -1, 1, 1],
      [0, 0, 0, 1],
      [0, 0, 1, 0],
      [1_048_576, 0, 1, 1],
      [0, 16_384, 1, 1],
      [0, 0, 1_048_577, 1],
    ],
    (at) => bad(`cells at ${at.join(', ')}`, ({ sheet }) => sheet.getRangeByIndexes(...at).load('address')),
  ),
  // sheets
  ...each([':', '\\', '/', '?', '*', '[', ']'], (letter) =>
    bad(`a sheet name with ${letter}`, ({ workbook }) => workbook.worksheets.add(`Quý${letter}I`)),
  ),
  ...each(['x'.repeat(32), "'Biểu", "Biểu'", 'History', 'HISTORY'], (name) =>
    bad(`the sheet name ${name}`, ({ workbook }) => workbook.worksheets.add(name)),
  ),
  ...each(['Quý/I', 'x'.repeat(32), "Biểu'", '', 'History'], (name) =>
    bad(`a sheet renamed to “${name}”`, ({ sheet }) => (sheet.name = name)),
  ),
  ...each(['Biểu 01', 'BIỂU 01', 'Biểu đồ'], (name) =>
    bad(`a new sheet named ${name}, which is taken`, ({ workbook }) => workbook.worksheets.add(name), {
      code: 'ItemAlreadyExists',
    }),
  ),
  bad('a sheet renamed to a taken name', ({ sheet }) => (sheet.name = 'phụ'), { code: 'ItemAlreadyExists' }),
  bad('a sheet moved before the first', ({ sheet }) => (sheet.position = -1)),
  bad('a sheet moved behind the last', ({ sheet }) => (sheet.position = 9)),
  bad('a sheet that is not there', ({ workbook }) => workbook.worksheets.getItem('Không có').load('name'), {
    code: 'ItemNotFound',
  }),
  bad('a chart sheet as a worksheet', ({ workbook }) => workbook.worksheets.getItem('Biểu đồ').load('name'), {
    code: 'ItemNotFound',
  }),
  bad('the last visible sheet deleted', ({ sheet }) => sheet.delete(), {
    code: 'InvalidOperation',
    given: (host) => {
      for (const one of host.sheets) if (one.name !== 'Biểu 01') one.visibility = 'Hidden';
    },
  }),
  bad('a very hidden sheet deleted', ({ workbook }) => workbook.worksheets.getItem('Phụ').delete(), {
    code: 'GeneralException',
    given: (host) => void (host.sheet('Phụ')!.visibility = 'VeryHidden'),
  }),
  bad(
    'a sheet deleted twice',
    ({ workbook }) => {
      const other = workbook.worksheets.getItem('Phụ');
      other.delete();
      other.delete();
    },
    { code: 'ItemNotFound', builds: true },
  ),
  bad('a hidden sheet activated', ({ workbook }) => workbook.worksheets.getItem('Phụ').activate(), {
    code: 'InvalidOperation',
    given: hidden,
  }),
  bad(
    'cells of a hidden sheet selected',
    ({ workbook }) => workbook.worksheets.getItem('Phụ').getRange('A1').select(),
    {
      code: 'InvalidOperation',
      given: hidden,
    },
  ),
  ...each<[string, Rule['use']]>(
    [
      ['added', ({ workbook }) => workbook.worksheets.add('Mới')],
      ['deleted', ({ sheet }) => sheet.delete()],
      ['renamed', ({ sheet }) => (sheet.name = 'Khác')],
      ['moved', ({ sheet }) => (sheet.position = 1)],
    ],
    ([what, use]) =>
      bad(`a sheet ${what} in a workbook whose structure is protected`, use, {
        code: 'AccessDenied',
        given: structure,
      }),
  ),
  // a protected sheet
  ...each<[string, Rule['use']]>(
    [
      [
        'values',
        ({ range }) =>
          (range.values = [
            [1, 1],
            [1, 1],
          ]),
      ],
      [
        'formulas',
        ({ range }) =>
          (range.formulas = [
            ['=1', 1],
            [1, 1],
          ]),
      ],
      ['number formats', ({ range }) => (range.numberFormat = any('0'))],
      ['fills', ({ range }) => (range.format.fill.color = '#FF0000')],
      ['no fills', ({ range }) => range.format.fill.clear()],
      ['fonts', ({ range }) => (range.format.font.bold = true)],
      ['borders', ({ range }) => (range.format.borders.getItem('EdgeTop').style = 'Continuous')],
      ['widths', ({ range }) => (range.format.columnWidth = 50)],
      ['heights', ({ range }) => (range.format.rowHeight = 20)],
      ['merged cells', ({ range }) => range.merge()],
      ['cells parted', ({ range }) => range.unmerge()],
      ['nothing', ({ range }) => range.clear('All')],
      ['charts', (place) => chart(place)],
      ['page margins', ({ sheet }) => (sheet.pageLayout.topMargin = 20)],
    ],
    ([what, use]) => bad(`${what} given to a protected sheet`, use, { code: 'AccessDenied', given: isProtected }),
  ),
  // names
  ...each(['1x', 'a b', 'a-b', 'A1', 'XFD1048576', 'R1C1', 'R', 'c', 'r2', `x${'y'.repeat(255)}`, ''], (name) =>
    bad(`the defined name “${name.slice(0, 12)}”`, ({ workbook, range }) => workbook.names.add(name, range)),
  ),
  ...each(['_KhopSo.1', '_KHOPSO.1'], (name) =>
    bad(`the defined name ${name}, which is taken`, ({ workbook, range }) => workbook.names.add(name, range), {
      code: 'ItemAlreadyExists',
    }),
  ),
  bad('a defined name that is not there', ({ workbook }) => workbook.names.getItem('không_có').load('name'), {
    code: 'ItemNotFound',
  }),
  bad(
    'a comment of a name longer than 255 characters',
    ({ workbook }) => (workbook.names.getItem('_KhopSo.1').comment = 'x'.repeat(256)),
  ),
  // settings
  bad('a setting without a value', ({ workbook }) => workbook.settings.add('k', any(null))),
  bad('a setting that is not there', ({ workbook }) => workbook.settings.getItem('không có').load('value'), {
    code: 'ItemNotFound',
  }),
  // looks
  ...each(['#12', '12345', '#GGGGGG', ''], (color) =>
    bad(`the colour “${color}”`, ({ range }) => (range.format.fill.color = color)),
  ),
  ...each([0, 410, -5], (size) => bad(`letters ${size} points high`, ({ range }) => (range.format.font.size = size))),
  ...each([-1, 251, 1.5], (indent) =>
    bad(`an indent of ${indent}`, ({ range }) => (range.format.indentLevel = indent)),
  ),
  ...each([-1, 2000], (width) =>
    bad(`a column ${width} points wide`, ({ range }) => (range.format.columnWidth = width)),
  ),
  ...each([-1, 410], (height) => bad(`a row ${height} points high`, ({ range }) => (range.format.rowHeight = height))),
  bad('bold that is no truth value', ({ range }) => (range.format.font.bold = any('yes'))),
  bad('an underline that nobody knows', ({ range }) => (range.format.font.underline = any('Wavy'))),
  bad('a horizontal alignment that is vertical', ({ range }) => (range.format.horizontalAlignment = any('Top'))),
  bad('a vertical alignment that is horizontal', ({ range }) => (range.format.verticalAlignment = any('Left'))),
  bad('wrapping that is no truth value', ({ range }) => (range.format.wrapText = any(1))),
  bad('a border that is not there', ({ range }) => (range.format.borders.getItem(any('EdgeUp')).style = 'Continuous')),
  bad(
    'a border style that nobody knows',
    ({ range }) => (range.format.borders.getItem('EdgeTop').style = any('Waves')),
  ),
  bad(
    'a border weight that nobody knows',
    ({ range }) => (range.format.borders.getItem('EdgeTop').weight = any('Fat')),
  ),
  // merged cells
  bad('an area merged that cuts a merged one', ({ sheet }) => sheet.getRange('B2:C3').merge(), {
    code: 'MergedRangeConflict',
    given: merged,
  }),
  bad('cells merged while a chart is selected (#399)', ({ range }) => range.merge(), {
    code: 'InvalidSelection',
    given: (host) => void (host.selected = 'object'),
  }),
  bad('merging across that is no truth value', ({ range }) => range.merge(any('x'))),
  bad(
    'the merged areas of a range with more than 512',
    ({ sheet }) => sheet.getRange('A1:B600').getMergedAreasOrNullObject().load('address'),
    {
      code: 'GeneralException',
      given: (host) => {
        for (let row = 0; row < 513; row++)
          host.sheet('Biểu 01')!.merges.push({ top: row, left: 0, bottom: row, right: 1 });
      },
    },
  ),
  bad('clearing what nobody knows', ({ range }) => range.clear(any('Nothing'))),
  // asked properties
  bad('row properties that nobody knows', ({ range }) => range.getRowProperties(any({ foo: true })), {
    code: 'ApiNotFound',
  }),
  bad('column properties that nobody knows', ({ range }) => range.getColumnProperties(any({ foo: true })), {
    code: 'ApiNotFound',
  }),
  bad('cell properties that nobody knows', ({ range }) => range.getCellProperties(any({ foo: true })), {
    code: 'ApiNotFound',
  }),
  bad(
    'properties of more than 100,000 rows',
    ({ sheet }) => sheet.getRange('A1:A200000').getRowProperties({ rowHidden: true }),
    {
      code: 'RangeExceedsLimit',
    },
  ),
  // the selection
  ...each(['object', 'areas', 'elsewhere'] as const, (selected) =>
    bad(
      `the selected range while this is selected: ${selected}`,
      ({ workbook }) => workbook.getSelectedRange().load('address'),
      {
        code: 'InvalidSelection',
        given: (host) => void (host.selected = selected),
      },
    ),
  ),
  bad('the selected range of a chart sheet', ({ workbook }) => workbook.getSelectedRange().load('address'), {
    code: 'InvalidSelection',
    given: (host) => host.activate('Biểu đồ'),
  }),
  bad(
    'a chart sheet as the active worksheet',
    ({ workbook }) => workbook.worksheets.getActiveWorksheet().load('name'),
    {
      code: 'UnsupportedSheet',
      given: (host) => host.activate('Biểu đồ'),
    },
  ),
  // charts
  bad('a chart that is not there', ({ sheet }) => sheet.charts.getItem('Chart 1').load('name'), {
    code: 'ItemNotFound',
  }),
  bad('series by what is neither rows nor columns', ({ sheet, column }) =>
    sheet.charts.add('Line', column, any('Cells')),
  ),
  onChart('a series name longer than 255 characters', (place) => (series(place).name = 'x'.repeat(256))),
  onChart('a series that is not there', (place) => (chart(place).series.getItemAt(9).name = 'x'), {
    code: 'ItemNotFound',
  }),
  ...each([-1, 501], (gap) => onChart(`a gap of ${gap} between columns`, (place) => (series(place).gapWidth = gap))),
  ...each(['LineMarkers', 'Doughnut'], (type) =>
    onChart(`a gap in ${type}`, (place) => (series(place, type).gapWidth = 50)),
  ),
  ...each([-101, 101], (overlap) => onChart(`an overlap of ${overlap}`, (place) => (series(place).overlap = overlap))),
  ...each(['LineMarkers', 'Doughnut'], (type) =>
    onChart(`an overlap in ${type}`, (place) => (series(place, type).overlap = 50)),
  ),
  ...each([9, 91], (hole) =>
    onChart(`a hole of ${hole} per cent`, (place) => (series(place, 'Doughnut').doughnutHoleSize = hole)),
  ),
  ...each(['ColumnClustered', 'LineMarkers'], (type) =>
    onChart(`a hole in ${type}`, (place) => (series(place, type).doughnutHoleSize = 50)),
  ),
  ...each([1, 73], (size) =>
    onChart(`a marker of ${size} points`, (place) => (series(place, 'LineMarkers').markerSize = size)),
  ),
  ...each(['ColumnClustered', 'BarClustered', 'Doughnut'], (type) =>
    onChart(`markers in ${type}`, (place) => (series(place, type).markerStyle = 'Circle')),
  ),
  onChart('a marker that nobody knows', (place) => (series(place, 'LineMarkers').markerStyle = any('Heart'))),
  ...each<[string, string]>(
    [
      ['ColumnStacked', 'OutsideEnd'],
      ['ColumnClustered', 'Top'],
      ['BarClustered', 'Left'],
      ['LineMarkers', 'OutsideEnd'],
      ['LineMarkers', 'InsideEnd'],
      ['Doughnut', 'OutsideEnd'],
      ['Doughnut', 'Center'],
    ],
    ([type, position]) =>
      onChart(`labels of ${type} at ${position}`, (place) => (labels(place, type).position = any(position))),
  ),
  onChart('labels of a series that shows none', (place) => (series(place).dataLabels.numberFormat = '0'), {
    code: 'GeneralException',
  }),
  ...each([-1, 9], (at) =>
    onChart(
      `the point ${at} of three`,
      (place) => series(place).points.getItemAt(at).format.fill.setSolidColor('#000000'),
      {
        code: 'ItemNotFound',
      },
    ),
  ),
  ...each<[string, (one: Excel.ChartSeries, place: Place) => unknown]>(
    [
      ['a name', (one) => (one.name = 'x')],
      ['a type', (one) => (one.chartType = 'Line')],
      ['an axis', (one) => (one.axisGroup = 'Secondary')],
      ['categories', (one, { column }) => one.setXAxisValues(column)],
      ['labels', (one) => (one.hasDataLabels = true)],
    ],
    ([what, use]) =>
      onChart(`${what} given to a series without values`, (place) => use(chart(place).series.add(), place), {
        code: 'EmptyChartSeries',
      }),
  ),
  onChart('values of two rows and two columns', (place) => series(place).setValues(place.range)),
  onChart(
    'a second axis that no series uses',
    (place) => (chart(place).axes.getItem('Value', 'Secondary').minimum = 0),
    {
      code: 'ItemNotFound',
    },
  ),
  onChart('a tick mark that nobody knows', (place) => (chart(place).axes.valueAxis.majorTickMark = any('Wave'))),
  onChart('a chart put at no cell', (place) => chart(place).setPosition('A0', 'B2')),
  onChart('letters of a chart 410 points high', (place) => (chart(place).title.format.font.size = 410)),
  onChart('a line of -1 points', (place) => (chart(place).format.border.weight = -1)),
  // the printed page
  ...each([-1, 1585], (margin) =>
    bad(`a margin of ${margin} points`, ({ sheet }) => (sheet.pageLayout.topMargin = margin)),
  ),
  bad('a zoom that is a number', ({ sheet }) => (sheet.pageLayout.zoom = any(80))),
  bad('a paper that nobody knows', ({ sheet }) => (sheet.pageLayout.paperSize = any('A99'))),
  bad('an orientation that nobody knows', ({ sheet }) => (sheet.pageLayout.orientation = any('Sideways'))),
  bad('title rows that are no whole rows', ({ sheet }) => sheet.pageLayout.setPrintTitleRows('A1:B2')),
  bad('a print area that is no address', ({ sheet }) => sheet.pageLayout.setPrintArea('A0')),
  bad('a page break before the first row', ({ sheet }) => sheet.horizontalPageBreaks.add('A1')),
  bad(
    'a header that is no text',
    ({ sheet }) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = any(1)),
  ),
  ...each<[string, Rule['use']]>(
    [
      ['margins', ({ sheet }) => (sheet.pageLayout.leftMargin = 20)],
      ['zoom', ({ sheet }) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 })],
      ['paper', ({ sheet }) => (sheet.pageLayout.paperSize = 'A4')],
      ['orientation', ({ sheet }) => (sheet.pageLayout.orientation = 'Landscape')],
      ['print area', ({ sheet }) => sheet.pageLayout.setPrintArea('A1:B2')],
      ['title rows', ({ sheet }) => sheet.pageLayout.setPrintTitleRows('$1:$2')],
      ['page breaks', ({ sheet }) => sheet.horizontalPageBreaks.removePageBreaks()],
    ],
    ([what, use]) => bad(`${what} without a printer`, use, { code: 'GeneralException', given: noPrinter }),
  ),
  // calculation
  bad(
    'a calculation mode that nobody knows',
    ({ workbook }) => (workbook.application.calculationMode = any('Sometimes')),
  ),
  bad('a calculation that nobody knows', ({ workbook }) => workbook.application.calculate(any('Half'))),
  bad('a sheet calculated by what is no truth value', ({ sheet }) => sheet.calculate(any('x'))),
  // requests
  bad('any request while a cell is being edited', ({ range }) => range.load('values'), {
    code: 'InvalidOperationInCellEditMode',
    given: (host) => void (host.editing = true),
  }),
  bad(
    'a request that is too large',
    ({ range }) =>
      (range.values = [
        ['x'.repeat(5000), 1],
        [1, 1],
      ]),
    {
      code: 'RequestPayloadSizeLimitExceeded',
      options: { maxPayload: 3000 },
    },
  ),
  bad('an answer that is too large', ({ sheet }) => sheet.getRange('A1:Z60').load('values'), {
    code: 'ResponsePayloadSizeLimitExceeded',
    options: { maxPayload: 2000 },
  }),
  ...each<[string, string, Rule['use']]>(
    [
      ['1.12', 'merged areas', ({ range }) => range.getMergedAreasOrNullObject().load('address')],
      ['1.8', 'the page layout', ({ sheet }) => (sheet.pageLayout.topMargin = 20)],
      ['1.8', 'row properties', ({ range }) => range.getRowProperties({ rowHidden: true })],
      ['1.7', 'number formats of labels', (place) => (labels(place, 'ColumnClustered').numberFormat = '0')],
      ['1.6', 'values of a series', (place) => series(place).setValues(place.column)],
      ['1.3', 'settings', ({ workbook }) => workbook.settings.add('k', 'v')],
      ['1.3', 'defined names added', ({ workbook, range }) => workbook.names.add('ten_moi', range)],
      ['1.1', 'merging', ({ range }) => range.merge()],
    ],
    ([level, what, use]) =>
      bad(`${what} in an Excel of ${level}`, use, { code: 'ApiNotFound', options: { apiLevel: level }, builds: true }),
  ),
];

async function open(options: Rule['options']) {
  const grid = new GridBuilder('Biểu 01');
  for (let row = 0; row < 3; row++) grid.set(row, 0, row + 1).set(row, 1, `dòng ${row + 1}`);
  const grids = [grid.build(), new GridBuilder('Phụ').set(0, 0, 'x').build()];
  const host = Workbook.fromGrids(grids, { calculation: await calculation(), chartSheets: ['Biểu đồ'] });
  host.names.set('_KhopSo.1', { formula: "='Phụ'!$A$1", visible: false, comment: '' });
  openInOffice(host, options);
  return host;
}

test('at least 120 wrong uses are tried', () => {
  expect(RULES.length).toBeGreaterThanOrEqual(120);
  expect(new Set(RULES.map(({ rule }) => rule)).size).toBe(RULES.length);
});

test.each(RULES)('refused with $code: $rule', async ({ code, use, given, options, builds }) => {
  const host = await open(options);
  given?.(host);
  const before = stateOf(host);
  const wrong = Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Biểu 01');
    const range = sheet.getRange('A1:B2').untrack();
    use({ workbook, sheet, range, column: sheet.getRange('A1:A3').untrack() });
    await context.sync();
  });
  await expect(wrong).rejects.toEqual(expect.objectContaining({ code }));
  if (!builds) expect(stateOf(host)).toEqual(before);
});
