/** The summary of progress: projects beside money, each with its rate. */
import { planSummary, summaryChoices } from '../../src/summary';
import { differences } from './engine';
import { shownAt } from './plans-of';
import { type ColumnSpec, PROJECTS, type TableSpec, tableOf } from './tables';

const LABELS: readonly ColumnSpec[] = [
  { path: ['STT'], role: 'index' },
  { path: ['Nội dung'], role: 'label' },
];
const NAMES = ['Đào tạo nghề', 'Hội chợ', 'Tư vấn'];

/** The texts of the summary of progress of some pairs of columns, all measures side by side; its charts by title. */
function progressOf(columns: readonly ColumnSpec[], lines: readonly (readonly number[])[], title?: string) {
  const spec: TableSpec = {
    ...(title === undefined ? {} : { title }),
    columns: [...LABELS, ...columns],
    lines: lines.map((figures, at) => ({ cells: [at + 1, NAMES[at]!, ...figures] })),
  };
  const { grid, table } = tableOf(spec);
  const offer = summaryChoices(table, grid, []).offers.find(({ choice }) => choice.template === 'progress');
  if (!offer) return null;
  const choice = { ...offer.choice, measures: offer.measures };
  const plan = planSummary({ table, grid, relations: [], findings: null, choice, existingNames: [] });
  expect(differences(plan, grid)).toEqual([]);
  const texts = plan.cells
    .map(({ row, column }) => shownAt(plan, row, column))
    .filter((text) => typeof text === 'string');
  return { texts, charts: plan.charts.map((chart) => chart.title) };
}

const pair = (of: string, unit?: ColumnSpec['unit']): ColumnSpec[] => [
  { path: [of, 'Kế hoạch'], role: 'plan', ...(unit === undefined ? {} : { unit }) },
  { path: [of, 'Thực hiện'], role: 'actual', ...(unit === undefined ? {} : { unit }) },
];

test('projects and money have a band, a rate and a chart each', () => {
  const made = progressOf(
    [...pair('Đề án', PROJECTS), ...pair('Kinh phí')],
    [
      [12, 9, 1_250, 1_183],
      [5, 5, 2_475, 2_276],
      [8, 6, 730, 690],
    ],
  )!;
  expect(made.texts).toEqual(expect.arrayContaining(['Số lượng (đề án)', 'Kinh phí (triệu đồng)', 'Tỷ lệ hoàn thành']));
  expect([...made.charts].sort()).toEqual(['Tiến độ theo số lượng', 'Tiến độ thực hiện so với kế hoạch']);
});

test('money whose unit the table does not name has a band without one', () => {
  const made = progressOf(
    [...pair('Đề án', PROJECTS), ...pair('Kinh phí', { kind: 'money', name: 'đồng', factor: 1 })],
    [
      [12, 9, 1_250, 1_183],
      [5, 5, 2_475, 2_276],
    ],
  )!;
  expect(made.texts.some((text) => /^Kinh phí( \(đồng\))?$/.test(text))).toBe(true);
});

test('two kinds of counts say each what it is of', () => {
  const made = progressOf(
    [...pair('Đề án', PROJECTS), ...pair('Lớp học', { kind: 'count', name: 'lớp', factor: 1 })],
    [
      [12, 9, 40, 31],
      [5, 5, 20, 20],
    ],
    'TIẾN ĐỘ THỰC HIỆN ĐỀ ÁN KHUYẾN CÔNG',
  )!;
  expect(made.texts).toEqual(expect.arrayContaining(['Đề án', 'Lớp học']));
  expect(made.texts.some((text) => text.startsWith('Bằng chữ'))).toBe(false);
});

test('money alone is progress where the title says so, and else a comparison', () => {
  const lines = [
    [1_250, 1_183],
    [2_475, 2_276],
  ];
  expect(progressOf(pair('Kinh phí'), lines, 'TIẾN ĐỘ GIẢI NGÂN NĂM 2018')?.charts).toHaveLength(1);
  expect(progressOf(pair('Kinh phí'), lines, 'KINH PHÍ KHUYẾN CÔNG NĂM 2018')).toBeNull();
});
