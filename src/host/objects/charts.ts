/** Office.js's objects for the charts of a sheet, their titles and legends. */
import type { HostChart, HostSheet } from '../model';
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
      set: guardedChange(
        (self, value) =>
          (self.chart.legend = oneOf(value, ['Bottom', 'Right'], 'legend') === 'Bottom' ? 'bottom' : 'right'),
      ),
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

function addChart({ scope, sheet }: ChartsSelf, [type, source, by]: readonly unknown[]): OfficeObject {
  scope.workbook.guard(sheet);
  const kind = kindOfType(type);
  const data = objectOfClass(source, 'Range').self as RangeSelf;
  const seriesBy = oneOf(by ?? 'Auto', ['Auto', 'Rows', 'Columns'], 'seriesBy');
  if (data.range.top !== data.range.bottom && data.range.left !== data.range.right) {
    throw apiNotFound('the stand-in starts a chart from one row or one column');
  }
  const first = newSeries(kind, 'Series1');
  first.values = { sheet: data.sheet.name, range: data.range };
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
