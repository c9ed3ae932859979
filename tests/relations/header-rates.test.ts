/** Which columns a rate compares, by the words of the header alone. */
import {
  attainmentByRoles,
  branchOf,
  headerLikeness,
  sameBranch,
  yearsCompared,
} from '../../src/relations/names/header-rates';
import { fold, type TableColumn } from '../../src/tables';

const paths = (headers: readonly string[]): string[][] => headers.map((header) => header.split(' › ').map(fold));
const columns = (roles: readonly TableColumn['role'][], headers: readonly string[] = []): TableColumn[] =>
  roles.map((role, column) => ({ role, column, path: headers[column]?.split(' › ') ?? [] }) as unknown as TableColumn);
const pairs = (proposals: readonly { readonly kind: string; readonly operands: readonly number[] }[]): string[] =>
  proposals.map(({ kind, operands }) => `${kind} ${operands.join('/')}`);

describe('the branch of a header', () => {
  test.each([
    [['Quyết toán', 'Kinh phí sự nghiệp', 'Tổng số'], 'kinh phi su nghiep'],
    [['So sánh (%)', 'Kinh phí sự nghiệp'], 'kinh phi su nghiep'],
    [['So sánh', 'Vốn tỉnh', 'Trong đó', 'Vay'], 'von tinh › vay'],
    [['So sánh', 'Tổng số'], '·'],
    [['So sánh'], ''],
    [[], ''],
  ])('%j: %s', (path, branch) => expect(branchOf(path)).toBe(branch));
});

describe('how alike two headers are', () => {
  const of = (one: string, other: string): number => {
    const both = [one, other].map((header) => (header === '' ? [] : header.split(' › ')));
    return headerLikeness(both.map(branchOf), both, 0, 1);
  };
  test.each([
    ['Dự toán › Vốn tỉnh', 'Quyết toán › Vốn tỉnh', 1],
    ['Dự toán › Vốn tỉnh', 'Dự toán › Vốn huyện', 0.35],
    ['Dự toán › Vốn tỉnh › Vay', 'Dự toán › Vốn huyện', 0.7 / 3],
    ['Dự toán', 'Quyết toán', 0],
    // One line each: alike, but no branch.
    ['Dự toán', 'Dự toán', 0.7],
    ['', 'Dự toán', 0],
    ['Dự toán', '', 0],
  ])('%s, %s: %d', (one, other, likeness) => expect(of(one, other)).toBeCloseTo(likeness, 9));
});

describe('a rate compares two columns of its branch', () => {
  const none = (): boolean => false;
  test('the right one over the left one first', () => {
    expect(pairs(sameBranch(['vay', 'khac', 'vay', 'vay'], 3, 'ratio', none))).toEqual(['ratio 2/0', 'ratio 0/2']);
  });
  test('not one that compares itself, nor one of no branch', () => {
    expect(sameBranch(['vay', 'vay', 'vay'], 2, 'ratio', (line) => line === 1)).toEqual([]);
    expect(sameBranch(['', '', ''], 2, 'growth', none)).toEqual([]);
  });
  test('up to six columns of it', () => {
    const many = Array.from({ length: 9 }, () => 'vay');
    expect(sameBranch(many, 8, 'ratio', none)).toHaveLength(6 * 5);
    expect(sameBranch(many.slice(0, 7), 6, 'ratio', none)).toHaveLength(6 * 5);
    expect(sameBranch(many.slice(0, 6), 5, 'ratio', none)).toHaveLength(5 * 4);
  });
});

