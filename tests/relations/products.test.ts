import { type Cell, relationsAt, relationsOf, type Rows, sheet } from '../tables/sheets';

const round = (value: number, unit = 1): number => Math.round(value / unit) * unit;
const table = (header: readonly string[], body: readonly (readonly number[])[]): Rows => [
  ['STT', 'Nội dung', ...header],
  ...body.map((figures, i): Cell[] => [i + 1, `Khoản mục ${'ABCDEFGHIK'[i]}`, ...figures]),
];

describe('amount = quantity × price', () => {
  const GOODS = [
    [23, 380],
    [64, 270],
    [12, 1650],
    [31, 745],
    [8, 2130],
  ] as const;
  it('is a product where the headers say so, and no rounding is granted to what is counted', () => {
    const rows = table(
      ['Số lượng', 'Đơn giá', 'Thành tiền'],
      GOODS.map(([quantity, price]) => [quantity, price, quantity * price]),
    );
    expect(relationsOf(sheet(rows))).toEqual([2, 3, 4, 5, 6].map((row) => `E${row} = C${row}*D${row}`));
  });
  it('tells the mean, which is what was rounded', () => {
    const rows = table(
      ['Kinh phí', 'Số đề án', 'Bình quân một đề án'],
      GOODS.map(([projects, mean]) => [projects * mean + 3, projects, round((projects * mean + 3) / projects)]),
    );
    expect(relationsOf(sheet(rows))).toEqual([2, 3, 4, 5, 6].map((row) => `E${row} = C${row}/D${row}`));
  });
  it('tells a coefficient between 0 and 1', () => {
    const rows = table(
      ['Mức chuẩn', 'Hệ số', 'Mức hưởng'],
      [
        [5720, 0.75],
        [4810, 0.9],
        [6130, 0.6],
        [3940, 0.85],
        [7250, 0.8],
        [8370, 0.65],
        [2980, 0.95],
        [4460, 0.55],
      ].map(([base, share]) => [base!, share!, base! * share!]),
    );
    expect(relationsOf(sheet(rows))).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((row) => `D${row} = E${row}/C${row}`));
  });
  it('tells the first factor where nothing tells them apart', () => {
    const rows = table(
      ['Số lớp', 'Học viên một lớp', 'Học viên'],
      GOODS.map(([classes, people]) => [classes, people, classes * people]),
    );
    expect(relationsOf(sheet(rows))).toEqual([2, 3, 4, 5, 6].map((row) => `C${row} = E${row}/D${row}`));
  });
});

it('a column of ones divides nothing', () => {
  const rows = table(
    ['Đợt một', 'Số đợt', 'Cộng'],
    [
      [127, 1, 128],
      [345, 1, 346],
      [268, 1, 269],
      [512, 1, 513],
      [391, 1, 392],
    ],
  );
  expect(relationsAt('C', sheet(rows)).filter((text) => /growth|\//.test(text))).toEqual([]);
});
