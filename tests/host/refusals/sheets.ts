/** Wrong uses of sheets and of the workbook: names, protection, settings, selection, calculation, requests. */
import { type Rule, any, bad, chart, each, hidden, isProtected, labels, series, structure } from './rule';

export const SHEETS: readonly Rule[] = [
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
