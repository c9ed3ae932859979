/** A summary never prints a figure that its own rows contradict: the total, shares, words. */
import type { SheetPlan } from '../../src/sheet';
import { differences } from './engine';
import { colorAt, columnOf, planOf, rowOf, rowShowing, shownAt, textsOf } from './plans-of';
import { type TableSpec, sumOfLines, tableOf } from './tables';

const COLUMNS: TableSpec['columns'] = [
  { path: ['TT'], role: 'index' },
  { path: ['Nguồn kinh phí'], role: 'label' },
  { path: ['Kế hoạch'], role: 'plan' },
  { path: ['Thực hiện'], role: 'actual' },
];

/** Plan and actual of two sources; the total is typed. */
const sources = (national: number, local: number, total: number): TableSpec => ({
  columns: COLUMNS,
  lines: [
    { kind: 'total', cells: [null, 'TỔNG SỐ', 298300.98, total] },
    { parent: 0, cells: ['I', 'Kinh phí khuyến công quốc gia', 120000, national] },
    { parent: 0, cells: ['II', 'Kinh phí khuyến công địa phương', 178300.98, local] },
  ],
});

const SOUND = sources(118579.29, 172187.94, 290767.23);
const CHANGED = sources(118579.29, 170000, 290767.23);
const ACTUAL = 3;
const SHARE = 5;

/** What the formulas of a summary give once its source has changed. */
const afterChange = (plan: SheetPlan, spec: TableSpec): ReadonlyMap<string, string> =>
  new Map(differences(plan, tableOf(spec).grid).map(({ cell, computed }) => [cell, computed]));

/** The cell with the total in words. */
const wordsIn = (plan: SheetPlan): SheetPlan['cells'][number] =>
  plan.cells.find(({ content }) => content.type === 'formula' && String(content.value).startsWith('Bằng chữ'))!;

describe('a total that its rows do not make', () => {
  const plan = planOf(CHANGED, 'plan-actual');
  const total = rowShowing(plan, /^TỔNG SỐ/);

  it('has the gap under it in red', () => {
    expect(shownAt(plan, total, ACTUAL)).toBe(290767.23);
    expect(shownAt(plan, total + 1, 1)).toMatch(/^Chênh lệch/);
    expect(shownAt(plan, total + 1, ACTUAL)).toBeCloseTo(2187.94, 6);
    expect(shownAt(plan, total + 1, 2)).toBe('');
    expect(colorAt(plan, total + 1, ACTUAL)).toBe('#C00000');
  });

  it('is not made 100 % by shares that come to less', () => {
    const rows = [total - 2, total - 1].map((row) => Number(shownAt(plan, row, SHARE)));
    expect(shownAt(plan, total, SHARE)).toBeCloseTo(rows[0]! + rows[1]!, 12);
    expect(Number(shownAt(plan, total, SHARE))).toBeLessThan(0.993);
  });

  it('shows no gap any more once the source agrees', () => {
    const now = afterChange(plan, SOUND);
    expect(now.get('D13')).toBe('');
    expect(now.get('B13')).toBe('');
  });
});

describe('a total that its rows make', () => {
  const plan = planOf(SOUND, 'plan-actual');

  it('has no gap', () => {
    const total = rowShowing(plan, /^TỔNG SỐ/);
    expect(rowOf(plan, total + 1).every((shown) => shown === null || shown === '')).toBe(true);
    expect(shownAt(plan, total, SHARE)).toBeCloseTo(1, 12);
  });

  it("is the rows' when a row of the source changes, and the source's own total is said to differ", () => {
    const now = afterChange(plan, CHANGED);
    expect(Number(now.get('D12'))).toBeCloseTo(288579.29, 6);
    expect(Number(now.get('D13'))).toBeCloseTo(2187.94, 6);
    expect(now.get('B13')).toMatch(/^Chênh lệch/);
  });

  it('loses its words when it becomes another', () => {
    const words = wordsIn(plan);
    expect(words).toBeDefined();
    const now = afterChange(plan, CHANGED);
    expect(now.get(`A${words.row + 1}`)).toBe('');
  });
});

