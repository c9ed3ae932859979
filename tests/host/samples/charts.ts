/** The samples of charts and their parts. */
import { type Sample, chartIn, chartOf, gridlinesOf, loaded, namesOf, rangeOf, seriesOf, sheetOf } from './stage';

export const CHARTS: readonly Sample[] = [
  [
    'ChartCollection.add',
    'of a table',
    (context) => void sheetOf(context).charts.add('ColumnClustered', rangeOf(context, 'A1:B4'), 'Auto'),
    'ApiNotFound',
  ],
  [
    'ChartCollection.add',
    'of a column',
    (context) => void sheetOf(context).charts.add('ColumnClustered', rangeOf(context, 'C1:C4'), 'Auto'),
    ['Kế hoạch', 'Thực hiện'],
    (workbook) => workbook.sheet('Sheet1')!.charts.map(({ series }) => series[0]!.name),
  ],
  ['ChartCollection.getItem', 'by name', (context) => loaded(chartOf(context), 'name'), 'Chart1'],
  ['ChartCollection.load', 'number', (context) => loaded(sheetOf(context).charts, 'count'), 1],
  ['ChartCollection.load', 'names of the items', (context) => namesOf(sheetOf(context).charts), ['Chart1']],
  [
    'Chart.delete',
    'by name',
    (context) => chartOf(context).delete(),
    0,
    (workbook) => workbook.sheet('Sheet1')!.charts.length,
  ],
  ['Chart.load', 'name', (context) => loaded(chartOf(context), 'name'), 'Chart1'],
  [
    'Chart.name',
    'another',
    (context) => void (chartOf(context).name = 'New Name'),
    'New Name',
    (workbook) => chartIn(workbook).name,
  ],
  [
    'Chart.setPosition',
    'from a cell to a cell',
    (context) => chartOf(context).setPosition('C2', 'H16'),
    { top: 1, left: 2, bottom: 15, right: 7 },
    (workbook) => chartIn(workbook).anchor,
  ],
  [
    'Chart.legend',
    'on top',
    (context) => void Object.assign(chartOf(context).legend, { visible: true, position: 'Top' }),
    'ApiNotFound',
  ],
  [
    'Chart.legend',
    'below',
    (context) => void Object.assign(chartOf(context).legend, { visible: true, position: 'Bottom' }),
    'bottom',
    (workbook) => chartIn(workbook).legend,
  ],
  ['ChartLegend.load', 'position', (context) => loaded(chartOf(context).legend, 'position'), 'ApiNotFound'],
  [
    'ChartTitle.load',
    'text set',
    (context) => Object.assign(chartOf(context).title, { text: 'My Chart', visible: true }),
    'My Chart',
    (workbook) => chartIn(workbook).title,
  ],
  [
    'ChartFont.load',
    'of the title',
    (context) =>
      void Object.assign(chartOf(context).title.format.font, {
        name: 'Calibri',
        size: 12,
        color: '#FF0000',
        bold: true,
      }),
    { name: 'Calibri', size: 12, color: '#FF0000', bold: true },
    (workbook) => chartIn(workbook).titleFont,
  ],
  [
    'ChartAxes.valueAxis',
    'its smallest value',
    (context) => void (chartOf(context).axes.valueAxis.minimum = 0),
    undefined,
  ],
  [
    'ChartAxis.load',
    'its smallest value',
    (context) => loaded(chartOf(context).axes.valueAxis, 'minimum'),
    'ApiNotFound',
  ],
  [
    'ChartAxisTitle.load',
    'text set',
    async (context) => {
      chartOf(context).axes.valueAxis.title.text = 'Values';
      return loaded(chartOf(context).axes.valueAxis.title, 'text');
    },
    'Values',
  ],
  ['ChartGridlines.load', 'shown', (context) => loaded(gridlinesOf(context), 'visible'), 'ApiNotFound'],
  ['ChartLineFormat.clear', 'of gridlines', (context) => gridlinesOf(context).format.line.clear(), undefined],
  ['ChartLineFormat.load', 'colour', (context) => loaded(gridlinesOf(context).format.line, 'color'), 'ApiNotFound'],
  ['ChartSeriesCollection.getItemAt', 'the first one', (context) => loaded(seriesOf(context), 'name'), 'Kế hoạch'],
  ['ChartSeriesCollection.load', 'number', (context) => loaded(chartOf(context).series, 'count'), 1],
  ['ChartSeriesCollection.load', 'names of the items', (context) => namesOf(chartOf(context).series), ['Kế hoạch']],
  [
    'ChartSeries.load',
    'renamed',
    async (context) => {
      seriesOf(context).name = 'New Series Name';
      return loaded(seriesOf(context), 'name');
    },
    'New Series Name',
  ],
  [
    'ChartPointsCollection.getItemAt',
    'coloured',
    (context) => seriesOf(context).points.getItemAt(0).format.fill.setSolidColor('#8FBC8F'),
    undefined,
  ],
  ['ChartPointsCollection.load', 'number', (context) => loaded(seriesOf(context).points, 'count'), 'ApiNotFound'],
  [
    'ChartDataLabels.load',
    'values shown',
    async (context) => {
      seriesOf(context).hasDataLabels = true;
      return loaded(seriesOf(context).dataLabels, 'showValue');
    },
    'ApiNotFound',
  ],
];
