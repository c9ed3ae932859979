import { type Cell, computed, relationsAt, relationsOf, relationWritten, type Rows, sheet } from '../tables/sheets';

/** Plan and execution by region; every total, rate and share closes. */
const KHUYEN_CONG: Rows = [
  ['BÁO CÁO KINH PHÍ KHUYẾN CÔNG NĂM 2018'],
  ['Đơn vị tính: Triệu đồng'],
  ['STT', 'Nội dung', 'Kế hoạch 2018', 'Thực hiện 2018', 'Tỷ lệ (%)'],
  [null, 'Tổng cộng', 5217, 4931, 94.52],
  ['I', 'Khu vực phía Bắc', 3004, 2831, 94.24],
  [1, 'Hà Nội', 1203, 1147, 95.35],
  [2, 'Hải Phòng', 1801, 1684, 93.5],
  ['II', 'Khu vực phía Nam', 2213, 2100, 94.89],
  [1, 'Cần Thơ', 1009, 951, 94.25],
  [2, 'Cà Mau', 1204, 1149, 95.43],
];
const changed = (rows: Rows, row: number, column: number, value: Cell): Rows =>
  rows.map((cells, r) => (r === row - 1 ? cells.map((cell, c) => (c === column ? value : cell)) : cells));

describe('totals of a hierarchy', () => {
  it('adds the parts under each total, from the top down', () => {
    expect(relationsAt('C', sheet(KHUYEN_CONG))).toEqual(['C4 = C5+C8', 'C5 = C6:C7', 'C8 = C9:C10']);
  });
  it('adds the rows above a total at the bottom', () => {
    const rows: Rows = [
      ['Tỉnh', 'Kế hoạch', 'Thực hiện'],
      ['Hà Giang', 120, 117],
      ['Cao Bằng', 345, 331],
      ['Bắc Kạn', 268, 255],
      ['Tổng cộng', 733, 703],
    ];
    expect(relationsOf(sheet(rows))).toEqual(expect.arrayContaining(['B5 = B2:B4', 'C5 = C2:C4']));
  });
  it('keeps the relation that one wrong cell breaks', () => {
    expect(relationsAt('C', sheet(changed(KHUYEN_CONG, 6, 2, 1230)))).toEqual([
      'C4 = C5+C8',
      'C5 = C6:C7',
      'C8 = C9:C10',
    ]);
    expect(relationsAt('D', sheet(changed(KHUYEN_CONG, 4, 3, 4913)))).toContain('D4 = D5+D8');
  });
  it('takes parts of "Trong đó" for no sum, those of "Chia ra" for one', () => {
    const rows = (word: string, second: number): Rows => [
      ['STT', 'Nội dung', 'Dự toán', 'Quyết toán'],
      ['I', 'Chi thường xuyên', 900, 870],
      [null, word, null, null],
      ['-', 'Giáo dục', 411, 402],
      ['-', 'Y tế', second, second - 21],
      ['II', 'Chi đầu tư', 700, 655],
    ];
    expect(relationsAt('C', sheet(rows('Trong đó:', 137)))).toEqual(['C4 <= C2', 'C5 <= C2']);
    expect(relationsAt('C', sheet(rows('Chia ra:', 489)))).toContain('C2 = C4:C5');
  });
  it('follows the declaration in a label past rows between', () => {
    const rows: Rows = [
      ['STT', 'Nội dung', 'Dự toán', 'Quyết toán'],
      [null, 'Tổng chi (I + II + III)', 2417, 2306],
      ['I', 'Chi đầu tư', 1013, 977],
      ['-', 'Trong nước', 612, 600],
      ['-', 'Ngoài nước', 401, 377],
      ['II', 'Chi thường xuyên', 1297, 1232],
      ['III', 'Dự phòng', 107, 97],
    ];
    const relation = relationWritten('C2 = C3+C6:C7', sheet(rows));
    expect(relation?.evidence).toEqual(expect.arrayContaining(['declared']));
    expect(relation?.source).toContain('I + II + III');
  });
  it('reads a difference from a label: III = I − II', () => {
    const rows: Rows = [
      ['STT', 'Nội dung', 'Dự toán', 'Quyết toán'],
      ['I', 'Tổng thu', 5312, 5478],
      ['II', 'Tổng chi', 4907, 5011],
      ['III', 'Kết dư (I-II)', 405, 467],
    ];
    expect(relationsAt('C', sheet(rows))).toContain('C4 = C2-C3');
  });
});

