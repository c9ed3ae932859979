/** What offices have that summaries are not made for: one click on the ribbon, through the genuine client. */
import { createExcelPort } from '../../src/excel';
import { HostWorkbook } from '../../src/host';
import { MADE_SETTING, checkWorkbook, planFor, readMade, runSummary } from '../../src/jobs';
import { errorMessage } from '../../src/locales';
import { type CellInput, type Grid, GridBuilder, keyName } from '../../src/sheet';
import { WorkbookError } from '../../src/workbook';
import { calculation, openInOffice } from '../host/client';

type Cell = CellInput | number | string | null;

/** A table of an office: title, unit, header, then the rows. */
function form(sheet: string, header: readonly string[], rows: readonly (readonly Cell[])[]): Grid {
  const builder = new GridBuilder(sheet);
  builder.set(0, 0, { value: 'KINH PHÍ KHUYẾN CÔNG NĂM 2024', look: { bold: true } });
  builder.set(1, header.length - 1, 'Đơn vị tính: triệu đồng');
  header.forEach((text, column) => builder.set(3, column, { value: text, look: { bold: true } }));
  rows.forEach((cells, row) => cells.forEach((cell, column) => builder.set(4 + row, column, cell)));
  return builder.build();
}

const HEADER = ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'];
const SOUND: readonly (readonly Cell[])[] = [
  [1, 'Đào tạo nghề', 1450, 1392],
  [2, 'Mô hình trình diễn', 6850, 6713],
  [3, 'Hội chợ, triển lãm', 2130, 2045],
  [null, 'Tổng cộng', 10430, 10150],
];

async function open(grids: readonly Grid[], chartSheets: readonly string[] = []) {
  const workbook = HostWorkbook.fromGrids(grids, { calculation: await calculation(), chartSheets });
  const office = openInOffice(workbook);
  return { workbook, office, port: createExcelPort() };
}

/** One click; the message that the user gets when no summary is made. */
async function click(grids: readonly Grid[]) {
  const { workbook, port } = await open(grids);
  const before = workbook.sheets.map(({ name }) => name);
  const message = await runSummary(port).then(
    () => null,
    (error: unknown) => {
      if (error instanceof WorkbookError) return errorMessage('vi', error);
      throw error;
    },
  );
  if (message !== null) expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
  return { workbook, message };
}

/** The texts and figures of a written sheet, by cell. */
const shown = (workbook: HostWorkbook, name: string): ReadonlyMap<string, string> => {
  const sheet = workbook.sheet(name)!;
  return new Map(
    [...sheet.cells].map(([key]) => [keyName(key), '']).map(([cell]) => [cell!, textAt(workbook, name, cell!)]),
  );
};

function textAt(workbook: HostWorkbook, name: string, cell: string): string {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return workbook.text(workbook.sheet(name)!, Number(digits) - 1, column);
}

const says = (workbook: HostWorkbook, pattern: RegExp): string[] =>
  [...shown(workbook, 'Tổng hợp').values()].filter((text) => pattern.test(text));

describe('nothing to add up', () => {
  test('no column of figures', async () => {
    const { message } = await click([
      form(
        'Danh sách',
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
        [
          [1, 'Nguyễn Văn An', 'Giám đốc', 'Trung tâm Khuyến công'],
          [2, 'Trần Thị Bình', 'Chuyên viên', 'Sở Công Thương'],
          [3, 'Lê Văn Cường', 'Kế toán', 'Trung tâm Khuyến công'],
        ],
      ),
    ]);
    expect(message).toMatch(/^(Bảng trên trang|Trang tính) “Danh sách” không có/);
  });

  test('percentages only', async () => {
    const { message } = await click([
      form(
        'Tỷ lệ',
        ['STT', 'Nội dung', 'Tỷ lệ (%)'],
        [
          [1, 'Đào tạo nghề', { value: 0.96, format: '0.00%' }],
          [2, 'Mô hình trình diễn', { value: 0.98, format: '0.00%' }],
          [3, 'Hội chợ, triển lãm', { value: 0.9601, format: '0.00%' }],
        ],
      ),
    ]);
    expect(message).toMatch(/^Bảng trên trang “Tỷ lệ” chỉ có tỷ lệ phần trăm/);
  });

  test('targets in percent, with plan and actual: no “too few rows”', async () => {
    const percent = (value: number): CellInput => ({ value, format: '0.0%' });
    const { message } = await click([
      form('Chỉ tiêu', HEADER, [
        [1, 'Tỷ lệ che phủ rừng', percent(0.523), percent(0.531)],
        [2, 'Tỷ lệ hộ nghèo', percent(0.042), percent(0.038)],
        [3, 'Tỷ lệ lao động qua đào tạo', percent(0.655), percent(0.662)],
      ]),
    ]);
    expect(message).toMatch(/^Bảng trên trang “Chỉ tiêu” chỉ có tỷ lệ phần trăm/);
  });

  test('one row of one figure', async () => {
    const { message } = await click([form('Một dòng', ['STT', 'Nội dung', 'Số tiền'], [[1, 'Đào tạo nghề', 1450]])]);
    expect(message).toMatch(/^(Bảng trên trang “Một dòng” có quá ít dòng|Trang tính “Một dòng” không có bảng)/);
  });

  test('one row of plan and actual: its rate is worth a summary, a chart and a total are not', async () => {
    const { workbook, message } = await click([form('Một đề án', HEADER, [[1, 'Đào tạo nghề', 1450, 1392]])]);
    expect(message).toBeNull();
    expect(says(workbook, /^96,00%$/)).toHaveLength(1);
    expect(says(workbook, /^TỔNG SỐ$/)).toEqual([]);
    expect(workbook.sheet('Tổng hợp')!.charts).toEqual([]);
  });
});

