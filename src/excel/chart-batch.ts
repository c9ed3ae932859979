import { type ChartPlan, type ChartSeries, SLICE_COLORS, axisFormat, cellName, rangeName } from '../sheet';

const TYPES = {
  columnClustered: 'ColumnClustered',
  columnStacked: 'ColumnStacked',
  bar: 'BarClustered',
  line: 'LineMarkers',
  doughnut: 'Doughnut',
} as const satisfies Record<ChartSeries['kind'], string>;

/** Where labels stand; a doughnut has no choice. As `files/` writes them. */
const LABELS = {
  columnClustered: 'OutsideEnd',
  columnStacked: 'Center',
  bar: 'OutsideEnd',
  line: 'Top',
  doughnut: null,
} as const;

/** Adds a planned chart to the sheet that holds its cells. */
export function writeChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const values = sheet.getRange(rangeName(first.values.range)).untrack();
  const down = first.values.range.left === first.values.range.right;
  const chart = sheet.charts.add(TYPES[first.kind], values, down ? 'Columns' : 'Rows');
  chart.setPosition(cellName(plan.anchor.top, plan.anchor.left), cellName(plan.anchor.bottom, plan.anchor.right));
  writeSeries(sheet, chart.series.getItemAt(0), first, false);
  for (const series of others) writeSeries(sheet, chart.series.add(series.name.text), series, true);
  chart.title.text = plan.title;
  if (plan.legend === 'none') chart.legend.visible = false;
  else {
    chart.legend.visible = true;
    chart.legend.position = plan.legend === 'right' ? 'Right' : 'Bottom';
  }
  writeAxes(chart, plan);
}

function writeSeries(sheet: Excel.Worksheet, series: Excel.ChartSeries, plan: ChartSeries, added: boolean): void {
  series.name = plan.name.text;
  if (added) {
    series.setValues(sheet.getRange(rangeName(plan.values.range)).untrack());
    series.chartType = TYPES[plan.kind];
  }
  series.setXAxisValues(sheet.getRange(rangeName(plan.categories.range)).untrack());
  if (plan.axis === 'secondary') series.axisGroup = 'Secondary';
  writeColor(series, plan);
  if (!plan.dataLabels) return;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = plan.values.numberFormat;
  const position = LABELS[plan.kind];
  if (position) series.dataLabels.position = position;
}

function writeColor(series: Excel.ChartSeries, plan: ChartSeries): void {
  switch (plan.kind) {
    case 'line':
      series.format.line.color = plan.color;
      series.markerBackgroundColor = plan.color;
      series.markerForegroundColor = plan.color;
      break;
    case 'doughnut':
      plan.values.cached.forEach((_value, slice) => {
        series.points.getItemAt(slice).format.fill.setSolidColor(SLICE_COLORS[slice % SLICE_COLORS.length]!);
      });
      break;
    default:
      series.format.fill.setSolidColor(plan.color);
      series.gapWidth = plan.kind === 'bar' ? 50 : 80;
  }
}

function writeAxes(chart: Excel.Chart, plan: ChartPlan): void {
  const on = (axis: ChartSeries['axis']): ChartSeries | undefined =>
    plan.series.find((series) => series.axis === axis && series.kind !== 'doughnut');
  const primary = on('primary');
  if (primary) {
    const { categoryAxis, valueAxis } = chart.axes;
    if (plan.categoryTitle !== null) categoryAxis.title.text = plan.categoryTitle;
    // A bar chart counts its categories from below; people read from above.
    if (primary.kind === 'bar') categoryAxis.reversePlotOrder = true;
    writeValueAxis(valueAxis, plan, 'primary', plan.valueTitle);
  }
  if (on('secondary')) writeValueAxis(chart.axes.getItem('Value', 'Secondary'), plan, 'secondary', plan.secondaryTitle);
}

function writeValueAxis(axis: Excel.ChartAxis, plan: ChartPlan, side: ChartSeries['axis'], title: string | null): void {
  const series = plan.series.filter((one) => one.axis === side);
  // Columns that do not start at zero lie about their heights.
  if (!series.some(({ values }) => values.cached.some((value) => value < 0))) axis.minimum = 0;
  const [first] = series;
  if (first) axis.numberFormat = axisFormat(first.values.numberFormat);
  if (title !== null) axis.title.text = title;
}
