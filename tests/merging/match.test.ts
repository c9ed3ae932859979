/** Which column and which row of the form each of a table is: taken, asked about, or one of its own. */
import type { SentColumn } from '../../src/merging';
import { columnSet } from '../../src/merging/match/column-set';
import { type MatchContext, matchColumns } from '../../src/merging/match/columns';
import { Decisions } from '../../src/merging/match/decisions';
import type { Matching } from '../../src/merging/match/matching';
import { matchRows } from '../../src/merging/match/rows';
import { rowSet } from '../../src/merging/match/row-set';

type SentRow = Parameters<typeof rowSet>[0][number];

const WORDS = new Set(['chi', 'thu', 'thuong', 'xuyen', 'dau', 'tu', 'huyen', 'tinh', 'xa']);
const context = (facts: Partial<MatchContext> = {}): MatchContext => ({
  isWord: (word) => WORDS.has(word),
  decisions: new Decisions([]),
  source: 'nam-dinh.xlsx',
  ...facts,
});

/** "asked 2", "matched 0 name", "extra": what became of each. */
const fates = ({ ours, fates: all, by }: Matching): string[] =>
  all.map((fate, i) => (fate === 'matched' ? `matched ${ours[i]!} ${by[i]!}` : fate));

const column = (text: string): SentColumn => {
  const [path = '', declaration] = text.split('#');
  const rate = path.includes('%');
  return {
    path: path.split('/').map((part) => part.trim()),
    role: rate ? 'rate' : 'other',
    period: /\b20\d\d\b/.exec(path)?.[0] ?? null,
    source: null,
    unit: null,
    scale: rate ? 100 : null,
    declaration: declaration ?? null,
  };
};
/** Columns as "Dự toán/Ngân sách huyện#3=2/1": the path of headers and the number row's text. */
const columns = (theirs: readonly string[], ours: readonly string[], facts: Partial<MatchContext> = {}): string[] =>
  fates(matchColumns(columnSet(theirs.map(column), 2018), columnSet(ours.map(column), 2018), context(facts)));

