import { type Cell, relationsAt, relationsOf, relationWritten, type Rows, sheet } from '../tables/sheets';

const MONTHS = [412, 538, 377, 921, 604, 715, 489];
const running = (amounts: readonly number[]): number[] =>
  amounts.map((_, i) => amounts.slice(0, i + 1).reduce((sum, amount) => sum + amount, 0));

describe('cumulative columns', () => {
  const header = ['STT', 'Nội dung', 'Lũy kế kỳ trước', 'Thực hiện trong kỳ', 'Lũy kế từ đầu năm'];
  const body = [
    ['Đào tạo nghề', 1203, 417],
    ['Hội chợ', 845, 239],
    ['Mô hình trình diễn', 2218, 1104],
  ] as const;
  const rows: Rows = [
    header,
    ...body.map(([name, before, within], i): Cell[] => [i + 1, name, before, within, before + within]),
  ];
  it('are what was reached before plus what the period adds, by their headers', () => {
    expect(relationsAt('E', sheet(rows))).toEqual(['E2 = C2:D2', 'E3 = C3:D3', 'E4 = C4:D4']);
    expect(relationWritten('E2 = C2:D2', sheet(rows))?.evidence).toContain('label');
  });
  it('keep the relation that a slip breaks', () => {
    const broken = rows.map((row, r) => (r === 2 ? [...row.slice(0, 4), 1048] : row));
    expect(relationsAt('E', sheet(broken))).toContain('E3 = C3:D3');
  });
  it('go by branch where the sources stand under each stage', () => {
    const grid = sheet(
      [
        ['Nội dung', 'Lũy kế đến hết kỳ trước', null, 'Trong kỳ', null, 'Lũy kế', null],
        [null, 'NSTW', 'NSĐP', 'NSTW', 'NSĐP', 'NSTW', 'NSĐP'],
        ['Dự án một', 1210, 433, 318, 77, 1528, 510],
        ['Dự án hai', 2045, 617, 402, 129, 2447, 746],
        ['Dự án ba', 977, 205, 266, 94, 1243, 299],
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'] },
    );
    expect(relationsAt('F', grid)).toEqual(['F3 = B3+D3', 'F4 = B4+D4', 'F5 = B5+D5']);
    expect(relationsAt('G', grid)).toEqual(['G3 = C3+E3', 'G4 = C4+E4', 'G5 = C5+E5']);
  });
});

describe('running totals', () => {
  const months = (header: string, sums: readonly number[] = running(MONTHS)): Rows => [
    ['Tháng', 'Trong tháng', header],
    ...MONTHS.map((amount, i): Cell[] => [`Tháng ${i + 1}`, amount, sums[i]!]),
  ];
  // What the first month's running total holds is the month itself.
  const expected = ['C2 = B2', ...[3, 4, 5, 6, 7, 8].map((row) => `C${row} = C${row - 1}+B${row}`)];
  it('add each row to the one before', () => {
    expect(relationsAt('C', sheet(months('Lũy kế')))).toEqual(expected);
    expect(relationWritten('C3 = C2+B3', sheet(months('Lũy kế')))?.evidence).toEqual(['label', 'arithmetic']);
  });
  it('are found by their figures alone', () => {
    expect(relationsAt('C', sheet(months('Đã giải ngân')))).toEqual(expected);
    expect(relationWritten('C3 = C2+B3', sheet(months('Đã giải ngân')))?.evidence).toEqual(['arithmetic']);
  });
  it('keep what a slip breaks', () => {
    const sums = running(MONTHS);
    sums[4] = 2825;
    expect(relationsAt('C', sheet(months('Lũy kế', sums)))).toEqual(expected);
  });
  it('pass the total row by', () => {
    const rows: Rows = [...months('Lũy kế'), ['Tổng cộng', running(MONTHS)[6]!, null]];
    expect(relationsAt('C', sheet(rows))).toEqual(expected);
  });
  it('run from column to column as well', () => {
    const sums = running(MONTHS);
    const rows: Rows = [
      ['Chỉ tiêu', ...MONTHS.map((_, i) => `Tháng ${i + 1}`)],
      ['Giải ngân trong tháng', ...MONTHS],
      ['Lũy kế', ...sums],
      ['Số đề án', 3, 7, 2, 9, 4, 6, 5],
    ];
    expect(relationsAt(3, sheet(rows))).toEqual([
      'B3 = B2',
      ...['C', 'D', 'E', 'F', 'G', 'H'].map((column, i) => `${column}3 = ${column}2+${'BCDEFG'[i]}3`),
    ]);
  });
  it('are none: columns that merely grow', () => {
    const rows: Rows = [
      ['Năm', 'Số đề án', 'Kinh phí'],
      ...MONTHS.map((amount, i): Cell[] => [String(2011 + i), amount, 1000 * (i + 1) + 37 * i * i]),
    ];
    expect(relationsOf(sheet(rows)).filter((text) => /^C/.test(text))).toEqual([]);
  });
});
