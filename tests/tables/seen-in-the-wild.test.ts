import { readTables } from '../../src/tables';
import { type CellLook, type Grid, GridBuilder } from '../../src/sheet';

/** Shapes seen in published budgets, with figures of our own. */

const FRAME: CellLook = { border: { top: true, bottom: true, left: true, right: true } };
type Line = readonly (string | number | null)[];

/** A sheet from its lines; the lines from `first` to `last` (1-based) are drawn with borders over `width` columns. */
function sheet(
  lines: readonly Line[],
  frame?: { first: number; last: number; width: number },
  merges: string[] = [],
): Grid {
  const builder = new GridBuilder('Biểu');
  lines.forEach((line, row) => {
    const width = Math.max(line.length, frame?.width ?? 0);
    for (let column = 0; column < width; column++) {
      const framed = frame && row + 1 >= frame.first && row + 1 <= frame.last && column < frame.width;
      builder.set(row, column, { value: line[column] ?? null, ...(framed ? { look: FRAME } : {}) });
    }
  });
  for (const merge of merges) {
    const [, from, top, to, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(merge)!;
    builder.merges.push({
      top: Number(top) - 1,
      bottom: Number(bottom) - 1,
      left: from!.charCodeAt(0) - 65,
      right: to!.charCodeAt(0) - 65,
    });
  }
  return builder.build();
}

const TABLE: Line[] = [
  ['QUYẾT TOÁN CHI NGÂN SÁCH CẤP TỈNH NĂM 2023'],
  [null, null, null, null, 'Đơn vị: Triệu đồng'],
  ['STT', 'Nội dung', 'Dự toán', 'Quyết toán', 'So sánh (%)'],
  ['A', 'B', 1, 2, '3=2/1'],
  [null, 'TỔNG SỐ', 900, 810, 90],
  ['1', 'Sở Công Thương', 400, 380, 95],
  ['2', 'Sở Tài chính', 500, 430, 86],
];

const columnsOf = (grid: Grid): number[] => readTables(grid).tables[0]!.columns.map(({ column }) => column);

describe('a table ends at its frame', () => {
  const frame = { first: 3, last: 7, width: 5 };

  test('figures that the author typed beside it are no column of it, and are listed', () => {
    const lines = TABLE.map((line, i) => (i >= 4 ? [...line, null, null, 1234 + i] : line));
    const { tables, unread } = readTables(sheet(lines, frame));
    expect(tables).toHaveLength(1);
    expect(tables[0]!.range).toEqual({ top: 2, left: 0, bottom: 6, right: 4 });
    expect(unread).toEqual([
      { sheet: 'Biểu', range: { top: 2, left: 7, bottom: 6, right: 7 }, reason: 'outside-table' },
    ]);
  });

  test('the same column without any frame on the sheet stays in the table', () => {
    const lines = TABLE.map((line, i) => (i >= 4 ? [...line, 1234 + i] : line));
    expect(columnsOf(sheet(lines))).toContain(5);
  });

  test('workings below the frame are no rows', () => {
    const lines = [...TABLE, [null, null, 0], [null, 'HCSN', 800, 700, 88], [null, 'NS', 100, 110, 110]];
    const { tables, unread } = readTables(sheet(lines, frame));
    expect(tables[0]!.body).toEqual({ first: 4, last: 6 });
    expect(unread.map(({ reason }) => reason)).toEqual(['outside-table']);
  });

  test('a total right under the frame is still a row', () => {
    const lines = [
      ...TABLE.slice(0, 4),
      ...TABLE.slice(5),
      ['3', 'Sở Y tế', 10, 5, 50],
      [null, 'Tổng cộng', 910, 815, 90],
    ];
    const { tables } = readTables(sheet(lines, frame));
    expect(tables[0]!.rows.at(-1)).toMatchObject({ label: 'Tổng cộng', kind: 'total' });
  });

  test('a divisor between number row and first row is no row', () => {
    const lines = [...TABLE.slice(0, 4), [null, null, null, 1000000], ...TABLE.slice(4)];
    expect(readTables(sheet(lines, { ...frame, last: 8 })).tables[0]!.rows[0]!.label).toBe('TỔNG SỐ');
  });
});

describe('what is no table', () => {
  test('signatures and the figures under them', () => {
    const lines = [
      ...TABLE,
      [],
      [null, 'Cà Mau, ngày 20 tháng 9 năm 2023', null, 'Cà Mau, ngày 20 tháng 9 năm 2023'],
      [null, 'Giám đốc Sở Tài chính', null, 'TM. ỦY BAN NHÂN DÂN'],
      [null, null, 16231, 10085],
      [null, null, 6556, 6287],
    ];
    const { tables, unread } = readTables(sheet(lines));
    expect(tables).toHaveLength(1);
    expect(tables[0]!.body.last).toBe(6);
    expect(unread).toMatchObject([{ reason: 'outside-table', range: { top: 8, bottom: 11 } }]);
  });

  test('an empty form is listed with the whole of its place', () => {
    const lines: Line[] = [
      ...TABLE.slice(0, 4),
      [null, 'TỔNG SỐ'],
      [null, 'Trong đó:'],
      ['-', 'Vốn trong nước'],
      ['-', 'Vốn ngoài nước'],
      ['I', 'CHI ĐẦU TƯ PHÁT TRIỂN'],
      ['1', 'Đầu tư từ nguồn thu sử dụng đất'],
      ['2', 'Đầu tư từ nguồn thu xổ số'],
    ];
    const { tables, unread } = readTables(sheet(lines));
    expect(tables).toHaveLength(0);
    expect(unread).toMatchObject([{ reason: 'no-figures', range: { top: 2, left: 0, bottom: 10, right: 4 } }]);
  });

  test('a title linked to an empty cell shows 0 and starts no table', () => {
    const lines: Line[] = [TABLE[0]!, [0], [0], ...TABLE.slice(1)];
    const { tables, unread } = readTables(sheet(lines, undefined, ['A2:E2', 'A3:E3']));
    expect(unread).toHaveLength(0);
    expect(tables[0]).toMatchObject({
      title: 'QUYẾT TOÁN CHI NGÂN SÁCH CẤP TỈNH NĂM 2023',
      header: { first: 4, last: 4 },
    });
  });
});

describe('headers', () => {
  test('blank rows under merged header cells belong to the header', () => {
    const lines: Line[] = [TABLE[0]!, TABLE[1]!, TABLE[2]!, [], [], [], ...TABLE.slice(3)];
    const merges = ['A3:A6', 'B3:B6', 'C3:C6', 'D3:D6', 'E3:E6'];
    const { tables } = readTables(sheet(lines, undefined, merges));
    expect(tables[0]!.header).toEqual({ first: 2, last: 2 });
    expect(tables[0]!.columns.map(({ role }) => role)).toEqual(['index', 'label', 'plan', 'actual', 'rate']);
  });

  test('"SỐ" over "TT" is one header and spreads over no neighbour', () => {
    const lines: Line[] = [
      ['DỰ TOÁN THU NĂM 2023'],
      [null, null, 'TỔNG THU', 'TỔNG CHI'],
      ['SỐ', null, 'NSNN TRÊN', 'CÂN ĐỐI'],
      ['TT', 'TỈNH, THÀNH PHỐ', 'ĐỊA BÀN', 'NGÂN SÁCH'],
      ['1', 'Hà Giang', 1200, 3400],
      ['2', 'Tuyên Quang', 1300, 2500],
    ];
    const { columns } = readTables(sheet(lines)).tables[0]!;
    expect(columns[1]!.path).toEqual(['TỈNH, THÀNH PHỐ']);
    expect(columns[1]!.role).toBe('label');
  });

  test.each([
    ['NSTW Central budget', 'amount'],
    ['Dự toán Plan 2023', 'plan'],
    ['Chi y tế, dân số và kế hoạch hóa gia đình', 'amount'],
    ['Chi cấp bù chênh lệch lãi suất', 'amount'],
    ['Vốn đầu tư để thực hiện các chương trình', 'amount'],
    ['Thực hiện năm 2023', 'actual'],
  ])('%s is read as %s', (header, role) => {
    const lines: Line[] = [
      ['TT', 'Nội dung', header],
      ['1', 'Sở Công Thương', 1200],
      ['2', 'Sở Y tế', 2400],
    ];
    expect(readTables(sheet(lines)).tables[0]!.columns[2]!.role).toBe(role);
  });

  test('a unit line in two languages is no header row', () => {
    const lines: Line[] = [
      ['DỰ TOÁN CHI NĂM 2023'],
      [null, null, 'Tỷ đồng - Billions of dong'],
      ['STT No.', 'Chỉ tiêu', 'Dự toán'],
      ['1', 'Chi đầu tư', 1200],
      ['2', 'Chi thường xuyên', 2400],
    ];
    const table = readTables(sheet(lines)).tables[0]!;
    expect(table.header).toEqual({ first: 2, last: 2 });
    expect(table.unit).toMatchObject({ kind: 'money', factor: 1e9 });
  });
});

describe('hierarchy', () => {
  const rows = (lines: readonly Line[]) => {
    const table = readTables(sheet([['STT', 'Nội dung', 'Dự toán', 'Quyết toán'], ...lines])).tables[0]!;
    return table.rows.map((row) => [row.label, row.kind, row.parent === null ? null : table.rows[row.parent]!.label]);
  };

  test('a total in the middle does not end the letters: D stands beside A, B and C', () => {
    expect(
      rows([
        ['A', 'Chi theo dự toán', 10, 10],
        ['B', 'Chi chuyển nguồn', 5, 5],
        [null, 'Tổng số (A+B)', 15, 15],
        ['C', 'Chi từ vay lại', 3, 3],
        [null, 'Tổng số (A+B+C)', 18, 18],
      ])[3],
    ).toEqual(['Chi từ vay lại', 'item', null]);
  });

  test('"(tổng số thu)" in brackets makes no total', () => {
    expect(
      rows([
        ['1', 'Thuế xuất khẩu', 10, 10],
        ['2', 'Thuế giá trị gia tăng hàng nhập khẩu (tổng số thu)', 5, 5],
        ['3', 'Hoàn thuế', -5, -5],
      ]).map(([, kind]) => kind),
    ).toEqual(['item', 'item', 'item']);
  });

  test('the first 1 under a is part of a', () => {
    const read = rows([
      ['I', 'Giao thông', 30, 30],
      ['a', 'Dự án chuyển tiếp', 20, 20],
      ['1', 'Đường tỉnh 760', 15, 15],
      ['2', 'Đường tỉnh 761', 5, 5],
      ['b', 'Dự án khởi công mới', 10, 10],
      ['1', 'Cầu Thanh Sơn', 10, 10],
    ]);
    expect(read.map(([, , parent]) => parent)).toEqual([
      null,
      'Giao thông',
      'Dự án chuyển tiếp',
      'Dự án chuyển tiếp',
      'Giao thông',
      'Dự án khởi công mới',
    ]);
  });
});

describe('a row named after a source', () => {
  it('is a row, while the line that tells where the figures are from is none', () => {
    const [table] = readTables(
      sheet([
        ['Nội dung', 'Dự toán', 'Quyết toán'],
        ['Nguồn NSTW', 100, 90],
        ['Nguồn NSĐP', 200, 190],
        ['Nguồn vốn khác', 50, 40],
        ['Nguồn: Sở Tài chính'],
      ]),
    ).tables;
    expect(table!.rows.map(({ label }) => label)).toEqual(['Nguồn NSTW', 'Nguồn NSĐP', 'Nguồn vốn khác']);
  });
});

describe('a numbering that begins anew', () => {
  it('stands beside the last one, not within it', () => {
    const provinces = ['An Giang', 'Bến Tre', 'Cà Mau'].flatMap((name): Line[] => [
      ['I', name, 300],
      [1, 'Chi đầu tư', 200],
      [2, 'Chi thường xuyên', 100],
    ]);
    const [table] = readTables(sheet([['STT', 'Nội dung', 'Dự toán'], ...provinces])).tables;
    expect(table!.rows.map(({ level, parent }) => [level, parent])).toEqual([
      [0, null],
      [1, 0],
      [1, 0],
      [0, null],
      [1, 3],
      [1, 3],
      [0, null],
      [1, 6],
      [1, 6],
    ]);
  });
});
