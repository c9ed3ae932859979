/** What the objects of a chart share: chart types, new series and axes, fonts, lines, fills. */
import type { CellRange, SeriesKind } from '../../sheet';
import type { HostAxis, HostChart, HostChartFont, HostChartLine, HostPoint, HostSeries, HostSheet } from '../model';
import { apiNotFound, invalidArgument } from '../refusal';
import type { RangeSelf } from './range';
import {
  type Scope,
  colorOf,
  flagOf,
  guardedChange,
  maker,
  numberOf,
  oneOf,
  textOf,
  objectOfClass,
} from './office-object';

export interface ChartSelf {
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

export function kindOfType(type: unknown): SeriesKind {
  const name = textOf(type, 'chart type');
  if (!Object.hasOwn(TYPES, name)) throw apiNotFound(`the stand-in draws no ${name}`);
  return TYPES[name as keyof typeof TYPES];
}

let lastId = 0;
export const newChartId = (): string => `{${String(++lastId).padStart(8, '0')}-0000-4000-8000-0000000000CC}`;

export const newPoint = (): HostPoint => ({ color: null, border: {}, labelFont: {} });

export const newSeries = (kind: SeriesKind, name: string): HostSeries => ({
  id: newChartId(),
  name,
  kind,
  axis: 'primary',
  values: null,
  categories: null,
  color: null,
  line: {},
  marker: { style: null, size: null, background: null, foreground: null },
  points: new Map(),
  dataLabels: false,
  dataLabelFormat: null,
  labelPosition: null,
  labelFont: {},
  labelFill: null,
  gapWidth: null,
  overlap: null,
  hole: null,
});

export const newAxis = (): HostAxis => ({
  title: null,
  numberFormat: null,
  minimum: null,
  reversed: false,
  labelPosition: null,
  tickMark: null,
  font: {},
  titleFont: {},
  line: {},
  gridlines: {},
});

export function cellsOfArgument(argument: unknown): { readonly sheet: string; readonly range: CellRange } {
  const { sheet, range } = objectOfClass(argument, 'Range').self as RangeSelf;
  if (range.top !== range.bottom && range.left !== range.right)
    throw invalidArgument('a series is one row or one column wide');
  return { sheet: sheet.name, range };
}

/** The writing of one part of a chart. */
export const chartFont = maker<ChartSelf & { readonly font: HostChartFont }>({
  name: 'ChartFont',
  members: {
    Bold: {
      set: guardedChange((self, value) => (self.font.bold = flagOf(value, 'bold'))),
    },
    Size: {
      set: guardedChange((self, value) => {
        const size = numberOf(value, 'size');
        if (size < 1 || size > 409) throw invalidArgument('a font is 1 to 409 points high');
        self.font.size = size;
      }),
    },
    Name: {
      set: guardedChange((self, value) => (self.font.name = textOf(value, 'name'))),
    },
    Color: {
      set: guardedChange((self, value) => (self.font.color = colorOf(value))),
    },
  },
});

/** `ChartLineFormat` and `ChartBorder`: a line of one part of a chart. */
export const chartLine = maker<ChartSelf & { readonly line: HostChartLine; readonly paint?: (color: string) => void }>({
  name: 'ChartLineFormat',
  members: {
    Color: {
      set: guardedChange((self, value) => {
        self.line.color = colorOf(value);
        self.paint?.(self.line.color);
      }),
    },
    Weight: {
      since: '1.7',
      set: guardedChange((self, value) => {
        const weight = numberOf(value, 'weight');
        if (weight < 0 || weight > 1584) throw invalidArgument('a line is 0 to 1584 points wide');
        self.line.weight = weight;
      }),
    },
    LineStyle: {
      since: '1.7',
      set: guardedChange(
        (self, value) => (self.line.cleared = oneOf(value, ['None', 'Continuous'], 'lineStyle') === 'None'),
      ),
    },
    Clear: {
      call: guardedChange((self) => void (self.line.cleared = true)),
    },
  },
});

/** A fill of one part of a chart; `paint` keeps the colour. */
export const chartFill = maker<ChartSelf & { readonly paint: (color: string) => void }>({
  name: 'ChartFill',
  members: {
    SetSolidColor: {
      call: guardedChange((self, [color]) => void self.paint(colorOf(color))),
    },
  },
});
