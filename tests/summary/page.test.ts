/** How a summary lies on paper. */
import { planSummary, summaryChoices } from '../../src/summary';
import { type TableSpec, tableOf } from './tables';

const COLUMNS: TableSpec['columns'] = [
  { path: ['STT'], role: 'index' },
  { path: ['Nội dung'], role: 'label' },
  { path: ['Kế hoạch'], role: 'plan' },
  { path: ['Thực hiện'], role: 'actual' },
];

/** A plan-and-actual table with so many lines, summarised. */
function summaryOf(lines: number, columns: TableSpec['columns'] = COLUMNS) {
  const { grid, table } = tableOf({
    columns,
    lines: Array.from({ length: lines }, (_, i) => ({
      cells: [i + 1, `Đề án ${i + 1}`, ...columns.slice(2).map((_column, at) => 100 + i + at)],
    })),
  });
  const { offers } = summaryChoices(table, grid, []);
  return planSummary({ table, grid, relations: [], findings: null, choice: offers[0]!.choice, existingNames: [] });
}

describe('the page', () => {
  it('repeats the header where the table goes on on a second page', () => {
    const { print } = summaryOf(40);
    expect(print).toMatchObject({ orientation: 'portrait', repeatRows: { first: 4, last: 5 } });
  });

  it('does not repeat it over charts alone', () => {
    expect(summaryOf(8).print).toMatchObject({ orientation: 'portrait', repeatRows: null });
  });

  it('stays upright where the table is a tenth too wide, and is turned beyond', () => {
    const previous: TableSpec['columns'] = [
      ...COLUMNS.slice(0, 2),
      { path: ['Thực hiện cùng kỳ'], role: 'previous' },
      { path: ['Thực hiện 6 tháng'], role: 'actual' },
    ];
    const upright = summaryOf(8, previous);
    expect(upright.columnWidths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(92);
    expect(upright.print).toMatchObject({ orientation: 'portrait', fitToWidth: 1 });
    const years = [2020, 2021, 2022, 2023, 2024].map((year) => ({
      path: [`Năm ${year}`],
      role: 'actual' as const,
      period: String(year),
    }));
    expect(summaryOf(8, [...COLUMNS.slice(0, 2), ...years]).print.orientation).toBe('landscape');
  });
});
