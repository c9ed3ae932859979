/** Sheets of a merge whose tables lack something: a unit of measure, a line, a total, figures of one year. */
import { mergeSubmissions, planMerge, type Submission } from '../../src/merging';
import { GridBuilder, type PlannedContent, type SheetPlan } from '../../src/sheet';
import type { Rows } from '../tables/sheets';
import { differences } from '../summary/engine';
import { BODY, HEAD, headed, sent, times } from './sent';

const TITLE = 'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM';
const FILES = ['nam-dinh', 'ninh-binh', 'an-giang'];

interface Table {
  readonly year?: number;
  readonly head?: Rows;
  readonly body?: Rows;
}
const table = (file: string, { year = 2018, head = HEAD, body = BODY }: Table = {}): Submission =>
  sent({ heading: headed(`${TITLE} ${year}`), head, body }, { file: `${file}-${year}.xlsx`, fingerprint: file + year });

const shown = (content: PlannedContent): string | number | null =>
  content.type === 'blank' ? null : content.type === 'text' ? content.text : content.value;
const texts = ({ cells }: SheetPlan): string[] =>
  cells.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));
function lineOf(plan: SheetPlan, label: string): unknown[] {
  const at = plan.cells.find(({ column, content }) => column === 1 && shown(content) === label)!.row;
  return plan.cells.filter(({ row, column }) => row === at && column > 1).map(({ content }) => shown(content));
}
/** The sheet of a merge whose name begins so; every formula gives what was planned. */
function planned(tables: readonly Submission[], name: string, shape: 'down' | 'across' = 'down'): SheetPlan {
  const plan = planMerge(mergeSubmissions(tables), { shape }).find((one) => one.name.startsWith(name))!;
  expect(differences(plan, new GridBuilder('Không').build())).toEqual([]);
  return plan;
}

test.each(['down', 'across'] as const)('tables without a unit of measure: none is said (units %s)', (shape) => {
  const plan = planned(
    FILES.map((file, i) => table(file, { body: times(i + 1) })),
    'Gộp',
    shape,
  );
  expect(texts(plan).filter((text) => text.startsWith('Đơn vị tính'))).toEqual([]);
  expect(lineOf(plan, 'Tư vấn')[0]).toBe(6 * 730);
});

describe('a column that one office alone has', () => {
  const head: Rows = [[...HEAD[0]!.slice(0, 5), 'Vốn doanh nghiệp đối ứng', 'Ghi chú']];
  const body = times(3).map((row) => [...row.slice(0, 5), typeof row[2] === 'number' ? row[2] / 10 : null, null]);
  const tables = [table('nam-dinh'), table('ninh-binh', { body: times(2) }), table('an-giang', { head, body })];

  test.each(['down', 'across'] as const)('stands beside those of the form, named as such (units %s)', (shape) => {
    const plan = planned(tables, 'Gộp', shape);
    expect(texts(plan).filter((text) => text.startsWith('Vốn doanh nghiệp đối ứng'))).toEqual([
      'Vốn doanh nghiệp đối ứng (cột riêng)',
    ]);
  });
  test('has nothing in the lines of the others', () => {
    const plan = planned(tables, 'Gộp');
    const at = plan.cells.find(({ content }) => shown(content) === 'Vốn doanh nghiệp đối ứng (cột riêng)')!.column;
    const figures = plan.cells.filter(({ column, content }) => column === at && content.type === 'number');
    expect(figures.map(({ content }) => shown(content))).toEqual([375, 742.5, 219, 1_336.5]);
  });
});

test('figures with many decimals show three', () => {
  const body: Rows = BODY.map((row) => row.map((cell) => (cell === 730 ? 730.123456 : cell)));
  const plan = planned([table('nam-dinh', { body }), table('ninh-binh', { body: times(2) })], 'Gộp');
  const formats = plan.cells
    .filter(({ content }) => shown(content) === 730.123456)
    .map(({ style }) => style.numberFormat);
  expect(new Set(formats)).toEqual(new Set(['#,##0.000;-#,##0.000;"-"']));
});

