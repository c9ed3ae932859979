/** Wrong uses of charts and of the printed page. */
import { type Rule, type Place, any, bad, chart, each, labels, noPrinter, onChart, series } from './rule';

export const CHARTS: readonly Rule[] = [
  // charts
  bad('a chart that is not there', ({ sheet }) => sheet.charts.getItem('Chart 1').load('name'), {
    code: 'ItemNotFound',
  }),
  bad('series by what is neither rows nor columns', ({ sheet, column }) =>
    sheet.charts.add('Line', column, any('Cells')),
  ),
  onChart('a series name longer than 255 characters', (place) => (series(place).name = 'x'.repeat(256))),
  onChart('a series that is not there', (place) => (chart(place).series.getItemAt(9).name = 'x'), {
    code: 'ItemNotFound',
  }),
  ...each([-1, 501], (gap) => onChart(`a gap of ${gap} between columns`, (place) => (series(place).gapWidth = gap))),
  ...each(['LineMarkers', 'Doughnut'], (type) =>
    onChart(`a gap in ${type}`, (place) => (series(place, type).gapWidth = 50)),
  ),
  ...each([-101, 101], (overlap) => onChart(`an overlap of ${overlap}`, (place) => (series(place).overlap = overlap))),
  ...each(['LineMarkers', 'Doughnut'], (type) =>
    onChart(`an overlap in ${type}`, (place) => (series(place, type).overlap = 50)),
  ),
  ...each([9, 91], (hole) =>
    onChart(`a hole of ${hole} per cent`, (place) => (series(place, 'Doughnut').doughnutHoleSize = hole)),
  ),
  ...each(['ColumnClustered', 'LineMarkers'], (type) =>
    onChart(`a hole in ${type}`, (place) => (series(place, type).doughnutHoleSize = 50)),
  ),
  ...each([1, 73], (size) =>
    onChart(`a marker of ${size} points`, (place) => (series(place, 'LineMarkers').markerSize = size)),
  ),
  ...each(['ColumnClustered', 'BarClustered', 'Doughnut'], (type) =>
    onChart(`markers in ${type}`, (place) => (series(place, type).markerStyle = 'Circle')),
  ),
  onChart('a marker that nobody knows', (place) => (series(place, 'LineMarkers').markerStyle = any('Heart'))),
  ...each<[string, string]>(
    [
      ['ColumnStacked', 'OutsideEnd'],
      ['ColumnClustered', 'Top'],
      ['BarClustered', 'Left'],
      ['LineMarkers', 'OutsideEnd'],
      ['LineMarkers', 'InsideEnd'],
      ['Doughnut', 'OutsideEnd'],
      ['Doughnut', 'Center'],
    ],
    ([type, position]) =>
      onChart(`labels of ${type} at ${position}`, (place) => (labels(place, type).position = any(position))),
  ),
  onChart('labels of a series that shows none', (place) => (series(place).dataLabels.numberFormat = '0'), {
    code: 'GeneralException',
  }),
  ...each([-1, 9], (at) =>
    onChart(
      `the point ${at} of three`,
      (place) => series(place).points.getItemAt(at).format.fill.setSolidColor('#000000'),
      {
        code: 'ItemNotFound',
      },
    ),
  ),
  ...each<[string, (one: Excel.ChartSeries, place: Place) => unknown]>(
    [
      ['a name', (one) => (one.name = 'x')],
      ['a type', (one) => (one.chartType = 'Line')],
      ['an axis', (one) => (one.axisGroup = 'Secondary')],
      ['categories', (one, { column }) => one.setXAxisValues(column)],
      ['labels', (one) => (one.hasDataLabels = true)],
    ],
    ([what, use]) =>
      onChart(`${what} given to a series without values`, (place) => use(chart(place).series.add(), place), {
        code: 'EmptyChartSeries',
      }),
  ),
  onChart('values of two rows and two columns', (place) => series(place).setValues(place.range)),
  onChart(
    'a second axis that no series uses',
    (place) => (chart(place).axes.getItem('Value', 'Secondary').minimum = 0),
    {
      code: 'ItemNotFound',
    },
  ),
  onChart('a tick mark that nobody knows', (place) => (chart(place).axes.valueAxis.majorTickMark = any('Wave'))),
  onChart('a chart put at no cell', (place) => chart(place).setPosition('A0', 'B2')),
  onChart('letters of a chart 410 points high', (place) => (chart(place).title.format.font.size = 410)),
  onChart('a line of -1 points', (place) => (chart(place).format.border.weight = -1)),
  // the printed page
  ...each([-1, 1585], (margin) =>
    bad(`a margin of ${margin} points`, ({ sheet }) => (sheet.pageLayout.topMargin = margin)),
  ),
  bad('a zoom that is a number', ({ sheet }) => (sheet.pageLayout.zoom = any(80))),
  bad('a paper that nobody knows', ({ sheet }) => (sheet.pageLayout.paperSize = any('A99'))),
  bad('an orientation that nobody knows', ({ sheet }) => (sheet.pageLayout.orientation = any('Sideways'))),
  bad('title rows that are no whole rows', ({ sheet }) => sheet.pageLayout.setPrintTitleRows('A1:B2')),
  bad('a print area that is no address', ({ sheet }) => sheet.pageLayout.setPrintArea('A0')),
  bad('a page break before the first row', ({ sheet }) => sheet.horizontalPageBreaks.add('A1')),
  bad(
    'a header that is no text',
    ({ sheet }) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = any(1)),
  ),
  ...each<[string, Rule['use']]>(
    [
      ['margins', ({ sheet }) => (sheet.pageLayout.leftMargin = 20)],
      ['zoom', ({ sheet }) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 })],
      ['paper', ({ sheet }) => (sheet.pageLayout.paperSize = 'A4')],
      ['orientation', ({ sheet }) => (sheet.pageLayout.orientation = 'Landscape')],
      ['print area', ({ sheet }) => sheet.pageLayout.setPrintArea('A1:B2')],
      ['title rows', ({ sheet }) => sheet.pageLayout.setPrintTitleRows('$1:$2')],
      ['page breaks', ({ sheet }) => sheet.horizontalPageBreaks.removePageBreaks()],
    ],
    ([what, use]) => bad(`${what} without a printer`, use, { code: 'GeneralException', given: noPrinter }),
  ),
];
