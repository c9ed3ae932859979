/** Office.js's objects for the charts of a sheet, their titles and legends. */
import { type SeriesKind, rangeColumns, rangeRows } from '../../sheet';
import type { HostChart, HostSeries, HostSheet } from '../model';
import { apiNotFound, itemNotFound } from '../refusal';
import { rangeOfAddress } from './addresses';
import { chartAxes } from './chart-axes';
import {
  type ChartSelf,
  chartFill,
  chartFont,
  chartLine,
  kindOfType,
  newAxis,
  newChartId,
  newSeries,
} from './chart-parts';
import { seriesCollection } from './chart-series';
import type { RangeSelf } from './range';
import {
  type Scope,
  type OfficeObject,
  flagOf,
  guardedChange,
  maker,
  oneOf,
  textOf,
  objectOfClass,
} from './office-object';

const titleFormat = maker<ChartSelf>({
  name: 'ChartTitleFormat',
  members: { Font: { object: (self) => chartFont({ ...self, font: self.chart.titleFont }) } },
});

const chartTitle = maker<ChartSelf>({
  name: 'ChartTitle',
  members: {
    Text: {
      get: ({ chart }) => chart.title ?? '',
      set: guardedChange((self, value) => (self.chart.title = textOf(value, 'title'))),
    },
    Visible: {
      get: ({ chart }) => chart.title !== null,
      set: guardedChange((self, value) => {
        if (!flagOf(value, 'visible')) self.chart.title = null;
      }),
    },
    Format: { object: (self) => titleFormat(self) },
  },
});

const legendFormat = maker<ChartSelf>({
  name: 'ChartLegendFormat',
  members: { Font: { object: (self) => chartFont({ ...self, font: self.chart.legendFont }) } },
});

const legend = maker<ChartSelf>({
  name: 'ChartLegend',
  members: {
    Visible: {
      set: guardedChange((self, value) => {
        if (!flagOf(value, 'visible')) self.chart.legend = 'none';
        else if (self.chart.legend === 'none') self.chart.legend = 'right';
      }),
    },
    Position: {
      set: guardedChange((self, value) => {
        const place = oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'], 'legend');
        if (place !== 'Bottom' && place !== 'Right') throw apiNotFound(`the stand-in has no legend at ${place}`);
        self.chart.legend = place === 'Bottom' ? 'bottom' : 'right';
      }),
    },
    Format: { object: (self) => legendFormat(self) },
  },
});

const areaFormat = maker<ChartSelf>({
  name: 'ChartAreaFormat',
  members: {
    Font: { object: (self) => chartFont({ ...self, font: self.chart.font }) },
    Border: { since: '1.7', object: (self) => chartLine({ ...self, line: self.chart.border }) },
    Fill: { object: (self) => chartFill({ ...self, paint: (color) => (self.chart.fill = color) }) },
  },
});

const chartObject = maker<ChartSelf>({
  name: 'Chart',
  id: ({ chart }) => chart.id,
  members: {
    Id: { since: '1.7', get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: guardedChange((self, value) => (self.chart.name = textOf(value, 'name'))),
    },
    Title: { object: chartTitle },
    Axes: { object: chartAxes },
    Legend: { object: legend },
    Series: { object: seriesCollection },
    Format: { object: areaFormat },
    SetPosition: {
      call: guardedChange((self, [start, end]) => {
        const first = rangeOfAddress(textOf(start, 'startCell'));
        const last = end === undefined || end === null ? first : rangeOfAddress(textOf(end, 'endCell'));
        self.chart.anchor = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
      }),
    },
    Delete: {
      call: guardedChange(
        (self) => void (self.sheet.charts = self.sheet.charts.filter((chart) => chart !== self.chart)),
      ),
    },
  },
});

interface ChartsSelf {
  readonly scope: Scope;
  readonly sheet: HostSheet;
}

function chartNamed({ scope, sheet }: ChartsSelf, key: unknown): OfficeObject {
  const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
  if (!chart) throw itemNotFound(`no chart ${String(key)}`);
  return chartObject({ scope, sheet, chart });
}

/** `Worksheet.charts`. */
export const chartCollection = maker<ChartsSelf>({
  name: 'ChartCollection',
  items: ({ scope, sheet }) => sheet.charts.map((chart) => chartObject({ scope, sheet, chart })),
  item: chartNamed,
  members: {
    Count: { get: ({ sheet }) => sheet.charts.length },
    GetItem: { object: (self, [name]) => chartNamed(self, name) },
    Add: { object: (self, args) => addChart(self, args) },
  },
});

/** The series that Excel makes of one row or column: a text before the figures is its name. */
function firstSeries(kind: SeriesKind, { scope, sheet, range }: RangeSelf): HostSeries {
  const header = scope.workbook.cell(sheet, range.top, range.left).value;
  const isHeaded = typeof header === 'string' && header !== '' && rangeRows(range) + rangeColumns(range) > 2;
  const figures = range.left === range.right ? { ...range, top: range.top + 1 } : { ...range, left: range.left + 1 };
  const series = newSeries(kind, isHeaded ? header : 'Series1');
  series.values = { sheet: sheet.name, range: isHeaded ? figures : range };
  return series;
}

function addChart({ scope, sheet }: ChartsSelf, [type, source, by]: readonly unknown[]): OfficeObject {
  scope.workbook.guard(sheet);
  const kind = kindOfType(type);
  const data = objectOfClass(source, 'Range').self as RangeSelf;
  const seriesBy = oneOf(by ?? 'Auto', ['Auto', 'Rows', 'Columns'], 'seriesBy');
  if (data.range.top !== data.range.bottom && data.range.left !== data.range.right) {
    throw apiNotFound('the stand-in starts a chart from one row or one column');
  }
  const first = firstSeries(kind, data);
  const oneByOne =
    (seriesBy === 'Rows' && data.range.top !== data.range.bottom) ||
    (seriesBy === 'Columns' && data.range.left !== data.range.right);
  if (oneByOne) throw apiNotFound('the stand-in makes one series from one row or column');
  const chart: HostChart = {
    id: newChartId(),
    name: `Biểu đồ ${sheet.charts.length + 1}`,
    title: null,
    anchor: { top: 0, left: 0, bottom: 14, right: 7 },
    series: [first],
    categoryAxis: newAxis(),
    valueAxis: newAxis(),
    secondaryAxis: newAxis(),
    legend: 'right',
    fill: null,
    border: {},
    font: {},
    titleFont: {},
    legendFont: {},
  };
  sheet.charts.push(chart);
  scope.workbook.announce({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
  return chartObject({ scope, sheet, chart });
}
