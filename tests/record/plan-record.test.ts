/** The sheet "Biên bản kiểm tra số liệu". */
import type { Finding } from '../../src/checks';
import { VERSION } from '../../src/locales';
import { planRecord } from '../../src/record';
import { cellKey } from '../../src/sheet';
import type { Table } from '../../src/tables';

const table: Table = {
  sheet: 'Biểu 02',
  range: { top: 3, left: 0, bottom: 8, right: 4 },
  title: 'Kết quả thực hiện kinh phí khuyến công năm 2018',
  unit: null,
  header: { first: 3, last: 3 },
  numberRow: 4,
  body: { first: 5, last: 8 },
  columns: [],
  rows: [],
};
const finding: Finding = {
  id: '1',
  rule: 'attainment',
  severity: 'error',
  sheet: 'Biểu 02',
  cell: cellKey(8, 4),
  suspects: [],
  details: {},
  broken: [
    {
      foundBy: 'quotient',
      kind: 'ratio',
      role: 'attainment',
      sheet: 'Biểu 02',
      result: cellKey(8, 4),
      operands: [cellKey(8, 3), cellKey(8, 2)],
      evidence: ['declared'],
      stated: 0.3636,
      expected: 0.3936,
      low: 0.3936,
      high: 0.3936,
      source: '3=2/1',
    },
  ],
};
const HASH = 'a'.repeat(64);
const office = {
  superior: '',
  agency: '',
  place: '',
  preparerTitle: '',
  preparerName: '',
  headTitle: '',
  headName: '',
};
const input = {
  file: 'bao-cao.xlsx',
  office,
  sheets: ['Biểu 02'],
  result: '1 chỗ sai',
  tally: '6 phép tính: 5 khớp, 1 lệch',
  tables: [{ table, tally: { relations: 6, consistent: 5, rounding: 0, inconsistent: 1, unchecked: 0 }, hash: HASH }],
  unread: [{ sheet: 'Ghi chú', range: null, reason: 'text-only' as const }],
  findings: [
    {
      finding,
      place: 'Tỷ lệ (%) · Phía Nam (E9)',
      figures: [finding.broken[0]!.stated, finding.broken[0]!.expected] as const,
      text: 'Ô E9 ghi 36,36%, tính lại được 39,36%.',
      decimals: 2,
      percent: true,
      accepted: 'Theo số đã báo cáo',
    },
  ],
  corrections: [{ sheet: 'Biểu 02', cell: 'E8', before: '50,88', after: '51,88' }],
  date: new Date(2019, 3, 9, 14, 5),
  locale: 'vi' as const,
};

const texts = (plan: ReturnType<typeof planRecord>): string[] =>
  plan.cells.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));

describe('Biên bản kiểm tra số liệu', () => {
  it('is dated and says what was checked', () => {
    const plan = planRecord(input);
    expect(plan.name).toBe('Biên bản kiểm tra số liệu');
    expect(texts(plan).slice(0, 8)).toEqual([
      '…………………………',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '…………, ngày 09 tháng 4 năm 2019',
      'BIÊN BẢN KIỂM TRA SỐ LIỆU',
      `Tệp số liệu: bao-cao.xlsx. Kiểm tra lúc 14:05, ngày 09 tháng 4 năm 2019, bằng Khớp Số ${VERSION}.`,
      'Trang đã kiểm tra: Biểu 02. Đã tính lại 1 bảng với 6 phép tính: 5 khớp, 1 lệch.',
      'Kết quả: 1 chỗ sai.',
    ]);
  });

  it('gives a title in capitals the lines that it needs', () => {
    const heightOf = (title: string): number => {
      const [checked] = input.tables;
      const plan = planRecord({ ...input, tables: [{ ...checked!, table: { ...table, title } }] });
      const { row } = plan.cells.find(({ content }) => content.type === 'text' && content.text === title)!;
      return plan.rowHeights.get(row)!;
    };
    const title = 'Kế hoạch kinh phí khuyến công năm 2019 của cả nước';
    expect(heightOf(title.toUpperCase())).toBe(2 * heightOf(title));
  });

  it('has the agency in its head and both names under it', () => {
    const named = { ...office, superior: 'UBND tỉnh Phú Thọ', agency: 'Sở Công Thương', place: 'Việt Trì' };
    const plan = planRecord({ ...input, office: { ...named, preparerName: 'Lê Thu Hà', headTitle: 'Giám đốc' } });
    expect(texts(plan)).toEqual(
      expect.arrayContaining(['UBND TỈNH PHÚ THỌ', 'SỞ CÔNG THƯƠNG', 'NGƯỜI KIỂM TRA', 'GIÁM ĐỐC', 'Lê Thu Hà']),
    );
    expect(texts(plan)).toContain('Việt Trì, ngày 09 tháng 4 năm 2019');
  });

  it('names each finding by row and column, and writes the figures of a row alike', () => {
    const plan = planRecord(input);
    const row = plan.cells.find(({ content }) => content.type === 'text' && content.text.startsWith('Tỷ lệ (%)'))!.row;
    const figures = plan.cells.filter((cell) => cell.row === row && cell.column >= 5 && cell.content.type === 'number');
    expect(figures.map(({ style }) => style.numberFormat)).toEqual(['#,##0.00%', '#,##0.00%', '#,##0.00%']);
  });

  it('writes figures as figures, with the format of their cell', () => {
    const figures = planRecord(input).cells.filter(
      ({ content, style }) => content.type === 'number' && style.numberFormat === '#,##0.00%',
    );
    expect(figures.map(({ content }) => content.type === 'number' && Number(content.value.toFixed(4)))).toEqual([
      0.3636, 0.3936, -0.03,
    ]);
  });

  it('lists accepted findings with their reason, and what was not read', () => {
    expect(texts(planRecord(input))).toEqual(
      expect.arrayContaining(['Bỏ qua: Theo số đã báo cáo', 'Ghi chú: chỉ có chữ']),
    );
  });

  it('says so when nothing disagrees', () => {
    expect(texts(planRecord({ ...input, findings: [] }))).toContain('Không có số liệu nào lệch nhau.');
  });

  it('fits an A4 page across, with the header repeated when it is long', () => {
    expect(planRecord(input).print).toMatchObject({
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: null,
    });
    const many = planRecord({ ...input, findings: Array.from({ length: 30 }, () => input.findings[0]!) });
    expect(many.print.repeatRows).not.toBeNull();
  });

  it('covers no cell twice and joins only what is there', () => {
    const plan = planRecord(input);
    const places = plan.cells.map(({ row, column }) => cellKey(row, column));
    expect(new Set(places).size).toBe(places.length);
    expect(plan.merges.every(({ top, left }) => places.includes(cellKey(top, left)))).toBe(true);
  });

  it('speaks English when asked', () => {
    expect(planRecord({ ...input, locale: 'en' }).name).toBe('Log of checked figures');
  });

  it('lists the figures that were corrected, or says that none was', () => {
    const plan = planRecord(input);
    const at = texts(plan).indexOf('III. Số liệu đã sửa');
    expect(texts(plan).slice(at + 1, at + 9)).toEqual([
      'STT',
      'Trang',
      'Ô',
      'Số cũ',
      'Sửa thành',
      'Biểu 02',
      'E8',
      '50,88',
    ]);
    expect(texts(planRecord({ ...input, corrections: [] }))).toContain('Chưa sửa số liệu nào.');
  });
});
