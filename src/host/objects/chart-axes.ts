/** Office.js's objects for the axes of a chart. */
import type { HostAxis } from '../model';
import { itemNotFound } from '../refusal';
import { type ChartSelf, chartFont, chartLine } from './chart-parts';
import { flagOf, guardedChange, maker, numberOf, oneOf, textOf } from './office-object';

type AxisSelf = ChartSelf & { readonly axis: HostAxis };

const axisTitleFormat = maker<AxisSelf>({
  name: 'ChartAxisTitleFormat',
  members: { Font: { object: (self) => chartFont({ ...self, font: self.axis.titleFont }) } },
});

const axisTitle = maker<AxisSelf>({
  name: 'ChartAxisTitle',
  members: {
    Text: {
      get: ({ axis }) => axis.title ?? '',
      set: guardedChange((self, value) => (self.axis.title = textOf(value, 'axis title'))),
    },
    Visible: {
      set: guardedChange((self, value) => {
        if (!flagOf(value, 'visible')) self.axis.title = null;
      }),
    },
    Format: { object: (self) => axisTitleFormat(self) },
  },
});

const axisFormat = maker<AxisSelf>({
  name: 'ChartAxisFormat',
  members: {
    Font: { object: (self) => chartFont({ ...self, font: self.axis.font }) },
    Line: { object: (self) => chartLine({ ...self, line: self.axis.line }) },
  },
});

const gridlinesFormat = maker<AxisSelf>({
  name: 'ChartGridlinesFormat',
  members: { Line: { object: (self) => chartLine({ ...self, line: self.axis.gridlines }) } },
});

const gridlines = maker<AxisSelf>({
  name: 'ChartGridlines',
  members: {
    Visible: {
      set: guardedChange((self, value) => (self.axis.gridlines.cleared = !flagOf(value, 'visible'))),
    },
    Format: { object: (self) => gridlinesFormat(self) },
  },
});

const axisObject = maker<AxisSelf>({
  name: 'ChartAxis',
  members: {
    Title: { object: (self) => axisTitle(self) },
    Format: { object: (self) => axisFormat(self) },
    MajorGridlines: { object: (self) => gridlines(self) },
    NumberFormat: {
      since: '1.8',
      set: guardedChange((self, value) => (self.axis.numberFormat = textOf(value, 'number format'))),
    },
    Minimum: {
      set: guardedChange((self, value) => (self.axis.minimum = value === '' ? null : numberOf(value, 'minimum'))),
    },
    ReversePlotOrder: {
      since: '1.7',
      set: guardedChange((self, value) => (self.axis.reversed = flagOf(value, 'reversePlotOrder'))),
    },
    TickLabelPosition: {
      since: '1.7',
      set: guardedChange(
        (self, value) =>
          (self.axis.labelPosition = oneOf(value, ['NextToAxis', 'High', 'Low', 'None'], 'tickLabelPosition')),
      ),
    },
    MajorTickMark: {
      since: '1.7',
      set: guardedChange(
        (self, value) => (self.axis.tickMark = oneOf(value, ['None', 'Cross', 'Inside', 'Outside'], 'majorTickMark')),
      ),
    },
  },
});

/** `Chart.axes`. */
export const chartAxes = maker<ChartSelf>({
  name: 'ChartAxes',
  members: {
    CategoryAxis: { object: (self) => axisObject({ ...self, axis: self.chart.categoryAxis }) },
    ValueAxis: { object: (self) => axisObject({ ...self, axis: self.chart.valueAxis }) },
    GetItem: {
      since: '1.7',
      object: (self, [type, group]) => {
        const kind = oneOf(type, ['Category', 'Value'], 'axis');
        const secondary = oneOf(group ?? 'Primary', ['Primary', 'Secondary'], 'axis group') === 'Secondary';
        if (secondary && !self.chart.series.some(({ axis }) => axis === 'secondary'))
          throw itemNotFound('no series uses the secondary axis');
        if (kind === 'Category') return axisObject({ ...self, axis: self.chart.categoryAxis });
        return axisObject({ ...self, axis: secondary ? self.chart.secondaryAxis : self.chart.valueAxis });
      },
    },
  },
});