describe('a column', () => {
  const FORM = ['Dự toán', 'Quyết toán', 'So sánh (%)', 'Ghi chú'];

  it('is that of its name, in whatever order', () => {
    expect(columns(['Quyết toán', 'DỰ TOÁN'], FORM)).toEqual(['matched 1 name', 'matched 0 spelling']);
  });
  it('of another period is another', () => {
    expect(columns(['Thực hiện năm 2017', 'Thực hiện năm 2018'], ['Thực hiện năm 2018', 'Dự toán'])).toEqual([
      'extra',
      'matched 0 name',
    ]);
  });
  it('with a slip is taken between its neighbours, and asked about elsewhere', () => {
    expect(columns(['Dự toán', 'Quyết toánn', 'So sánh (%)'], FORM)).toEqual([
      'matched 0 name',
      'matched 1 slip',
      'matched 2 name',
    ]);
    expect(columns(['Quyết toánn', 'Dự toán', 'So sánh (%)'], FORM)[0]).toBe('asked');
  });
  it('in another order of words needs its number and its place', () => {
    const ours = ['Dự toán#1', 'Hội chợ triển lãm#2', 'Ghi chú#3'];
    expect(columns(['Dự toán#1', 'Triển lãm hội chợ#2', 'Ghi chú#3'], ours)[1]).toBe('matched 1 number');
    expect(columns(['Dự toán', 'Triển lãm hội chợ', 'Ghi chú'], ours)[1]).toBe('asked');
  });
  it('of one name among several is told by its number', () => {
    const ours = ['Dự toán/Huyện#1', 'Quyết toán/Huyện#2'];
    expect(columns(['Huyện#2', 'Huyện#1'], ['Huyện#1', 'Huyện#2'])).toEqual(['matched 1 number', 'matched 0 number']);
    expect(columns(['Quyết toán/Huyện#2', 'Dự toán/Huyện#1'], ours)).toEqual(['matched 1 name', 'matched 0 name']);
  });
  it('of one name among as many is told by its place, among more is asked about', () => {
    expect(columns(['Huyện', 'Huyện'], ['Huyện', 'Huyện'])).toEqual(['matched 0 place', 'matched 1 place']);
    expect(columns(['Huyện', 'Huyện'], ['Huyện', 'Dự toán', 'Huyện'])).toEqual(['matched 0 place', 'matched 2 place']);
    expect(columns(['Huyện'], ['Huyện', 'Huyện'])).toEqual(['asked']);
  });
  it('of one name is told by its number only where the form numbers that column too', () => {
    expect(columns(['Huyện#2', 'Huyện#1'], ['Huyện', 'Huyện#2'])).toEqual(['matched 1 number', 'asked']);
    expect(columns(['Huyện#2', 'Huyện#2'], ['Huyện#1', 'Huyện#2'])).toEqual(['matched 0 place', 'matched 1 place']);
  });
  it('with a slip is taken past columns of its own, also where these stand between it and its neighbours', () => {
    expect(columns(['Dự toán', 'Kho bạc', 'Quyết toánn', 'Số hộ', 'So sánh (%)'], FORM)).toEqual([
      'matched 0 name',
      'extra',
      'matched 1 slip',
      'extra',
      'matched 2 name',
    ]);
  });
  it('like one that is taken already is one of its own', () => {
    expect(columns(['Dự toán', 'Dự toánn'], ['Dự toán', 'Ghi chú'])).toEqual(['matched 0 name', 'extra']);
  });
  it('like two of the form, or of which two are like one, is asked about', () => {
    expect(columns(['Bản Khoanh', 'Ghi chú'], ['Bản Khoang', 'Bản Khoan', 'Ghi chú'])[0]).toBe('asked');
    expect(columns(['Bản Khoanh', 'Bản Khoan', 'Ghi chú'], ['Bản Khoang', 'Ghi chú']).slice(0, 2)).not.toContain(
      'matched 0 slip',
    );
  });
  it('whose upper header was lost is taken under the form’s number row, and asked about under another', () => {
    const ours = ['Dự toán#1', 'Chi thường xuyên/Quyết toán#2', 'Chi đầu tư/Kết dư#3', 'Ghi chú#4'];
    expect(columns(['Dự toán#1', 'Quyết toán#2', 'Chi đầu tư/Kết dư#3', 'Ghi chú#4'], ours)[1]).toBe(
      'matched 1 number',
    );
    expect(columns(['Dự toán#1', 'Quyết toán#2', 'Chi đầu tư/Kết dư#3'], ours)[1]).toBe('asked');
    expect(columns(['Dự toán#1', 'Thường xuyên#2', 'Chi đầu tư/Kết dư#3', 'Ghi chú#4'], ours)[1]).not.toMatch(
      /^matched/,
    );
  });
  it('under the number of one that nobody sent was perhaps renamed', () => {
    expect(columns(['Dự toán#1', 'Kho bạc xác nhận#2'], ['Dự toán#1', 'Quyết toán#2'])).toEqual([
      'matched 0 name',
      'asked',
    ]);
    expect(columns(['Dự toán#1', 'Kho bạc xác nhận (%)#2'], ['Dự toán#1', 'Quyết toán#2'])[1]).toBe('extra');
  });
});

