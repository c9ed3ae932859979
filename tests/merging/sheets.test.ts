/** The sheets of a merge: units down or across, by region or by province of today, with their totals. */
import { type Merge, type PlanOptions, type Submission, mergeSubmissions, planMerge } from '../../src/merging';
import type { PlannedContent, SheetPlan } from '../../src/sheet';
import { GridBuilder } from '../../src/sheet';
import { differences } from '../summary/engine';
import { BODY, HEAD, type Sent, sent, times } from './sent';

const TITLE = 'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018';

/** The usual table from some files, each with figures of its own; the first has those of the fixture. */
const merged = (files: readonly string[], options: Sent = {}): Merge => mergeSubmissions(tablesOf(files, options));
const tablesOf = (files: readonly string[], options: Sent = {}): Submission[] =>
  files.map((file, at) =>
    sent(
      {
        heading: [[TITLE], [null, null, 'Đơn vị tính: triệu đồng']],
        body: times(at + 1, [...(options.body ?? BODY)] as typeof BODY),
        ...(options.head ? { head: options.head } : {}),
      },
      { file: `${file}.xlsx`, fingerprint: file },
    ),
  );

/** The first sheet of the plan; every formula gives what was planned. */
function first(merge: Merge, options: PlanOptions): SheetPlan {
  const [plan] = planMerge(merge, options);
  expect(differences(plan!, new GridBuilder('Không').build())).toEqual([]);
  return plan!;
}
const shown = (content: PlannedContent): string | number | null =>
  content.type === 'blank' ? null : content.type === 'text' ? content.text : content.value;
const columnB = (plan: SheetPlan): unknown[] =>
  plan.cells
    .filter(({ column, content }) => column === 1 && content.type === 'text')
    .map(({ content }) => shown(content));
const rowsOf = (plan: SheetPlan, label: string): number[] =>
  plan.cells.filter(({ column, content }) => column === 1 && shown(content) === label).map(({ row }) => row);
function lineOf(plan: SheetPlan, label: string): unknown[] {
  const at = plan.cells.find(({ column, content }) => column === 1 && shown(content) === label)!.row;
  return plan.cells.filter(({ row, column }) => row === at && column > 1).map(({ content }) => shown(content));
}

const FOUR = ['nam-dinh', 'ninh-binh', 'kien-giang', 'an-giang'];

