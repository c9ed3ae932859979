import { readTables } from '../../src/tables';
import { rangeName } from '../../src/sheet';
import { outline, type Rows, sheet, tableOf, tablesOf } from './sheets';

/** Biểu kế hoạch – thực hiện, as an office lays it out: title, unit line right, header, number row, numbered rows, signature. */
const KHUYEN_CONG: Rows = [
  ['BÁO CÁO TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018'],
  [null, null, null, null, 'Đơn vị tính: Triệu đồng'],
  ['STT', 'Nội dung', 'Kế hoạch 2018', 'Thực hiện 2018', 'Tỷ lệ (%)'],
  ['A', 'B', 1, 2, '3=2/1'],
  [null, 'Tổng cộng', 5200, 4938, 94.96],
  ['I', 'Khu vực phía Bắc', 3000, 2838, 94.6],
  [1, 'Hà Nội', 1200, 1150, 95.83],
  [2, 'Hải Phòng', 1800, 1688, 93.78],
  ['II', 'Khu vực phía Nam', 2200, 2100, 95.45],
  [1, 'Cần Thơ', 1000, 950, 95],
  [2, 'Cà Mau', 1200, 1150, 95.83],
];

describe('one table', () => {
  it('has title, unit, header, number row and body where they stand', () => {
    const table = tableOf(sheet(KHUYEN_CONG));
    expect(table.title).toBe('BÁO CÁO TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018');
    expect(table.unit).toMatchObject({ kind: 'money', factor: 1e6 });
    expect(table.header).toEqual({ first: 2, last: 2 });
    expect(table.numberRow).toBe(3);
    expect(table.body).toEqual({ first: 4, last: 10 });
    expect(rangeName(table.range)).toBe('A3:E11');
  });
  it('has columns with roles, periods and declarations', () => {
    const { columns } = tableOf(sheet(KHUYEN_CONG));
    expect(columns.map(({ role }) => role)).toEqual(['index', 'label', 'plan', 'actual', 'rate']);
    expect(columns.map(({ period }) => period)).toEqual([null, null, '2018', '2018', null]);
    expect(columns.map(({ declaration }) => declaration)).toEqual(['A', 'B', '1', '2', '3=2/1']);
    expect(columns[4]).toMatchObject({ scale: 100, unit: { kind: 'percent' } });
  });
  it('is the same when notes and a signature block stand below', () => {
    const below: Rows = [
      ...KHUYEN_CONG,
      [null],
      ['Ghi chú: số liệu tính đến ngày 31/12/2018'],
      [null, null, null, 'Hà Nội, ngày 15 tháng 01 năm 2019'],
      [null, null, null, 'GIÁM ĐỐC'],
      [null],
      [null, null, null, 'Nguyễn Văn A'],
    ];
    const grid = sheet(below);
    expect(rangeName(tableOf(grid).range)).toBe('A3:E11');
  });
  it('is the same on a sheet whose used range is far larger', () => {
    const grid = sheet([
      ...KHUYEN_CONG,
      ...Array.from({ length: 3000 }, () => []),
      [null, null, null, null, null, null, null, null, null, null, null, ' '],
    ]);
    expect(rangeName(tablesOf(grid)[0]!.range)).toBe('A3:E11');
  });
  it('keeps hidden rows and columns, and says that they are hidden', () => {
    const table = tableOf(sheet(KHUYEN_CONG, { hiddenRows: [6], hiddenColumns: [2] }));
    expect(table.rows.filter(({ hidden }) => hidden).map(({ label }) => label)).toEqual(['Hà Nội']);
    expect(table.columns.filter(({ hidden }) => hidden).map(({ column }) => column)).toEqual([2]);
  });
  it('passes over a blank row and a blank column', () => {
    const spaced = KHUYEN_CONG.map((row) => [...row.slice(0, 3), null, ...row.slice(3)]);
    const table = tableOf(sheet([...spaced.slice(0, 8), [], ...spaced.slice(8)]));
    expect(table.columns.map(({ column }) => column)).toEqual([0, 1, 2, 4, 5]);
    expect(table.body).toEqual({ first: 4, last: 11 });
    expect(table.rows.filter(({ kind }) => kind === 'blank')).toHaveLength(1);
  });
  it('takes error cells for figures that are missing', () => {
    const broken = KHUYEN_CONG.map((row, r) => (r >= 4 ? [...row.slice(0, 4), { value: { error: '#DIV/0!' } }] : row));
    expect(tableOf(sheet(broken)).columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
  });
  it('reads figures that are kept as text', () => {
    const texts = KHUYEN_CONG.map((row, r) =>
      r >= 4 ? row.map((cell, c) => (c >= 2 && typeof cell === 'number' ? cell.toLocaleString('vi-VN') : cell)) : row,
    );
    expect(tableOf(sheet(texts)).columns.map(({ role }) => role)).toEqual(['index', 'label', 'plan', 'actual', 'rate']);
  });
});

describe('the unit line', () => {
  const withUnit = (place: (rows: (string | number | null)[][]) => void): string | undefined => {
    const rows = KHUYEN_CONG.map((row) => [...row] as (string | number | null)[]);
    rows[1] = [];
    place(rows);
    return tableOf(sheet(rows)).unit?.name;
  };
  it('stands left, right, in brackets or abbreviated', () => {
    expect(withUnit((rows) => (rows[1] = ['Đơn vị: Tỷ đồng']))).toBe('tỷ đồng');
    expect(withUnit((rows) => (rows[1] = [null, null, null, 'ĐVT: 1.000đ']))).toBe('nghìn đồng');
    expect(withUnit((rows) => (rows[1] = [null, null, '(Đơn vị tính: Triệu đồng)']))).toBe('triệu đồng');
  });
  it('is missing: no unit is made up', () => expect(withUnit(() => undefined)).toBeUndefined());
  it('of one column is overruled by its header', () => {
    const rows = KHUYEN_CONG.map((row, r) =>
      r === 2 ? ['STT', 'Nội dung', 'Kế hoạch (tỷ đồng)', 'Thực hiện', 'Tỷ lệ (%)'] : row,
    );
    expect(tableOf(sheet(rows)).columns.map(({ unit }) => unit?.name)).toEqual([
      'triệu đồng',
      'triệu đồng',
      'tỷ đồng',
      'triệu đồng',
      '%',
    ]);
  });
});

describe('the header tree', () => {
  const body: Rows = [
    ['I', 'Chi thường xuyên', 900, 600, 300, 880, 590, 290],
    ['II', 'Chi đầu tư phát triển', 400, 250, 150, 390, 240, 150],
    ['III', 'Dự phòng', 60, 40, 20, 55, 35, 20],
  ];
  const expected = [
    ['STT'],
    ['Nội dung'],
    ['Dự toán', 'Tổng số'],
    ['Dự toán', 'Cấp tỉnh'],
    ['Dự toán', 'Cấp huyện'],
    ['Quyết toán', 'Tổng số'],
    ['Quyết toán', 'Cấp tỉnh'],
    ['Quyết toán', 'Cấp huyện'],
  ];
  const header: Rows = [
    ['STT', 'Nội dung', 'Dự toán', null, null, 'Quyết toán', null, null],
    [null, null, 'Tổng số', 'Cấp tỉnh', 'Cấp huyện', 'Tổng số', 'Cấp tỉnh', 'Cấp huyện'],
  ];
  it('is read from merged cells', () => {
    const table = tableOf(sheet([...header, ...body], { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'] }));
    expect(table.columns.map(({ path }) => path)).toEqual(expected);
  });
  it('is read without merged cells', () => {
    expect(tableOf(sheet([...header, ...body])).columns.map(({ path }) => path)).toEqual(expected);
  });
  it('has three levels with "Trong đó"', () => {
    const table = tableOf(
      sheet(
        [
          ['STT', 'Nội dung', 'Tổng số', 'Trong đó', null],
          [null, null, null, 'NSTW', 'NSĐP'],
          ['I', 'Vốn sự nghiệp', 500, 300, 200],
          ['II', 'Vốn đầu tư', 700, 400, 300],
        ],
        {
          merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
        },
      ),
    );
    expect(table.columns.map(({ path }) => path)).toEqual([
      ['STT'],
      ['Nội dung'],
      ['Tổng số'],
      ['Trong đó', 'NSTW'],
      ['Trong đó', 'NSĐP'],
    ]);
  });
  it('has years for headers, which are no figures', () => {
    const table = tableOf(
      sheet([
        ['Tỉnh', 2016, 2017, 2018],
        ['Hà Giang', 120, 135, 150],
        ['Cao Bằng', 80, 95, 99],
        ['Bắc Kạn', 61, 64, 70],
      ]),
    );
    expect(table.header).toEqual({ first: 0, last: 0 });
    expect(table.columns.map(({ period }) => period)).toEqual([null, '2016', '2017', '2018']);
    expect(table.body.first).toBe(1);
  });
});

describe('several tables', () => {
  const small = (title: string, factor: number): Rows => [
    [title],
    ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
    [1, 'Tập huấn', 10 * factor, 9 * factor],
    [2, 'Hội chợ', 20 * factor, 21 * factor],
    [3, 'Mô hình', 30 * factor, 28 * factor],
  ];
  it('stand one below the other', () => {
    const tables = tablesOf(
      sheet([...small('BIỂU KINH PHÍ QUỐC GIA', 1), [], ...small('BIỂU KINH PHÍ ĐỊA PHƯƠNG', 3)]),
    );
    expect(tables.map(({ range }) => rangeName(range))).toEqual(['A2:D5', 'A8:D11']);
    expect(tables.map(({ title }) => title)).toEqual(['BIỂU KINH PHÍ QUỐC GIA', 'BIỂU KINH PHÍ ĐỊA PHƯƠNG']);
  });
  it('stand side by side', () => {
    const left: Rows = [
      ['Nội dung thu', 'Số tiền'],
      ['Thu nội địa', 500],
      ['Thu xuất nhập khẩu', 120],
      ['Thu viện trợ', 15],
      ['Thu khác', 12],
    ];
    const right: Rows = [
      ['Nội dung chi', 'Số tiền'],
      ['Chi đầu tư', 260],
      ['Chi thường xuyên', 330],
      ['Chi trả nợ', 40],
      ['Dự phòng', 17],
    ];
    const tables = tablesOf(sheet(left.map((row, r) => [...row, null, ...right[r]!])));
    expect(tables.map(({ range }) => rangeName(range))).toEqual(['A1:B5', 'D1:E5']);
  });
  it('are none: the reason is listed', () => {
    const reasons = (rows: Rows): string[] => readTables(sheet(rows)).unread.map(({ reason }) => reason);
    expect(reasons([])).toEqual(['empty-sheet']);
    expect(reasons([['Kính gửi: Sở Công Thương các tỉnh'], ['Căn cứ Nghị định số 45/2012/NĐ-CP']])).toEqual([
      'text-only',
    ]);
    expect(reasons([[12]])).toEqual(['too-small']);
  });
});

describe('the hierarchy of rows', () => {
  const rowsOf = (marks: readonly (readonly [string | number | null, string, number?])[]): string[] =>
    outline(
      tableOf(
        sheet([
          ['STT', 'Nội dung', 'Dự toán', 'Quyết toán'],
          ...marks.map(([mark, label, value = 10]): (string | number | null)[] => [
            mark,
            label,
            Number.isNaN(value) ? null : value,
            Number.isNaN(value) ? null : value - 1,
          ]),
        ]),
      ),
    );

  it('nests A ⊃ I ⊃ 1 ⊃ -', () => {
    expect(
      rowsOf([
        ['A', 'Thu cân đối'],
        ['I', 'Thu nội địa'],
        [1, 'Thu từ DNNN'],
        ['-', 'Thuế GTGT'],
        ['-', 'Thuế TNDN'],
        [2, 'Thu từ dân doanh'],
        ['II', 'Thu viện trợ'],
        ['B', 'Thu chuyển nguồn'],
      ]),
    ).toEqual([
      'A Thu cân đối',
      '  I Thu nội địa',
      '    1 Thu từ DNNN',
      '      - Thuế GTGT',
      '      - Thuế TNDN',
      '    2 Thu từ dân doanh',
      '  II Thu viện trợ',
      'B Thu chuyển nguồn',
    ]);
  });
  it('nests I ⊃ A where the table begins with roman figures', () => {
    expect(
      rowsOf([
        ['I', 'Chi cân đối'],
        ['A', 'Chi đầu tư'],
        [1, 'Giao thông'],
        ['B', 'Chi thường xuyên'],
        ['II', 'Chi chương trình mục tiêu'],
      ]),
    ).toEqual([
      'I Chi cân đối',
      '  A Chi đầu tư',
      '    1 Giao thông',
      '  B Chi thường xuyên',
      'II Chi chương trình mục tiêu',
    ]);
  });
  it('finds back from an inner 1…3 to the outer 2', () => {
    expect(
      rowsOf([
        ['I', 'Thu nội địa'],
        [1, 'Thu tiền đất'],
        ['a', 'Cấp tỉnh'],
        ['b', 'Cấp huyện'],
        [2, 'Thu xổ số'],
        ['II', 'Thu khác'],
      ]),
    ).toEqual([
      'I Thu nội địa',
      '  1 Thu tiền đất',
      '    a Cấp tỉnh',
      '    b Cấp huyện',
      '  2 Thu xổ số',
      'II Thu khác',
    ]);
  });
  it('nests dotted numbers', () => {
    expect(
      rowsOf([
        [1, 'Đào tạo'],
        ['1.1', 'Truyền nghề'],
        ['1.2', 'Nâng cao tay nghề'],
        [2, 'Mô hình trình diễn'],
        ['2.1', 'Máy móc'],
      ]),
    ).toEqual(['1 Đào tạo', '  1.1 Truyền nghề', '  1.2 Nâng cao tay nghề', '2 Mô hình trình diễn', '  2.1 Máy móc']);
  });
  it('takes what follows "Trong đó" for parts that need not add up, until the level above returns', () => {
    expect(
      rowsOf([
        ['I', 'Chi thường xuyên'],
        [null, 'Trong đó:', Number.NaN],
        ['-', 'Chi giáo dục'],
        ['-', 'Chi khoa học'],
        ['II', 'Dự phòng'],
      ]),
    ).toEqual([
      'I Chi thường xuyên',
      '  Trong đó: [heading]',
      '  - Chi giáo dục [of-which]',
      '  - Chi khoa học [of-which]',
      'II Dự phòng',
    ]);
  });
  it('knows totals at the top and at the bottom', () => {
    expect(
      rowsOf([
        [null, 'TỔNG SỐ'],
        [1, 'Hà Nội'],
        [2, 'Huế'],
      ]),
    ).toEqual(['TỔNG SỐ [total]', '  1 Hà Nội', '  2 Huế']);
    expect(
      rowsOf([
        [1, 'Hà Nội'],
        [2, 'Huế'],
        [null, 'Tổng cộng'],
      ]),
    ).toEqual(['1 Hà Nội', '2 Huế', 'Tổng cộng [total]']);
  });
});

describe('old letters', () => {
  const tcvn3: Rows = [
    ['Néi dung', 'Dù to¸n', 'QuyÕt to¸n'],
    ['Tæng céng', 300, 290],
    ['Chi ®Çu t\u00ad ph¸t triÓn', 100, 95],
    ['Chi th\u00adêng xuyªn', 200, 195],
  ];
  const vni: Rows = [
    ['Noäi dung', 'Döï toaùn', 'Quyeát toaùn'],
    ['Toång coäng', 300, 290],
    ['Chi ñaàu tö phaùt trieån', 100, 95],
    ['Chi thöôøng xuyeân', 200, 195],
  ];
  const labels = ['Tổng cộng', 'Chi đầu tư phát triển', 'Chi thường xuyên'];
  it('are TCVN3 by the font', () =>
    expect(tableOf(sheet(tcvn3, { font: '.VnTime' })).rows.map(({ label }) => label)).toEqual(labels));
  it('are VNI by the font', () =>
    expect(tableOf(sheet(vni, { font: 'VNI-Times' })).rows.map(({ label }) => label)).toEqual(labels));
  it('are capitals in a font that ends in H', () =>
    expect(tableOf(sheet(tcvn3, { font: '.VnTimeH' })).rows[0]!.label).toBe('TỔNG CỘNG'));
  it('are told by the words where the font is not known', () => {
    expect(tableOf(sheet(tcvn3)).rows.map(({ label }) => label)).toEqual(labels);
    expect(tableOf(sheet(vni)).rows.map(({ label }) => label)).toEqual(labels);
  });
  it('are left alone in a sheet of Unicode and in one of French', () => {
    expect(
      tableOf(
        sheet([
          ['Nội dung', 'Số tiền', 'Năm trước'],
          ['Chi đầu tư', 5, 6],
          ['Chi thường xuyên', 7, 8],
        ]),
      ).rows[0]!.label,
    ).toBe('Chi đầu tư');
    expect(
      tableOf(
        sheet([
          ['Libellé', 'Budget', 'Exécuté'],
          ['Dépenses à crédits limités', 5, 6],
          ['Créances irrécouvrables', 7, 8],
          ['Intérêts payés', 1, 2],
        ]),
      ).rows[0]!.label,
    ).toBe('Dépenses à crédits limités');
  });
});
