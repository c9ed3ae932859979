/** Payrolls: one rate for all lines – the base pay of a coefficient, "BHXH (8%)" – and what is left after all of them. */
import { findingsOf, relationsIn, suspectsOf } from '../cases/workbook';

const PEOPLE: readonly (readonly [name: string, coefficient: number])[] = [
  ['Nguyễn Văn An', 2.34],
  ['Trần Thị Bình', 3.33],
  ['Lê Văn Cường', 4.98],
  ['Phạm Thị Dung', 2.67],
  ['Hoàng Văn Em', 3.66],
  ['Vũ Thị Giang', 4.06],
  ['Đỗ Văn Hùng', 2.41],
];
const BASE_PAY = 2_340;

/** Coefficient, pay, 8 %, 1,5 %, what is left: each rounded by itself. */
function figuresOf(coefficient: number): number[] {
  const pay = Math.round(coefficient * BASE_PAY);
  const [social, health] = [Math.round(pay * 0.08), Math.round(pay * 0.015)];
  return [coefficient, pay, social, health, pay - social - health];
}

interface Change {
  readonly person: number;
  readonly column: number;
  readonly to: number;
}

function payroll(change: Change | null, headers = 'Tiền lương,BHXH (8%),BHYT (1.5%)'): { readonly csv: string } {
  const right = PEOPLE.map(([, coefficient]) => figuresOf(coefficient));
  const shown = right.map((figures, person) =>
    figures.map((figure, column) => (change?.person === person && change.column === column ? change.to : figure)),
  );
  const totals = [1, 2, 3, 4].map((column) => right.reduce((sum, figures) => sum + figures[column]!, 0));
  return {
    csv: [
      '',
      'BẢNG THANH TOÁN LƯƠNG THÁNG 5 NĂM 2025',
      `STT,Họ và tên,Hệ số lương,${headers},Thực lĩnh`,
      ...PEOPLE.map(([name], i) => [i + 1, name, ...shown[i]!].join(',')),
      `,Tổng cộng,,${totals.join(',')}`,
    ].join('\n'),
  };
}

const said = (change: Change | null, headers?: string): string[] =>
  findingsOf(payroll(change, headers)).map((one) => `${one.severity} ${suspectsOf(one)[0] ?? ''}`);

test('a right payroll, whose totals add up what was rounded in each line', () => expect(said(null)).toEqual([]));

test('a wrong contribution is named by its rate and by what is left', () =>
  expect(said({ person: 2, column: 2, to: 1_022 })).toEqual(['error E5 → 932']));

test('a wrong pay is named', () => expect(said({ person: 3, column: 1, to: 7_148 })).toEqual(['error D6 → 6248']));

test('what is left is wrong: that, and not the total below', () =>
  expect(said({ person: 1, column: 4, to: 7_152 })).toEqual(['error G4 → 7052']));

test('a wrong coefficient, by figures alone, is asked about', () =>
  expect(said({ person: 4, column: 0, to: 3.86 })).toEqual(['review C7 → 3.66']));

test('where the header says another rate than all figures have, the figures are the rate, and nothing is wrong', () =>
  expect(said(null, 'Tiền lương,BHXH (10%),BHYT (2%)')).toEqual([]));

test('columns that are only in another unit, or rounded shares of what is left, are no rates', () => {
  const csv = [
    '',
    'DIỆN TÍCH VÀ SẢN LƯỢNG',
    'STT,Xã,Diện tích (ha),Diện tích (m2),Sản lượng',
    ...[12, 34, 27, 45, 51, 38, 19].map((area, i) =>
      [i + 1, `Xã ${'ABCDEGH'[i]!}`, area, area * 10_000, area * 5 + (i % 3)].join(','),
    ),
  ].join('\n');
  expect(relationsIn({ csv })).toEqual([]);
});

describe('nothing is said of', () => {
  const all = PEOPLE.map(([, coefficient]) => figuresOf(coefficient));
  const sumsOf = (lines: readonly (readonly number[])[]): number[] =>
    [1, 2, 3, 4].map((column) => lines.reduce((sum, figures) => sum + figures[column]!, 0));
  const named = (lines: readonly (readonly (number | string)[])[], from: number): string[] =>
    lines.map((figures, i) => [i + 1, PEOPLE[from + i]![0], ...figures].join(','));
  const findings = (lines: readonly string[], headers = 'BHYT (1.5%)'): readonly unknown[] =>
    findingsOf({
      csv: ['', 'BẢNG LƯƠNG', `STT,Họ và tên,Hệ số lương,Tiền lương,BHXH (8%),${headers},Thực lĩnh`, ...lines].join(
        '\n',
      ),
    });

  test.each([
    ['numbered', 'I', 'II'],
    ['not numbered', '', ''],
  ])('subtotals of departments, %s, which add up what was rounded', (_, first, second) =>
    expect(
      findings([
        `${first},PHÒNG TỔNG HỢP,,${sumsOf(all.slice(0, 4)).join(',')}`,
        ...named(all.slice(0, 4), 0),
        `${second},PHÒNG NGHIỆP VỤ,,${sumsOf(all.slice(4)).join(',')}`,
        ...named(all.slice(4), 4),
        `,Tổng cộng,,${sumsOf(all).join(',')}`,
      ]),
    ).toEqual([]),
  );

  test('what is left after an advance that two of them had', () => {
    const advances = [0, 0, 0, 1_000, 0, 500, 0];
    const lines = all.map((figures, i) => [...figures.slice(0, 4), advances[i] || '', figures[4]! - advances[i]!]);
    expect(findings(named(lines, 0), 'BHYT (1.5%),Tạm ứng')).toEqual([]);
  });

  test('two offices of eight that save less than the ten per cent of the others', () => {
    const lines = [5_230, 4_110, 3_870, 2_960, 7_420, 6_180, 3_550, 4_840].map((spending, i) => {
      const saved = i === 2 ? 100 : i === 5 ? 300 : spending / 10;
      return [i + 1, `Đơn vị ${'abcdeghi'[i]!}`, spending, saved, spending - saved].join(',');
    });
    const csv = ['', 'DỰ TOÁN', 'STT,Đơn vị,Chi thường xuyên,Tiết kiệm 10%,Còn lại', ...lines].join('\n');
    expect(findingsOf({ csv })).toEqual([]);
  });
});

test('one office that saves less is asked about and not called wrong', () => {
  const lines = [5_230, 4_110, 3_870, 2_960, 7_420, 6_180, 3_550, 4_840].map((spending, i) =>
    [i + 1, `Đơn vị ${'abcdeghi'[i]!}`, spending, i === 2 ? 100 : spending / 10].join(','),
  );
  const csv = ['', 'DỰ TOÁN', 'STT,Đơn vị,Chi thường xuyên,Tiết kiệm 10%', ...lines].join('\n');
  expect(findingsOf({ csv }).map(({ severity }) => severity)).toEqual(['review']);
});