describe('totals across columns', () => {
  const rows: Rows = [
    ['STT', 'Nội dung', 'Tổng số', 'KCQG', 'KCĐP', 'Đối ứng'],
    ['A', 'B', '1=2+3+4', 2, 3, 4],
    [1, 'Đào tạo', 1017, 512, 318, 187],
    [2, 'Hội chợ', 743, 401, 229, 113],
    [3, 'Mô hình', 2216, 1305, 607, 304],
  ];
  it('follow the number row', () => {
    expect(relationsAt('C', sheet(rows))).toEqual(['C3 = D3:F3', 'C4 = D4:F4', 'C5 = D5:F5']);
    expect(relationWritten('C3 = D3:F3', sheet(rows))).toMatchObject({ source: '1=2+3+4' });
  });
  it('follow the header without one', () =>
    expect(relationsAt('C', sheet(rows.filter((_, r) => r !== 1)))).toEqual([
      'C2 = D2:F2',
      'C3 = D3:F3',
      'C4 = D4:F4',
    ]));
  it('keep the relation that a slip breaks', () =>
    expect(relationsAt('C', sheet(changed(rows, 4, 3, 410)))).toContain('C4 = D4:F4'));
});

describe('rates, shares and growth', () => {
  it('divide the actual by the plan, in every row', () => {
    expect(relationsAt('E', sheet(KHUYEN_CONG)).filter((text) => text.includes('/'))).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((row) => `E${row} = D${row}/C${row} ×100`).sort(),
    );
  });
  it('keep the rate that one wrong figure breaks', () =>
    expect(relationsAt('E', sheet(changed(KHUYEN_CONG, 7, 4, 39.5)))).toContain('E7 = D7/C7 ×100'));
  it('are found at any distance, with the denominator on the right', () => {
    const rows: Rows = [
      ['Tỉnh', 'Tỷ lệ (%)', 'Số hộ', 'Số lao động', 'Ghi nhận', 'Thực hiện', 'Kế hoạch'],
      ...[
        [1203, 1147, 31, 77, 12],
        [1801, 1684, 45, 61, 19],
        [977, 1012, 27, 83, 14],
        [2045, 1866, 39, 52, 23],
      ].map(([plan, actual, a, b, c], i): Cell[] => [
        `Tỉnh ${'ABCD'[i]}`,
        Math.round((actual! / plan!) * 1e4) / 100,
        a!,
        b!,
        c!,
        actual!,
        plan!,
      ]),
    ];
    expect(relationsAt('B', sheet(rows))).toEqual([2, 3, 4, 5].map((row) => `B${row} = F${row}/G${row} ×100`));
  });
  it('tell growth from level', () => {
    const years = [
      [512, 587],
      [1043, 1120],
      [228, 251],
      [790, 742],
    ];
    const rows = (level: boolean): Rows => [
      ['Tỉnh', 'Năm 2017', 'Năm 2018', level ? 'So sánh (%)' : 'Tăng/giảm (%)'],
      ...years.map(([before, now], i): Cell[] => [
        `Tỉnh ${'ABCD'[i]}`,
        before!,
        now!,
        Math.round((now! / before! - (level ? 0 : 1)) * 1e4) / 100,
      ]),
    ];
    expect(relationsAt('D', sheet(rows(true)))).toEqual([2, 3, 4, 5].map((row) => `D${row} = C${row}/B${row} ×100`));
    expect(relationsAt('D', sheet(rows(false)))).toEqual(
      [2, 3, 4, 5].map((row) => `D${row} = growth C${row},B${row} ×100`),
    );
  });
  it('take the difference of two columns', () => {
    const rows: Rows = [
      ['Nội dung', 'Dự toán', 'Quyết toán', 'Chênh lệch'],
      ['Chi đầu tư', 1013, 977, -36],
      ['Chi thường xuyên', 1297, 1332, 35],
      ['Dự phòng', 107, 97, -10],
      ['Chi khác', 512, 540, 28],
    ];
    expect(relationsAt('D', sheet(rows))).toEqual([2, 3, 4, 5].map((row) => `D${row} = C${row}-B${row}`));
  });
  it('take the mean where a label says so', () => {
    const rows: Rows = [
      ['Năm', 'Số đề án', 'Kinh phí'],
      ['2015', 112, 1203],
      ['2016', 131, 1378],
      ['2017', 127, 1415],
      ['Bình quân', 123.33, 1332],
    ];
    expect(relationsAt('C', sheet(rows))).toEqual(['C5 = mean C4+C3+C2']);
  });
});