describe('headers that were exchanged', () => {
  const FORM = ['Dự toán#1', 'Quyết toán#2', 'So sánh (%)#3=2/1', 'Chuyển nguồn#4', 'Kết dư#5'];

  it('are asked about where the number row is the form’s and says so', () => {
    const sent = ['Quyết toán#1', 'Dự toán#2', 'So sánh (%)#3=2/1', 'Chuyển nguồn#4', 'Kết dư#5'];
    expect(columns(sent, FORM).slice(0, 2)).toEqual(['asked', 'asked']);
  });
  it('are asked about where the other columns bear the form’s numbers, if these are enough to say so', () => {
    const form = ['Dự toán#1', 'Quyết toán#2', 'Thu hồi#3', 'Chuyển nguồn#4', 'Kết dư#5'];
    const exchanged = ['Quyết toán#1', 'Dự toán#2', ...form.slice(2)];
    expect(columns(exchanged, form).slice(0, 3)).toEqual(['asked', 'asked', 'matched 2 name']);
    // Two others that agree are not enough.
    expect(columns(exchanged.slice(0, 4), form).slice(0, 2)).toEqual(['matched 1 name', 'matched 0 name']);
  });
  it('are no question where a column was put in and all that follow were numbered anew', () => {
    const form = ['Dự toán#1', 'Quyết toán#2', 'Thu hồi#3', 'Chuyển nguồn#4', 'Kết dư#5'];
    const sent = ['Dự toán#1', 'Quyết toán#2', 'Thu hồi#3', 'Kho bạc#4', 'Chuyển nguồn#5', 'Kết dư#6'];
    expect(columns(sent, form)).toEqual([
      'matched 0 name',
      'matched 1 name',
      'matched 2 name',
      'extra',
      'matched 3 name',
      'matched 4 name',
    ]);
  });
  it('are taken where the number row was written anew with its formula, and nothing contradicts', () => {
    expect(columns(['Quyết toán#1', 'Dự toán#2', 'So sánh (%)#3=1/2'], FORM.slice(0, 3))).toEqual([
      'matched 1 name',
      'matched 0 name',
      'matched 2 name',
    ]);
  });
  it('are asked about where the formula of a rate was not exchanged with them', () => {
    expect(columns(['Quyết toán#1', 'Dự toán#2', 'So sánh (%)#3=2/1'], FORM.slice(0, 3))).toEqual([
      'asked',
      'asked',
      'matched 2 name',
    ]);
    expect(columns(['Quyết toán#1', 'Dự toán#2', 'So sánh (%)#3=2/1x100'], FORM.slice(0, 3)).slice(0, 2)).toEqual([
      'asked',
      'asked',
    ]);
  });
  it('are asked about where the figures were divided the other way round', () => {
    const sent = ['Dự toán', 'Quyết toán', 'So sánh (%)'];
    const by = (found: 'as-said' | 'exchanged' | null): string[] =>
      columns(sent, FORM.slice(0, 3), { quotientOf: () => found }).slice(0, 2);
    expect(by('exchanged')).toEqual(['asked', 'asked']);
    expect(by('as-said')).toEqual(['matched 0 name', 'matched 1 name']);
    expect(by(null)).toEqual(['matched 0 name', 'matched 1 name']);
    expect(columns(sent.slice(1), FORM.slice(0, 3), { quotientOf: () => 'exchanged' })).toEqual([
      'matched 1 name',
      'matched 2 name',
    ]);
  });
  it('are asked about wherever the rate stands', () => {
    const form = ['So sánh (%)#1=3/2', 'Dự toán#2', 'Quyết toán#3', 'Chuyển nguồn#4', 'Kết dư#5'];
    const sent = ['So sánh (%)#1=3/2', 'Quyết toán#2', 'Dự toán#3', 'Chuyển nguồn#4', 'Kết dư#5'];
    expect(columns(sent, form)).toEqual(['matched 0 name', 'asked', 'asked', 'matched 3 name', 'matched 4 name']);
    const few = (list: readonly string[]): string[] => list.slice(0, 3);
    expect(columns(few(sent), few(form))).toEqual(['matched 0 name', 'asked', 'asked']);
  });
  it('a formula that names a column which is not there says nothing', () => {
    expect(columns(['Dự toán#1', 'So sánh (%)#3=2/1'], FORM.slice(0, 3))).toEqual(['matched 0 name', 'matched 2 name']);
  });
});

/** Rows as "1|Đào tạo nghề", two spaces for each level below another. */
function rows(lines: readonly string[], kind: SentRow['kind'] = 'item'): SentRow[] {
  const above: number[] = [];
  return lines.map((line, row): SentRow => {
    const level = /^ */.exec(line)![0].length / 2;
    const [index = '', label = ''] = line.trim().split('|');
    above[level] = row;
    return { row, kind, index, label, level, parent: level === 0 ? null : above[level - 1]! };
  });
}
const matched = (theirs: readonly string[], ours: readonly string[], facts: Partial<MatchContext> = {}): string[] =>
  fates(matchRows(rowSet(rows(theirs)), rowSet(rows(ours)), context(facts)));

