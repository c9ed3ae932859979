import { rangeName } from '../../src/sheet';
import { readTables } from '../../src/tables';
import { type Cell, outline, relationsAt, type Rows, sheet, tableOf, tablesOf } from './sheets';

/** Shapes that offices give their tables : what each is read as. Figures are ours. */

const bold = (value: string): Cell => ({ value, look: { bold: true } });
const italic = (value: string): Cell => ({ value, look: { italic: true } });
const indented = (value: string, indent: number): Cell => ({ value, look: { indent } });

describe('a hierarchy without STT', () => {
  const header: Rows[number] = ['Nội dung', 'Dự toán', 'Quyết toán'];
  it('is told by bold rows', () => {
    const table = tableOf(
      sheet([
        header,
        [bold('Chi đầu tư'), 300, 280],
        ['Giao thông', 200, 190],
        ['Thủy lợi', 100, 90],
        [bold('Chi thường xuyên'), 500, 480],
        ['Giáo dục', 300, 290],
        ['Y tế', 200, 190],
      ]),
    );
    expect(outline(table)).toEqual([
      'Chi đầu tư',
      '  Giao thông',
      '  Thủy lợi',
      'Chi thường xuyên',
      '  Giáo dục',
      '  Y tế',
    ]);
  });
  it('is told by indentation in three steps', () => {
    const table = tableOf(
      sheet([
        header,
        ['Chi đầu tư', 300, 280],
        [indented('Giao thông', 1), 200, 190],
        [indented('Đường tỉnh', 2), 150, 145],
        [indented('Cầu', 2), 50, 45],
        [indented('Thủy lợi', 1), 100, 90],
        ['Chi thường xuyên', 500, 480],
      ]),
    );
    expect(outline(table)).toEqual([
      'Chi đầu tư',
      '  Giao thông',
      '    Đường tỉnh',
      '    Cầu',
      '  Thủy lợi',
      'Chi thường xuyên',
    ]);
  });
  it('is told by spaces before the label', () => {
    const table = tableOf(
      sheet([
        header,
        ['Chi đầu tư', 300, 280],
        ['   Giao thông', 200, 190],
        ['   Thủy lợi', 100, 90],
        ['Chi thường xuyên', 500, 480],
      ]),
    );
    expect(outline(table)).toEqual(['Chi đầu tư', '  Giao thông', '  Thủy lợi', 'Chi thường xuyên']);
  });
  it('of bold, plain and italics nests in the order of their appearance', () => {
    const table = tableOf(
      sheet([
        header,
        [bold('Chi đầu tư'), 300, 280],
        ['Giao thông', 300, 280],
        [italic('Đường tỉnh'), 200, 190],
        [italic('Cầu'), 100, 90],
        [bold('Dự phòng'), 20, 10],
      ]),
    );
    expect(outline(table)).toEqual(['Chi đầu tư', '  Giao thông', '    Đường tỉnh', '    Cầu', 'Dự phòng']);
  });
  it('below a bold total at the top', () => {
    const table = tableOf(
      sheet([
        header,
        [bold('TỔNG SỐ'), 800, 760],
        [bold('Chi đầu tư'), 300, 280],
        ['Giao thông', 300, 280],
        [bold('Chi thường xuyên'), 500, 480],
        ['Giáo dục', 500, 480],
      ]),
    );
    expect(outline(table)).toEqual([
      'TỔNG SỐ [total]',
      '  Chi đầu tư',
      '    Giao thông',
      '  Chi thường xuyên',
      '    Giáo dục',
    ]);
  });
});

describe('totals at both ends', () => {
  const rows: Rows = [
    ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
    [null, 'Tổng số', 600, 560],
    [1, 'Hà Giang', 100, 90],
    [2, 'Cao Bằng', 200, 190],
    [3, 'Bắc Kạn', 300, 280],
    [null, 'Cộng', 600, 560],
  ];
  it('are both totals', () =>
    expect(outline(tableOf(sheet(rows))).filter((line) => line.includes('[total]'))).toEqual([
      'Tổng số [total]',
      'Cộng [total]',
    ]));
  it('are each the sum of the rows, neither of the other', () => {
    expect(relationsAt(2, sheet(rows))).toContain('C2 = C3:C5');
    expect(relationsAt(6, sheet(rows))).toContain('C6 = C3:C5');
  });
});

