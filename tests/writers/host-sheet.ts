/** What a written sheet of the workbook in memory shows. */
import type { HostAxis, HostChart, HostChartFont, HostChartLine, HostSeries, HostWorkbook } from '../../src/host';
import { type CellRange, columnName, keyName, quoteSheetName, rangeName } from '../../src/sheet';
import { type SeenAxis, type SeenCell, type SeenChart, type SeenFont, type SeenLine, type SeenSeries } from './seen';
import { type SeenSheet, fontText, hundredth, seenValue } from './seen';

const seenFont = (font: HostChartFont): SeenFont => ({
  name: font.name ?? null,
  size: font.size ?? null,
  bold: font.bold ?? false,
  color: font.color ?? null,
});

const seenLine = (line: HostChartLine): SeenLine | null =>
  line.cleared ? null : { color: line.color ?? null, weight: line.weight ?? null };

const reference = (area: { sheet: string; range: CellRange } | null): string =>
  area ? `${quoteSheetName(area.sheet)}!${rangeName(area.range)}` : 'nothing';

function seenSeries(series: HostSeries): SeenSeries {
  const { marker } = series;
  const points = [...series.points].sort(([a], [b]) => a - b).map(([, point]) => point);
  return {
    name: series.name,
    kind: series.kind,
    axis: series.axis,
    values: reference(series.values),
    categories: reference(series.categories),
    color: series.kind === 'doughnut' ? null : series.color,
    weight: series.kind === 'line' ? (series.line.weight ?? null) : null,
    marker:
      series.kind === 'line'
        ? {
            style: marker.style ?? '',
            size: marker.size ?? 0,
            background: marker.background ?? '',
            foreground: marker.foreground ?? '',
          }
        : null,
    gap: series.gapWidth,
    overlap: series.overlap,
    hole: series.hole,
    points: points.map((point) => ({ color: point.color ?? '', border: seenLine(point.border)! })),
    labels: series.dataLabels
      ? {
          format: series.dataLabelFormat ?? '',
          place: series.labelPosition,
          font: seenFont(series.labelFont),
          ground: series.labelFill,
          colors: points.flatMap(({ labelFont }) => labelFont.color ?? []),
        }
      : null,
  };
}

const seenAxis = (axis: HostAxis): SeenAxis => ({
  title: axis.title,
  titleFont: axis.title === null ? null : seenFont(axis.titleFont),
  font: seenFont(axis.font),
  line: seenLine(axis.line),
  ticks: axis.tickMark ?? '',
  labels: axis.labelPosition ?? 'NextToAxis',
  reversed: axis.reversed,
  minimum: axis.minimum,
  format: axis.numberFormat ?? 'General',
  gridlines: Object.keys(axis.gridlines).length === 0 ? null : seenLine(axis.gridlines),
});

function seenChart(chart: HostChart): SeenChart {
  const round = chart.series.every(({ kind }) => kind === 'doughnut');
  const second = chart.series.some(({ axis }) => axis === 'secondary');
  return {
    name: chart.name,
    title: chart.title ?? '',
    titleFont: seenFont(chart.titleFont),
    anchor: rangeName(chart.anchor),
    legend: chart.legend === 'none' ? null : { place: chart.legend, font: seenFont(chart.legendFont) },
    fill: chart.fill,
    border: seenLine(chart.border)!,
    font: seenFont(chart.font),
    series: chart.series.map(seenSeries),
    category: round ? null : seenAxis(chart.categoryAxis),
    value: round ? null : seenAxis(chart.valueAxis),
    secondary: round || !second ? null : seenAxis(chart.secondaryAxis),
  };
}

const THIN = { style: 'Continuous', weight: 'Thin' };

/** A sheet of the stand-in as a user sees it. */
export function hostSheet(workbook: HostWorkbook, name: string): SeenSheet {
  workbook.settle();
  const sheet = workbook.sheet(name)!;
  const cells: Record<string, SeenCell> = {};
  for (const [key, { value, formula, numberFormat, format }] of sheet.cells) {
    const borders = Object.entries(format.borders ?? {});
    for (const [, line] of borders) expect(line).toMatchObject(THIN);
    // The block that an adapter writes at once holds cells that are nothing but empty.
    if (value === null && borders.length === 0 && format.fill === undefined) continue;
    cells[keyName(key)] = {
      value: seenValue(value),
      formula: formula ?? null,
      format: numberFormat,
      font: fontText({ ...format, name: format.font, size: format.fontSize }),
      fill: format.fill ?? null,
      border: borders
        .map(([side]) => side.replace('Edge', '').toLowerCase())
        .sort()
        .join(' '),
      alignment: [
        format.horizontal?.toLowerCase() ?? 'general',
        format.vertical?.toLowerCase() ?? 'bottom',
        format.wrap ? 'wrap' : '',
        format.indent ? `indent ${format.indent}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    };
  }
  const { layout } = sheet;
  return {
    cells,
    merges: sheet.merges.map(rangeName).sort(),
    widths: [...sheet.columnWidths].sort(([a], [b]) => a - b).map(([, width]) => hundredth(width)),
    heights: Object.fromEntries([...sheet.rowHeights].map(([row, height]) => [row + 1, height])),
    page: {
      paper: layout.paper,
      orientation: layout.orientation.toLowerCase(),
      // Excel takes breaks of pages only with a scale, which is that of one page's width; a file says the width itself.
      fit: [
        layout.rowBreaks.size > 0 && layout.columnBreaks.size === 0 && layout.scale !== null ? 1 : layout.pagesWide,
        layout.pagesTall,
      ],
      scale: layout.columnBreaks.size > 0 ? layout.scale : null,
      margins: Object.fromEntries(
        Object.entries(layout.margins).map(([side, points]) => [side, hundredth(points / 72)]),
      ),
      titles: [
        layout.titleColumns && `${columnName(layout.titleColumns.first)}:${columnName(layout.titleColumns.last)}`,
        layout.titleRows && `${layout.titleRows.first + 1}:${layout.titleRows.last + 1}`,
      ].filter((each) => each !== null),
      area: layout.printAreas[0] ? rangeName(layout.printAreas[0]) : null,
      breaksBefore: [...layout.rowBreaks].map((row) => row + 1),
      columnBreaks: [...layout.columnBreaks].map((column) => column + 1),
      centered: layout.centerHorizontally,
      header: layout.header,
      differentFirst: layout.differentFirstPage,
    },
    names: [...workbook.names]
      .filter(([, { formula }]) => formula.startsWith(`=${quoteSheetName(sheet.name)}!`))
      .map(([own, { formula, visible }]) => `${own}${formula}${visible ? '' : ' hidden'}`),
    charts: sheet.charts.map(seenChart),
  };
}