describe('a row', () => {
  const FORM = ['I|Chi đầu tư', '  1|Giao thông', '  2|Thủy lợi', 'II|Chi thường xuyên', '  1|Giáo dục', '  2|Y tế'];

  it('is that of its name within the row that it belongs to', () => {
    const other = ['I|Chi đầu tư', '  1|Giáo dục', 'II|Chi thường xuyên', '  1|Giáo dục'];
    expect(matched(['I|Chi đầu tư', '  2|THỦY LỢI', '  1|Giao thông'], FORM)).toEqual([
      'matched 0 name',
      'matched 2 spelling',
      'matched 1 name',
    ]);
    expect(matched(other, other)).toEqual([0, 1, 2, 3].map((at) => `matched ${at} name`));
  });
  it('with a slip is taken where its number or its neighbour confirms it', () => {
    expect(matched(['I|Chi đầu tư', '  1|Giao thôngg'], FORM)[1]).toBe('matched 1 slip');
    expect(matched(['I|Chi đầu tư', '  -|Giao thông', '  -|Thủy lợii'], FORM)[2]).toBe('matched 2 slip');
    expect(matched(['|Chi đầu tư', '  |Thủy lợii'], FORM)[1]).toMatch(/^(asked|matched)/);
  });
  it('with a slip is confirmed by its number, however that is written', () => {
    const ours = ['1|Đường tỉnh', '2|Giao thông', '3|Nước sạch'];
    for (const index of ['2', '2.', '2)', '(2)', ' 2 '])
      expect([index, matched([`${index}|Giao thôngg`], ours)[0]]).toEqual([index, 'matched 1 slip']);
    expect(matched(['3|Giao thôngg'], ours)[0]).toBe('asked');
  });
  it('of another year is another', () => {
    const years = ['1|Vốn năm 2017', '2|Vốn năm 2018'];
    expect(matched(['1|Vốn năm 2018'], years)).toEqual(['matched 1 name']);
    expect(matched(['1|Vốn đầu tư năm 2019'], ['1|Vốn đầu tư năm 2018'])[0]).not.toMatch(/^matched/);
  });
  it('of a province is that province, however much another is alike', () => {
    expect(matched(['1|Hà Nội', '2|Hà Nam'], ['1|Hà Nam', '2|Hà Nội'])).toEqual(['matched 1 name', 'matched 0 name']);
    expect(matched(['1|Tỉnh Hà Nam'], ['1|Hà Nội'])).toEqual(['extra']);
  });
  it('that occurs several times is told by what stands before it', () => {
    const ours = ['1|Hỗ trợ', '2|Mua sắm', '-|Khác', '3|Sửa chữa', '-|Khác'];
    expect(matched(ours, ours)).toEqual(ours.map((_, at) => `matched ${at} name`));
    expect(matched(['1|Hỗ trợ', '2|Mua sắm', '-|Khác', '3|Sửa chữa'], ours)).toEqual([
      'matched 0 name',
      'matched 1 name',
      'matched 2 place',
      'matched 3 name',
    ]);
    expect(matched(['1|Hỗ trợ', '3|Sửa chữa', '-|Khác'], ours)[2]).toBe('matched 4 place');
  });
  it('that hangs below a heading which the form has not is found at its level', () => {
    const theirs = rows(['I|Chi đầu tư', '  |Trong nước', '    1|Giao thông', '    2|Thủy lợi']);
    const headed = theirs.map((row) => (row.label === 'Trong nước' ? { ...row, kind: 'heading' as const } : row));
    const found = fates(matchRows(rowSet(headed), rowSet(rows(FORM)), context()));
    expect([found[0], found[2], found[3]]).toEqual(['matched 0 name', 'matched 1 place', 'matched 2 place']);
  });
  it('that hangs at another level is found where the rows around it are pairs', () => {
    const flat = ['I|Chi đầu tư', '1|Giao thông', '2|Thủy lợi', 'II|Chi thường xuyên', '1|Giáo dục', '2|Y tế'];
    expect(matched(flat, FORM)).toEqual([
      'matched 0 name',
      'matched 1 place',
      'matched 2 place',
      'matched 3 name',
      'matched 4 place',
      'matched 5 place',
    ]);
    // Behind a row that only this office has nothing says where it belongs.
    expect(matched(['I|Chi đầu tư', '9|Quốc phòng', '2|Thủy lợi'], FORM)[2]).toBe('asked');
    // In another section it would be another row.
    expect(matched(['I|Chi đầu tư', 'II|Chi thường xuyên', '  9|Chợ', '  1|Giao thông'], FORM)[3]).not.toMatch(
      /^matched/,
    );
  });
  it('that looks as if it were below its neighbour is found by its name only where no numbers say otherwise', () => {
    const bare = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/[^ |]*\|/, '|'));
    const below = ['I|Chi đầu tư', '  1|Giao thông', '    2|Thủy lợi'];
    expect(matched(bare(below), bare(FORM))).toEqual(['matched 0 name', 'matched 1 name', 'matched 2 place']);
    expect(matched(below, FORM)[2]).toBe('extra');
    // One number is a numbering.
    expect(matched([...bare(below).slice(0, 2), '    2|Thủy lợi'], FORM)[2]).toBe('extra');
    // A name that occurs twice says nothing of the place.
    const twice = ['|Chi đầu tư', '  |Giao thông', '    |Thủy lợi', '    |Chợ', '  |Thủy lợi'];
    expect(matched(twice, bare(FORM))[2]).not.toMatch(/^matched/);
  });
  it('like two of the form, or of which two are like one, is asked about', () => {
    expect(matched(['1|Bản Khoanh'], ['1|Bản Khoang', '2|Bản Khoan', '3|Quốc phòng'])).toEqual(['asked']);
    expect(matched(['1|Bản Khoanh', '2|Bản Khoan'], ['1|Bản Khoang', '3|Quốc phòng'])[0]).toBe('asked');
  });
  it('with a word more is asked about, however long the rest of it is', () => {
    const long = 'Hỗ trợ xây dựng mô hình trình diễn kỹ thuật sản xuất sạch';
    expect(matched([`1|${long} hơn`, '2|Tư vấn'], [`1|${long}`, '2|Tư vấn'])).toEqual(['asked', 'matched 1 name']);
  });
  it('below a row that the form has not is compared with nothing', () => {
    expect(matched(['I|Chi đầu tư', 'VII|Quốc phòng', '  1|Chi thường xuyênn'], FORM)).toEqual([
      'matched 0 name',
      'extra',
      'extra',
    ]);
  });
  it('without a label is told by its number', () => {
    expect(matched(['1|', '2|'], ['1|', '2|'])).toEqual(['matched 0 name', 'matched 1 name']);
    expect(matched(['1|***', '2|---'], ['1|***', '2|---'])).toEqual(['matched 0 name', 'matched 1 name']);
  });
  it('may be one that is alike, which is for people to say', () => {
    expect(matched(['I|Chi đầu tư', '  3|Giao thông nông thôn'], FORM)[1]).toMatch(/^asked/);
    expect(matched(['I|Chi đầu tư', '  3|Quốc phòng'], FORM)[1]).toBe('extra');
  });
  it.each([
    ['match', 'matched 1 decision'],
    ['apart', 'extra'],
    ['leave-out', 'left-out'],
  ] as const)('once people said %s it is %s', (answer, expected) => {
    const theirs = ['I|Chi đầu tư', '  3|Giao thông nông thôn'];
    const asked = new Decisions([]);
    matched(theirs, FORM, { decisions: asked });
    const [question] = asked.questions();
    const decisions = new Decisions([{ id: question!.id, answer }]);
    expect(matched(theirs, FORM, { decisions })[1]).toBe(expected);
  });
});
