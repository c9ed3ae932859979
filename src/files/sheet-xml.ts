/** Writes a planned sheet as a worksheet part. */
import {
  type CellStyle,
  type PlannedCell,
  type PrintSetup,
  type SheetPlan,
  cellName,
  columnName,
  columnPoints,
  rangeName,
} from '../sheet';
import { type Dialect, XML_HEADER } from './dialect';
import { escapeXml } from './xml';

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);
const CM_PER_INCH = 2.54;
const POINTS_PER_PIXEL = 0.75;
/** Distance of header and footer from the paper's edge, in inches: Excel's own. */
const HEADER_MARGIN = 0.3;

/** The last column and row of a sheet: a break goes through all of them. */
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/**
 * A plan's width as a file has it: in digits of the workbook's default font, with what a cell keeps free beside them, in
 * 256ths (ECMA-376 part 1, 18.3.1.13): what Excel shows as 8.43 its files call 9.140625. `digit`: pixels of such a digit.
 */
const fileWidth = (characters: number, digit: number): number =>
  Math.round((columnPoints(characters) / POINTS_PER_PIXEL / digit) * 256) / 256;

const inches = (centimetres: number): string => String(Math.round((centimetres / CM_PER_INCH) * 10_000) / 10_000);

/** A text element keeps its spaces at the ends only when it is told to. */
const space = (text: string): string => (/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '');

function cellXml(cell: PlannedCell, styleId: number): string {
  const head = `<c r="${cellName(cell.row, cell.column)}" s="${styleId}"`;
  const { content } = cell;
  switch (content.type) {
    case 'blank':
      return `${head}/>`;
    case 'text':
      return `${head} t="inlineStr"><is><t${space(content.text)}>${escapeXml(content.text)}</t></is></c>`;
    case 'number':
      return Number.isFinite(content.value) ? `${head}><v>${content.value}</v></c>` : `${head}/>`;
    case 'formula': {
      const formula = `<f>${escapeXml(content.formula.replace(/^=/, ''))}</f>`;
      if (typeof content.value === 'number') {
        return Number.isFinite(content.value)
          ? `${head}>${formula}<v>${content.value}</v></c>`
          : `${head}>${formula}</c>`;
      }
      const type = ERRORS.has(content.value) ? 'e' : 'str';
      return `${head} t="${type}">${formula}<v>${escapeXml(content.value)}</v></c>`;
    }
  }
}

function rowsXml(plan: SheetPlan, styleId: (style: CellStyle) => number): string {
  const rows = new Map<number, PlannedCell[]>();
  for (const row of plan.rowHeights.keys()) rows.set(row, []);
  for (const cell of plan.cells) {
    const cells = rows.get(cell.row);
    if (cells) cells.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = plan.rowHeights.get(row);
      const attributes = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      const body = [...cells].sort((a, b) => a.column - b.column).map((cell) => cellXml(cell, styleId(cell.style)));
      return `<row r="${row + 1}"${attributes}>${body.join('')}</row>`;
    })
    .join('');
}

/** Page breaks are counted by the row or column that they follow, and run to the last of the other. */
function breaksXml(element: 'rowBreaks' | 'colBreaks', places: readonly number[], last: number): string {
  if (places.length === 0) return '';
  const breaks = places.map((place) => `<brk id="${place}" max="${last}" man="1"/>`).join('');
  return `<${element} count="${places.length}" manualBreakCount="${places.length}">${breaks}</${element}>`;
}

/** Fitted to one page's width, or at a scale. */
const sizeXml = ({ pagesAcross }: PrintSetup): string =>
  pagesAcross ? `scale="${pagesAcross.scale}"` : 'fitToWidth="1" fitToHeight="0"';

/**
 * A planned sheet as a worksheet part. `drawingId`: relationship of its drawing, null without charts.
 * `hasWorkbookView`: whether the workbook has a view that the sheet's view may point at. `digitWidth`: pixels of a digit
 * of the workbook's default font.
 */
export function sheetXml(
  plan: SheetPlan,
  styleId: (style: CellStyle) => number,
  dialect: Dialect,
  options: { readonly drawingId: string | null; readonly hasWorkbookView: boolean; readonly digitWidth: number },
): string {
  const lastRow = plan.cells.reduce((last, cell) => Math.max(last, cell.row), 0);
  const lastColumn = plan.cells.reduce((last, cell) => Math.max(last, cell.column), 0);
  const { print } = plan;
  const columns = plan.columnWidths
    .map(
      (width, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${fileWidth(width, options.digitWidth)}" customWidth="1"/>`,
    )
    .join('');
  const merges = plan.merges.map((merge) => `<mergeCell ref="${rangeName(merge)}"/>`).join('');
  const margin = (side: 'left' | 'right' | 'top' | 'bottom'): string => `${side}="${inches(print.margins[side])}"`;
  return [
    `${XML_HEADER}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    print.pagesAcross ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${columnName(lastColumn)}${lastRow + 1}"/>`,
    options.hasWorkbookView ? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' : '',
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columns && `<cols>${columns}</cols>`,
    `<sheetData>${rowsXml(plan, styleId)}</sheetData>`,
    merges && `<mergeCells count="${plan.merges.length}">${merges}</mergeCells>`,
    print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins ${margin('left')} ${margin('right')} ${margin('top')} ${margin('bottom')} header="${HEADER_MARGIN}" footer="${HEADER_MARGIN}"/>`,
    `<pageSetup paperSize="9" orientation="${print.orientation}" ${sizeXml(print)}/>`,
    // Decree 30/2020/NĐ-CP, annex I: page numbers stand in the middle of the top margin, and the first page has none.
    print.pageNumbers
      ? '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter>'
      : '',
    breaksXml('rowBreaks', print.breaksBefore ?? [], LAST_COLUMN),
    breaksXml('colBreaks', print.pagesAcross?.breaksBefore ?? [], LAST_ROW),
    options.drawingId ? `<drawing r:id="${options.drawingId}"/>` : '',
    '</worksheet>',
  ].join('');
}
