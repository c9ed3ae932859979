/** A chart of the workbook in memory as a `ChartPlan`, to be drawn or saved. */
import { type CellRange, type ChartPlan, type ChartSeries } from '../sheet';
import type { HostChart, HostSeries, HostSheet, HostWorkbook } from '../host';

const COLOURS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

interface Area {
  readonly sheet: string;
  readonly range: CellRange;
}

function* cellsOf(
  area: Area | null,
  workbook: HostWorkbook,
): Generator<{ sheet: HostSheet; row: number; column: number }> {
  const sheet = area && workbook.sheet(area.sheet);
  if (!area || !sheet) return;
  for (let row = area.range.top; row <= area.range.bottom; row++) {
    for (let column = area.range.left; column <= area.range.right; column++) yield { sheet, row, column };
  }
}

const NOWHERE: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** The cell beside or above the values that holds the series' name, where its text is the name. */
function nameCell(series: HostSeries, workbook: HostWorkbook): { row: number; column: number } {
  const range = series.values?.range;
  const sheet = series.values && workbook.sheet(series.values.sheet);
  if (!range || !sheet) return { row: 0, column: 0 };
  if (range.left === range.right) {
    for (let row = range.top - 1; row >= 0; row--) {
      if (workbook.text(sheet, row, range.left) === series.name) return { row, column: range.left };
    }
  }
  for (let column = range.left - 1; column >= 0; column--) {
    if (workbook.text(sheet, range.top, column) === series.name) return { row: range.top, column };
  }
  return { row: Math.max(range.top - 1, 0), column: range.left };
}

function seriesPlan(series: HostSeries, place: number, chart: HostChart, workbook: HostWorkbook): ChartSeries {
  const cached: number[] = [];
  let numberFormat = 'General';
  for (const { sheet, row, column } of cellsOf(series.values, workbook)) {
    const cell = workbook.cell(sheet, row, column);
    cached.push(typeof cell.value === 'number' ? cell.value : Number.NaN);
    if (numberFormat === 'General') numberFormat = cell.numberFormat;
  }
  const axis = series.axis === 'secondary' ? chart.secondaryAxis : chart.valueAxis;
  const labels = [...cellsOf(series.categories, workbook)].map(({ sheet, row, column }) =>
    workbook.text(sheet, row, column),
  );
  const isMarker = series.kind === 'line' && series.line.cleared === true;
  return {
    kind: isMarker ? 'marker' : series.kind,
    axis: series.axis,
    name: { ...nameCell(series, workbook), text: series.name },
    categories: { range: series.categories?.range ?? NOWHERE, cached: labels },
    values: {
      range: series.values?.range ?? NOWHERE,
      cached,
      numberFormat: series.dataLabelFormat ?? axis.numberFormat ?? numberFormat,
    },
    color: (isMarker ? series.marker.background : series.color) ?? COLOURS[place % COLOURS.length]!,
    dataLabels: series.dataLabels,
  };
}

/** What a chart of the workbook draws now, with the figures that its cells hold. */
export function planOfChart(chart: HostChart, workbook: HostWorkbook): ChartPlan {
  return {
    title: chart.title ?? '',
    anchor: chart.anchor,
    series: chart.series.map((series, place) => seriesPlan(series, place, chart, workbook)),
    categoryTitle: chart.categoryAxis.title,
    valueTitle: chart.valueAxis.title,
    secondaryTitle: chart.secondaryAxis.title,
    legend: chart.legend,
  };
}
