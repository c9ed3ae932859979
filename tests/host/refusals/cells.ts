/** Wrong uses of cells: contents, addresses, looks, merged areas, asked properties. */
import { type Rule, any, bad, each, merged } from './rule';

export const CELLS: readonly Rule[] = [
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
];
