/** Last year's tables beside this year's: compared, never added up. */
import { type Merge, type MergedForm, mergeSubmissions, planMerge, type Submission } from '../../src/merging';
import { isYearBefore } from '../../src/merging/year-before';
import { unusualChanges } from '../../src/merging/plan/unusual-changes';
import { WORDS } from '../../src/merging/plan/words';
import type { PlannedContent, SheetPlan } from '../../src/sheet';
import { makeBatch } from './batches';
import { FORMS } from './forms';

const FORM = FORMS.find(({ isList, rows }) => !isList && rows.length > 5)!;
const LIST = FORMS.find(({ isList }) => isList)!;
const PLAIN = { units: 8, variations: [], trap: null } as const;

const shifted = <Text extends string | null>(text: Text): Text =>
  (text === null ? null : text.replace(/\b20\d\d\b/g, (year) => String(Number(year) - 1))) as Text;

/** The same tables as they were a year before, all figures multiplied. */
const yearBefore = (submissions: readonly Submission[], factorOf: (at: number) => number): Submission[] =>
  submissions.map((submission, at) => ({
    ...submission,
    file: `${submission.file} nam truoc`,
    fingerprint: '',
    title: shifted(submission.title),
    period: shifted(submission.period),
    columns: submission.columns.map((column) => ({
      ...column,
      path: column.path.map(shifted),
      period: shifted(column.period),
    })),
    values: submission.values.map((value) => (typeof value === 'number' ? value * factorOf(at) : value)),
  }));

const reasons = ({ forms }: Merge): string[] => forms.flatMap(({ aside }) => aside.map(({ reason }) => reason));
const yearsOf = (merge: Merge): SheetPlan | undefined =>
  planMerge(merge).find(({ name }) => name.startsWith('So với năm trước'));

function shownIn({ cells }: SheetPlan): (row: number, column: number) => string | number | null {
  const at = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.content]));
  return (row, column) => {
    const content: PlannedContent | undefined = at.get(`${row},${column}`);
    if (!content || content.type === 'blank') return null;
    return content.type === 'text' ? content.text : content.value;
  };
}

/** Names of units in the column of units, with their rows. */
const rowsOf = (plan: SheetPlan): Map<string, number> =>
  new Map(
    plan.cells.flatMap(({ row, column, content }) =>
      column === 1 && content.type === 'text' ? [[content.text, row] as const] : [],
    ),
  );

const figuresOf = (form: MergedForm, plan: SheetPlan): { both: number[][]; rows: Map<string, number> } => {
  const shown = shownIn(plan);
  const rows = rowsOf(plan);
  const both = form.parts.map(({ name }) => [2, 3, 4, 5].map((column) => Number(shown(rows.get(name)!, column))));
  return { both, rows };
};

