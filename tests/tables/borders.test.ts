/** Borders say what belongs together where texts do not. */
import type { CellInput } from '../../src/sheet';
import { type Cell, type Rows, sheet, tableOf } from './sheets';

type Sides = Partial<Record<'top' | 'bottom' | 'left' | 'right', boolean>>;
const BOX: Sides = { top: true, bottom: true, left: true, right: true };
const framed = (value: string | number | null, border: Sides = BOX): CellInput => ({ value, look: { border } });
const FIGURES: Rows = [
  [1, 'Đào tạo nghề', 1_250, 1_183],
  [2, 'Hội chợ', 2_475, 2_276],
  [3, 'Tư vấn', 730, 690],
].map((row) => row.map((cell): Cell => framed(cell)));

describe('a header written over two rows', () => {
  const UPPER: Sides = { top: true, left: true, right: true };
  const LOWER: Sides = { bottom: true, left: true, right: true };
  const header = (upper: Sides, lower: Sides): Rows => [
    ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'].map((text) => framed(text, upper)),
    ['', 'hoạt động', 'năm 2018', 'năm 2018'].map((text) => (text === '' ? framed(null, lower) : framed(text, lower))),
  ];
  const paths = (rows: Rows): string[][] => tableOf(sheet(rows)).columns.map(({ path }) => [...path]);

  test('is one where no line is drawn between', () => {
    expect(paths([...header(UPPER, LOWER), ...FIGURES]).slice(2)).toEqual([
      ['Kế hoạch năm 2018'],
      ['Thực hiện năm 2018'],
    ]);
  });

  test('is a header and one below it where a line is drawn', () => {
    for (const [upper, lower] of [
      [BOX, LOWER],
      [UPPER, BOX],
      [{}, {}],
      [{ top: true }, { bottom: true }],
    ] as const)
      expect(paths([...header(upper, lower), ...FIGURES]).slice(2)).toEqual([
        ['Kế hoạch', 'năm 2018'],
        ['Thực hiện', 'năm 2018'],
      ]);
  });
});

test('what is written beside the frame is no column of the table', () => {
  const head = ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'].map((text) => framed(text));
  const besides = ['tạm tính', 512, 498, 77];
  const grid = sheet([head, ...FIGURES].map((row, at) => [...row, besides[at]!]));
  expect(tableOf(grid).columns.map(({ path }) => path.join(' '))).toEqual(['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện']);
});

test('what is written below the frame is no line of the table', () => {
  const head = ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'].map((text) => framed(text));
  const grid = sheet([
    head,
    ...FIGURES,
    [null, 'Cộng', 4_455, 4_149].map((cell) => framed(cell)),
    [null, 'kiểm tra lại', 4_455, 4_149],
  ]);
  expect(tableOf(grid).rows.map(({ label }) => label)).not.toContain('kiểm tra lại');
});
