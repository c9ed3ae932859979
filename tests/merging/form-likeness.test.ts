/** Whether two tables are of one form: sure, to be asked, or of two. */
import { formLikeness, sketchOf } from '../../src/merging/match/form-likeness';
import type { Rows } from '../tables/sheets';
import { BODY, HEAD, headed, sent } from './sent';

const TITLE = 'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG';

interface Table {
  readonly title?: string;
  readonly columns?: readonly string[];
  readonly lines?: readonly string[];
}

const LINES = BODY.map((line) => String(line[1]));
const COLUMNS = HEAD[0]!.slice(2, 5).map(String);
const table = ({ title = TITLE, columns = COLUMNS, lines = LINES }: Table): ReturnType<typeof sketchOf> => {
  const head: Rows = [['STT', 'Nội dung', ...columns]];
  const body: Rows = lines.map((label, i) => [i + 1, label, ...columns.map((_, j) => 1_250 + 37 * i + 11 * j)]);
  return sketchOf(sent({ heading: headed(title), head, body }));
};
const verdict = (one: Table, other: Table): string => {
  const found = formLikeness(table(one), table(other));
  expect(formLikeness(table(other), table(one)).verdict).toBe(found.verdict);
  return found.verdict;
};

const PROJECTS = ['Đường Trần Phú', 'Kênh Bắc', 'Trạm bơm Hà', 'Cầu Sông Cái'];
const OTHERS = ['Trường Lê Lợi', 'Chợ Mới', 'Nhà văn hóa Tân An', 'Bến xe Nam'];

describe('tables that share their lines', () => {
  it('are of one form where the headers are alike', () => {
    expect(verdict({}, {})).toBe('same');
    expect(verdict({}, { title: 'BIỂU SỐ 3' })).toBe('same');
    expect(verdict({}, { title: TITLE, columns: ['Kế hoạch giao', 'Thực hiện', 'So sánh'] })).toBe('same');
  });
  it('are asked about where headers or titles say less', () => {
    const lines = [...LINES.slice(0, 2), 'Sản xuất sạch hơn', 'Quản lý chương trình', 'Truyền thông'];
    expect(verdict({}, { lines, title: 'KẾT QUẢ CHẤM ĐIỂM THI ĐUA' })).toBe('doubtful');
    expect(verdict({}, { columns: ['Số học viên', 'Số lớp', 'Số giáo viên'] })).toBe('doubtful');
  });
  it('are of two forms where neither headers nor titles are', () => {
    expect(verdict({}, { columns: ['Số học viên', 'Số lớp', 'Số giáo viên'], title: 'QUY MÔ ĐÀO TẠO' })).toBe('other');
  });
  it('an estimate and its settlement are two', () => {
    expect(verdict({ title: `DỰ TOÁN ${TITLE}` }, { title: `QUYẾT TOÁN ${TITLE}` })).toBe('other');
    expect(verdict({ title: `DỰ TOÁN ${TITLE}` }, { title: `DỰ TOÁN ${TITLE} NĂM 2019` })).toBe('same');
    expect(verdict({ title: `DỰ TOÁN ${TITLE}` }, { title: TITLE })).toBe('same');
  });
});

describe("lists of each office's own lines", () => {
  const list = (facts: Table): Table => ({ lines: PROJECTS, ...facts });
  const another = (facts: Table): Table => ({ lines: OTHERS, ...facts });
  it('are of one form where columns and title are the same', () => {
    expect(verdict(list({}), another({}))).toBe('same');
  });
  it('are asked about where only the title or only the columns are', () => {
    expect(verdict(list({}), another({ title: 'DANH MỤC CÔNG TRÌNH TRỌNG ĐIỂM' }))).toBe('doubtful');
    const columns = ['Kế hoạch vốn', 'Vốn thực hiện', 'Tỷ lệ vốn'];
    expect(verdict(list({ columns }), another({ columns: ['Kế hoạch', 'Thực hiện', 'Tỷ lệ'] }))).toBe('doubtful');
  });
  it('are of two where the headers are not alike', () => {
    expect(verdict(list({}), another({ columns: ['Số lớp', 'Số học sinh', 'Số giáo viên'] }))).toBe('other');
  });
  it('with one column need the same title, which says what the column does not', () => {
    const columns = ['Dự toán'];
    expect(verdict(list({ columns }), another({ columns }))).toBe('same');
    expect(verdict(list({ columns }), another({ columns, title: 'DANH MỤC CÔNG TRÌNH TRỌNG ĐIỂM' }))).toBe('other');
  });
});

it('tables without headers, lines and titles say nothing of each other', () => {
  const empty = {
    headerWords: new Map<string, number>(),
    columnKeys: [],
    rowKeys: new Set<string>(),
    titleWords: new Set<string>(),
    stage: null,
  };
  expect(formLikeness(empty, empty)).toMatchObject({ rows: 0, verdict: 'other' });
});