describe('figures kept as text', () => {
  test('are read where they can be read one way only, and the summary says of which cells', async () => {
    const { workbook, message } = await click([
      form(
        'Chữ',
        HEADER,
        SOUND.map(([index, name, plan, actual]) => [
          index!,
          name!,
          `${Number(plan).toLocaleString('vi-VN')}`,
          `${Number(actual).toLocaleString('vi-VN')}`,
        ]),
      ),
    ]);
    expect(message).toBeNull();
    expect(says(workbook, /ghi số ở dạng chữ, đã đọc thành số: C5, C6, C7, D5, D6, D7/)).toHaveLength(1);
    expect(says(workbook, /^10\.430$/).length).toBeGreaterThan(0);
  });

  test('are left to the user where they can be read two ways', async () => {
    const { message } = await click([
      form(
        'Hai cách',
        HEADER,
        SOUND.map(([index, name, plan, actual]) => [
          index!,
          name!,
          `${(Number(plan) / 10).toFixed(1)}`,
          `${(Number(actual) / 10).toFixed(1)}`,
        ]),
      ),
    ]);
    expect(message).toMatch(/“Hai cách”.*dạng chữ/);
  });
});

test('cells with errors count as nothing: the total says so itself, is not put into words, and the notes name the cells', async () => {
  const rows = SOUND.map((cells) => [...cells]);
  rows[1]![3] = { value: { error: '#REF!' }, formula: '=#REF!+1' };
  rows[3]![3] = { value: { error: '#REF!' }, formula: '=SUM(D5:D7)' };
  const { workbook, message } = await click([form('Lỗi', HEADER, rows)]);
  expect(message).toBeNull();
  expect(says(workbook, /Ô nguồn đang báo lỗi, tạm tính bằng 0 nên số liệu chưa đủ: D6/)).toHaveLength(1);
  expect(says(workbook, /^#/)).toEqual([]);
  expect(says(workbook, /^TỔNG SỐ/)).toEqual(['TỔNG SỐ (chưa tính ô báo lỗi)']);
  expect(says(workbook, /^Bằng chữ/)).toEqual([]);
  // What can be read is added up, though the source's own total shows an error.
  expect(says(workbook, /^3\.437$/)).toHaveLength(1);
});

test('5,000 rows: the largest by name, the rest together, and the whole is the whole', () => {
  const rows = Array.from({ length: 5_000 }, (_, row): Cell[] => [
    row + 1,
    `Cơ sở công nghiệp nông thôn số ${row + 1}`,
    ((row * 7919) % 10_007) + 1,
    ((row * 104_729) % 9_973) + 1,
  ]);
  const sum = (column: number): number => rows.reduce((all, cells) => all + Number(cells[column]), 0);
  const grid = form('Năm nghìn', HEADER, rows);
  const plan = planFor(checkWorkbook([grid]), [grid], { sheet: 'Năm nghìn' }, ['Năm nghìn']);
  const texts = plan.cells.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));
  expect(texts).toContain('Khác');
  expect(
    texts.filter((text) => /dòng lớn nhất trong 5\.?000 dòng; các dòng còn lại gộp vào “Khác”/.test(text)),
  ).toHaveLength(1);
  const figures = plan.cells.flatMap(({ content }) => (content.type === 'formula' ? [content.value] : []));
  expect(figures).toEqual(expect.arrayContaining([sum(2), sum(3)]));
  expect(plan.cells.length).toBeLessThan(1_000);
}, 60_000);

describe('the workbook', () => {
  test('has its structure protected: said so, nothing written, nothing remembered', async () => {
    const { workbook, port } = await open([form('Biểu 01', HEADER, SOUND)]);
    workbook.structureProtected = true;
    const error: unknown = await runSummary(port).catch((reason: unknown) => reason);
    expect(errorMessage('vi', error as WorkbookError)).toMatch(/đang khóa cấu trúc nên không thêm được trang/);
    expect(workbook.sheets).toHaveLength(1);
    expect(readMade(await port.readSetting(MADE_SETTING))).toEqual([]);
  });

  test('has sheets of the names already, a chart sheet among them', async () => {
    const taken = ['TỔNG HỢP', 'Tổng hợp (Biểu 01) 2'].map((name) => new GridBuilder(name).set(0, 0, 'x').build());
    const { workbook, port } = await open([form('Biểu 01', HEADER, SOUND), ...taken], ['Tổng hợp (biểu 01)']);
    expect(await runSummary(port)).toEqual({ sheet: 'Tổng hợp (Biểu 01) 3' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Tổng hợp (biểu 01)',
      'Biểu 01',
      'TỔNG HỢP',
      'Tổng hợp (Biểu 01) 2',
      'Tổng hợp (Biểu 01) 3',
    ]);
  });

  test('has 250 sheets', async () => {
    const grids = Array.from({ length: 250 }, (_, at) =>
      form(
        `Xã ${at + 1}`,
        HEADER,
        SOUND.map(([index, name, plan, actual]) => [index!, name!, Number(plan) + at, Number(actual) + at]),
      ),
    );
    const { workbook, office, port } = await open(grids);
    expect(await runSummary(port)).toEqual({ sheet: 'Tổng hợp' });
    expect(workbook.sheets).toHaveLength(251);
    expect(workbook.sheet('Tổng hợp')!.charts.length).toBeGreaterThan(0);
    // The selection with the setting, the sheets' names, their cells in parts, the sheet.
    expect(office.executor.counts.requests).toBeLessThanOrEqual(9);
  }, 120_000);
});
