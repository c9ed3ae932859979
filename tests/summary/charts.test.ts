/** Charts leave no row out without a word. */
import type { ChartPlan } from '../../src/sheet';
import { differences } from './engine';
import { planOf, shownAt } from './plans-of';
import { type TableSpec, tableOf } from './tables';

const COLUMNS: TableSpec['columns'] = [
  { path: ['TT'], role: 'index' },
  { path: ['Đơn vị'], role: 'label' },
  { path: ['Kế hoạch'], role: 'plan' },
  { path: ['Thực hiện'], role: 'actual' },
];

/** So many districts, the last the largest. */
const districts = (count: number): TableSpec => ({
  columns: COLUMNS,
  lines: Array.from({ length: count }, (_, i) => ({ cells: [i + 1, `Huyện ${i + 1}`, 100 + i, 90 + i] })),
});

const namesOf = ({ series }: ChartPlan): readonly string[] => series[0]!.categories.cached;

it.each([2, 12, 15, 17, 20, 25, 40, 60])('of %i rows draw all, or say how many and add the others up', (count) => {
  const spec = districts(count);
  const plan = planOf(spec, 'plan-actual');
  const [chart] = plan.charts;
  const names = namesOf(chart!);
  const cut = /\((\d+) đơn vị lớn nhất\)$/.exec(chart!.title);
  if (cut) {
    expect(names).toHaveLength(Number(cut[1]) + 1);
    expect(names.at(-1)).toBe('Khác');
    expect(names).toContain(`Huyện ${count}`);
  } else expect(names).toHaveLength(count);
  const drawn = chart!.series[1]!.values.cached.reduce((sum, value) => sum + value, 0);
  expect(drawn).toBeCloseTo(
    spec.lines.reduce((sum, { cells }) => sum + Number(cells[3]), 0),
    6,
  );
  expect(differences(plan, tableOf(spec).grid)).toEqual([]);
});

it('a row without a plan is drawn with the others, not left out', () => {
  const spec = districts(4);
  const lines = spec.lines.map(({ cells }, at) => ({ cells: at === 1 ? [2, 'Huyện 2', null, 500] : cells }));
  const [chart] = planOf({ ...spec, lines }, 'plan-actual').charts;
  expect(namesOf(chart!)).toEqual(['Huyện 1', 'Huyện 3', 'Huyện 4', 'Khác']);
  expect(chart!.series[1]!.values.cached).toEqual([90, 92, 93, 500]);
});

it('the rate of the others is that of their sums', () => {
  const plan = planOf(districts(40), 'plan-actual');
  const rates = plan.charts[0]!.series[2]!;
  const others = plan.charts[0]!.series.map(({ values }) => values.cached.at(-1)!);
  expect(others[2]).toBeCloseTo(others[1]! / others[0]!, 12);
  expect(shownAt(plan, rates.values.range.bottom, rates.values.range.left)).toBeCloseTo(others[2]!, 12);
});

it('no line is drawn through units that do not follow each other', () => {
  const kinds = (template: 'plan-actual' | 'ranking') =>
    planOf(districts(6), template).charts.flatMap(({ series }) => series.map(({ kind }) => kind));
  expect(kinds('plan-actual')).toContain('marker');
  expect([...kinds('plan-actual'), ...kinds('ranking')]).not.toContain('line');
});

it('names are whole where there is room', () => {
  const name = 'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến';
  const spec = districts(4);
  const lines = spec.lines.map(({ cells }, at) => ({ cells: [at + 1, `${name} ${at + 1}`, cells[2]!, cells[3]!] }));
  expect(namesOf(planOf({ ...spec, lines }, 'plan-actual').charts[0]!)).toEqual(lines.map(({ cells }) => cells[1]));
});

describe('long names that begin alike', () => {
  const categoriesOf = (...labels: readonly string[]): readonly string[] => {
    const plan = planOf(
      {
        columns: [
          { path: ['STT'], role: 'index' },
          { path: ['Đơn vị'], role: 'label' },
          { path: ['Kế hoạch'], role: 'plan' },
          { path: ['Thực hiện'], role: 'actual' },
        ],
        lines: labels.map((label, at) => ({ cells: [at + 1, label, 100 + at, 90 + at] })),
      },
      'plan-actual',
    );
    return plan.charts[0]!.series[0]!.categories.cached;
  };
  const communes = 'Bình Hòa Phú Thới Thạnh Ngãi Hiệp Đức Thuận Khánh'.split(' ');

  test('are told apart by what they end in', () => {
    expect(categoriesOf(...communes.map((name) => `Ủy ban nhân dân xã Long An ${name}`))).toEqual(
      communes.map((name) => expect.stringMatching(new RegExp(`^Ủy ban .*… An ${name}$`))),
    );
    const works = ['giao thông', 'dân dụng và công nghiệp', 'nông nghiệp', 'thủy lợi', 'cấp nước', 'chiếu sáng'];
    const names = categoriesOf(...works.map((of) => `Ban Quản lý dự án đầu tư xây dựng các công trình ${of}`));
    expect(names).toEqual(works.map((of) => expect.stringMatching(new RegExp(`^Ban .*… ${of.slice(0, 8)}`))));
  });

  test('and those that differ where they begin stay as they are cut', () => {
    const places = ['Hà Nội', 'Nam Định', 'Nghệ An', 'Bến Tre', 'Cà Mau', 'Sơn La', 'Lai Châu', 'Phú Yên'];
    const names = categoriesOf(
      ...places.map((place) => `${place}: Trung tâm Khuyến công và Tư vấn phát triển công nghiệp`),
    );
    expect(names).toEqual(places.map((place) => expect.stringMatching(new RegExp(`^${place}: Trung tâm`))));
  });
});
