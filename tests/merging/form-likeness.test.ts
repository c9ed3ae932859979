/** Whether two tables are of one form: sure, to be asked, or of two. */
import { type FormSketch, formLikeness, sketchOf } from '../../src/merging/match/form-likeness';
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

/** Sketches of which so many of ten lines, words of the header, words of the title and columns are the same. */
describe('how much must be alike', () => {
  const keys = (prefix: string, same: number): string[] =>
    Array.from({ length: 10 }, (_, i) => (i < same ? `${prefix} ${i}` : `${prefix} ${i} own`));
  const of = (rows: number, header: number, title: number, columns = header): FormSketch => ({
    headerWords: new Map(keys('word', header).map((word) => [word, 1])),
    columnKeys: keys('column', columns),
    rowKeys: new Set(keys('row', rows)),
    titleWords: new Set(keys('title', title)),
    stage: null,
  });
  const found = (one: FormSketch) => formLikeness(of(10, 10, 10), one);

  it.each<[rows: number, header: number, title: number, verdict: string]>([
    // Half of the lines and of the header: the title may be another; fewer lines need four of ten words of the title.
    [5, 5, 0, 'same'],
    [4, 5, 4, 'same'],
    [4, 5, 3, 'doubtful'],
    // Fewer words of the header need most lines and half of the title.
    [5, 4, 5, 'same'],
    [5, 3, 5, 'doubtful'],
    [5, 4, 4, 'doubtful'],
    [4, 4, 5, 'other'],
    // Another header: only the title of most lines may still speak for it.
    [5, 2, 5, 'other'],
    [5, 2, 6, 'doubtful'],
    [4, 2, 6, 'other'],
  ])("the form's lines: %i of ten lines, %i of the header, %i of the title: %s", (rows, header, title, verdict) =>
    expect(found(of(rows, header, title)).verdict).toBe(verdict),
  );

  it.each<[header: number, title: number, columns: number, verdict: string]>([
    [6, 4, 5, 'same'],
    [5, 10, 10, 'other'],
    [6, 3, 5, 'other'],
    [6, 5, 4, 'other'],
    [6, 6, 4, 'doubtful'],
    [8, 3, 7, 'doubtful'],
    [8, 3, 6, 'other'],
    [7, 3, 7, 'other'],
  ])('own lines: %i of the header, %i of the title, %i of the columns: %s', (header, title, columns, verdict) =>
    expect(found(of(2, header, title, columns)).verdict).toBe(verdict),
  );

  it('lines are the form’s from three of ten on', () => {
    expect(found(of(3, 5, 4)).verdict).toBe('same');
    expect(found(of(2, 5, 4)).verdict).toBe('other');
  });

  it('lines and header weigh the same, the title half; without common lines the header weighs most', () => {
    expect(found(of(10, 10, 10)).score).toBeCloseTo(1);
    expect(found(of(5, 5, 0)).score).toBeCloseTo(0.4);
    expect(found(of(10, 0, 0)).score).toBeCloseTo(found(of(3, 7, 0)).score);
    expect(found(of(5, 0, 10)).score).toBeCloseTo(found(of(10, 0, 0)).score);
    expect(found(of(0, 10, 0)).score).toBeCloseTo(0.65);
    expect(found(of(0, 0, 10)).score).toBeCloseTo(0.35);
  });

  it('a table without a title is neither for nor against: half', () => {
    const untitled = { ...of(0, 0, 0), titleWords: new Set<string>() };
    expect(found(untitled).score).toBeCloseTo(0.175);
    expect(formLikeness(untitled, of(10, 10, 10)).score).toBeCloseTo(0.175);
  });

  it('an estimate and a settlement that are asked about anyway are asked about', () => {
    const pair = (one: FormSketch): string =>
      formLikeness({ ...of(10, 10, 10), stage: 'estimate' }, { ...one, stage: 'settlement' }).verdict;
    expect(pair(of(4, 5, 3))).toBe('doubtful');
    expect(pair(of(10, 10, 10))).toBe('other');
  });

  it.each([
    [2, 2, 7, 'same'],
    [2, 2, 5, 'other'],
    [3, 3, 5, 'same'],
    [3, 2, 5, 'other'],
    [2, 3, 5, 'other'],
  ])(
    'one or two columns say little, whichever table has them: %i and %i, %i of the title: %s',
    (a, b, title, verdict) => {
      const columns = (one: FormSketch, count: number): FormSketch => ({
        ...one,
        columnKeys: ['Dự toán', 'Quyết toán', 'So sánh'].slice(0, count),
      });
      expect(formLikeness(columns(of(10, 10, 10), a), columns(of(2, 10, title), b)).verdict).toBe(verdict);
    },
  );
});

describe('of the title', () => {
  const words = (title: string): readonly string[] => [...table({ title }).titleWords];
  it('year, month, numbers, the province and the words of every title are left out', () => {
    expect(words('BIỂU SỐ 3: KINH PHÍ KHUYẾN CÔNG TỈNH AN GIANG QUÝ IV NĂM 2018')).toEqual(
      words('KINH PHÍ KHUYẾN CÔNG'),
    );
    expect(words('BẢNG TỔNG HỢP KINH PHÍ KHUYẾN CÔNG THÁNG 6')).toEqual(words('KINH PHÍ KHUYẾN CÔNG'));
    expect(words('PHỤ LỤC II – KINH PHÍ KHUYẾN CÔNG 6 THÁNG ĐẦU NĂM')).toEqual(words('KINH PHÍ KHUYẾN CÔNG'));
  });
  it('estimate and settlement are told apart; both in one title are neither', () => {
    expect(table({ title: 'DỰ TOÁN KINH PHÍ' }).stage).toBe('estimate');
    expect(table({ title: 'QUYẾT TOÁN KINH PHÍ' }).stage).toBe('settlement');
    expect(table({ title: 'DỰ TOÁN VÀ QUYẾT TOÁN KINH PHÍ' }).stage).toBeNull();
    expect(table({ title: 'KINH PHÍ' }).stage).toBeNull();
  });
});
