/** What a written .xlsx file shows, read from its XML. */
import { JSDOM } from 'jsdom';
import { unzipSync } from 'fflate';
import { columnName } from '../../src/sheet';
import { type SeenAxis, type SeenCell, type SeenChart, type SeenFont, type SeenLine, type SeenSeries } from './seen';
import { type SeenSheet, fontText, hundredth, seenValue } from './seen';

const BUILT_IN: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '49': '@',
};

const EMU = 12_700;

/** The children of an element, by local name. */
const all = (element: Element | null | undefined, name: string): Element[] =>
  [...(element?.children ?? [])].filter(({ localName }) => localName === name);
const one = (element: Element | null | undefined, ...path: string[]): Element | null =>
  path.reduce<Element | null>((at, name) => all(at, name)[0] ?? null, element ?? null);
const val = (element: Element | null | undefined, ...path: string[]): string | null =>
  one(element, ...path)?.getAttribute('val') ?? null;
const hex = (color: string | null | undefined): string | null => (color ? `#${color.slice(-6).toUpperCase()}` : null);

const solidOf = (properties: Element | null): string | null => hex(val(properties, 'solidFill', 'srgbClr'));

/** A shape's line; null where it is said not to be drawn. */
function lineOf(shape: Element | null): SeenLine | null {
  const line = one(shape, 'ln');
  if (!line || one(line, 'noFill')) return null;
  const width = line.getAttribute('w');
  return { color: solidOf(line), weight: width === null ? null : Number(width) / EMU };
}

function runFont(properties: Element | null): SeenFont {
  return {
    name: one(properties, 'latin')?.getAttribute('typeface') ?? null,
    size: properties?.hasAttribute('sz') ? Number(properties.getAttribute('sz')) / 100 : null,
    bold: properties?.getAttribute('b') === '1',
    color: solidOf(properties),
  };
}

const textFont = (element: Element | null): SeenFont => runFont(one(element, 'txPr', 'p', 'pPr', 'defRPr'));
const titleOf = (element: Element | null): Element | null => one(element, 'title', 'tx', 'rich', 'p', 'r');

const PLACES: Readonly<Record<string, string>> = { outEnd: 'OutsideEnd', ctr: 'Center', t: 'Top' };
const capital = (text: string | null): string => (text ? text[0]!.toUpperCase() + text.slice(1) : '');
const plain = (reference: string): string => reference.replace(/\$/g, '');

function seriesOf(series: Element, group: Element, kind: string, axis: string): SeenSeries {
  const shape = one(series, 'spPr');
  const marker = one(series, 'marker');
  const labels = one(series, 'dLbls');
  const bars = group.localName === 'barChart';
  const number = (name: string): number | null => (val(group, name) === null ? null : Number(val(group, name)));
  return {
    name: one(series, 'tx', 'strRef', 'strCache', 'pt', 'v')?.textContent ?? '',
    kind,
    axis,
    values: plain(one(series, 'val', 'numRef', 'f')?.textContent ?? 'nothing'),
    categories: plain(one(series, 'cat', 'strRef', 'f')?.textContent ?? 'nothing'),
    color: kind === 'line' ? (lineOf(shape)?.color ?? null) : solidOf(shape),
    weight: kind === 'line' ? (lineOf(shape)?.weight ?? null) : null,
    marker: marker && {
      style: capital(val(marker, 'symbol')),
      size: Number(val(marker, 'size')),
      background: solidOf(one(marker, 'spPr')) ?? '',
      foreground: lineOf(one(marker, 'spPr'))?.color ?? '',
    },
    gap: bars ? number('gapWidth') : null,
    overlap: bars ? number('overlap') : null,
    hole: number('holeSize'),
    points: all(series, 'dPt').map((point) => ({
      color: solidOf(one(point, 'spPr')) ?? '',
      border: lineOf(one(point, 'spPr'))!,
    })),
    labels:
      val(labels, 'showVal') === '1'
        ? {
            format: one(labels, 'numFmt')?.getAttribute('formatCode') ?? '',
            place: PLACES[val(labels, 'dLblPos') ?? ''] ?? null,
            font: textFont(labels),
            ground: solidOf(one(labels, 'spPr')),
            colors: all(labels, 'dLbl').map((label) => textFont(label).color ?? ''),
          }
        : null,
  };
}

function axisOf(axis: Element | null): SeenAxis | null {
  if (!axis) return null;
  const title = titleOf(axis);
  const isValue = axis.localName === 'valAx';
  const minimum = val(axis, 'scaling', 'min');
  const gridlines = one(axis, 'majorGridlines');
  return {
    title: one(title, 't')?.textContent ?? null,
    titleFont: title ? runFont(one(title, 'rPr')) : null,
    font: textFont(axis),
    line: lineOf(one(axis, 'spPr')),
    ticks: capital(val(axis, 'majorTickMark')),
    labels: val(axis, 'tickLblPos') === 'low' ? 'Low' : 'NextToAxis',
    reversed: val(axis, 'scaling', 'orientation') === 'maxMin',
    minimum: minimum === null ? null : Number(minimum),
    format: isValue ? (one(axis, 'numFmt')?.getAttribute('formatCode') ?? '') : 'General',
    gridlines: gridlines && lineOf(one(gridlines, 'spPr')),
  };
}

