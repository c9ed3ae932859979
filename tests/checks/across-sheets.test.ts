/** The same figure on two sheets of a workbook: the detail sheet against the summary, units brought together first. */
import { keyName } from '../../src/sheet';
import { check, relation, sheet } from './table-builder';

/** Summary in triệu đồng; the detail sheet holds the same totals in đồng. */
const workbook = (typed: number) => [
  sheet([
    ['TT', 'Nguồn', 'Triệu đồng'],
    [1, 'Khuyến công quốc gia', 12450.5],
    [2, 'Khuyến công địa phương', typed],
    [3, 'Đối ứng', 30120],
  ]),
  sheet(
    [
      ['TT', 'Nguồn', 'Đồng'],
      [1, 'Khuyến công quốc gia', 12450500000],
      [2, 'Khuyến công địa phương', 8615250000],
      [3, 'Đối ứng', 30120000000],
    ],
    'Chi tiết',
  ),
];
const copies = [2, 3, 4].map((row) =>
  relation(`C${row}=C${row}`, { role: 'copy', operandSheets: ['Chi tiết'], unitFactor: 1e-6 }),
);

test('figures that agree once both are in one unit raise nothing', () => {
  expect(check(workbook(8615.25), copies)).toEqual([]);
});

test('a rounding of the summary is none of its business', () => {
  expect(check(workbook(8615.3), copies).filter(({ severity }) => severity !== 'rounding')).toEqual([]);
});

test('the one that differs is told in the unit of its own sheet, with the cell of the other', () => {
  const [finding, ...others] = check(workbook(8651.25), copies);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'copy', sheet: 'Biểu 1' });
  expect(keyName(finding!.cell)).toBe('C3');
  expect(finding!.details).toMatchObject({ stated: 8651.25, expected: 8615.25, expression: 'Chi tiết!C3' });
  expect(finding!.suspects[0]).toMatchObject({ slip: 'transposition', suggestion: 8615.25 });
});

test('a figure left in đồng among millions is a slip of the unit', () => {
  const [finding] = check(workbook(8615250000), copies);
  expect(finding!.details).toMatchObject({ stated: 8615250000, expected: 8615.25 });
});