describe('the words of a total that ends on half a đồng', () => {
  const halves = (second: number): TableSpec => ({
    columns: COLUMNS,
    lines: [
      { kind: 'total', cells: [null, 'Tổng cộng', 100, 90.0000005] },
      { parent: 0, cells: ['I', 'Sở, ngành', 60, 54] },
      { parent: 0, cells: ['II', 'Huyện, thị xã', 40, second] },
    ],
  });
  const plan = planOf(halves(36.0000005), 'plan-actual');
  const words = wordsIn(plan);
  /** What the words become; undefined where they stay. */
  const wordsWith = (second: number): string | undefined => afterChange(plan, halves(second)).get(`A${words.row + 1}`);

  it('stay, whichever way another program rounds it', () => {
    expect(words.content).toMatchObject({ value: expect.stringMatching(/^Bằng chữ .* một đồng\.$/) as string });
    expect(wordsWith(36.0000006)).toBeUndefined();
    expect(wordsWith(36.0000004)).toBeUndefined();
  });
  it('go when it is another by a whole đồng', () => {
    expect(wordsWith(36.000002)).toBe('');
    expect(wordsWith(35.9999995)).toBe('');
  });
});

describe('a row that the rows shown below it do not make', () => {
  const nested = (detail: number): TableSpec => ({
    columns: COLUMNS,
    lines: [
      { kind: 'total', cells: [null, 'Tổng cộng', 100, 90] },
      { parent: 0, cells: ['I', 'Sở, ngành', 60, 54] },
      { parent: 1, cells: ['1', 'Sở Công Thương', 40, 36] },
      { parent: 1, cells: ['2', 'Sở Tài chính', 20, detail] },
      { parent: 0, cells: ['II', 'Huyện, thị xã', 40, 36] },
    ],
  });

  it('is followed by the gap in red, under its details', () => {
    const plan = planOf(nested(17), 'plan-actual', { grouping: { kind: 'hierarchy', depth: 2 } });
    const gap = rowShowing(plan, /^Chênh lệch so với cộng các dòng chi tiết/);
    expect(gap).toBe(rowShowing(plan, /^Sở Tài chính/) + 1);
    expect(rowOf(plan, gap).slice(2, 4)).toEqual([null, 1]);
    expect(differences(plan, tableOf(nested(17)).grid)).toEqual([]);
  });

  it('is their sum where they do', () => {
    const plan = planOf(nested(18), 'plan-actual', { grouping: { kind: 'hierarchy', depth: 2 } });
    expect(rowShowing(plan, /^Chênh lệch so với cộng các dòng chi tiết/)).toBe(-1);
    expect(afterChange(plan, nested(17)).get('D10')).toBe(`${Number(53).toExponential(15).replace('e+', 'E+0')}`);
  });

  it('is shown without them where nothing says that they are all of it', () => {
    const spec: TableSpec = {
      columns: COLUMNS,
      lines: nested(0).lines.map((line, at) =>
        at === 2 || at === 3 ? { ...line, cells: [at, `Việc ${at}`, 3, 2] } : line,
      ),
    };
    const depth: { grouping: { kind: 'hierarchy'; depth: 2 } } = { grouping: { kind: 'hierarchy', depth: 2 } };
    expect(rowShowing(planOf(spec, 'plan-actual', depth), /^Việc/)).toBe(-1);
    // The workbook's own formula says that they are.
    const stated = [sumOfLines('Biểu 01', 2, 1, [2, 3])];
    const plan = planOf(spec, 'plan-actual', depth, stated);
    expect(rowShowing(plan, /^Việc/)).toBeGreaterThan(0);
    expect(rowOf(plan, rowShowing(plan, /^Chênh lệch so với/)).slice(2, 4)).toEqual([54, 50]);
  });
});

it('words longer than a text in a formula may be are put together from pieces', () => {
  const long = sources(123456789.123456, 987654321.987654, 1111111111.11111);
  const spec = {
    ...long,
    columns: COLUMNS.map((column, at) => (at === ACTUAL ? { ...column, path: ['Thực hiện '.repeat(20)] } : column)),
  };
  const plan = planOf(spec, 'structure');
  const { grid } = tableOf(spec);
  const words = wordsIn(plan);
  expect(words.content.type === 'formula' && words.content.formula).toMatch(/"&"/);
  expect(differences(plan, grid)).toEqual([]);
});

it('a report of money that no row adds up to has no words and no share column', () => {
  const plan = planOf({
    columns: COLUMNS,
    lines: [{ cells: ['A', 'TỔNG THU', 100, 90] }, { cells: ['B', 'TỔNG CHI', 110, 95] }],
  });
  expect(textsOf(plan).some((text) => text.startsWith('Bằng chữ'))).toBe(false);
  expect(() => columnOf(plan, /^Tỷ trọng/)).toThrow();
});
