import { readTables } from '../../src/tables';
import { relationsAt } from './sheets';
import { type Cell, outline, type Rows, sheet, tableOf } from './sheets';

/** Mistakes that came to light when published sheets were compared with their pictures; tables and figures are ours. */

const HEADER: Rows[number] = ['STT', 'Nội dung', 'Dự toán', 'Quyết toán'];
const outlineOf = (...rows: Rows): string[] => outline(tableOf(sheet([HEADER, ...rows])));

describe('"Trong đó"', () => {
  test('with the first part in its own line: that line and those after it are parts of the row above', () => {
    expect(
      outlineOf(
        ['I', 'Các khoản phí', 900, 880],
        [1, 'Phí cầu đường', 300, 290],
        [2, 'Phí khác', 600, 590],
        [null, 'Trong đó: - Học phí', 250, 240],
        [null, '               - Viện phí', 120, 110],
        [3, 'Thu xổ số', 80, 90],
        ['II', 'Chi từ trái phiếu', 400, 390],
      ),
    ).toEqual([
      'I Các khoản phí',
      '  1 Phí cầu đường',
      '  2 Phí khác',
      '    - Trong đó: - Học phí [of-which]',
      '    - - Viện phí [of-which]',
      '  3 Thu xổ số',
      'II Chi từ trái phiếu',
    ]);
  });

  test('under a dash leaves the next dash to the list that it stands in', () => {
    expect(
      outlineOf(
        [1, 'Thu từ doanh nghiệp', 900, 880],
        [null, '- Thuế tiêu thụ đặc biệt', 500, 490],
        [null, 'Trong đó: - Thu từ cơ sở nhập khẩu', 200, 190],
        [null, '- Thuế tài nguyên', 400, 390],
        [2, 'Thu khác', 100, 90],
      ),
    ).toEqual([
      '1 Thu từ doanh nghiệp',
      '  - - Thuế tiêu thụ đặc biệt',
      '    Trong đó: - Thu từ cơ sở nhập khẩu [of-which]',
      '  - - Thuế tài nguyên',
      '2 Thu khác',
    ]);
  });

  test('before a "Tổng số" is a part, not the total of the table', () => {
    expect(
      outlineOf(
        ['A', 'Thu theo dự toán', 700, 720],
        ['I', 'Thu từ nhập khẩu', 400, 410],
        [null, 'Trong đó: - Tổng số thu', 500, 520],
        [null, '                - Hoàn thuế', -100, -110],
        ['II', 'Thu viện trợ', 300, 310],
        ['B', 'Thu chuyển nguồn', 50, 60],
      ),
    ).toEqual([
      'A Thu theo dự toán',
      '  I Thu từ nhập khẩu',
      '    - Trong đó: - Tổng số thu [of-which]',
      '    - - Hoàn thuế [of-which]',
      '  II Thu viện trợ',
      'B Thu chuyển nguồn',
    ]);
  });

  test('alone in its line is a heading, also over zeros that its format hides', () => {
    const zero: Cell = { value: 0, format: '#,##0;-#,##0;""', text: '' };
    expect(
      outlineOf(
        [1, 'Bộ Tài chính', 900, 880],
        [null, 'Trong đó - Of which:', zero, zero],
        ['-', 'Tổng cục Thuế', 500, 490],
        ['-', 'Tổng cục Hải quan', 200, 190],
        [2, 'Bộ Tư pháp', 100, 90],
      ),
    ).toEqual([
      '1 Bộ Tài chính',
      '  Trong đó - Of which: [heading]',
      '  - Tổng cục Thuế [of-which]',
      '  - Tổng cục Hải quan [of-which]',
      '2 Bộ Tư pháp',
    ]);
  });

  test('may say by what it divides: twice, side by side', () => {
    expect(
      outlineOf(
        [1, 'Chi đầu tư cho các dự án', 900, 880],
        [null, 'Trong đó chia theo lĩnh vực:', 0, 0],
        ['-', 'Chi giáo dục', 500, 490],
        [null, 'Trong đó chia theo nguồn vốn:', null, null],
        ['-', 'Thu tiền sử dụng đất', 200, 190],
        [2, 'Chi đầu tư khác', 100, 90],
      ),
    ).toEqual([
      '1 Chi đầu tư cho các dự án',
      '  Trong đó chia theo lĩnh vực: [heading]',
      '  - Chi giáo dục [of-which]',
      '  Trong đó chia theo nguồn vốn: [heading]',
      '  - Thu tiền sử dụng đất [of-which]',
      '2 Chi đầu tư khác',
    ]);
  });

  test('with figures of its own keeps them, and its parts', () => {
    expect(
      outlineOf(
        [1, 'Bộ Tài chính', 900, 880],
        [null, 'Trong đó', 700, 680],
        ['-', 'Tổng cục Thuế', 500, 490],
        ['-', 'Tổng cục Hải quan', 200, 190],
        [2, 'Bộ Tư pháp', 100, 90],
      )[1],
    ).toBe('  Trong đó [of-which]');
  });

  test('opens a, b under 2 even where a, b are in use outside; 3 goes on with 2', () => {
    expect(
      outlineOf(
        ['I', 'Giao thông', 100, 90],
        ['a', 'Dự án chuyển tiếp', 40, 40],
        [1, 'Đường tỉnh 760', 40, 40],
        ['b', 'Dự án khởi công mới', 60, 50],
        [1, 'Đường tỉnh 761', 10, 10],
        [2, 'Cầu Thanh Sơn', 30, 20],
        [null, 'Trong đó:', null, null],
        ['a', 'Xây lắp', 20, 15],
        ['b', 'Giải phóng mặt bằng', 10, 5],
        [3, 'Đường Xuân Mỹ', 20, 20],
      ),
    ).toEqual([
      'I Giao thông',
      '  a Dự án chuyển tiếp',
      '    1 Đường tỉnh 760',
      '  b Dự án khởi công mới',
      '    1 Đường tỉnh 761',
      '    2 Cầu Thanh Sơn',
      '      Trong đó: [heading]',
      '      a Xây lắp [of-which]',
      '      b Giải phóng mặt bằng [of-which]',
      '    3 Đường Xuân Mỹ',
    ]);
  });
});

