/** Which tables are one that was sent twice, which are two that happen to agree, and whose period and unit are said. */
import {
  type Merge,
  type MergedForm,
  type Submission,
  type SubmissionFacts,
  mergeSubmissions,
} from '../../src/merging';
import type { Rows } from '../tables/sheets';
import { BODY, HEAD, type Sent, sent, times } from './sent';

const titled = (year: string | null): Rows => [
  [`TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG${year === null ? '' : ` NĂM ${year}`}`],
  [null, null, 'Đơn vị tính: triệu đồng'],
];
const table = (file: string, changes: Sent = {}, facts: Partial<SubmissionFacts> = {}): Submission =>
  sent({ heading: titled('2018'), ...changes }, { file: `${file}.xlsx`, fingerprint: file, ...facts });
const asideOf = ({ forms }: Merge): string[] =>
  forms.flatMap(({ aside }) => aside.map(({ submission, reason }) => `${submission.file} ${reason}`));
const kindsOf = ({ questions }: Merge): string[] => questions.map(({ kind }) => kind);

describe('tables of two units with the same figures', () => {
  const noted = (count: number, note: string): Rows =>
    BODY.slice(0, 3).map(([index, label], at) => [
      index!,
      label!,
      at * 2 < count ? 1_250 + at : null,
      at * 2 + 1 < count ? 1_183 + at : null,
      null,
      note,
    ]);

  test('are a copy where six figures and more are the same', () => {
    const merge = mergeSubmissions([table('nam-dinh'), table('kien-giang')]);
    expect(asideOf(merge)).toEqual(['kien-giang.xlsx sent-twice']);
    expect(kindsOf(merge)).toEqual(['duplicate']);
    const six = ['nam-dinh', 'kien-giang'].map((file) => table(file, { body: noted(6, 'tạm tính') }));
    expect(kindsOf(mergeSubmissions(six))).toEqual(['duplicate']);
  });
  test('are none where five are, whatever notes and noughts there are', () => {
    const five = ['nam-dinh', 'kien-giang'].map((file) => table(file, { body: noted(5, 'chưa quyết toán') }));
    expect(asideOf(mergeSubmissions(five))).toEqual([]);
    const nothing = (file: string): Submission =>
      table(file, { body: times(0).map((row) => [...row.slice(0, 4), 0, null]) });
    expect(asideOf(mergeSubmissions([nothing('nam-dinh'), nothing('kien-giang')]))).toEqual([]);
  });
  test('are none where one of the figures differs', () => {
    const [first, ...rest] = BODY;
    const other: Rows = [[...first!.slice(0, 3), 1_184, 94.72, null], ...rest];
    expect(asideOf(mergeSubmissions([table('nam-dinh'), table('kien-giang', { body: other })]))).toEqual([]);
  });
});

test('one file that is given twice is one, however few figures it has', () => {
  const few: Rows = [
    [1, 'Đào tạo nghề', 1_250, null, null, null],
    [2, 'Tư vấn', 730, null, null, null],
  ];
  const [one, again] = ['nam-dinh', 'nam-dinh (1)'].map((file) => table(file, { body: few }, { fingerprint: 'tệp 1' }));
  const renamed = { ...again!, sender: one!.sender };
  expect(asideOf(mergeSubmissions([one!, renamed]))).toEqual(['nam-dinh (1).xlsx same-again']);
  // Without a fingerprint nobody knows that they are one file.
  const unknown = [one!, renamed].map((submission) => ({ ...submission, fingerprint: '' }));
  expect(asideOf(mergeSubmissions(unknown))).toEqual(['nam-dinh (1).xlsx sent-twice']);
});