const KINDS: Readonly<Record<string, (group: Element) => string>> = {
  lineChart: () => 'line',
  doughnutChart: () => 'doughnut',
  barChart: (group) =>
    val(group, 'barDir') === 'bar' ? 'bar' : val(group, 'grouping') === 'stacked' ? 'columnStacked' : 'columnClustered',
};

function chartOf(root: Element, name: string, anchor: string): SeenChart {
  const chart = one(root, 'chart');
  const plot = one(chart, 'plotArea');
  const groups = [...(plot?.children ?? [])].filter(({ localName }) => localName in KINDS);
  const values = all(plot, 'valAx');
  const secondId = all(plot, 'valAx')[1] && val(values[1], 'axId');
  const series = groups.flatMap((group) => {
    const axis =
      secondId && all(group, 'axId').some((id) => id.getAttribute('val') === secondId) ? 'secondary' : 'primary';
    return all(group, 'ser').map((each) => ({
      order: Number(val(each, 'order')),
      seen: seriesOf(each, group, KINDS[group.localName]!(group), axis),
    }));
  });
  const legend = one(chart, 'legend');
  const title = titleOf(chart);
  return {
    name,
    title: one(title, 't')?.textContent ?? '',
    titleFont: runFont(one(title, 'rPr')),
    anchor,
    legend: legend && { place: val(legend, 'legendPos') === 'r' ? 'right' : 'bottom', font: textFont(legend) },
    fill: solidOf(one(root, 'spPr')),
    border: lineOf(one(root, 'spPr'))!,
    font: textFont(root),
    series: series.sort((a, b) => a.order - b.order).map(({ seen }) => seen),
    category: axisOf(one(plot, 'catAx')),
    value: axisOf(values[0] ?? null),
    secondary: axisOf(values[1] ?? null),
  };
}

/** A file's parts by name, and what each leads to. */
class Parts {
  private readonly entries: Record<string, Uint8Array>;
  constructor(bytes: Uint8Array) {
    this.entries = unzipSync(bytes);
  }

  xml(name: string): Element {
    const text = new TextDecoder().decode(this.entries[name]);
    return new JSDOM(text, { contentType: 'text/xml' }).window.document.documentElement;
  }

  target(part: string, id: string): string {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const relationships = this.xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
    const target = [...relationships.children].find((each) => each.getAttribute('Id') === id)!.getAttribute('Target')!;
    return new URL(target, `file:///${folder}`).pathname.slice(1);
  }
}

const relationship = (element: Element): string =>
  [...element.attributes].find(({ name }) => /^\w+:id$/.test(name))!.value;

function chartsOf(parts: Parts, part: string, sheet: Element): SeenChart[] {
  const drawing = one(sheet, 'drawing');
  if (!drawing) return [];
  const drawingPart = parts.target(part, relationship(drawing));
  return all(parts.xml(drawingPart), 'twoCellAnchor').map((anchor) => {
    const place = (corner: string, name: string): number => Number(one(anchor, corner, name)!.textContent);
    const from = `${columnName(place('from', 'col'))}${place('from', 'row') + 1}`;
    const to = `${columnName(place('to', 'col') - 1)}${place('to', 'row')}`;
    const frame = one(anchor, 'graphicFrame');
    const chart = one(frame, 'graphic', 'graphicData', 'chart')!;
    const root = parts.xml(parts.target(drawingPart, relationship(chart)));
    const name = one(frame, 'nvGraphicFramePr', 'cNvPr')!.getAttribute('name')!;
    return chartOf(root, name, from === to ? from : `${from}:${to}`);
  });
}

