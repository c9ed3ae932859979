/** Planned charts as Chart.js is asked to draw them. */
import { chartConfiguration, legendBelow } from '../../src/chartview';
import type { ChartPlan, ChartSeries } from '../../src/sheet';

const colours = { text: '#333333', grid: '#eeeeee', background: '#ffffff' };
const column = (column: number) => ({ top: 8, bottom: 10, left: column, right: column });

function series(text: string, cached: number[], more: Partial<ChartSeries> = {}): ChartSeries {
  return {
    kind: 'columnClustered',
    axis: 'primary',
    name: { row: 6, column: 2, text },
    categories: { range: column(1), cached: ['Miền Bắc', 'Miền Trung – Tây Nguyên', 'Phía Nam'] },
    values: { range: column(2), cached, numberFormat: '#,##0.00' },
    color: '#0B6A4F',
    dataLabels: false,
    ...more,
  };
}

const plan: ChartPlan = {
  title: 'Kế hoạch và thực hiện kinh phí khuyến công năm 2018',
  anchor: { top: 14, left: 0, bottom: 30, right: 6 },
  series: [
    series('Kế hoạch', [120000, 98000.5, 80300.48]),
    series('Thực hiện', [110000, 97000, 79000]),
    series('Đạt (%)', [0.9167, 0.9898, 0.9838], {
      kind: 'line',
      axis: 'secondary',
      values: { range: column(4), cached: [0.9167, 0.9898, 0.9838], numberFormat: '0.00%' },
    }),
  ],
  categoryTitle: 'Vùng',
  valueTitle: 'Triệu đồng',
  secondaryTitle: '%',
  legend: 'bottom',
};

describe('a planned chart on a page', () => {
  it('draws columns on the first axis and the rate as a line on the second', () => {
    const { data, options } = chartConfiguration(plan, colours, 'vi');
    expect(data.labels).toEqual(['Miền Bắc', 'Miền Trung – Tây Nguyên', 'Phía Nam']);
    expect(data.datasets.map(({ type, label }) => [type, label])).toEqual([
      ['bar', 'Kế hoạch'],
      ['bar', 'Thực hiện'],
      ['line', 'Đạt (%)'],
    ]);
    expect(data.datasets.map((dataset) => (dataset as { yAxisID?: string }).yAxisID)).toEqual([
      'values',
      'values',
      'secondary',
    ]);
    expect(options?.scales?.values).toMatchObject({ position: 'left', title: { display: true, text: 'Triệu đồng' } });
    expect(options?.scales?.secondary).toMatchObject({ position: 'right', title: { text: '%' } });
  });

  it('leaves the legend to the page where its names would be cut', () => {
    const legend = (width: number) => chartConfiguration(plan, colours, 'vi', width).options?.plugins?.legend?.display;
    expect([legend(640), legend(261), legend(260)]).toEqual([true, true, false]);
    expect(legendBelow(plan, 261)).toEqual([]);
    expect(legendBelow(plan, 260).map(({ text }) => text)).toEqual(['Kế hoạch', 'Thực hiện', 'Đạt (%)']);
    expect(legendBelow({ ...plan, legend: 'none' }, 160)).toEqual([]);
    const ring = { ...plan, series: [series('Kế hoạch', [1, 2, 3], { kind: 'doughnut' })] };
    const names = legendBelow(ring, 160);
    expect(names.map(({ text }) => text)).toEqual(['Miền Bắc', 'Miền Trung – Tây Nguyên', 'Phía Nam']);
    expect(new Set(names.map(({ color }) => color)).size).toBe(3);
  });

  it('writes axis figures the Vietnamese way', () => {
    const tick = (language: 'vi' | 'en', axis: 'values' | 'secondary', value: number) => {
      const scale = chartConfiguration(plan, colours, language).options?.scales?.[axis];
      return (scale as { ticks: { callback: (value: number) => string } }).ticks.callback(value);
    };
    expect(tick('vi', 'values', 120000)).toBe('120.000');
    expect(tick('en', 'values', 120000)).toBe('120,000');
    expect(tick('vi', 'secondary', 0.9)).toBe('90%');
  });

  it('keeps the cells’ padding and their "-" for nil off the axis', () => {
    const padded = {
      ...plan,
      series: [
        series('Kế hoạch', [0, 5], {
          values: { range: column(2), cached: [0, 5], numberFormat: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"_-' },
        }),
      ],
    };
    const scale = chartConfiguration(padded, colours, 'vi').options?.scales?.values;
    const { callback } = (scale as { ticks: { callback: (value: number) => string } }).ticks;
    expect([0, 1500].map((value) => callback(value))).toEqual(['0', '1.500']);
  });

  it('lays bars along the other way and stacks stacked columns', () => {
    const bars = chartConfiguration(
      { ...plan, series: [series('Xếp hạng', [3, 2, 1], { kind: 'bar' })] },
      colours,
      'vi',
    );
    expect(bars.options?.indexAxis).toBe('y');
    const stacked = chartConfiguration(
      { ...plan, series: [series('KCQG', [3, 2, 1], { kind: 'columnStacked' })] },
      colours,
      'vi',
    );
    expect(stacked.options?.scales?.values).toMatchObject({ stacked: true });
    expect(stacked.options?.scales?.secondary).toBeUndefined();
  });

  it('gives a doughnut a colour for each slice and no axes', () => {
    const doughnut = chartConfiguration(
      { ...plan, series: [series('Cơ cấu', [3, 2, 1], { kind: 'doughnut' })] },
      colours,
      'vi',
    );
    expect(doughnut.options?.scales).toBeUndefined();
    expect(new Set(doughnut.data.datasets[0]!.backgroundColor as string[]).size).toBe(3);
  });
});

describe('a chart in a pane of 320 pixels', () => {
  const narrow = chartConfiguration(plan, colours, 'vi', 280);
  const wide = chartConfiguration(plan, colours, 'vi', 700);

  it('breaks its title into lines instead of pressing the letters together', () => {
    expect(wide.options?.plugins?.title?.text).toEqual([plan.title]);
    const lines = narrow.options?.plugins?.title?.text as string[];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(plan.title);
  });

  it('has its legend below: beside the chart the names would be cut', () => {
    const beside = { ...plan, legend: 'right' as const };
    expect(chartConfiguration(beside, colours, 'vi', 280).options?.plugins?.legend?.position).toBe('bottom');
    expect(chartConfiguration(beside, colours, 'vi', 700).options?.plugins?.legend?.position).toBe('right');
  });

  it('leaves the second axis’s title to the legend, and keeps the unit of the first', () => {
    expect(wide.options?.scales?.secondary).toMatchObject({ title: { display: true } });
    expect(narrow.options?.scales?.secondary).toMatchObject({ title: { display: false } });
    expect(narrow.options?.scales?.values).toMatchObject({ title: { display: true, text: 'Triệu đồng' } });
  });

  it('keeps few category names level, in lines as wide as their columns', () => {
    const ticks = narrow.options?.scales?.x?.ticks as unknown as {
      maxRotation: number;
      callback: (index: number) => string[];
    };
    expect(ticks.maxRotation).toBe(0);
    expect(Math.max(...ticks.callback(1).map((line) => line.length))).toBeLessThanOrEqual(12);
  });
});