describe('an attainment right of a plan and an actual', () => {
  const of = (headers: readonly string[], roles: readonly TableColumn['role'][]) => {
    const found = attainmentByRoles(columns(roles), paths(headers), headers.length - 1);
    return found && `${found.operands.join('/')}${found.isFullyNamed ? ' named' : ''}`;
  };
  test.each([
    [['Kế hoạch', 'Thực hiện', 'Đạt (%)'], ['plan', 'actual', 'rate'], '1/0 named'],
    [['Thực hiện', 'Dự toán', 'Tỷ lệ (%)'], ['actual', 'plan', 'rate'], '0/1'],
    [['Kế hoạch', 'Ước thực hiện', 'Ước đạt (%)'], ['plan', 'estimate', 'rate'], '1/0 named'],
    [['Kế hoạch', 'Thực hiện', 'So với cùng kỳ (%)'], ['plan', 'actual', 'rate'], '1/0'],
    [['Kế hoạch', 'Thực hiện', 'Đạt so với năm trước'], ['plan', 'actual', 'rate'], '1/0'],
    [['Thực hiện', 'Đạt (%)'], ['actual', 'rate'], null],
    [['Kế hoạch', 'Đạt (%)'], ['plan', 'rate'], null],
    // Of two of a kind the nearer; one text of the header in common outweighs ten columns.
    [['Kế hoạch 2022', 'Kế hoạch 2023', 'Thực hiện', 'Đạt'], ['plan', 'plan', 'actual', 'rate'], '2/1 named'],
    [
      [
        'Vốn tỉnh › Kế hoạch',
        'Vốn huyện › Kế hoạch',
        'Vốn tỉnh › Thực hiện',
        'Vốn huyện › Thực hiện',
        'Vốn tỉnh › Đạt',
      ],
      ['plan', 'plan', 'actual', 'actual', 'rate'],
      '2/0 named',
    ],
  ] as const)('%j', (headers, roles, found) => expect(of(headers, roles)).toBe(found));

  test('what stands right of it is not compared', () => {
    const roles = ['rate', 'plan', 'actual'] as const;
    expect(attainmentByRoles(columns(roles), paths(['Đạt', 'Kế hoạch', 'Thực hiện']), 0)).toBeNull();
  });
});

describe('a comparison of two years', () => {
  const of = (...headers: readonly string[]): string[] => {
    const roles = headers.map((): TableColumn['role'] => 'actual');
    const line = headers.length - 1;
    return yearsCompared(columns(roles, headers), paths(headers), line, (other) => /%/.test(headers[other]!)).map(
      ({ kind, operands, isFullyNamed }) => `${kind} ${operands.join('/')}${isFullyNamed ? ' named' : ''}`,
    );
  };
  test.each([
    ['both named', ['Năm 2022', 'Năm 2023', 'So sánh 2023/2022 (%)'], '1/0 named'],
    ['whichever stands first', ['Năm 2023', 'Năm 2022', 'So sánh 2023/2022 (%)'], '0/1 named'],
    ['whichever is named first', ['Năm 2022', 'Năm 2023', '2022 - 2023 (%)'], '1/0 named'],
    ['none named', ['Năm 2022', 'Năm 2023', 'Tăng, giảm (%)'], '1/0'],
    ['one named', ['Năm 2022', 'Năm 2023', 'So với năm 2022 (%)'], '1/0'],
    ['at other prices', ['Năm 2022', 'Năm 2023', '2023/2022 giá so sánh (%)'], '1/0'],
    ['of three years the two nearest', ['Năm 2021', 'Năm 2022', 'Năm 2023', 'Tăng, giảm (%)'], '2/1'],
  ])('%s', (_, headers, operands) => expect(of(...headers)).toEqual([`growth ${operands}`, `ratio ${operands}`]));

  test.each([
    ['three years named', ['Năm 2021', 'Năm 2022', 'Năm 2023', 'Bình quân 2021, 2022, 2023']],
    ['none named and nothing compared', ['Năm 2022', 'Năm 2023', 'Tỷ trọng (%)']],
    ['two columns of one year', ['Năm 2023', 'Ước 2023', 'Tăng, giảm (%)']],
    ['a year that has two columns', ['Năm 2022', 'Năm 2022 điều chỉnh', 'Năm 2023', '2023/2022 (%)']],
    ['a year without a column', ['Năm 2021', 'Năm 2023', '2023/2022 (%)']],
  ])('not with %s', (_, headers) => expect(of(...headers)).toEqual([]));
});