describe('footnote marks', () => {
  const rows = (mark: (value: number) => Cell): Rows => [
    ['STT', 'Chỉ tiêu', 'Kế hoạch', 'Thực hiện'],
    [1, 'Thu nội địa (1)', 120500, mark(118300)],
    [2, 'Thu xuất nhập khẩu', 45200, 47100],
    [3, 'Thu viện trợ', 1300, 1250],
  ];
  it('behind a figure kept as text leave the figure', () => {
    const grid = sheet(rows((value) => `${value.toLocaleString('vi-VN')} (1)`));
    expect(tableOf(grid).columns[3]).toMatchObject({ role: 'actual' });
    expect(tableOf(grid).rows).toHaveLength(3);
  });
  it('alone in a cell are no figure: −1 is not meant', () => {
    const grid = sheet([...rows((value) => value), [4, 'Thu khác', '(2)', '(3)']]);
    expect(tableOf(grid).rows[3]!.kind).toBe('heading');
  });
  it('below the table are notes, with whatever figures they hold', () => {
    const notes: Rows = [
      [null],
      ['Ghi chú: (1) đã gồm 2.500 triệu đồng thu hồi nợ'],
      [null, '(2) Kể cả 127.822 tỷ đồng bổ sung cân đối'],
    ];
    expect(rangeName(tableOf(sheet([...rows((value) => value), ...notes])).range)).toBe('A1:D4');
  });
});

describe('two tables side by side', () => {
  const left: Rows = [
    ['Nguồn thu', 'Dự toán', 'Quyết toán'],
    ['Thu nội địa', 500, 480],
    ['Thu xuất nhập khẩu', 120, 130],
    ['Thu viện trợ', 15, 14],
    ['Tổng thu', 635, 624],
  ];
  const right: Rows = [
    ['Nội dung chi', 'Dự toán', 'Quyết toán'],
    ['Chi đầu tư', 260, 250],
    ['Chi thường xuyên', 330, 335],
    ['Tổng chi', 590, 585],
    [],
  ];
  const beside = (gap: number): Rows =>
    left.map((row, r) => [...row, ...Array.from({ length: gap }, () => null), ...right[r]!]);
  it.each([1, 2])('with %i blank columns between are two, each to its own end', (gap) => {
    const tables = tablesOf(sheet(beside(gap)));
    expect(tables.map(({ rows }) => rows.map(({ label }) => label))).toEqual([
      ['Thu nội địa', 'Thu xuất nhập khẩu', 'Thu viện trợ', 'Tổng thu'],
      ['Chi đầu tư', 'Chi thường xuyên', 'Tổng chi'],
    ]);
  });
  it('add up each for itself', () => {
    const grid = sheet(beside(1));
    expect(relationsAt(5, grid)).toEqual(['B5 = B2:B4', 'C5 = C2:C4']);
    expect(relationsAt(4, grid)).toEqual(['F4 = F2:F3', 'G4 = G2:G3']);
  });
  it('under one title and unit line share both', () => {
    const [first, second] = tablesOf(
      sheet([['CÂN ĐỐI THU CHI NĂM 2023'], [null, null, null, null, null, null, 'ĐVT: triệu đồng'], ...beside(1)]),
    );
    expect([first!.unit?.name, second!.unit?.name]).toEqual(['triệu đồng', 'triệu đồng']);
    expect([first!.title, second!.title]).toEqual(['CÂN ĐỐI THU CHI NĂM 2023', 'CÂN ĐỐI THU CHI NĂM 2023']);
  });
  it('a blank column inside one table parts nothing', () => {
    const one = sheet([
      ['Nội dung', 'Dự toán', null, 'Quyết toán', 'Tỷ lệ (%)'],
      ['Chi đầu tư', 200, null, 190, 95],
      ['Chi thường xuyên', 400, null, 390, 97.5],
      ['Dự phòng', 20, null, 10, 50],
    ]);
    expect(tableOf(one).columns.map(({ column }) => column)).toEqual([0, 1, 3, 4]);
  });
});

