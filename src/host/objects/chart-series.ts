/** Office.js's objects for the series of a chart and their points. */
import { rangeColumns, rangeRows } from '../../sheet';
import type { HostMarker, HostPoint, HostSeries } from '../model';
import { HostRefusal, invalidArgument, itemNotFound } from '../refusal';
import {
  type ChartSelf,
  cellsOfArgument,
  chartFill,
  chartFont,
  chartLine,
  kindOfType,
  newPoint,
  newSeries,
} from './chart-parts';
import { type Member, colorOf, flagOf, guardedChange, maker, numberOf, oneOf, textOf } from './office-object';

type SeriesSelf = ChartSelf & { readonly series: HostSeries };
type PointSelf = SeriesSelf & { readonly point: HostPoint };

const seriesFormat = maker<SeriesSelf>({
  name: 'ChartSeriesFormat',
  members: {
    Fill: { object: (self) => chartFill({ ...self, paint: (color) => (self.series.color = color) }) },
    // The colour of a line is its series' colour.
    Line: {
      object: (self) => chartLine({ ...self, line: self.series.line, paint: (color) => (self.series.color = color) }),
    },
  },
});

const pointFormat = maker<PointSelf>({
  name: 'ChartPointFormat',
  members: {
    Fill: { object: (self) => chartFill({ ...self, paint: (color) => (self.point.color = color) }) },
    Border: { since: '1.7', object: (self) => chartLine({ ...self, line: self.point.border }) },
  },
});

const pointLabelFormat = maker<PointSelf>({
  name: 'ChartDataLabelFormat',
  members: { Font: { object: (self) => chartFont({ ...self, font: self.point.labelFont }) } },
});

const pointLabel = maker<PointSelf>({
  name: 'ChartDataLabel',
  members: { Format: { since: '1.8', object: (self) => pointLabelFormat(self) } },
});

const pointObject = maker<PointSelf>({
  name: 'ChartPoint',
  members: {
    Format: { object: (self) => pointFormat(self) },
    DataLabel: {
      since: '1.7',
      object: (self) => {
        if (!self.series.dataLabels) throw new HostRefusal('GeneralException', 'the point shows no data label');
        return pointLabel(self);
      },
    },
  },
});

const points = maker<SeriesSelf>({
  name: 'ChartPointsCollection',
  members: {
    GetItemAt: {
      object: (self, [at]) => {
        const index = numberOf(at, 'index');
        const range = self.series.values?.range;
        const count = range ? rangeRows(range) * rangeColumns(range) : 0;
        if (!Number.isInteger(index) || index < 0 || index >= count) throw itemNotFound('no such point');
        const point = self.series.points.get(index) ?? newPoint();
        self.series.points.set(index, point);
        return pointObject({ ...self, point });
      },
    },
  },
});

const labelsFormat = maker<SeriesSelf>({
  name: 'ChartDataLabelFormat',
  members: {
    Font: { object: (self) => chartFont({ ...self, font: self.series.labelFont }) },
    Fill: { object: (self) => chartFill({ ...self, paint: (color) => (self.series.labelFill = color) }) },
  },
});

const dataLabels = maker<SeriesSelf>({
  name: 'ChartDataLabels',
  members: {
    Format: { object: (self) => labelsFormat(self) },
    NumberFormat: {
      since: '1.8',
      set: guardedChange((self, value) => (self.series.dataLabelFormat = textOf(value, 'number format'))),
    },
    Position: {
      set: guardedChange(
        (self, value) =>
          (self.series.labelPosition = oneOf(
            value,
            LABEL_POSITIONS[self.series.kind] ?? LINE_POSITIONS,
            `position for ${self.series.kind}`,
          )),
      ),
    },
    ShowValue: {
      set: guardedChange((self, value) => (self.series.dataLabels = flagOf(value, 'showValue'))),
    },
  },
});

/** Where Excel puts data labels, by chart type; a doughnut's stand where they stand. */
const LABEL_POSITIONS: Readonly<Partial<Record<HostSeries['kind'], readonly string[]>>> = {
  columnClustered: ['OutsideEnd', 'InsideEnd', 'InsideBase', 'Center'],
  columnStacked: ['InsideEnd', 'InsideBase', 'Center'],
  bar: ['OutsideEnd', 'InsideEnd', 'InsideBase', 'Center'],
  doughnut: [],
};
const LINE_POSITIONS: readonly string[] = ['Top', 'Bottom', 'Left', 'Right', 'Center'];

const isBars = ({ kind }: HostSeries): boolean =>
  kind === 'columnClustered' || kind === 'columnStacked' || kind === 'bar';
const isDoughnut = ({ kind }: HostSeries): boolean => kind === 'doughnut';
const isLine = (series: HostSeries): boolean => !isBars(series) && !isDoughnut(series);