test('1, 2 after a misplaced "Trong đó:" are no parts of the 2 above it', () => {
  expect(
    outlineOf(
      ['II', 'Chi thường xuyên', 900, 880],
      [1, 'Chi quốc phòng', 50, 50],
      [2, 'Chi an ninh', 20, 20],
      [null, 'Trong đó:', 0, 0],
      [1, 'Chi giáo dục', 400, 390],
      [2, 'Chi khoa học', 30, 30],
      [5, 'Chi y tế', 300, 290],
    ).filter((line) => /^ *\d/.test(line)),
  ).toEqual(['  1 Chi quốc phòng', '  2 Chi an ninh', '  1 Chi giáo dục', '  2 Chi khoa học', '  5 Chi y tế']);
});

describe('numbering within numbering', () => {
  test('1 ⊃ a ⊃ 1: the outer numbers are found back to', () => {
    expect(
      outlineOf(
        ['D', 'Dự án từ nguồn đấu giá đất', 100, 90],
        [1, 'Thực hiện dự án', 80, 70],
        ['a', 'Dự án chuyển tiếp', 30, 30],
        [1, 'Đường tỉnh 763', 30, 30],
        ['b', 'Dự án khởi công mới', 50, 40],
        [1, 'Đường Hương lộ 2', 20, 20],
        [2, 'Cầu Vàm Cái Sứt', 30, 20],
        [2, 'Chuẩn bị đầu tư', 20, 20],
        ['a', 'Dự án đã duyệt', 15, 15],
        ['b', 'Lập chủ trương', 5, 5],
      ),
    ).toEqual([
      'D Dự án từ nguồn đấu giá đất',
      '  1 Thực hiện dự án',
      '    a Dự án chuyển tiếp',
      '      1 Đường tỉnh 763',
      '    b Dự án khởi công mới',
      '      1 Đường Hương lộ 2',
      '      2 Cầu Vàm Cái Sứt',
      '  2 Chuẩn bị đầu tư',
      '    a Dự án đã duyệt',
      '    b Lập chủ trương',
    ]);
  });
  test('1, 2, 3 begun anew without a mark between stay beside each other', () => {
    expect(outlineOf([1, 'Hà Giang', 9, 9], [2, 'Cao Bằng', 8, 8], [1, 'Cần Thơ', 7, 7], [2, 'Cà Mau', 6, 6])).toEqual([
      '1 Hà Giang',
      '2 Cao Bằng',
      '1 Cần Thơ',
      '2 Cà Mau',
    ]);
  });
});