describe('the year before', () => {
  const both = (before: (at: number) => Rows, now: (at: number) => Rows): Submission[] => [
    ...FILES.map((file, i) => table(file, { year: 2017, body: before(i) })),
    ...FILES.map((file, i) => table(file, { year: 2018, body: now(i) })),
  ];
  const withTotal = (factor: number): Rows => times(factor);

  test('no unit of measure is said where none is known', () => {
    const plan = planned(
      both(
        (i) => withTotal(i + 1),
        (i) => withTotal((i + 1) * 2),
      ),
      'So với năm trước',
    );
    expect(texts(plan).filter((text) => text.startsWith('Đơn vị tính'))).toEqual([]);
    expect(lineOf(plan, 'Nam Định').slice(0, 4)).toEqual([4_455, 8_910, 4_455, 100]);
  });

  test('a unit that had nothing has no growth', () => {
    const nothing = BODY.map((row) => row.map((cell) => (typeof cell === 'number' && cell > 100 ? 0 : cell)));
    const plan = planned(
      both(
        (i) => (i === 0 ? nothing : withTotal(i + 1)),
        (i) => withTotal((i + 1) * 2),
      ),
      'So với năm trước',
    );
    expect(lineOf(plan, 'Nam Định').slice(0, 4)).toEqual([0, 8_910, 8_910, '']);
  });

  test('without a total the outermost lines are compared, each with its units', () => {
    const lines = (factor: number): Rows => times(factor).slice(0, 3);
    const plan = planned(
      both(
        (i) => lines(i + 1),
        (i) => lines((i + 1) * 3),
      ),
      'So với năm trước',
    );
    for (const line of ['Đào tạo nghề', 'Hội chợ, triển lãm', 'Tư vấn']) expect(texts(plan)).toContain(line);
    expect(lineOf(plan, 'Tư vấn').slice(0, 4)).toEqual([null, 6 * 730, 18 * 730, 12 * 730]);
  });

  test('nothing is compared where last year had other columns', () => {
    const head: Rows = [['STT', 'Nội dung', 'Số lớp', 'Số học viên', 'Tỷ lệ (%)', 'Ghi chú']];
    const tables = [
      ...FILES.map((file) => table(file, { year: 2017, head })),
      ...FILES.map((file, i) => table(file, { year: 2018, body: withTotal(i + 2) })),
    ];
    expect(planMerge(mergeSubmissions(tables)).some(({ name }) => name.startsWith('So với năm trước'))).toBe(false);
  });

  test('of one unit is compared without a picture', () => {
    const plan = planMerge(
      mergeSubmissions([
        table('nam-dinh', { year: 2017 }),
        table('nam-dinh', { year: 2018, body: withTotal(2) }),
        table('ninh-binh', { year: 2018, body: withTotal(3) }),
      ]),
    ).find(({ name }) => name.startsWith('So với năm trước'));
    expect(plan?.charts ?? []).toEqual([]);
  });
});

describe('a unit whose change is unlike that of the others', () => {
  test.each([
    [11, 2, 'tăng 10,0 %'],
    [9, 30, 'giảm 10,0 %'],
  ])('%d of ten for most, %d for one: %s is the usual change', (most, one, middle) => {
    const files = ['nam-dinh', 'ninh-binh', 'an-giang', 'ha-nam', 'bac-giang', 'cao-bang', 'lao-cai'];
    const plan = planned(
      [
        ...files.map((file, i) => table(file, { year: 2017, body: times(10 * (i + 1)) })),
        ...files.map((file, i) => table(file, { year: 2018, body: times((i === 3 ? one : most) * (i + 1)) })),
      ],
      'So với năm trước',
    );
    const notes = texts(plan).filter((text) => text.includes('ở giữa'));
    expect(notes).toEqual([`khác hẳn các đơn vị khác (ở giữa: ${middle})`]);
  });
});