function styleReader(styles: Element): (index: number) => Omit<SeenCell, 'value' | 'formula'> {
  const formats = new Map(
    all(one(styles, 'numFmts'), 'numFmt').map((each) => [
      each.getAttribute('numFmtId'),
      each.getAttribute('formatCode'),
    ]),
  );
  const list = (name: string): Element[] => [...(one(styles, name)?.children ?? [])];
  const [fonts, fills, borders, cells] = [list('fonts'), list('fills'), list('borders'), list('cellXfs')];
  return (index) => {
    const cell = cells[index]!;
    const attribute = (name: string): string => cell.getAttribute(name) ?? '0';
    const font = fonts[Number(attribute('fontId'))]!;
    const sides = [...borders[Number(attribute('borderId'))]!.children].filter(
      (side) => side.getAttribute('style') === 'thin',
    );
    const alignment = one(cell, 'alignment');
    const aligned = (name: string): string | null => alignment?.getAttribute(name) ?? null;
    return {
      format: formats.get(attribute('numFmtId')) ?? BUILT_IN[attribute('numFmtId')] ?? '?',
      font: fontText({
        name: val(font, 'name') ?? undefined,
        size: Number(val(font, 'sz')),
        color: hex(one(font, 'color')?.getAttribute('rgb')) ?? undefined,
        bold: one(font, 'b') !== null,
        italic: one(font, 'i') !== null,
        underline: one(font, 'u') !== null,
      }),
      fill: hex(one(fills[Number(attribute('fillId'))], 'patternFill', 'fgColor')?.getAttribute('rgb')),
      border: sides
        .map(({ localName }) => localName)
        .sort()
        .join(' '),
      alignment: [
        aligned('horizontal') ?? 'general',
        aligned('vertical') ?? 'bottom',
        aligned('wrapText') === '1' ? 'wrap' : '',
        aligned('indent') ? `indent ${aligned('indent')}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    };
  };
}

function cellOf(cell: Element, style: (index: number) => Omit<SeenCell, 'value' | 'formula'>): SeenCell {
  const formula = one(cell, 'f')?.textContent;
  const type = cell.getAttribute('t');
  const text = type === 'inlineStr' ? one(cell, 'is', 't')?.textContent : one(cell, 'v')?.textContent;
  return {
    value: seenValue(type === null && text !== undefined && text !== null ? Number(text) : (text ?? null)),
    formula: formula === undefined || formula === null ? null : `=${formula}`,
    ...style(Number(cell.getAttribute('s') ?? 0)),
  };
}

/** Pixels of a digit in the default font of the workbooks of these tests, Times New Roman 12. */
const DIGIT = 8;

/** A sheet of a file as a user sees it, by the file's own parts. */
export function fileSheet(bytes: Uint8Array, name: string): SeenSheet {
  const parts = new Parts(bytes);
  const workbook = parts.xml('xl/workbook.xml');
  const sheets = all(one(workbook, 'sheets'), 'sheet');
  const index = sheets.findIndex((each) => each.getAttribute('name') === name);
  const part = parts.target('xl/workbook.xml', relationship(sheets[index]!));
  const sheet = parts.xml(part);
  const style = styleReader(parts.xml('xl/styles.xml'));
  const cells: Record<string, SeenCell> = {};
  const heights: Record<number, number> = {};
  for (const row of all(one(sheet, 'sheetData'), 'row')) {
    if (row.getAttribute('customHeight') === '1')
      heights[Number(row.getAttribute('r'))] = Number(row.getAttribute('ht'));
    for (const cell of all(row, 'c')) {
      const seen = cellOf(cell, style);
      if (seen.value === null && seen.formula === null && seen.border === '' && seen.fill === null) continue;
      cells[cell.getAttribute('r')!] = seen;
    }
  }
  const names = all(one(workbook, 'definedNames'), 'definedName');
  const definedText = (kind: string): string =>
    names.find((each) => each.getAttribute('name') === kind && each.getAttribute('localSheetId') === String(index))
      ?.textContent ?? '';
  const breaks = (kind: string): number[] =>
    all(one(sheet, kind), 'brk').map((each) => Number(each.getAttribute('id')) + 1);
  const set = one(sheet, 'pageSetup')!;
  const margins = one(sheet, 'pageMargins')!;
  const area = definedText('_xlnm.Print_Area').replace(/^.*!/, '') || null;
  return {
    cells,
    merges: all(one(sheet, 'mergeCells'), 'mergeCell')
      .map((merge) => merge.getAttribute('ref')!)
      .sort(),
    widths: all(one(sheet, 'cols'), 'col').map((column) =>
      hundredth((Number(column.getAttribute('width')) * DIGIT - 5) / 7),
    ),
    heights,
    page: {
      paper: set.getAttribute('paperSize') === '9' ? 'A4' : '?',
      orientation: set.getAttribute('orientation'),
      fit: [
        one(sheet, 'sheetPr', 'pageSetUpPr')?.getAttribute('fitToPage') === '1'
          ? Number(set.getAttribute('fitToWidth'))
          : null,
        Number(set.getAttribute('fitToHeight')) || null,
      ],
      margins: Object.fromEntries(
        ['top', 'bottom', 'left', 'right', 'header', 'footer'].map((side) => [
          side,
          hundredth(Number(margins.getAttribute(side))),
        ]),
      ),
      scale: set.hasAttribute('scale') ? Number(set.getAttribute('scale')) : null,
      titles: definedText('_xlnm.Print_Titles')
        .split(',')
        .filter(Boolean)
        .map((each) => each.replace(/^.*!/, '').replaceAll('$', '')),
      area: area && plain(area),
      breaksBefore: breaks('rowBreaks'),
      columnBreaks: breaks('colBreaks'),
      centered: one(sheet, 'printOptions')?.getAttribute('horizontalCentered') === '1',
      header: (one(sheet, 'headerFooter', 'oddHeader')?.textContent ?? '').replace(/^&C/, ''),
      differentFirst: one(sheet, 'headerFooter')?.getAttribute('differentFirst') === '1',
    },
    names: names
      .filter((each) => !each.hasAttribute('localSheetId'))
      .map(
        (each) =>
          `${each.getAttribute('name')}=${each.textContent}${each.getAttribute('hidden') === '1' ? ' hidden' : ''}`,
      ),
    charts: chartsOf(parts, part, sheet),
  };
}