describe('a row among dashes that lost its own', () => {
  const rows = (look: Cell): Rows => [
    [1, 'UBND huyện Thống Nhất', 90, 90],
    ['-', 'Đường song hành quốc lộ 20', 50, 50],
    ['-', 'Đường Chu Văn An', 30, 30],
    [null, look, 10, 10],
    [2, 'UBND thành phố Biên Hòa', 20, 20],
    ['-', 'Đường Nguyễn Tri Phương', 20, 20],
  ];
  test('stands beside them where it looks like them', () =>
    expect(outlineOf(...rows('Thủy lợi cánh đồng 78A'))[3]).toBe('  Thủy lợi cánh đồng 78A'));
  test('is a part of the last where it is indented', () =>
    expect(outlineOf(...rows({ value: 'Thủy lợi cánh đồng 78A', look: { indent: 2 } }))[3]).toBe(
      '    Thủy lợi cánh đồng 78A',
    ));
  test('and is added up with them', () =>
    expect(relationsAt(2, sheet([HEADER, ...rows('Thủy lợi cánh đồng 78A')]))).toContain('C2 = C3:C5'));
});

describe('the number row', () => {
  const rows = (first: string): Rows => [
    ['STT', 'Tên đơn vị', 'Tổng số', 'Chi đầu tư', 'Chi thường xuyên', 'Chi trả nợ'],
    ['A', 'B', first, 2, 3, 4],
    [null, 'TỔNG SỐ', 600, 180, 300, 120],
    [1, 'Sở Công Thương', 100, 30, 50, 20],
    [2, 'Sở Tài chính', 200, 60, 100, 40],
    [3, 'Sở Y tế', 300, 90, 150, 60],
  ];
  test.each(['1=Σ2→4', '1 = Σ(2→4)', '1=2-->4', '1=2 -> 4', '1=2 đến 4', '1=2+…+4', '1=∑2→4'])(
    'declares the sum of a range as %s',
    (text) => {
      const grid = sheet(rows(text));
      expect(tableOf(grid).columns[2]!.declaration).toBe(text);
      expect(relationsAt(4, grid)).toContain('C4 = D4:F4');
    },
  );
});

