/** What is offered for a table: always something where it holds amounts, and no two measures of one name. */
import { type TableSpec, tableOf } from './tables';
import { offeredFor, planOf, rowOf, rowShowing } from './plans-of';
import { summaryChoices } from '../../src/summary';

const offersOf = (spec: TableSpec) => {
  const { grid, table } = tableOf(spec);
  return summaryChoices(table, grid, []).offers;
};

it.each([
  [
    [
      ['Tổng số'],
      ['Năm 2017', 'Dự toán'],
      ['Năm 2017', 'Quyết toán'],
      ['Năm 2018', 'Dự toán'],
      ['Năm 2018', 'Quyết toán'],
    ],
  ],
  [
    [
      ['Chi đầu tư', 'Trong đó', 'Tổng số'],
      ['Chi thường xuyên', 'Trong đó', 'Tổng số'],
      ['Khác', 'Trong đó', 'Tổng số'],
    ],
  ],
  [[['Thu'], ['Thu'], ['Thu']]],
])('names of measures differ: %j', (paths) => {
  const columns: TableSpec['columns'] = [
    { path: ['STT'], role: 'index' },
    { path: ['Đơn vị'], role: 'label' },
    ...paths.map((path) => ({ path, role: 'amount' }) as const),
  ];
  const line = (label: string, size: number) => ({ cells: [1, label, ...paths.map((_, at) => size * (at + 1))] });
  for (const { measures } of offersOf({
    columns,
    lines: [line('Huyện A', 3), line('Huyện B', 4), line('Huyện C', 5)],
  })) {
    const names = measures.map(({ label }) => label);
    expect(new Set(names).size).toBe(names.length);
  }
});

const ONE: TableSpec = {
  columns: [
    { path: ['STT'], role: 'index' },
    { path: ['Nội dung'], role: 'label' },
    { path: ['Kinh phí'], role: 'amount' },
    { path: ['Số đề án'], role: 'count' },
  ],
  lines: [{ cells: [1, 'Khuyến công quốc gia', 140000, 159] }],
};

it('a table of one row is listed, without a total of it and without shares', () => {
  expect(offeredFor(ONE)).toEqual(['structure']);
  const plan = planOf(ONE);
  expect(rowShowing(plan, /^TỔNG SỐ/)).toBe(-1);
  expect(rowOf(plan, rowShowing(plan, /^Khuyến công quốc gia$/))).toEqual([1, 'Khuyến công quốc gia', 140000, 159]);
});

it('balances, which make no whole, are listed', () => {
  const lines = ['TỔNG THU', 'TỔNG CHI', 'BỘI CHI'].map((label, at) => ({ cells: ['ABC'[at]!, label, 100 + at, at] }));
  expect(offeredFor({ ...ONE, lines })).toEqual(['structure']);
  expect(rowShowing(planOf({ ...ONE, lines }), /^TỔNG SỐ/)).toBe(-1);
});

it('plan and actual are of one year, however the year is written', () => {
  const ofYears = (actual: string, plan: string): TableSpec => ({
    columns: [
      { path: ['STT'], role: 'index' },
      { path: ['Nội dung'], role: 'label' },
      { path: [actual], role: 'actual' },
      { path: [plan], role: 'plan' },
    ],
    lines: [{ cells: [1, 'Giáo dục', 10, 240] }, { cells: [2, 'Y tế', 20, 30] }],
  });
  for (const [actual, plan] of [
    ['FY2011 Actual', 'FY2013 Budgeted'],
    ['FY11 Actual', 'FY13 Budgeted'],
    ['Thực hiện NS2011', 'Dự toán NS2013'],
    ['Thực hiện năm N-1', 'Dự toán năm N'],
  ] as const)
    expect(offeredFor(ofYears(actual, plan))).not.toContain('plan-actual');
  expect(offeredFor(ofYears('FY2013 Actual', 'FY2013 Budgeted'))).toContain('plan-actual');
  expect(offeredFor(ofYears('Thực hiện năm N', 'Dự toán năm N'))).toContain('plan-actual');
});

it('a change by an amount of money is an amount; by a rate it is none', () => {
  const changed = (header: string, unit: 'money' | null): TableSpec => ({
    columns: [
      { path: ['STT'], role: 'index' },
      { path: ['Nội dung'], role: 'label' },
      {
        path: [header],
        role: 'other',
        unit: unit ? { kind: 'money', name: 'triệu đồng', factor: 1e6 } : null,
      },
    ],
    lines: [{ cells: [1, 'Giáo dục', 120] }, { cells: [2, 'Y tế', -860] }],
  });
  expect(offeredFor(changed('Kinh phí điều chỉnh tăng, giảm (triệu đồng)', 'money'))).toContain('structure');
  expect(offeredFor(changed('Chênh lệch', 'money'))).toContain('structure');
  expect(offeredFor(changed('Tốc độ tăng giảm so với cùng kỳ', null))).toEqual([]);
});
