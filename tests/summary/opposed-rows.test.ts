/** Revenue and spending are never added up: the form "Cân đối nguồn thu, chi" of provinces and their districts. */
import type { SheetPlan } from '../../src/sheet';
import { summaryChoices } from '../../src/summary';
import { areOpposed } from '../../src/summary/opposed-rows';
import { planOf, rowOf, rowShowing, textsOf } from './plans-of';
import { type TableSpec, tableOf } from './tables';

const COLUMNS: TableSpec['columns'] = [
  { path: ['TT'], role: 'index' },
  { path: ['Nội dung'], role: 'label' },
  { path: ['Dự toán'], role: 'plan' },
  { path: ['Ước thực hiện'], role: 'actual' },
];

/** Two budgets, each with what it takes and what it spends; `heads`: the figures of the lines of the budgets. */
const balance = (heads: readonly (number | null)[], spending = 'Chi ngân sách'): TableSpec => ({
  columns: COLUMNS,
  lines: [
    { cells: ['A', 'NGÂN SÁCH CẤP TỈNH', ...heads] },
    { parent: 0, cells: ['I', 'Nguồn thu ngân sách', 8604, 10073] },
    { parent: 0, cells: ['II', spending, 8549, 8292] },
    { cells: ['B', 'NGÂN SÁCH HUYỆN', ...heads] },
    { parent: 3, cells: ['I', 'Nguồn thu ngân sách', 4341, 4840] },
    { parent: 3, cells: ['II', spending, 4300, 3522] },
  ],
});

const plansOf = (spec: TableSpec): SheetPlan[] => {
  const { grid, table } = tableOf(spec);
  return summaryChoices(table, grid, []).offers.map(({ choice }) => planOf(spec, choice.template));
};

it('no summary adds up what a budget takes and what it spends', () => {
  const plans = plansOf(balance([null, null]));
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) {
    expect(textsOf(plan).filter((text) => /^TỔNG SỐ|^Bằng chữ|^Chênh lệch/.test(text))).toEqual([]);
    expect(plan.cells.some(({ content }) => content.type === 'formula' && content.value === 17153)).toBe(false);
  }
});

it('its lines are shown under the name of their budget', () => {
  const plan = planOf(balance([null, null]), 'plan-actual');
  const budget = rowShowing(plan, /^NGÂN SÁCH CẤP TỈNH/);
  expect(rowOf(plan, budget + 1).slice(1, 4)).toEqual(['Nguồn thu ngân sách', 8604, 10073]);
  expect(rowOf(plan, budget + 2).slice(1, 4)).toEqual(['Chi ngân sách', 8549, 8292]);
});

it('lines that are all spending are added up', () => {
  const spec = balance([null, null]);
  const lines = spec.lines.map(({ parent, cells }) => ({
    ...(parent === undefined ? {} : { parent }),
    cells: cells.map((cell) => (cell === 'Nguồn thu ngân sách' ? 'Chi đầu tư' : cell)),
  }));
  const plan = planOf({ ...spec, lines }, 'plan-actual');
  expect(rowOf(plan, rowShowing(plan, /^NGÂN SÁCH CẤP TỈNH/))[2]).toBe(17153);
  expect(rowOf(plan, rowShowing(plan, /^TỔNG SỐ/))[2]).toBe(17153 + 8641);
});

it.each([
  [['TỔNG THU NSNN', 'TỔNG CHI NSNN'], true],
  [['Nguồn thu của ngân sách', 'Chi ngân sách', 'Bội chi'], true],
  [['Thu nội địa', 'Thu từ dầu thô'], false],
  [['Thu hồi tạm ứng', 'Chi đầu tư'], false],
  [['Thu nội địa', 'Chi cục Kiểm lâm'], false],
  [['Thư viện tỉnh', 'Chi đoàn'], false],
  [['Thủ Đức', 'Chi Lăng'], false],
])('%j: %s', (labels, opposed) => expect(areOpposed(labels)).toBe(opposed));

it('no chart is drawn of headings without figures', () => {
  for (const plan of plansOf(balance([null, null])))
    for (const { series } of plan.charts)
      expect(series.some(({ values }) => values.cached.some((value) => value !== 0))).toBe(true);
});