describe('columns', () => {
  const body: Rows = [
    [1, 'Hà Giang', 1200, 300],
    [2, 'Tuyên Quang', 1500, 320],
    [3, 'Cao Bằng', 900, 310],
  ];
  const columnsUnder = (headers: readonly string[], rows: Rows = body) =>
    tableOf(sheet([['Đơn vị: Triệu đồng'], ['STT', 'Tên đơn vị', ...headers], ...rows])).columns;

  test('"hưởng 100%" is an amount of money', () => {
    const [, , column] = columnsUnder(['Thu ngân sách huyện hưởng 100%', 'Thu phân chia']);
    expect(column).toMatchObject({ role: 'amount', scale: null, unit: { kind: 'money', factor: 1e6 } });
  });

  test.each(['Tỷ lệ điều tiết', 'TỶ LỆ (%) PHÂN CHIA NGUỒN THU GIỮA NSTW VÀ NSĐP', 'Tỷ lệ phân chia nguồn thu'])(
    '%s is a percentage set by law, no rate of other columns',
    (header) => {
      const rows: Rows = [
        [1, 'Hà Nội', 22000, 32],
        [2, 'Hải Phòng', 8300, 95],
        [3, 'Vĩnh Phúc', 2100, 86],
      ];
      const column = columnsUnder(['Tổng thu trên địa bàn', header], rows)[3];
      expect(column).toMatchObject({ role: 'other', scale: 100, unit: { kind: 'percent' } });
    },
  );

  test.each([
    ['Chi bù chênh lệch lãi suất', 'amount'],
    ['Chi bù chênh lệch lãi suất - Transfers to differences of interest', 'amount'],
    ['Chênh lệch', 'difference'],
    ['Số vốn còn thiếu sau KH 2018', 'difference'],
    ['Các khoản chi còn lại', 'amount'],
    ['Kinh phí còn lại', 'difference'],
    ['Năm trước chuyển sang', 'amount'],
    ['Thực hiện năm trước', 'previous'],
    ['TH các dự án, công trình quan trọng', 'amount'],
    ['Số bổ sung TH tiền lương tối thiểu', 'amount'],
    ['Thực hiện cải cách tiền lương', 'amount'],
    ['TH 2018', 'actual'],
    ['TH/KH (%)', 'rate'],
    ['Thực hiện dự toán', 'actual'],
    ['NSĐP chưa phân bổ', 'amount'],
    ['Phân bổ năm 2019', 'plan'],
    ['Kinh phí đào tạo theo Kế hoạch của Tỉnh ủy', 'amount'],
    ['Tổng chi Total budget expenditures', 'amount'],
    ['Budget 2019', 'plan'],
    ['Thời gian KC-HT', 'note'],
    ['Năng lực thiết kế', 'note'],
    ['Số quyết định; ngày, tháng, năm ban hành', 'note'],
    ['Quyết định giao năm 2020', 'amount'],
    ['Tổng mức đầu tư được duyệt (QĐ giao KH)', 'amount'],
    ['TMĐT theo kế hoạch', 'amount'],
  ])('%s is read as %s', (header, role) => expect(columnsUnder([header, 'Dự toán'])[2]!.role).toBe(role));

  test('what a plan is for stays plan: paying old debts, carrying on', () => {
    const grid = sheet(
      [
        ['STT', 'Dự án', 'Kế hoạch năm 2019', null, null],
        [null, null, 'Tổng số', 'Thanh toán nợ XDCB', 'Triển khai thực hiện'],
        [1, 'Trường THPT Hoa Lư', 90, 30, 60],
        [2, 'Trạm y tế Yên Mô', 40, 10, 30],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
    );
    expect(tableOf(grid).columns.map(({ role }) => role)).toEqual(['index', 'label', 'plan', 'plan', 'plan']);
  });

  test('under one merged header, the empty one beside the figures is none', () => {
    const grid = sheet(
      [
        ['STT', 'Chỉ tiêu', 'Quyết toán năm 2023', null],
        ['I', 'Nguồn thu', null, 900],
        [1, 'Thu thuế', null, 500],
        [2, 'Thu viện trợ', null, 400],
      ],
      { merges: ['C1:D1'] },
    );
    expect(tableOf(grid).columns.map(({ column }) => column)).toEqual([0, 1, 3]);
  });
  test('a footnote mark there makes it a column of notes', () => {
    const grid = sheet(
      [
        ['STT', 'Chỉ tiêu', 'Quyết toán năm 2023', null],
        ['I', 'Nguồn thu', '(1)', 900],
        [1, 'Thu thuế', null, 500],
        [2, 'Thu viện trợ', '(2)', 400],
      ],
      { merges: ['C1:D1'] },
    );
    expect(tableOf(grid).columns.map(({ role }) => role)).toEqual(['index', 'label', 'note', 'actual']);
  });

  test('of nil marks only is an amount, no note', () => {
    const none: Rows = [
      [1, 'Sở Y tế', '-', 300],
      [2, 'Sở Tài chính', '-', 320],
    ];
    expect(columnsUnder(['Chi đầu tư', 'Chi thường xuyên'], none)[2]!.role).toBe('amount');
  });

  test('of errors only is an amount all the same', () => {
    const broken: Rows = [
      [1, 'Sở Y tế', { value: { error: '#REF!' } }, 300],
      [2, 'Sở Tài chính', { value: { error: '#REF!' } }, 320],
    ];
    expect(columnsUnder(['Chi đầu tư', 'Chi thường xuyên'], broken)[2]!.role).toBe('amount');
  });
});

test('framed columns behind a blank one, past the last number, are the author’s own', () => {
  const look = { border: { top: true, bottom: true, left: true, right: true } };
  const framed = (row: Rows[number]): Cell[] =>
    row.map((cell) => (cell === null ? null : { value: cell as string | number, look }));
  const rows: Rows = [
    framed(['STT', 'Dự án', 'Tổng số', 'NSTW', 'NSĐP', null, null, 'Kế hoạch cũ', 'Ghi riêng']),
    framed(['A', 'B', 1, 2, 3, null, null, null, null]),
    framed([null, 'TỔNG SỐ', 90, 50, 40, null, null, 77, 12]),
    framed([1, 'Đường tỉnh 760', 60, 30, 30, null, null, 41, 5]),
    framed([2, 'Cầu Thanh Sơn', 30, 20, 10, null, null, 36, 7]),
  ];
  const { tables, unread } = readTables(sheet(rows));
  expect(tables[0]!.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
  expect(unread).toEqual([
    { sheet: 'Biểu 01', range: { top: 0, left: 7, bottom: 4, right: 8 }, reason: 'outside-table' },
  ]);
  // Right beside the last number, an unnumbered note is part of the table.
  const beside = rows.map((row) => row.filter((_, column) => column !== 5 && column !== 6));
  expect(tableOf(sheet(beside)).columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
