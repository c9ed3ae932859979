/** Rows that nothing says may be added up have no total: one that is false is the worst a summary can print. */
import { readTables } from '../../src/tables';
import { summaryChoices } from '../../src/summary';
import { type CellInput, GridBuilder } from '../../src/sheet';
import { planOf, rowOf } from './plans-of';
import { type TableSpec } from './tables';

const spec = (lines: TableSpec['lines']): TableSpec => ({
  columns: [
    { path: ['STT'], role: 'index' },
    { path: ['Nội dung'], role: 'label' },
    { path: ['Dự toán'], role: 'plan' },
  ],
  lines,
});

/** The figures in the line of the total; null where there is none. */
function totalOf(lines: TableSpec['lines']): unknown {
  const plan = planOf(spec(lines), 'structure');
  const last = Math.max(...plan.cells.map(({ row }) => row));
  const rows = Array.from({ length: last + 1 }, (_, row) => rowOf(plan, row));
  return rows.find((cells) => cells.includes('TỔNG SỐ'))?.find((cell) => typeof cell === 'number') ?? null;
}

const A = { cells: ['A', 'Thu trên địa bàn', 270] } as const;
const B = { cells: ['B', 'Bổ sung từ trung ương', 370] } as const;
const C = { cells: ['C', 'Vay trong nước', 18] } as const;

describe('a row without a number among numbered ones', () => {
  test('with numbered rows below it is a whole of its own', () => {
    const lines = [
      A,
      B,
      C,
      { cells: ['', 'Phần được hưởng', 320] },
      { parent: 3, cells: [1, 'Hưởng toàn bộ', 120] },
      { parent: 3, cells: [2, 'Hưởng theo tỷ lệ', 200] },
    ] as const;
    expect(totalOf(lines)).toBeNull();
  });

  test('that comes to as much as all the others is none of them', () => {
    expect(totalOf([A, B, C, { cells: ['', 'Huyện được sử dụng', 700] }])).toBeNull();
  });

  test('is added where it is the rest of the list, or small beside the others', () => {
    expect(totalOf([A, B, C, { cells: ['', 'Các khoản khác', 900] }])).toBe(1558);
    expect(totalOf([A, B, C, { cells: ['', 'Viện trợ', 12] }])).toBe(670);
  });

  test('is added where no row has a number, or only one', () => {
    const plain = (label: string, amount: number): { cells: [string, string, number] } => ({
      cells: ['', label, amount],
    });
    expect(totalOf([plain('Xã An', 10), plain('Xã Bình', 20), plain('Xã Châu', 90)])).toBe(120);
    expect(totalOf([A, plain('Xã Bình', 20), plain('Xã Châu', 900)])).toBe(1190);
  });
});

/** The tables of a sheet that is written row by row. */
function tablesOf(rows: readonly (readonly (CellInput | string | number | null)[])[], merges: readonly string[] = []) {
  const builder = new GridBuilder('Sheet1');
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => cell !== null && cell !== '' && builder.set(row, column, cell)),
  );
  for (const merge of merges) {
    const [top, left, bottom, right] = merge.split(',').map(Number);
    builder.merges.push({ top: top!, left: left!, bottom: bottom!, right: right! });
  }
  const grid = builder.build();
  return { grid, tables: readTables(grid).tables };
}

describe('tables of rates', () => {
  const rates = (title: string, unit: string) =>
    tablesOf([
      [title],
      ['', '', unit],
      ['STT', 'Huyện', 'Thuế giá trị gia tăng', 'Lệ phí trước bạ'],
      [1, 'Huyện An', 30, 100],
      [2, 'Huyện Bình', 20, 70],
      [3, 'Huyện Châu', 45, 100],
    ]);

  test.each([
    ['PHÂN CHIA NGUỒN THU', 'Đơn vị tính - Units: %'],
    ['TỶ LỆ PHẦN TRĂM (%) PHÂN CHIA CÁC KHOẢN THU', ''],
  ])('are never added up: %s %s', (title, unit) => {
    const { grid, tables } = rates(title, unit);
    const { offers, reason } = summaryChoices(tables[0]!, grid, []);
    expect({ offers: offers.length, reason }).toEqual({ offers: 0, reason: 'only-percentages' });
  });

  test('the unit of money in two languages is money', () => {
    const { tables } = rates('THU NGÂN SÁCH', 'Đơn vị tính - Units: Triệu đồng');
    expect(tables[0]!.columns.map(({ unit }) => unit?.name)).toContain('triệu đồng');
  });
});

describe('headers and titles in two languages', () => {
  const BUDGET = [
    ['DỰ TOÁN THU'],
    ['STT', 'Chỉ tiêu - Items', 'Dự toán', 'Quyết toán'],
    ['No'],
    ['I', 'Thu nội địa - Domestic revenue', 500, 400],
    ['II', 'Thu hải quan', 300, 200],
    [null, 'Revenue from customs'],
  ] as const;

  test('"No" under "STT", beside merged names, is no row of the table', () => {
    const { tables } = tablesOf(BUDGET, ['1,1,2,1', '1,2,2,2', '1,3,2,3']);
    expect(tables[0]!.rows.map(({ index }) => index).slice(0, 2)).toEqual(['I', 'II']);
  });

  test('the English of the last row is no title of the next table', () => {
    const { tables } = tablesOf(
      [
        ...BUDGET,
        [null, 'OF THE PROVINCE IN CAPITALS'],
        [],
        ['DỰ TOÁN CHI'],
        [],
        ['STT', 'Chỉ tiêu', 'Dự toán', 'Quyết toán'],
        ['I', 'Chi đầu tư', 50, 40],
        ['II', 'Chi thường xuyên', 30, 20],
      ],
      ['1,1,2,1', '1,2,2,2', '1,3,2,3'],
    );
    expect(tables.map(({ title }) => title)).toEqual(['DỰ TOÁN THU', 'DỰ TOÁN CHI']);
  });

  test('the title is the Vietnamese one, whole, without the office in English', () => {
    const under = (head: readonly string[]): string =>
      tablesOf([
        ...head.map((line) => [line]),
        ['STT', 'Chỉ tiêu', 'Dự toán', 'Quyết toán'],
        ['I', 'Chi đầu tư', 50, 40],
        ['II', 'Chi thường xuyên', 30, 20],
      ]).tables[0]!.title;
    const office = ['UBND TỈNH AN BÌNH', "AN BINH PEOPLE'S COMMITTEE", 'Mẫu số 20/CKNS-NSĐP', 'Table 20/CKNS-NSDP'];
    const english = ['THE PERCENTAGE OF SHARED REVENUES', 'FOR COMMUNES, FY 2007'];
    expect(under([...office, 'TỶ LỆ PHÂN CHIA CÁC KHOẢN THU', 'CHO TỪNG XÃ NĂM 2007', ...english])).toBe(
      'TỶ LỆ PHÂN CHIA CÁC KHOẢN THU CHO TỪNG XÃ NĂM 2007',
    );
    expect(under(['THU, CHI CỦA CÁC TỈNH,', 'THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG'])).toBe(
      'THU, CHI CỦA CÁC TỈNH, THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG',
    );
    expect(under(['BAO CAO KHUYEN CONG', 'KCQG 2018'])).toBe('BAO CAO KHUYEN CONG KCQG 2018');
    expect(under(english)).toBe('THE PERCENTAGE OF SHARED REVENUES FOR COMMUNES, FY 2007');
  });
});
