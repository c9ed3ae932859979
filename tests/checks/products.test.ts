/** Estimates of costs: persons × days × rate = amount, declared by the number row or shown by the figures alone. */
import { findingsOf, suspectsOf } from '../cases/workbook';

type Line = readonly [name: string, persons: number, days: number, rate: number, amount: number];

const RIGHT: readonly Line[] = [
  ['Báo cáo viên', 2, 3, 800, 4_800],
  ['Hỗ trợ tiền ăn học viên', 45, 3, 100, 13_500],
  ['Nước uống', 60, 3, 20, 3_600],
  ['Thuê phòng nghỉ', 12, 2, 350, 8_400],
  ['Phục vụ', 4, 4, 150, 2_400],
];

interface Shape {
  readonly numbers?: boolean;
  readonly total?: number | null;
}

function said(lines: readonly Line[], { numbers = true, total = 32_700 }: Shape = {}): string[] {
  const csv = [
    '',
    'DỰ TOÁN KINH PHÍ LỚP TẬP HUẤN KHUYẾN CÔNG NĂM 2025',
    'STT,Nội dung chi,Số người,Số ngày,Mức chi (nghìn đồng),Thành tiền (nghìn đồng)',
    ...(numbers ? ['1,2,3,4,5,6=3x4x5'] : []),
    ...lines.map((line, i) => [i + 1, ...line].join(',')),
    ...(total === null ? [] : [`,Tổng cộng,,,,${total}`]),
  ].join('\n');
  return findingsOf({ csv }).map((one) => `${one.severity} ${one.rule} ${suspectsOf(one)[0] ?? ''}`);
}

const withLine = (at: number, change: Partial<Record<1 | 2 | 3 | 4, number>>): Line[] =>
  RIGHT.map((line, i) =>
    i === at ? (line.map((each, place) => change[place as 1] ?? each) as unknown as Line) : line,
  );

describe('with a number row “6=3x4x5”', () => {
  test('a right table', () => expect(said(RIGHT)).toEqual([]));
  test('a wrong amount, which the total does not have', () =>
    expect(said(withLine(1, { 4: 13_800 }))).toEqual([expect.stringMatching(/^(error|review) product F5 → 13500$/)]));
  test('a wrong amount that is in the total as well has another count', () =>
    expect(said(withLine(1, { 4: 13_800 }), { total: 33_000 })).toEqual([expect.stringMatching(/product C5 → 46$/)]));
  test('a wrong count beside a right amount', () =>
    expect(said(withLine(3, { 2: 3 }))).toEqual([expect.stringMatching(/^(error|review) product D7 → 2$/)]));
});

describe('without a number row', () => {
  test('a right table', () => expect(said(RIGHT, { numbers: false })).toEqual([]));
  test('a wrong amount', () =>
    expect(said(withLine(2, { 4: 3_900 }), { numbers: false })).toEqual([
      expect.stringMatching(/^(error|review) product F5 → 3600$/),
    ]));
  test('a wrong rate: no count that is no whole number is proposed', () => {
    const [finding] = said(withLine(1, { 3: 110 }), { numbers: false });
    expect(finding).toMatch(/product E4 → 100$/);
  });
  test('amounts that are no product of what stands beside them say nothing', () =>
    expect(
      said(
        RIGHT.map(([name, persons, days, rate], i) => [
          name,
          persons,
          days,
          rate,
          [4_100, 9_000, 3_700, 8_800, 2_900][i]!,
        ]),
        { numbers: false, total: 28_500 },
      ),
    ).toEqual([]));
});

/** Three persons, with what else stands in the table. */
const table = (headers: string, lines: readonly string[]): string[] => {
  const csv = ['', 'DỰ TOÁN TẬP HUẤN', `STT,Nội dung chi,Số người,Số ngày,Mức chi,${headers}`, ...lines].join('\n');
  return findingsOf({ csv }).map((one) => `${one.severity} ${one.rule} ${suspectsOf(one)[0] ?? ''}`);
};

describe('nothing is said of', () => {
  test('a total over persons, days and rates, whose product is not its amount', () =>
    expect(
      table('Thành tiền', [
        '1,Báo cáo viên,2,3,800,4800',
        '2,Tiền ăn,45,3,100,13500',
        '3,Nước uống,60,3,20,3600',
        '4,Phòng nghỉ,12,2,350,8400',
        ',Tổng cộng,119,11,1270,30300',
      ]),
    ).toEqual([]));

  test('an amount to which another column comes that few lines have', () =>
    expect(
      table('Chi khác,Thành tiền', [
        '1,Báo cáo viên,2,3,800,,4800',
        '2,Tiền ăn,45,3,100,500,14000',
        '3,Nước uống,60,3,20,,3600',
        '4,Phòng nghỉ,12,2,350,,8400',
        '5,Phục vụ,4,4,150,,2400',
        '6,Xe,3,2,1100,,6600',
        '7,Tài liệu,50,1,45,320,2570',
      ]),
    ).toEqual([]));
});

test('an amount that was perhaps capped is asked about and not called wrong, where only figures show the product', () =>
  expect(
    table('Thành tiền', [
      '1,Báo cáo viên,2,3,800,4800',
      '2,Tiền ăn,45,3,100,13500',
      '3,Nước uống,60,3,20,3600',
      '4,Phòng nghỉ,12,2,350,8000',
      '5,Phục vụ,4,4,150,2400',
    ]),
  ).toEqual([expect.stringMatching(/^review product/)]));

test('a product rounded to whole thousands is right to half of one', () =>
  expect(
    said(
      [
        ['Cước', 3, 7, 1.25, 26],
        ['In ấn', 4, 5, 2.75, 55],
        ['Xăng xe', 6, 3, 4.5, 81],
      ],
      { total: 162 },
    ),
  ).toEqual([]));
