import { type CellRange, type SeriesKind, rangeColumns, rangeRows } from '../../sheet';
import type { HostAxis, HostChart, HostSeries, HostSheet } from '../model';
import { HostRefusal, apiNotFound, invalidArgument, itemNotFound } from '../refusal';
import { rangeOfAddress } from './addresses';
import type { RangeSelf } from './range';
import { type Scope, type Thing, colorOf, flagOf, maker, numberOf, oneOf, textOf, thingOf } from './thing';

interface ChartSelf {
  readonly scope: Scope;
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

/** Excel's chart types that plans use, and what a plan calls them. */
const TYPES = {
  ColumnClustered: 'columnClustered',
  ColumnStacked: 'columnStacked',
  BarClustered: 'bar',
  Line: 'line',
  LineMarkers: 'line',
  Doughnut: 'doughnut',
} as const satisfies Record<string, SeriesKind>;

function kindOfType(type: unknown): SeriesKind {
  const name = textOf(type, 'chart type');
  if (!Object.hasOwn(TYPES, name)) throw apiNotFound(`the stand-in draws no ${name}`);
  return TYPES[name as keyof typeof TYPES];
}

let lastId = 0;
const newId = (): string => `{${String(++lastId).padStart(8, '0')}-0000-4000-8000-0000000000CC}`;

const newSeries = (kind: SeriesKind, name: string): HostSeries => ({
  id: newId(),
  name,
  kind,
  axis: 'primary',
  values: null,
  categories: null,
  color: null,
  pointColors: new Map(),
  dataLabels: false,
  dataLabelFormat: null,
});

function cellsOfArgument(argument: unknown): { readonly sheet: string; readonly range: CellRange } {
  const { sheet, range } = thingOf(argument, 'Range').self as RangeSelf;
  if (range.top !== range.bottom && range.left !== range.right)
    throw invalidArgument('a series is one row or one column wide');
  return { sheet: sheet.name, range };
}

const told = ({ scope, sheet }: ChartSelf): void => {
  scope.workbook.guard(sheet);
  scope.workbook.tell({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
};

const chartTitle = maker<ChartSelf>({
  name: 'ChartTitle',
  members: {
    Text: {
      get: ({ chart }) => chart.title ?? '',
      set: (self, value) => {
        told(self);
        self.chart.title = textOf(value, 'title');
      },
    },
    Visible: {
      get: ({ chart }) => chart.title !== null,
      set: (self, value) => {
        told(self);
        if (!flagOf(value, 'visible')) self.chart.title = null;
      },
    },
    Format: { object: (self) => titleFormat(self) },
  },
});

const titleFormat = maker<ChartSelf>({
  name: 'ChartTitleFormat',
  members: { Font: { object: (self) => chartFont(self) } },
});

/** Taken and not drawn: the sheet view has one font for its charts. */
const chartFont = maker<ChartSelf>({
  name: 'ChartFont',
  members: {
    Bold: { set: (_self, value) => void flagOf(value, 'bold') },
    Size: { set: (_self, value) => void numberOf(value, 'size') },
    Name: { set: (_self, value) => void textOf(value, 'name') },
    Color: { set: (_self, value) => void colorOf(value) },
  },
});

type AxisSelf = ChartSelf & { readonly axis: HostAxis };

const axisTitle = maker<AxisSelf>({
  name: 'ChartAxisTitle',
  members: {
    Text: {
      get: ({ axis }) => axis.title ?? '',
      set: (self, value) => {
        told(self);
        self.axis.title = textOf(value, 'axis title');
      },
    },
    Visible: {
      set: (self, value) => {
        told(self);
        if (!flagOf(value, 'visible')) self.axis.title = null;
      },
    },
  },
});

const axisThing = maker<AxisSelf>({
  name: 'ChartAxis',
  members: {
    Title: { object: (self) => axisTitle(self) },
    NumberFormat: {
      since: '1.8',
      set: (self, value) => {
        told(self);
        self.axis.numberFormat = textOf(value, 'number format');
      },
    },
    Minimum: { set: (_self, value) => void (value === '' || numberOf(value, 'minimum')) },
    ReversePlotOrder: {
      since: '1.7',
      set: (self, value) => {
        told(self);
        void flagOf(value, 'reversePlotOrder');
      },
    },
  },
});

const axes = maker<ChartSelf>({
  name: 'ChartAxes',
  members: {
    CategoryAxis: { object: (self) => axisThing({ ...self, axis: self.chart.categoryAxis }) },
    ValueAxis: { object: (self) => axisThing({ ...self, axis: self.chart.valueAxis }) },
    GetItem: {
      since: '1.7',
      object: (self, [type, group]) => {
        const kind = oneOf(type, ['Category', 'Value'], 'axis');
        const secondary = oneOf(group ?? 'Primary', ['Primary', 'Secondary'], 'axis group') === 'Secondary';
        if (secondary && !self.chart.series.some(({ axis }) => axis === 'secondary'))
          throw itemNotFound('no series stands on the secondary axis');
        if (kind === 'Category') return axisThing({ ...self, axis: self.chart.categoryAxis });
        return axisThing({ ...self, axis: secondary ? self.chart.secondaryAxis : self.chart.valueAxis });
      },
    },
  },
});

const legend = maker<ChartSelf>({
  name: 'ChartLegend',
  members: {
    Visible: {
      set: (self, value) => {
        told(self);
        if (!flagOf(value, 'visible')) self.chart.legend = 'none';
        else if (self.chart.legend === 'none') self.chart.legend = 'right';
      },
    },
    Position: {
      set: (self, value) => {
        told(self);
        self.chart.legend = oneOf(value, ['Bottom', 'Right'], 'legend') === 'Bottom' ? 'bottom' : 'right';
      },
    },
  },
});

type SeriesSelf = ChartSelf & { readonly series: HostSeries };

const seriesFill = maker<SeriesSelf>({
  name: 'ChartFill',
  members: {
    SetSolidColor: {
      call: (self, [color]) => {
        told(self);
        self.series.color = colorOf(color);
      },
    },
  },
});

const seriesLine = maker<SeriesSelf>({
  name: 'ChartLineFormat',
  members: {
    Color: {
      set: (self, value) => {
        told(self);
        self.series.color = colorOf(value);
      },
    },
    Weight: {
      since: '1.7',
      set: (self, value) => {
        told(self);
        void numberOf(value, 'weight');
      },
    },
  },
});

const seriesFormat = maker<SeriesSelf>({
  name: 'ChartSeriesFormat',
  members: { Fill: { object: (self) => seriesFill(self) }, Line: { object: (self) => seriesLine(self) } },
});

type PointSelf = SeriesSelf & { readonly index: number };

const pointFill = maker<PointSelf>({
  name: 'ChartFill',
  members: {
    SetSolidColor: {
      call: (self, [color]) => {
        told(self);
        self.series.pointColors.set(self.index, colorOf(color));
      },
    },
  },
});

const pointFormat = maker<PointSelf>({
  name: 'ChartPointFormat',
  members: { Fill: { object: (self) => pointFill(self) } },
});

const point = maker<PointSelf>({ name: 'ChartPoint', members: { Format: { object: (self) => pointFormat(self) } } });

const points = maker<SeriesSelf>({
  name: 'ChartPointsCollection',
  members: {
    GetItemAt: {
      object: (self, [at]) => {
        const index = numberOf(at, 'index');
        const range = self.series.values?.range;
        const count = range ? rangeRows(range) * rangeColumns(range) : 0;
        if (!Number.isInteger(index) || index < 0 || index >= count) throw itemNotFound('no such point');
        return point({ ...self, index });
      },
    },
  },
});

const dataLabels = maker<SeriesSelf>({
  name: 'ChartDataLabels',
  members: {
    NumberFormat: {
      since: '1.8',
      set: (self, value) => {
        told(self);
        self.series.dataLabelFormat = textOf(value, 'number format');
      },
    },
    Position: {
      set: (self, value) => {
        told(self);
        void oneOf(value, ['OutsideEnd', 'InsideEnd', 'Center', 'Top', 'BestFit'], 'position');
      },
    },
    ShowValue: {
      set: (self, value) => {
        told(self);
        self.series.dataLabels = flagOf(value, 'showValue');
      },
    },
  },
});

const seriesThing = maker<SeriesSelf>({
  name: 'ChartSeries',
  id: ({ series }) => series.id,
  members: {
    Name: {
      get: ({ series }) => series.name,
      set: (self, value) => {
        const name = textOf(value, 'name');
        if (name.length > 255) throw invalidArgument('a series name has at most 255 characters');
        told(self);
        self.series.name = name;
      },
    },
    ChartType: {
      since: '1.7',
      set: (self, value) => {
        told(self);
        self.series.kind = kindOfType(value);
      },
    },
    AxisGroup: {
      since: '1.8',
      set: (self, value) => {
        told(self);
        self.series.axis =
          oneOf(value, ['Primary', 'Secondary'], 'axisGroup') === 'Secondary' ? 'secondary' : 'primary';
      },
    },
    HasDataLabels: {
      since: '1.7',
      set: (self, value) => {
        told(self);
        self.series.dataLabels = flagOf(value, 'hasDataLabels');
      },
    },
    GapWidth: {
      since: '1.7',
      set: (self, value) => {
        told(self);
        const width = numberOf(value, 'gapWidth');
        if (width < 0 || width > 500) throw invalidArgument('a gap is 0 to 500');
      },
    },
    Points: { object: (self) => points(self) },
    MarkerBackgroundColor: {
      since: '1.7',
      set: (self, value) => {
        told(self);
        void colorOf(value);
      },
    },
    MarkerForegroundColor: {
      since: '1.7',
      set: (self, value) => {
        told(self);
        void colorOf(value);
      },
    },
    Format: { object: (self) => seriesFormat(self) },
    DataLabels: {
      since: '1.8',
      object: (self) => {
        if (!self.series.dataLabels) throw new HostRefusal('GeneralException', 'the series shows no data labels');
        return dataLabels(self);
      },
    },
    SetValues: {
      since: '1.7',
      call: (self, [range]) => {
        told(self);
        self.series.values = cellsOfArgument(range);
      },
    },
    SetXAxisValues: {
      since: '1.7',
      call: (self, [range]) => {
        told(self);
        self.series.categories = cellsOfArgument(range);
      },
    },
  },
});

const seriesCollection = maker<ChartSelf>({
  name: 'ChartSeriesCollection',
  items: (self) => self.chart.series.map((series) => seriesThing({ ...self, series })),
  members: {
    Count: { get: ({ chart }) => chart.series.length },
    GetItemAt: {
      object: (self, [index]) => {
        const series = self.chart.series[numberOf(index, 'index')];
        if (!series) throw itemNotFound('no such series');
        return seriesThing({ ...self, series });
      },
    },
    Add: {
      since: '1.7',
      object: (self, [name]) => {
        told(self);
        const kind = self.chart.series[0]?.kind ?? 'columnClustered';
        const series = newSeries(kind, typeof name === 'string' ? name : '');
        self.chart.series.push(series);
        return seriesThing({ ...self, series });
      },
    },
  },
});

const chartThing = maker<ChartSelf>({
  name: 'Chart',
  id: ({ chart }) => chart.id,
  members: {
    Id: { since: '1.7', get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (self, value) => {
        told(self);
        self.chart.name = textOf(value, 'name');
      },
    },
    Title: { object: chartTitle },
    Axes: { object: axes },
    Legend: { object: legend },
    Series: { object: seriesCollection },
    SetPosition: {
      call: (self, [start, end]) => {
        const first = rangeOfAddress(textOf(start, 'startCell'));
        const last = end === undefined || end === null ? first : rangeOfAddress(textOf(end, 'endCell'));
        told(self);
        self.chart.anchor = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
      },
    },
    Delete: {
      call: (self) => {
        told(self);
        self.sheet.charts = self.sheet.charts.filter((chart) => chart !== self.chart);
      },
    },
  },
});

/** `Worksheet.charts`. */
export const chartCollection = maker<{ readonly scope: Scope; readonly sheet: HostSheet }>({
  name: 'ChartCollection',
  items: ({ scope, sheet }) => sheet.charts.map((chart) => chartThing({ scope, sheet, chart })),
  members: {
    Count: { get: ({ sheet }) => sheet.charts.length },
    Add: { object: (self, args) => addChart(self, args) },
  },
});

function addChart(
  { scope, sheet }: { readonly scope: Scope; readonly sheet: HostSheet },
  [type, source, by]: readonly unknown[],
): Thing {
  scope.workbook.guard(sheet);
  const kind = kindOfType(type);
  const data = thingOf(source, 'Range').self as RangeSelf;
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
    id: newId(),
    name: `Biểu đồ ${sheet.charts.length + 1}`,
    title: null,
    anchor: { top: 0, left: 0, bottom: 14, right: 7 },
    series: [first],
    categoryAxis: { title: null, numberFormat: null },
    valueAxis: { title: null, numberFormat: null },
    secondaryAxis: { title: null, numberFormat: null },
    legend: 'right',
  };
  sheet.charts.push(chart);
  scope.workbook.tell({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
  return chartThing({ scope, sheet, chart });
}