describe('formulas', () => {
  const one = (formula: string, value = 733): string[] =>
    relationsOf(
      sheet([
        ['Nội dung', 'Năm 2017', 'Năm 2018'],
        ['a', 120, 512],
        ['b', 345, 87],
        ['c', 268, 95],
        ['d', computed(value, formula), null],
      ]),
    ).filter((text) => text.startsWith('B5'));
  it.each([
    ['=SUM(B2:B4)', 'B5 = B2:B4'],
    ['=SUBTOTAL(9,B2:B4)', 'B5 = B2:B4'],
    ['=B2+B3+B4', 'B5 = B2:B4'],
    ['=B2/B3*100', 'B5 = B2/B3 ×100'],
    ['=ROUND(B2/B3*100,2)', 'B5 = B2/B3 ×100'],
    ['=(C2-B2)/B2', 'B5 = growth C2,B2'],
    ['=B3-B2', 'B5 = B3-B2'],
    ['=AVERAGE(B2:B4)', 'B5 = mean B2:B4'],
  ])('%s', (formula, expected) => expect(one(formula)).toContain(expected));
  it('state nothing with a typed constant inside', () => expect(one('=SUM(B2:B4)+850', 1583)).toEqual([]));
  it('lead to other sheets', () => {
    const detail = sheet(
      [
        ['Nội dung', 'Số tiền', 'Năm trước'],
        ['a', 120, 100],
        ['b', 345, 300],
      ],
      { name: 'Biểu 02' },
    );
    const summary = sheet(
      [
        ['Nội dung', 'Số tiền', 'Năm trước'],
        ['Khoản a', computed(120, "='Biểu 02'!B2"), 77],
        ['Khoản c', 19, 23],
      ],
      { name: 'Biểu 01' },
    );
    expect(relationsOf(summary, detail)).toContain('B2 = Biểu 02!B2');
  });
});

describe('both ways to one total', () => {
  it('are both kept', () => {
    const rows: Rows = [
      ['Nội dung', 'Tổng số', 'Cấp tỉnh', 'Cấp huyện'],
      ['Tổng cộng', 3617, 2301, 1316],
      ['Giáo dục', 1412, 903, 509],
      ['Y tế', 987, 641, 346],
      ['Văn hoá', 1218, 757, 461],
    ];
    expect(relationsOf(sheet(rows))).toEqual(expect.arrayContaining(['B2 = B3:B5', 'B2 = C2:D2', 'B4 = C4:D4']));
  });
});

describe('coincidences', () => {
  it('are nothing: constant columns', () => {
    expect(
      relationsOf(
        sheet([
          ['Tỉnh', 'Định mức', 'Hệ số', 'Mức'],
          ...['Hà Giang', 'Cao Bằng', 'Lào Cai', 'Bắc Kạn'].map((name): Cell[] => [name, 50, 2, 100]),
        ]),
      ),
    ).toEqual([]);
  });
  it('are nothing: proportional columns', () => {
    expect(
      relationsOf(
        sheet([
          ['Tỉnh', 'Đợt một', 'Đợt hai', 'Đợt ba'],
          ...[10, 20, 40, 70].map((n, i): Cell[] => [`Tỉnh ${'ABCD'[i]}`, n, n * 2, n * 3]),
        ]),
      ),
    ).toEqual([]);
  });
  it('are nothing: small unrelated figures', () => {
    expect(
      relationsOf(
        sheet([
          ['Tỉnh', 'Số đề án', 'Số hộ', 'Số lớp'],
          ['Hà Giang', 7, 31, 4],
          ['Cao Bằng', 12, 18, 9],
          ['Lào Cai', 5, 44, 3],
          ['Bắc Kạn', 9, 27, 8],
        ]),
      ),
    ).toEqual([]);
  });
});