describe('units one below the other', () => {
  test('by region, each region with its total', () => {
    const plan = first(merged(FOUR), { shape: 'down', grouping: 'region' });
    // 1 and 2 times the figures of the fixture are in the north, 3 and 4 times in the south.
    expect(lineOf(plan, 'Miền Bắc').slice(0, 2)).toEqual([3 * 1_250, 3 * 1_183]);
    expect(lineOf(plan, 'Phía Nam').slice(0, 2)).toEqual([7 * 1_250, 7 * 1_183]);
    expect(rowsOf(plan, 'Miền Bắc')[0]).toBeLessThan(rowsOf(plan, 'Nam Định')[0]!);
    expect(rowsOf(plan, 'Nam Định')[0]).toBeLessThan(rowsOf(plan, 'Phía Nam')[0]!);
  });

  test('by province since July 2025: Nam Định is in Ninh Bình, Kiên Giang in An Giang', () => {
    const plan = first(merged(FOUR), { shape: 'down', grouping: 'province' });
    const labels = columnB(plan);
    expect(labels.filter((label) => label === 'Ninh Bình').length).toBeGreaterThan(1);
    expect(labels.filter((label) => label === 'Nam Định').length).toBeGreaterThan(0);
    expect(labels).not.toContain('Hà Nội');
  });

  test('in one list where they are no provinces, in the order of their files', () => {
    const plan = first(merged(['phong-b', 'phong-a']), { shape: 'down', grouping: 'region' });
    const labels = columnB(plan);
    expect(labels.indexOf('phong-b')).toBeLessThan(labels.indexOf('phong-a'));
    expect(labels).not.toContain('Miền Bắc');
  });

  test('a unit without a line has blanks, and counts for nothing', () => {
    const [one, two] = tablesOf(['nam-dinh', 'ninh-binh']) as [Submission, Submission];
    const without = sent(
      {
        heading: [[TITLE], [null, null, 'Đơn vị tính: triệu đồng']],
        body: [BODY[0]!, BODY[1]!, [null, 'Tổng cộng', 3_725, 3_459, 92.86, null]].map((row) => [...row]),
      },
      { file: 'an-giang.xlsx', fingerprint: 'x' },
    );
    const plan = first(mergeSubmissions([one, two, without]), { shape: 'down', grouping: 'none' });
    expect(lineOf(plan, 'Tư vấn').slice(0, 2)).toEqual([3 * 730, 3 * 690]);
  });

  test('a rate of nothing is blank, not an error', () => {
    const zero = BODY.map((row) => row.map((cell, column) => (column === 2 && row[1] === 'Tư vấn' ? 0 : cell)));
    const plan = first(merged(['nam-dinh', 'ninh-binh'], { body: zero }), { shape: 'down', grouping: 'none' });
    expect(JSON.stringify(plan.cells.map(({ content }) => shown(content)))).not.toMatch(/NaN|Infinity|#DIV/);
  });
});

describe('units side by side', () => {
  test('the same lines, the same totals', () => {
    const [down, across] = (['down', 'across'] as const).map((shape) =>
      planMerge(merged(FOUR), { shape, grouping: 'none' }),
    );
    const totals = (plans: readonly SheetPlan[]): unknown[] => lineOf(plans[0]!, 'Hội chợ, triển lãm').slice(0, 2);
    expect(totals(down!)).toEqual([10 * 2_475, 10 * 2_276]);
    expect(totals(across!)[0]).toBe(10 * 2_475);
    expect(across!.some(({ cells }) => cells.some(({ content }) => shown(content) === 'Kiên Giang'))).toBe(true);
  });
});

test('sheets that are made again keep the names that the user gave them', () => {
  const merge = merged(FOUR);
  const names = planMerge(merge).map(({ name }) => name);
  const again = planMerge(merge, { standing: { [names[0]!]: 'Gộp quý I' } }).map(({ name }) => name);
  expect(again[0]).toBe('Gộp quý I');
  expect(again.slice(1)).toEqual(names.slice(1));
});

test('a table without a unit of its own is taken in that of the others, and says so', () => {
  const [one, two, three] = tablesOf(['nam-dinh', 'ninh-binh', 'an-giang']) as [Submission, Submission, Submission];
  const without = {
    ...three,
    unit: null,
    columns: three.columns.map((column) => ({ ...column, unit: null })),
    period: null,
  };
  const { forms } = mergeSubmissions([one, two, without]);
  expect(forms[0]!.parts.find(({ submission }) => submission.file === 'an-giang.xlsx')?.notes).toEqual(
    expect.arrayContaining(['unit-assumed']),
  );
});

describe('a table that may be of the form', () => {
  const odd = sent(
    {
      heading: [['PHÂN BỔ VỐN CHO CÁC CHƯƠNG TRÌNH'], [null, null, 'Đơn vị tính: triệu đồng']],
      head: HEAD,
      body: [
        [1, 'Đào tạo nghề', 120, 118, 98.33, null],
        [2, 'Xây dựng mô hình', 900, 870, 96.67, null],
        [3, 'Hỗ trợ máy móc', 400, 390, 97.5, null],
        [4, 'Thông tin tuyên truyền', 80, 75, 93.75, null],
        [null, 'Tổng cộng', 1_500, 1_453, 96.87, null],
      ],
    },
    { file: 'phong-c.xlsx', fingerprint: 'odd' },
  );
  const tables = [...tablesOf(['nam-dinh', 'ninh-binh']), odd];
  const filesOf = ({ forms }: Merge): string[] =>
    forms.flatMap(({ parts }) => parts.map(({ submission }) => submission.file));
  const question = mergeSubmissions(tables).questions.find(({ kind }) => kind === 'form');

  test('is asked about, and apart until somebody decides', () => {
    expect(question).toMatchObject({
      theirs: expect.stringContaining('phong-c.xlsx'),
      sources: [expect.stringContaining('phong-c.xlsx')],
    });
    expect(filesOf(mergeSubmissions(tables))).not.toContain('phong-c.xlsx');
  });

  test.each([
    ['match', true],
    ['apart', false],
    ['leave-out', false],
  ] as const)('%s: in the totals %p', (answer, isIn) => {
    const merge = mergeSubmissions(tables, { decisions: [{ id: question!.id, answer }] });
    expect(filesOf(merge).includes('phong-c.xlsx')).toBe(isIn);
    if (answer === 'leave-out')
      expect(
        merge.forms.flatMap(({ aside }) => aside.map(({ submission, reason }) => `${submission.file} ${reason}`)),
      ).toContain('phong-c.xlsx left-out');
  });
});
