import { relationWritten, type Rows, sheet, tableOf } from './sheets';

/** Columns that are numbered in their headers instead of in a row of their own. */
describe('numbers in the headers', () => {
  const body: Rows = [
    [1, 'Hà Giang', 100, 90, 90],
    [2, 'Cao Bằng', 200, 190, 95],
    [3, 'Bắc Kạn', 400, 300, 75],
  ];
  const declarations = (...headers: readonly string[]): (string | null)[] =>
    tableOf(sheet([['STT', 'Địa phương', ...headers], ...body]))
      .columns.slice(2)
      .map(({ declaration }) => declaration);

  it.each([
    [
      ['Kế hoạch (1)', 'Thực hiện (2)', 'Tỷ lệ (%) (3)=(2)/(1)'],
      ['(1)', '(2)', '(3)=(2)/(1)'],
    ],
    [
      ['Kế hoạch (1)', 'Thực hiện (2)', 'Tỷ lệ (3=2/1)'],
      ['(1)', '(2)', '3=2/1'],
    ],
    [
      ['Kế hoạch (1)', 'Thực hiện (2)', 'Tỷ lệ (3 = 2/1*100)'],
      ['(1)', '(2)', '3 = 2/1*100'],
    ],
  ])('%j declare', (headers, expected) => expect(declarations(...headers)).toEqual(expected));

  it.each([
    [['Thu trên địa bàn (1)', 'Thu được hưởng (2)', 'Tỷ lệ (%)']],
    [['Kế hoạch (1)', 'Thực hiện (1)', 'Tỷ lệ (3)=(2)/(1)']],
    [['Kế hoạch', 'Thực hiện', 'Tỷ lệ (3=2/1)']],
  ])('%j are footnote marks or lead nowhere', (headers) =>
    expect(declarations(...headers)).toEqual([null, null, null]),
  );

  it('are evidence for the relation that they declare', () => {
    const grid = sheet([['STT', 'Địa phương', 'Kế hoạch (1)', 'Thực hiện (2)', 'Tỷ lệ (3)=(2)/(1)'], ...body]);
    expect(relationWritten('E2 = D2/C2 ×100', grid)?.evidence).toContain('declared');
  });
  it('give way to a number row', () => {
    const grid = sheet([
      ['STT', 'Địa phương', 'Kế hoạch (1)', 'Thực hiện (2)', 'Tỷ lệ (3)=(2)/(1)'],
      ['A', 'B', 4, 5, '6=5/4'],
      ...body,
    ]);
    expect(tableOf(grid).columns.map(({ declaration }) => declaration)).toEqual(['A', 'B', '4', '5', '6=5/4']);
  });
});

test('labels of single letters are labels under a header of their own', () => {
  const grid = sheet([
    ['STT', 'Nhóm', 'Kế hoạch', 'Thực hiện'],
    [1, 'A', 100, 110],
    [2, 'B', 200, 190],
  ]);
  expect(tableOf(grid).columns[1]!.role).toBe('label');
});
