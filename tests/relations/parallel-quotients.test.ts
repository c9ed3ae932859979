import { type Cell, relationsAt, type Rows, sheet } from '../tables/sheets';

const rate = (part: number, whole: number): number => Math.round((part / whole) * 1e4) / 100;

/** A programme settlement that breaks its budget down twice: by kind of spending, and by programme with equal figures. */
const PROGRAMME: readonly (readonly [string, number, number, number, number])[] = [
  ['Sở Công Thương', 2044, 825, 1880, 755],
  ['Sở Nông nghiệp', 1213, 417, 1107, 402],
  ['Huyện Na Hang', 958, 1027, 903, 965],
  ['Huyện Yên Sơn', 1242, 394, 1373, 457],
];
const repeated = (
  ratesOf: (investment: number, current: number) => Cell[],
  headers: readonly [string, string],
): Rows => [
  [
    'STT',
    'Nội dung',
    'Dự toán',
    null,
    null,
    null,
    null,
    'Quyết toán',
    null,
    null,
    null,
    null,
    'So sánh (%)',
    null,
    null,
  ],
  [
    null,
    null,
    'Tổng số',
    'Trong đó',
    null,
    'Theo nguồn',
    null,
    'Tổng số',
    'Trong đó',
    null,
    'Theo nguồn',
    null,
    'Tổng số',
    ...headers,
  ],
  [
    null,
    null,
    null,
    'Đầu tư',
    'Sự nghiệp',
    'Vốn một',
    'Vốn hai',
    null,
    'Đầu tư',
    'Sự nghiệp',
    'Vốn một',
    'Vốn hai',
    null,
    null,
    null,
  ],
  ...PROGRAMME.map(([name, a, b, c, d], i): Cell[] => [
    i + 1,
    name,
    a + b,
    a,
    b,
    a,
    b,
    c + d,
    c,
    d,
    c,
    d,
    rate(c + d, a + b),
    ...ratesOf(rate(c, a), rate(d, b)),
  ]),
];

const merges = [
  'C1:G1',
  'H1:L1',
  'M1:O1',
  'D2:E2',
  'F2:G2',
  'I2:J2',
  'K2:L2',
  'C2:C3',
  'H2:H3',
  'M2:M3',
  'N2:N3',
  'O2:O3',
];

describe('rates beside columns that repeat each other', () => {
  it('keep step with the neighbouring rate, as a formula filled to the right does', () => {
    const grid = sheet(
      repeated((a, b) => [a, b], ['Chi đầu tư', 'Chi sự nghiệp']),
      { merges },
    );
    expect(relationsAt('M', grid)).toEqual([4, 5, 6, 7].map((row) => `M${row} = H${row}/C${row} ×100`));
    expect(relationsAt('N', grid)).toEqual([4, 5, 6, 7].map((row) => `N${row} = I${row}/D${row} ×100`));
    expect(relationsAt('O', grid)).toEqual([4, 5, 6, 7].map((row) => `O${row} = J${row}/E${row} ×100`));
  });

  it('follow their own header where it names the other pair', () => {
    const grid = sheet(
      repeated((a, b) => [a, b], ['Vốn một', 'Vốn hai']),
      { merges },
    );
    expect(relationsAt('N', grid)).toEqual([4, 5, 6, 7].map((row) => `N${row} = K${row}/F${row} ×100`));
    expect(relationsAt('O', grid)).toEqual([4, 5, 6, 7].map((row) => `O${row} = L${row}/G${row} ×100`));
  });

  it('do not keep step with a pair that agrees less well', () => {
    const rows: Rows = [
      ['Tỉnh', 'KH 2018', 'KH 2019', 'TH 2018', 'TH 2019', 'Đạt KH 2018 (%)', 'So 2018 (%)'],
      ...PROGRAMME.map(([name, a, b, c, d]): Cell[] => [name, a, b, c, d, rate(c, a), rate(d, c)]),
    ];
    expect(relationsAt('G', sheet(rows))).toEqual([2, 3, 4, 5].map((row) => `G${row} = E${row}/D${row} ×100`));
  });
});