describe('tables of the year before among those of this year', () => {
  const { submissions } = makeBatch(FORM, 21, PLAIN);
  const merge = mergeSubmissions([...yearBefore(submissions, () => 0.8), ...submissions]);
  const [form] = merge.forms;
  const plan = yearsOf(merge)!;

  it('are in no total and ask nothing', () => {
    expect(form!.parts).toHaveLength(8);
    expect(form!.parts.every(({ submission }) => !submission.file.endsWith('nam truoc'))).toBe(true);
    expect(reasons(merge)).toEqual(Array.from({ length: 8 }, () => 'year-before'));
    expect(merge.questions).toEqual(mergeSubmissions(submissions).questions);
  });

  it('stand beside those of this year, with change and growth', () => {
    const { both } = figuresOf(form!, plan);
    for (const [before, now, change, growth] of both) {
      expect(before).toBeCloseTo(now! * 0.8, 6);
      expect(change).toBeCloseTo(now! * 0.2, 6);
      expect(growth).toBeCloseTo(25, 6);
    }
  });

  it('stand in the order of the sheet Gộp, whichever files came first', () => {
    const late = mergeSubmissions([...yearBefore(submissions, () => 0.8).reverse(), ...submissions]);
    const [gop] = planMerge(late, { shape: 'down' });
    const names = new Set(form!.parts.map(({ name }) => name));
    const orderOf = (sheet: SheetPlan): string[] => [...rowsOf(sheet).keys()].filter((name) => names.has(name));
    expect(orderOf(yearsOf(late)!)).toEqual(orderOf(gop!));
    expect(orderOf(gop!)).toHaveLength(8);
  });

  it('have a total of the units that have both years', () => {
    const { both, rows } = figuresOf(form!, plan);
    const first = Math.min(...form!.parts.map(({ name }) => rows.get(name)!));
    const shown = shownIn(plan);
    expect(shown(first - 1, 2)).toBeCloseTo(
      both.reduce((sum, [before]) => sum + before!, 0),
      6,
    );
    expect(shown(first - 1, 3)).toBeCloseTo(
      both.reduce((sum, [, now]) => sum + now!, 0),
      6,
    );
  });

  it('speak of no unit with one year only where all have both', () =>
    expect(plan.cells.filter(({ content }) => content.type === 'text' && content.text === WORDS.oneYearOnly)).toEqual(
      [],
    ));

  it('are drawn unit by unit', () => {
    const [chart] = plan.charts;
    expect(chart!.series.map(({ name, values }) => [name.text, values.cached.length])).toEqual([
      ['Năm trước', 8],
      ['Năm nay', 8],
    ]);
    const shown = shownIn(plan);
    for (const { name, categories, values } of chart!.series) {
      expect(shown(name.row, name.column)).toBe(name.text);
      expect(categories.cached[2]).toBe(shown(categories.range.top + 2, 1));
      expect(values.cached[2]).toBe(shown(values.range.top + 2, values.range.left));
    }
  });

  it('mark nobody where all change alike', () => {
    expect(plan.cells.some(({ content }) => content.type === 'text' && content.text.includes('ở giữa'))).toBe(false);
  });
});

describe('what is out of line', () => {
  const { submissions } = makeBatch(FORM, 22, PLAIN);

  it('is the unit whose change is unlike that of the others', () => {
    const merge = mergeSubmissions([...submissions, ...yearBefore(submissions, (at) => (at === 3 ? 0.2 : 0.9))]);
    const plan = yearsOf(merge)!;
    const noted = plan.cells.filter(({ content }) => content.type === 'text' && content.text.includes('ở giữa'));
    const name = merge.forms[0]!.parts.find(({ submission }) => submission.file === submissions[3]!.file)!.name;
    expect(noted.map(({ row }) => row)).toEqual([rowsOf(plan).get(name)]);
  });

  it('is told with the change in the middle; few units have none', () => {
    const pairs = [1, 1.02, 1.05, 1.08, 1.1, 3].map((now) => [100, 100 * now] as const);
    const { middle, unusual } = unusualChanges(pairs);
    expect([...unusual]).toEqual([5]);
    expect(middle).toBeCloseTo(Math.sqrt(1.05 * 1.08) - 1, 9);
    expect(unusualChanges(pairs.slice(2)).unusual.size).toBe(0);
  });

  it('is no change of less than a quarter, and none from nothing', () => {
    expect(unusualChanges([1, 1, 1, 1, 1, 1.2].map((now) => [100, 100 * now] as const)).unusual.size).toBe(0);
    expect(unusualChanges([[0, 500], [null, 3], ...[1, 1, 1, 1, 1].map((x) => [x, x] as const)]).unusual.size).toBe(0);
  });
});

describe('units with one year only', () => {
  const { submissions } = makeBatch(FORM, 23, PLAIN);
  const before = yearBefore(submissions, () => 1);

  it('are listed below, and in no total', () => {
    const merge = mergeSubmissions([...submissions.slice(0, 7), ...before.slice(1)]);
    const plan = yearsOf(merge)!;
    const rows = rowsOf(plan);
    const heading = plan.cells.find(
      ({ content }) => content.type === 'text' && content.text.startsWith('Đơn vị chưa đủ số liệu hai năm'),
    )!.row;
    const names = [submissions[0]!, submissions[7]!].map(({ sender }) => sender.name);
    expect(names.every((name) => rows.get(name)! > heading)).toBe(true);
    expect(
      [...rows]
        .filter(([, row]) => row > heading)
        .map(([name]) => name)
        .sort(),
    ).toEqual([...names].sort());
  });

  it('one file of last year among many is asked about, as before', () => {
    const merge = mergeSubmissions([...submissions, before[0]!]);
    expect(reasons(merge)).toEqual(['other-period']);
    expect(merge.questions.map(({ kind }) => kind)).toContain('period');
    expect(yearsOf(merge)).toBeUndefined();
  });

  it("last year's files may be more than this year's", () => {
    const merge = mergeSubmissions([...submissions.slice(0, 5), ...before]);
    expect(merge.forms[0]!.parts.map(({ submission }) => submission.file).sort()).toEqual(
      submissions
        .slice(0, 5)
        .map(({ file }) => file)
        .sort(),
    );
    expect(new Set(reasons(merge))).toEqual(new Set(['year-before']));
  });
});