describe('tables of the year before', () => {
  const of = (year: string | null, count: number, from = 1): Submission[] =>
    Array.from({ length: count }, (_, at) =>
      table(`don-vi-${year}-${at}`, { heading: titled(year), body: times(from + at) }),
    );
  const reasons = (...tables: readonly Submission[]): Set<string> =>
    new Set(asideOf(mergeSubmissions(tables)).map((text) => text.split(' ')[1]!));

  test('are compared with this year’s where there are two and half as many at least, else asked about', () => {
    expect(reasons(...of('2018', 4), ...of('2017', 2, 11))).toEqual(new Set(['year-before']));
    expect(reasons(...of('2018', 5), ...of('2017', 2, 11))).toEqual(new Set(['other-period']));
    expect(reasons(...of('2018', 2), ...of('2017', 1, 11))).toEqual(new Set(['other-period']));
  });
  test('are counted beside those that say a period', () => {
    expect(reasons(...of('2018', 4), ...of(null, 3, 21), ...of('2017', 2, 11))).toEqual(new Set(['year-before']));
  });
});

describe('what is said of a part', () => {
  const notesOf = (...tables: readonly Submission[]): string[][] =>
    mergeSubmissions(tables).forms[0]!.parts.map(({ notes }) => [...notes]);

  test('that its period was assumed, where only others state one', () => {
    const silent = table('an-giang', { heading: titled(null), body: times(3) });
    expect(notesOf(table('nam-dinh'), table('kien-giang', { body: times(2) }), silent)).toEqual([
      [],
      [],
      ['period-assumed'],
    ]);
    const nobody = ['nam-dinh', 'kien-giang'].map((file, at) =>
      table(file, { heading: titled(null), body: times(at + 1) }),
    );
    expect(notesOf(...nobody)).toEqual([[], []]);
  });

  const amounts = (factor: number): Sent => ({ body: times(factor).map((row) => [...row.slice(0, 4), row[4]!, null]) });
  const others = ['nam-dinh', 'kien-giang', 'an-giang'].map((file, at) => table(file, amounts(1 + at / 10)));
  const last = (factor: number, unit: boolean): string[] =>
    notesOf(
      ...others,
      table('ninh-binh', { ...amounts(factor), heading: unit ? titled('2018') : titled('2018').slice(0, 1) }),
    ).at(-1)!;

  test('that its unit is doubtful where its figures lie a thousand times from those of the others', () => {
    expect(last(1_000, true)).toEqual(['scale-doubtful']);
    expect(last(1 / 1_000, true)).toEqual(['scale-doubtful']);
    expect(last(1_000, false)).toEqual(['unit-assumed', 'scale-doubtful']);
  });
  test('but not where it is a large unit among small ones', () => {
    expect(last(20, true)).toEqual([]);
    expect(last(20, false)).toEqual(['unit-assumed']);
  });
  test('sooner where it states no unit, or lies apart from all others', () => {
    expect(last(60, false)).toEqual(['unit-assumed', 'scale-doubtful']);
    expect(last(60, true)).toEqual(['scale-doubtful']);
    const spread = [1, 30, 1, 1 / 30].map((factor, at) => table(`xa-${at}`, amounts(factor)));
    expect(notesOf(...spread, table('xa-5', amounts(60))).at(-1)).toEqual([]);
  });
});

describe('which table speaks for the form', () => {
  const numbered: Rows = [...HEAD, ['A', 'B', 1, 2, '3=2/1', 4]];
  const formOf = (...tables: readonly Submission[]): MergedForm => mergeSubmissions(tables).forms[0]!;

  test('is one whose number row says what the rates are computed from, where two say the same', () => {
    const plain = table('nam-dinh');
    const two = [
      table('kien-giang', { head: numbered, body: times(2) }),
      table('an-giang', { head: numbered, body: times(3) }),
    ];
    const form = formOf(plain, ...two);
    expect(form.columns.map(({ column }) => column.declaration)).toEqual(['1', '2', '3=2/1', '4']);
    expect(form.columns.map(({ quotient }) => quotient)).toEqual([
      null,
      null,
      { numerator: 1, denominator: 0, scale: 100 },
      null,
    ]);
    // What one says alone may be the number row of exchanged headers.
    expect(formOf(plain, two[0]!).columns[2]!.quotient).toBeNull();
    expect(formOf(plain, table('kien-giang', { body: times(2) })).columns[2]!.quotient).toBeNull();
  });
  test('is one that numbers its columns, though nobody else does', () => {
    const head: Rows = [...HEAD, ['A', 'B', 1, 2, 3, 4]];
    const form = formOf(table('nam-dinh'), table('kien-giang', { head, body: times(2) }));
    expect(form.columns.map(({ column }) => column.declaration)).toEqual(['1', '2', '3', '4']);
  });
  test('is none with rows and columns that nobody else has, whose rows come as those of its own', () => {
    const own: Rows = [
      ...times(2).slice(0, 3),
      [4, 'Quốc phòng', 30, 20, 66.67, null],
      [5, 'Lễ hội', 31, 22, 71, null],
    ];
    const form = formOf(table('kien-giang', { body: own }), table('nam-dinh'), table('an-giang', { body: times(3) }));
    expect(form.rows.filter(({ extra }) => extra !== 'no').map(({ row }) => row.label)).toEqual([
      'Quốc phòng',
      'Lễ hội',
    ]);
    expect(form.parts[0]!.missingRows.map(({ row }) => row.label)).toEqual(['Tổng cộng']);
    // What one of three has is no gap of the two others.
    expect(form.parts.slice(1).map(({ missingRows }) => missingRows)).toEqual([[], []]);
  });
});