describe('stacked tables', () => {
  const table = (title: string, unit: string, rows: Rows): Rows => [
    [title],
    [null, null, null, unit],
    ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
    ...rows,
  ];
  it('have each its own title and unit', () => {
    const tables = tablesOf(
      sheet([
        ...table('BIỂU 1. KHUYẾN CÔNG QUỐC GIA', 'Đơn vị: Triệu đồng', [
          [1, 'Tập huấn', 100, 90],
          [2, 'Hội chợ', 200, 190],
        ]),
        [],
        ...table('BIỂU 2. KHUYẾN CÔNG ĐỊA PHƯƠNG', 'Đơn vị: Nghìn đồng', [
          [1, 'Tập huấn', 70000, 65000],
          [2, 'Hội chợ', 80000, 81000],
        ]),
      ]),
    );
    expect(tables.map(({ title, unit }) => [title, unit?.name])).toEqual([
      ['BIỂU 1. KHUYẾN CÔNG QUỐC GIA', 'triệu đồng'],
      ['BIỂU 2. KHUYẾN CÔNG ĐỊA PHƯƠNG', 'nghìn đồng'],
    ]);
  });
});

describe('the title', () => {
  const titleUnder = (...above: readonly string[]): string =>
    tableOf(
      sheet([
        ...above.map((line) => [line]),
        ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
        [1, 'Tập huấn', 100, 90],
        [2, 'Hội chợ', 200, 190],
      ]),
    ).title;
  const title = 'TỔNG HỢP KINH PHÍ KHUYẾN CÔNG NĂM 2019';
  it.each([
    ['Biểu số 53/CK-NSNN'],
    ['Phụ lục II'],
    ['PHỤ LỤC 04'],
    ['Biểu mẫu số 61 - Nghị định 31/2017/NĐ-CP'],
    ['SỞ CÔNG THƯƠNG TỈNH NINH BÌNH'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['(Kèm theo Báo cáo số 15/BC-SCT)'],
  ])('is not "%s"', (line) => expect(titleUnder(line, title)).toBe(title));
  it.each([`PHỤ LỤC II: ${title}`, `BIỂU 1. ${title}`, `Biểu số 03 - ${title}`])('is "%s" in one line', (line) =>
    expect(titleUnder(line)).toBe(line),
  );
});

describe('the unit', () => {
  const unitUnder = (line: string): string | undefined =>
    tableOf(
      sheet([
        [line],
        ['Nguồn', '2017', '2018'],
        ['Khuyến công quốc gia', 100, 90],
        ['Khuyến công địa phương', 200, 190],
      ]),
    ).unit?.name;
  it.each([
    ['Bảng 3. Kinh phí khuyến công giai đoạn 2014-2018 (triệu đồng)', 'triệu đồng'],
    ['Bảng 3. Kinh phí khuyến công giai đoạn 2014-2018 (ĐVT: 1.000 đồng)', 'nghìn đồng'],
    ['Bảng 3. Kinh phí khuyến công giai đoạn 2014-2018. Đơn vị tính: tỷ đồng', 'tỷ đồng'],
    ['Bảng 3. Kinh phí khuyến công giai đoạn 2014-2018 (không kể vốn đối ứng)', undefined],
  ])('of "%s" is %s', (line, unit) => expect(unitUnder(line)).toBe(unit));

  it('in a column of its own is neither label nor figure, however short the labels', () => {
    const grid = sheet([
      ['Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện'],
      ['Chè', 'Triệu đồng', 100, 90],
      ['Điện', 'Triệu đồng', 200, 190],
      ['Gạo', 'Triệu đồng', 300, 280],
    ]);
    expect(tableOf(grid).columns.map(({ role }) => role)).toEqual(['label', 'unit', 'plan', 'actual']);
    expect(tableOf(grid).columns[3]!.unit?.name).toBe('triệu đồng');
  });
  it('is not meant by "Đơn vị thụ hưởng"', () => {
    const grid = sheet([
      ['STT', 'Tên đề án', 'Đơn vị thụ hưởng', 'Kinh phí'],
      [1, 'Hỗ trợ máy sấy cà phê cho hợp tác xã', 'HTX Tân Hà', 200],
      [2, 'Hỗ trợ máy đóng gói chè xuất khẩu', 'Công ty An Bình', 300],
    ]);
    expect(tableOf(grid).columns[2]!.role).toBe('note');
  });
});

test('the name of a group beside its rows is no label, since it repeats itself', () => {
  const grid = sheet([
    ['Khu vực', 'Tỉnh', 'Kế hoạch', 'Thực hiện'],
    ['Trung du và miền núi phía Bắc', 'Hà Giang', 100, 90],
    ['Trung du và miền núi phía Bắc', 'Cao Bằng', 200, 190],
    ['Trung du và miền núi phía Bắc', 'Bắc Kạn', 300, 280],
    ['Đồng bằng sông Cửu Long', 'Cà Mau', 300, 280],
    ['Đồng bằng sông Cửu Long', 'Hậu Giang', 300, 280],
    ['Đồng bằng sông Cửu Long', 'Sóc Trăng', 300, 280],
  ]);
  expect(tableOf(grid).columns.map(({ role }) => role)).toEqual(['note', 'label', 'plan', 'actual']);
});

describe('figures kept as text', () => {
  it('with grouping dots, brackets and percent signs are figures all the same', () => {
    const grid = sheet([
      ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ'],
      [1, 'Tập huấn', '1.200', '1.080', '90%'],
      [2, 'Hội chợ', '2.400,5', '2.160,4', '90%'],
      [3, 'Hoàn trả', '(150)', '-120', '80%'],
    ]);
    expect(tableOf(grid).columns.map(({ role }) => role)).toEqual(['index', 'label', 'plan', 'actual', 'rate']);
    expect(tableOf(grid).columns[4]!.scale).toBe(1);
    expect(relationsAt('E', grid)).toEqual(['E2 = D2/C2', 'E3 = D3/C3', 'E4 = D4/C4']);
  });
});

describe('hidden rows and columns', () => {
  it('belong to the sums that they stand in', () => {
    const grid = sheet(
      [
        ['STT', 'Nội dung', 'Tổng số', 'NSTW', 'NSĐP'],
        [null, 'Tổng số', 600, 370, 230],
        [1, 'Hà Giang', 100, 60, 40],
        [2, 'Cao Bằng', 200, 110, 90],
        [3, 'Bắc Kạn', 300, 200, 100],
      ],
      { hiddenRows: [3], hiddenColumns: [3] },
    );
    expect(relationsAt(2, grid)).toContain('C2 = C3:C5');
    expect(relationsAt('C', grid)).toContain('C3 = D3:E3');
  });
});

describe('a used range far larger than the table', () => {
  const rows: Rows = [
    ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
    [1, 'Tập huấn', 100, 90],
    [2, 'Hội chợ', 200, 190],
    [3, 'Mô hình', 300, 280],
  ];
  it('by a stray blank far to the right', () => {
    const wide = rows.map((row, r) => (r === 1 ? [...row, ...Array.from({ length: 250 }, () => null), ' '] : row));
    expect(rangeName(tableOf(sheet(wide)).range)).toBe('A1:D4');
  });
  it('by a stray figure far below is not read as a row', () => {
    const long: Rows = [...rows, ...Array.from({ length: 400 }, () => []), [null, null, 1]];
    const { tables } = readTables(sheet(long));
    expect(rangeName(tables[0]!.range)).toBe('A1:D4');
  });
  it('by thousands of formatted blank rows', () => {
    const blank: Cell = { value: null, look: { border: { bottom: true } } };
    const long: Rows = [...rows, ...Array.from({ length: 5000 }, () => [blank, blank, blank, blank])];
    expect(rangeName(tableOf(sheet(long)).range)).toBe('A1:D4');
  });
});