describe('what cannot be compared is in no total', () => {
  const { submissions } = makeBatch(FORM, 25, PLAIN);
  const before = yearBefore(submissions, () => 0.5);
  const names = submissions.map(({ sender }) => sender.name);
  /** Units above the heading of those that are not compared. */
  function compared(tables: readonly Submission[]): { names: string[]; plan: SheetPlan } {
    const plan = yearsOf(mergeSubmissions([...submissions, ...tables]))!;
    const heading = plan.cells.find(
      ({ content }) => content.type === 'text' && content.text.startsWith('Đơn vị chưa đủ số liệu hai năm'),
    );
    const above = [...rowsOf(plan)].filter(([name, row]) => names.includes(name) && row < (heading?.row ?? Infinity));
    return { names: above.map(([name]) => name), plan };
  }

  it('a unit that lacks a compared figure in one year', () => {
    const [first, ...rest] = before;
    const width = first!.columns.length;
    const { rows: lines } = mergeSubmissions(submissions).forms[0]!;
    const total = lines.find(({ row }) => row.kind === 'total') ?? lines[0]!;
    const line = first!.rows.findIndex(({ label }) => label === total.row.label);
    const position = first!.values.findIndex((value, at) => at >= line * width && typeof value === 'number');
    const values = first!.values.map((value, at) => (at === position ? null : value));
    const { names: left, plan } = compared([{ ...first!, values }, ...rest]);
    expect(left).not.toContain(names[0]);
    expect(left).toHaveLength(7);
    const shown = shownIn(plan);
    const rows = left.map((name) => rowsOf(plan).get(name)!);
    for (const place of [2, 3]) {
      const sum = rows.reduce((all, row) => all + Number(shown(row, place)), 0);
      expect(shown(Math.min(...rows) - 1, place)).toBeCloseTo(sum, 6);
    }
  });

  it('a unit with two different tables of the year before; the same one twice is one', () => {
    const other = { ...before[1]!, file: 'ban khac', values: before[1]!.values.map((v) => (v === null ? v : 7)) };
    expect(compared([...before, other]).names).not.toContain(names[1]);
    expect(compared([...before, { ...before[1]!, file: 'ban sao' }]).names).toContain(names[1]);
  });

  it('a table whose unit of measure or sender is not known', () => {
    const [first, second, ...rest] = before;
    const tables = [
      { ...first!, unit: null },
      { ...second!, sender: { ...second!.sender, conflict: 'Quảng Ninh' } },
      ...rest,
    ];
    const left = compared(tables).names;
    expect(left).toHaveLength(6);
    expect(left).not.toContain(names[0]);
    expect(left).not.toContain(names[1]);
  });
});

test('lists are compared by their totals', () => {
  const { submissions } = makeBatch(LIST, 24, PLAIN);
  const merge = mergeSubmissions([...submissions, ...yearBefore(submissions, () => 0.5)]);
  const plan = yearsOf(merge)!;
  for (const [before, now] of figuresOf(merge.forms[0]!, plan).both) expect(before).toBeCloseTo(now! / 2, 6);
});

test.each([
  ['năm 2019', 'năm 2018', true],
  ['6 tháng đầu năm 2019', '6 tháng năm 2018', true],
  ['6 tháng đầu năm 2019', 'năm 2018', false],
  ['quý I năm 2019', 'quý II năm 2018', false],
  ['năm 2019', 'năm 2017', false],
  ['năm 2019', null, false],
])('the year before %s is %s: %s', (now, before, expected) => {
  expect(isYearBefore(now, before)).toBe(expected);
});
