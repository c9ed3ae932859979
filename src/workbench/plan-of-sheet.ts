/** A sheet of the workbook in memory as a `SheetPlan`. */
import type { CellStyle, PlannedCell, PlannedContent, PrintSetup, SheetPlan } from '../sheet';
import { columnOfKey, rowOfKey } from '../sheet';
import type { HostCell, HostSheet, HostWorkbook } from '../host';
import { planOfChart } from './chart-plans';

const POINTS_PER_CENTIMETRE = 72 / 2.54;
const centimetres = (points: number): number => Math.round((points / POINTS_PER_CENTIMETRE) * 100) / 100;

/** A sheet of the workbook as a plan, so that `files/` can write it into the file that was opened. */
export function planOfSheet(sheet: HostSheet, workbook: HostWorkbook): SheetPlan {
  let widest = -1;
  for (const column of sheet.columnWidths.keys()) widest = Math.max(widest, column);
  const cells: PlannedCell[] = [];
  for (const [key] of sheet.cells) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const cell = workbook.cell(sheet, row, column);
    cells.push({ row, column, content: contentOf(cell), style: styleOf(cell) });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name: sheet.name,
    columnWidths: Array.from({ length: widest + 1 }, (_, column) => sheet.columnWidths.get(column) ?? 8.43),
    rowHeights: new Map(sheet.rowHeights),
    cells,
    merges: [...sheet.merges],
    charts: sheet.charts.map((chart) => planOfChart(chart, workbook)),
    print: printOf(sheet),
    source: null,
  };
}

function contentOf({ value, formula }: HostCell): PlannedContent {
  if (formula !== undefined) {
    const cached =
      typeof value === 'number' || typeof value === 'string'
        ? value
        : typeof value === 'object' && value !== null
          ? value.error
          : String(value ?? '');
    return { type: 'formula', formula, value: cached };
  }
  if (typeof value === 'number') return { type: 'number', value };
  if (value === null || value === '') return { type: 'blank' };
  return { type: 'text', text: typeof value === 'object' ? value.error : String(value) };
}

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = { Top: 'top', Center: 'center', Bottom: 'bottom' };

function styleOf({ format, numberFormat }: HostCell): CellStyle {
  return {
    bold: format.bold,
    italic: format.italic,
    underline: format.underline,
    fontSize: format.fontSize,
    color: format.color,
    fill: format.fill,
    horizontal: HORIZONTAL[format.horizontal ?? ''],
    vertical: VERTICAL[format.vertical ?? ''],
    wrap: format.wrap,
    indent: format.indent,
    numberFormat: numberFormat === 'General' ? undefined : numberFormat,
    border: format.borders?.EdgeTop !== undefined && format.borders.EdgeBottom !== undefined ? true : undefined,
  };
}

const ascending = (places: ReadonlySet<number>): number[] => [...places].sort((a, b) => a - b);

function pagesAcrossOf({ titleColumns, columnBreaks, scale }: HostSheet['layout']): Pick<PrintSetup, 'pagesAcross'> {
  if (!titleColumns || scale === null) return {};
  return { pagesAcross: { scale, repeatColumns: titleColumns, breaksBefore: ascending(columnBreaks) } };
}

function printOf({ layout }: HostSheet): PrintSetup {
  const { margins } = layout;
  return {
    paper: 'A4',
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    repeatRows: layout.titleRows,
    ...(layout.printAreas[0] ? { area: layout.printAreas[0] } : {}),
    ...(layout.rowBreaks.size > 0 ? { breaksBefore: ascending(layout.rowBreaks) } : {}),
    ...pagesAcrossOf(layout),
    margins: {
      top: centimetres(margins.top),
      bottom: centimetres(margins.bottom),
      left: centimetres(margins.left),
      right: centimetres(margins.right),
    },
    pageNumbers: layout.header.includes('&P'),
    centerHorizontally: layout.centerHorizontally,
  };
}