/** Excel refuses everything but values to a series that has none (EmptyChartSeries). */
function filled<A extends unknown[], R>(
  change: (self: SeriesSelf, ...rest: A) => R,
): (self: SeriesSelf, ...rest: A) => R {
  return (self, ...rest) => {
    if (!self.series.values) throw new HostRefusal('EmptyChartSeries', 'the series has no values');
    return change(self, ...rest);
  };
}

/** A property of the series' markers that takes what `read` accepts. */
function marker<K extends keyof HostMarker>(key: K, read: (value: unknown) => HostMarker[K]): Member<SeriesSelf> {
  return {
    since: '1.7',
    set: filled(
      guardedChange((self: SeriesSelf, value: unknown) => {
        if (!isLine(self.series)) throw invalidArgument('only lines have markers');
        self.series.marker[key] = read(value);
      }),
    ),
  };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly what: string;
  /** The chart types that have it. */
  readonly has: (series: HostSeries) => boolean;
}

/** A whole number within bounds. */
function between({ least, most, what, has }: Bounds, put: (series: HostSeries, value: number) => void) {
  return guardedChange((self: SeriesSelf, value: unknown): void => {
    const number = numberOf(value, what);
    if (!has(self.series)) throw invalidArgument(`${self.series.kind} has no ${what}`);
    if (number < least || number > most) throw invalidArgument(`${what} is ${least} to ${most}`);
    put(self.series, number);
  });
}

const seriesObject = maker<SeriesSelf>({
  name: 'ChartSeries',
  id: ({ series }) => series.id,
  members: {
    Name: {
      get: ({ series }) => series.name,
      set: filled(
        guardedChange((self: SeriesSelf, value: unknown) => {
          const name = textOf(value, 'name');
          if (name.length > 255) throw invalidArgument('a series name has at most 255 characters');
          self.series.name = name;
        }),
      ),
    },
    ChartType: {
      since: '1.7',
      set: filled(guardedChange((self: SeriesSelf, value: unknown) => (self.series.kind = kindOfType(value)))),
    },
    AxisGroup: {
      since: '1.8',
      set: filled(
        guardedChange(
          (self: SeriesSelf, value: unknown) =>
            (self.series.axis =
              oneOf(value, ['Primary', 'Secondary'], 'axisGroup') === 'Secondary' ? 'secondary' : 'primary'),
        ),
      ),
    },
    HasDataLabels: {
      since: '1.7',
      set: filled(
        guardedChange((self: SeriesSelf, value: unknown) => (self.series.dataLabels = flagOf(value, 'hasDataLabels'))),
      ),
    },
    GapWidth: {
      since: '1.7',
      set: between(
        { least: 0, most: 500, what: 'gapWidth', has: isBars },
        (series, value) => (series.gapWidth = value),
      ),
    },
    Overlap: {
      since: '1.8',
      set: between(
        { least: -100, most: 100, what: 'overlap', has: isBars },
        (series, value) => (series.overlap = value),
      ),
    },
    DoughnutHoleSize: {
      since: '1.7',
      set: between(
        { least: 10, most: 90, what: 'doughnutHoleSize', has: isDoughnut },
        (series, value) => (series.hole = value),
      ),
    },
    Points: { object: (self) => points(self) },
    MarkerStyle: marker('style', (value) => oneOf(value, ['Automatic', 'None', 'Circle', 'Square'], 'markerStyle')),
    MarkerSize: marker('size', (value) => {
      const size = numberOf(value, 'markerSize');
      if (size < 2 || size > 72) throw invalidArgument('a marker is 2 to 72 points high');
      return size;
    }),
    MarkerBackgroundColor: marker('background', colorOf),
    MarkerForegroundColor: marker('foreground', colorOf),
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
      call: guardedChange((self, [range]) => void (self.series.values = cellsOfArgument(range))),
    },
    SetXAxisValues: {
      since: '1.7',
      call: filled(
        guardedChange(
          (self: SeriesSelf, [range]: readonly unknown[]) => void (self.series.categories = cellsOfArgument(range)),
        ),
      ),
    },
  },
});

/** `Chart.series`. */
export const seriesCollection = maker<ChartSelf>({
  name: 'ChartSeriesCollection',
  items: (self) => self.chart.series.map((series) => seriesObject({ ...self, series })),
  members: {
    Count: { get: ({ chart }) => chart.series.length },
    GetItemAt: {
      object: (self, [index]) => {
        const series = self.chart.series[numberOf(index, 'index')];
        if (!series) throw itemNotFound('no such series');
        return seriesObject({ ...self, series });
      },
    },
    Add: {
      since: '1.7',
      object: guardedChange((self, [name]) => {
        const kind = self.chart.series[0]?.kind ?? 'columnClustered';
        const series = newSeries(kind, typeof name === 'string' ? name : '');
        self.chart.series.push(series);
        return seriesObject({ ...self, series });
      }),
    },
  },
});
