/** The charts of a planned sheet. */
import {
  CHART_LOOK,
  type ChartPlan,
  type ChartSeries,
  LABEL_PLACE,
  axisFormat,
  cellName,
  chartName,
  labelColor,
  labelGround,
  rangeName,
  readableOn,
  sliceColor,
} from '../../sheet';

const TYPES = {
  columnClustered: 'ColumnClustered',
  columnStacked: 'ColumnStacked',
  bar: 'BarClustered',
  line: 'LineMarkers',
  marker: 'LineMarkers',
  doughnut: 'Doughnut',
} as const satisfies Record<ChartSeries['kind'], string>;

const PLACES = { 'outside-end': 'OutsideEnd', center: 'Center', top: 'Top' } as const;

function writeFont(font: Excel.ChartFont, size: number, color: string = CHART_LOOK.text, bold = false): void {
  font.name = CHART_LOOK.font;
  font.size = size;
  font.color = color;
  font.bold = bold;
}

/**
 * Adds a planned chart to the sheet that holds its cells; it looks as `files/` writes it. Series are named by text:
 * Office.js links values and categories to cells, but no series' name (`ChartSeries.name` is documented as a text only).
 * `index`: its place among the plan's charts.
 */
export function writeChart(sheet: Excel.Worksheet, plan: ChartPlan, index: number): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const values = sheet.getRange(rangeName(first.values.range)).untrack();
  const down = first.values.range.left === first.values.range.right;
  const chart = sheet.charts.add(TYPES[first.kind], values, down ? 'Columns' : 'Rows');
  chart.name = chartName(index);
  chart.setPosition(cellName(plan.anchor.top, plan.anchor.left), cellName(plan.anchor.bottom, plan.anchor.right));
  chart.format.fill.setSolidColor(CHART_LOOK.paper);
  chart.format.border.color = CHART_LOOK.frame;
  chart.format.border.weight = 0.75;
  writeFont(chart.format.font, CHART_LOOK.textSize);
  writeSeries(sheet, chart.series.getItemAt(0), first, false);
  for (const series of others) writeSeries(sheet, chart.series.add(), series, true);
  // Excel shows no title by itself on a chart of several series.
  chart.title.visible = true;
  chart.title.text = plan.title;
  writeFont(chart.title.format.font, CHART_LOOK.titleSize, CHART_LOOK.text, true);
  writeLegend(chart.legend, plan.legend);
  writeAxes(chart, plan);
}

function writeLegend(legend: Excel.ChartLegend, place: ChartPlan['legend']): void {
  legend.visible = place !== 'none';
  if (place === 'none') return;
  legend.position = place === 'right' ? 'Right' : 'Bottom';
  writeFont(legend.format.font, CHART_LOOK.textSize);
}

function writeSeries(sheet: Excel.Worksheet, series: Excel.ChartSeries, plan: ChartSeries, added: boolean): void {
  // Values first: an empty series refuses everything else (EmptyChartSeries).
  if (added) {
    series.setValues(sheet.getRange(rangeName(plan.values.range)).untrack());
    series.chartType = TYPES[plan.kind];
  }
  series.name = plan.name.text;
  series.setXAxisValues(sheet.getRange(rangeName(plan.categories.range)).untrack());
  if (plan.axis === 'secondary') series.axisGroup = 'Secondary';
  writeShape(series, plan);
  series.hasDataLabels = plan.dataLabels;
  if (plan.dataLabels) writeLabels(series, plan);
}

function writeShape(series: Excel.ChartSeries, plan: ChartSeries): void {
  switch (plan.kind) {
    case 'line':
    case 'marker':
      if (plan.kind === 'line') {
        series.format.line.color = plan.color;
        series.format.line.weight = CHART_LOOK.lineWeight;
      } else series.format.line.clear();
      series.markerStyle = 'Circle';
      series.markerSize = CHART_LOOK.markerSize;
      series.markerBackgroundColor = plan.color;
      series.markerForegroundColor = CHART_LOOK.paper;
      break;
    case 'doughnut':
      series.doughnutHoleSize = CHART_LOOK.hole;
      plan.values.cached.forEach((_value, slice) => {
        const { format } = series.points.getItemAt(slice);
        format.fill.setSolidColor(sliceColor(slice));
        format.border.color = CHART_LOOK.paper;
        format.border.weight = 1;
      });
      break;
    default:
      series.format.fill.setSolidColor(plan.color);
      series.gapWidth = plan.kind === 'bar' ? CHART_LOOK.barGap : CHART_LOOK.columnGap;
      series.overlap = plan.kind === 'columnStacked' ? 100 : 0;
  }
}

function writeLabels(series: Excel.ChartSeries, plan: ChartSeries): void {
  const { dataLabels } = series;
  dataLabels.numberFormat = plan.values.numberFormat;
  writeFont(dataLabels.format.font, CHART_LOOK.labelSize, labelColor(plan));
  const ground = labelGround(plan);
  if (ground) dataLabels.format.fill.setSolidColor(ground);
  const place = LABEL_PLACE[plan.kind];
  if (place) dataLabels.position = PLACES[place];
  if (plan.kind !== 'doughnut') return;
  plan.values.cached.forEach((_value, slice) => {
    series.points.getItemAt(slice).dataLabel.format.font.color = readableOn(sliceColor(slice));
  });
}

function writeAxes(chart: Excel.Chart, plan: ChartPlan): void {
  const on = (axis: ChartSeries['axis']): ChartSeries | undefined =>
    plan.series.find((series) => series.axis === axis && series.kind !== 'doughnut');
  const primary = on('primary');
  if (primary) {
    const { categoryAxis, valueAxis } = chart.axes;
    writeTitle(categoryAxis, plan.categoryTitle);
    // A bar chart counts its categories from below; people read from above.
    if (primary.kind === 'bar') categoryAxis.reversePlotOrder = true;
    categoryAxis.majorTickMark = 'None';
    // Under the lowest column, not at zero in the midst of them.
    categoryAxis.tickLabelPosition = 'Low';
    categoryAxis.format.line.color = CHART_LOOK.axis;
    categoryAxis.format.line.weight = 0.75;
    writeFont(categoryAxis.format.font, CHART_LOOK.textSize);
    writeValueAxis(valueAxis, plan, 'primary', plan.valueTitle);
    valueAxis.majorGridlines.format.line.color = CHART_LOOK.gridlines;
    valueAxis.majorGridlines.format.line.weight = 0.75;
  }
  if (on('secondary')) {
    const axis = chart.axes.getItem('Value', 'Secondary');
    writeValueAxis(axis, plan, 'secondary', plan.secondaryTitle);
    axis.majorGridlines.visible = false;
  }
}

function writeTitle(axis: Excel.ChartAxis, title: string | null): void {
  if (title === null) return;
  axis.title.visible = true;
  axis.title.text = title;
  writeFont(axis.title.format.font, CHART_LOOK.textSize, CHART_LOOK.text, true);
}

function writeValueAxis(axis: Excel.ChartAxis, plan: ChartPlan, side: ChartSeries['axis'], title: string | null): void {
  const series = plan.series.filter((one) => one.axis === side);
  // Columns that do not start at zero lie about their heights.
  if (!series.some(({ values }) => values.cached.some((value) => value < 0))) axis.minimum = 0;
  const [first] = series;
  if (first) axis.numberFormat = axisFormat(first.values.numberFormat);
  axis.majorTickMark = 'None';
  axis.format.line.clear();
  writeFont(axis.format.font, CHART_LOOK.textSize);
  writeTitle(axis, title);
}
