/** The samples of ranges and their formats. */
import { type Context, type Sample, formatIn, loaded, rangeOf, valuesIn } from './stage';

export const RANGES: readonly Sample[] = [
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
];

function setGrid(context: Context): void {
  const { borders } = rangeOf(context, 'A1:C4').format;
  for (const side of ['InsideHorizontal', 'InsideVertical', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'EdgeTop'] as const)
    borders.getItem(side).style = 'Continuous';
}