describe('figures in the unit of the form', () => {
  const inUnit = (unit: string): Rows => [titled('2018')[0]!, [null, null, `Đơn vị tính: ${unit}`]];
  const value = (form: MergedForm, label: string, column: number): unknown[] =>
    form.parts.map((part) => {
      const { id } = form.rows.find(({ row }) => row.label === label)!;
      const at = part.rowAt[id]!;
      const place = part.columnAt[column]!;
      const sentValue = part.submission.values[at * part.submission.columns.length + place];
      return typeof sentValue === 'number' ? Number((sentValue * part.factors[place]!).toPrecision(12)) : sentValue;
    });

  test('are brought to it where they are amounts, and left as they are where they are rates or counts', () => {
    const head: Rows = [['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)', 'Số lớp']];
    const body = (factor: number): Rows => times(factor).map((row, at) => [...row.slice(0, 5), 12 + at]);
    const form = mergeSubmissions([
      table('nam-dinh', { head, body: body(1) }),
      table('an-giang', { head, body: body(3) }),
      table('kien-giang', { head, body: body(2_000_000), heading: inUnit('đồng') }),
    ]).forms[0]!;
    expect(form.unit?.name).toBe('triệu đồng');
    expect(value(form, 'Tư vấn', 0)).toEqual([730, 2_190, 1_460]);
    expect(value(form, 'Tư vấn', 2)).toEqual([94.52, 94.52, 94.52]);
    expect(value(form, 'Tư vấn', 3)).toEqual([14, 14, 14]);
  });

  test('kept as text are percentages with their sign and without it', () => {
    const texts: Rows = BODY.map((row, at) => [...row.slice(0, 4), at === 0 ? '94,64%' : '91,96', null]);
    const { values, columns } = table('nam-dinh', { body: texts });
    expect([values[2], values[columns.length + 2]]).toEqual([94.64, 91.96]);
  });
});

test('a column that the user leaves out is in no table of the merge', () => {
  const head: Rows = [['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)', 'Ghi chú thêm']];
  const tables = [
    table('nam-dinh', { body: BODY.map((row) => [...row.slice(0, 5), 'đã duyệt']) }),
    table('kien-giang', { head, body: times(2).map((row) => [...row.slice(0, 5), 'chờ duyệt']) }),
  ];
  const merge = mergeSubmissions(tables);
  const question = merge.questions.find(({ kind }) => kind === 'column')!;
  expect(merge.forms[0]!.columns).toHaveLength(5);
  const without = mergeSubmissions(tables, { decisions: [{ id: question.id, answer: 'leave-out' }] });
  expect(without.forms[0]!.columns).toHaveLength(4);
  const one = mergeSubmissions(tables, { decisions: [{ id: question.id, answer: 'match' }] });
  expect(one.forms[0]!.columns).toHaveLength(4);
  expect(one.followed).toEqual([{ id: question.id, answer: 'match' }]);
});
