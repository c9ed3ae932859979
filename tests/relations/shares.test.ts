import { type Cell, computed, relationsAt, relationWritten, type Rows, sheet } from '../tables/sheets';

const share = (part: number, whole: number, scale = 100): number => Math.round((part / whole) * scale * 100) / 100;

/** Spending by kind, with each kind's share of the total row. */
const kinds = (bottom: boolean, header = 'Tỷ trọng (%)'): Rows => {
  const parts: readonly (readonly [string, number])[] = [
    ['Đào tạo nghề', 3127],
    ['Xây dựng mô hình', 5218],
    ['Hội chợ, triển lãm', 1743],
    ['Tư vấn, phát triển', 986],
  ];
  const whole = parts.reduce((sum, [, amount]) => sum + amount, 0);
  const total: Cell[] = [null, 'Tổng cộng', whole, 100];
  const items = parts.map(([name, amount], i): Cell[] => [i + 1, name, amount, share(amount, whole)]);
  return [['STT', 'Nội dung', 'Kinh phí (triệu đồng)', header], ...(bottom ? [...items, total] : [total, ...items])];
};

describe('shares of the total row', () => {
  it('divide each row by the total at the top', () =>
    expect(relationsAt('D', sheet(kinds(false))).filter((text) => text.includes('/'))).toEqual([
      'D3 = C3/C2 ×100',
      'D4 = C4/C2 ×100',
      'D5 = C5/C2 ×100',
      'D6 = C6/C2 ×100',
    ]));
  it('divide each row by the total at the bottom, whatever the rate is called', () => {
    for (const header of ['Tỷ trọng (%)', 'Cơ cấu (%)', 'Tỷ lệ (%)', 'Chiếm (%)'])
      expect(relationsAt('D', sheet(kinds(true, header))).filter((text) => text.includes('/'))).toEqual([
        'D2 = C2/C6 ×100',
        'D3 = C3/C6 ×100',
        'D4 = C4/C6 ×100',
        'D5 = C5/C6 ×100',
      ]);
  });
  it('have their role and evidence', () =>
    expect(relationWritten('D3 = C3/C2 ×100', sheet(kinds(false)))).toMatchObject({
      role: 'share',
      evidence: ['label', 'arithmetic'],
    }));
  it('keep the share that a slip breaks', () => {
    const rows = kinds(false).map((row, r) => (r === 3 ? [...row.slice(0, 3), 41.72] : row));
    expect(relationsAt('D', sheet(rows))).toContain('D4 = C4/C2 ×100');
  });
  it('merge with the formula of the author', () => {
    const rows = kinds(false).map((row, r) => (r === 3 ? [...row.slice(0, 3), computed(47.12, '=C4/$C$2*100')] : row));
    expect(relationWritten('D4 = C4/C2 ×100', sheet(rows))?.evidence).toEqual(['formula', 'label', 'arithmetic']);
  });

  it('stand beside the amounts of several years', () => {
    const amounts = [
      [2418, 2703],
      [1187, 1094],
      [3326, 3911],
      [905, 1230],
    ];
    const sums = [0, 1].map((c) => amounts.reduce((sum, row) => sum + row[c]!, 0));
    const rows: Rows = [
      ['Loại vốn', 'Năm 2017', null, 'Năm 2018', null],
      [null, 'Số tiền', 'Cơ cấu (%)', 'Số tiền', 'Cơ cấu (%)'],
      ...amounts.map((row, i): Cell[] => [
        `Vốn loại ${'ABCD'[i]}`,
        row[0]!,
        share(row[0]!, sums[0]!),
        row[1]!,
        share(row[1]!, sums[1]!),
      ]),
      ['Tổng cộng', sums[0]!, 100, sums[1]!, 100],
    ];
    const grid = sheet(rows, { merges: ['A1:A2', 'B1:C1', 'D1:E1'] });
    const ratios = (column: string): string[] => relationsAt(column, grid).filter((text) => text.includes('/'));
    expect(ratios('C')).toEqual([3, 4, 5, 6].map((row) => `C${row} = B${row}/B7 ×100`));
    expect(ratios('E')).toEqual([3, 4, 5, 6].map((row) => `E${row} = D${row}/D7 ×100`));
  });

  it('may be of the group that a row belongs to', () => {
    const rows: Rows = [
      ['STT', 'Nội dung', 'Số tiền', 'Tỷ trọng trong nhóm (%)'],
      ['I', 'Chi đầu tư', 4127, null],
      [1, 'Trong nước', 2914, share(2914, 4127)],
      [2, 'Ngoài nước', 1213, share(1213, 4127)],
      ['II', 'Chi thường xuyên', 7733, null],
      [1, 'Giáo dục', 3406, share(3406, 7733)],
      [2, 'Y tế', 2318, share(2318, 7733)],
      [3, 'Văn hoá', 2009, share(2009, 7733)],
    ];
    expect(relationsAt('D', sheet(rows)).filter((text) => text.includes('/'))).toEqual([
      'D3 = C3/C2 ×100',
      'D4 = C4/C2 ×100',
      'D6 = C6/C5 ×100',
      'D7 = C7/C5 ×100',
      'D8 = C8/C5 ×100',
    ]);
  });

  it('may stand in a row, of the column "Tổng số"', () => {
    const rows: Rows = [
      ['Chỉ tiêu', 'Tổng số', 'KCQG', 'KCĐP', 'Đối ứng'],
      ['Kinh phí (triệu đồng)', 9143, 4218, 3127, 1798],
      ['Tỷ trọng (%)', 100, share(4218, 9143), share(3127, 9143), share(1798, 9143)],
      ['Số đề án', 61, 23, 29, 9],
    ];
    expect(relationsAt(3, sheet(rows)).filter((text) => text.includes('/'))).toEqual([
      'C3 = C2/B2 ×100',
      'D3 = D2/B2 ×100',
      'E3 = E2/B2 ×100',
    ]);
  });

  it('are none: rates that are no shares', () => {
    const rows: Rows = [
      ['Tỉnh', 'Số hộ', 'Tỷ lệ (%)'],
      ['Hà Giang', 1203, 41.2],
      ['Cao Bằng', 1801, 37.9],
      ['Lào Cai', 977, 52.3],
      ['Tổng cộng', 3981, 42.7],
    ];
    expect(relationsAt('C', sheet(rows))).toEqual([]);
  });
});
