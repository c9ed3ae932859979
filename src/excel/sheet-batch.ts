import {
  type CellRange,
  type CellStyle,
  type PlannedCell,
  type SheetPlan,
  cellKey,
  columnName,
  columnPoints,
  rangeName,
} from '../sheet';
import { asText } from './content';
import { styledRectangles } from './rectangles';

const FONT = 'Times New Roman';
const FONT_SIZE = 12;
const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** Of header and footer from the paper's edge: 0.3 inch, as Excel has it and as `files/` writes it. */
const HEADER_MARGIN = 21.6;
/** Decree 30/2020/NĐ-CP, annex I: the number stands in the middle of the top margin. */
const PAGE_NUMBER = `&"${FONT},Regular"&13&P`;
/** Excel on the web takes 5 MB in one request. */
const BYTES_PER_BLOCK = 1_000_000;

/** Some rows of a plan with what goes into their cells. */
export interface ContentBlock {
  readonly range: CellRange;
  readonly formulas: (string | number)[][];
  readonly formats: string[][];
  readonly bytes: number;
}

function contentOf(cell: PlannedCell | undefined): string | number {
  switch (cell?.content.type) {
    case 'text':
      return asText(cell.content.text);
    case 'number':
      return cell.content.value;
    case 'formula':
      return cell.content.formula.startsWith('=') ? cell.content.formula : `=${cell.content.formula}`;
    default:
      return '';
  }
}

/** The plan's cells in blocks of rows, none larger than a request carries. */
export function contentBlocks(plan: SheetPlan): ContentBlock[] {
  if (plan.cells.length === 0) return [];
  const cells = new Map(plan.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  // A loop, since more cells than some hundred thousand cannot be spread into arguments.
  let bottom = 0;
  let right = 0;
  for (const { row, column } of plan.cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const blocks: ContentBlock[] = [];
  let open: { top: number; formulas: (string | number)[][]; formats: string[][]; bytes: number } | null = null;
  for (let row = 0; row <= bottom; row++) {
    const formulas: (string | number)[] = [];
    const formats: string[] = [];
    let bytes = 0;
    for (let column = 0; column <= right; column++) {
      const cell = cells.get(cellKey(row, column));
      const content = contentOf(cell);
      const format = cell?.style.numberFormat ?? 'General';
      formulas.push(content);
      formats.push(format);
      // A Vietnamese letter takes up to three bytes, and quotes and commas come on top.
      bytes += String(content).length * 3 + format.length + 8;
    }
    if (open && open.bytes + bytes > BYTES_PER_BLOCK) {
      blocks.push(blockOf(open, right));
      open = null;
    }
    open ??= { top: row, formulas: [], formats: [], bytes: 0 };
    open.formulas.push(formulas);
    open.formats.push(formats);
    open.bytes += bytes;
  }
  if (open) blocks.push(blockOf(open, right));
  return blocks;
}

function blockOf(
  open: { top: number; formulas: (string | number)[][]; formats: string[][]; bytes: number },
  right: number,
): ContentBlock {
  const { top, formulas, formats, bytes } = open;
  return { range: { top, left: 0, bottom: top + formulas.length - 1, right }, formulas, formats, bytes };
}

const on = (sheet: Excel.Worksheet, range: CellRange): Excel.Range => sheet.getRange(rangeName(range)).untrack();

export function writeContent(sheet: Excel.Worksheet, block: ContentBlock): void {
  const range = on(sheet, block.range);
  range.format.font.name = FONT;
  range.format.font.size = FONT_SIZE;
  range.formulas = block.formulas;
  // After the formulas: Excel gives a formula's cell the format of the cells that it reads.
  range.numberFormat = block.formats;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function writeStyle(range: Excel.Range, cells: CellRange, style: CellStyle): void {
  const { format } = range;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.underline) format.font.underline = 'Single';
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) format.wrapText = true;
  if (style.indent) format.indentLevel = style.indent;
  if (!style.border) return;
  const sides: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
  ];
  if (cells.bottom > cells.top) sides.push(Excel.BorderIndex.insideHorizontal);
  if (cells.right > cells.left) sides.push(Excel.BorderIndex.insideVertical);
  for (const side of sides) {
    const line = format.borders.getItem(side);
    line.style = 'Continuous';
    line.weight = 'Thin';
  }
}

/** Looks, merges, widths, heights and the printed page. */
export function writeForm(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { range, style } of styledRectangles(plan.cells)) writeStyle(on(sheet, range), range, style);
  for (const merge of plan.merges) on(sheet, merge).merge(false);
  plan.columnWidths.forEach((width, column) => {
    const name = columnName(column);
    sheet.getRange(`${name}:${name}`).untrack().format.columnWidth = columnPoints(width);
  });
  for (const [row, height] of plan.rowHeights)
    sheet.getRange(`${row + 1}:${row + 1}`).untrack().format.rowHeight = height;
  writePage(sheet, plan);
}

function writePage(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.zoom = { horizontalFitToPages: print.fitToWidth };
  pageLayout.topMargin = print.margins.top * POINTS_PER_CENTIMETRE;
  pageLayout.bottomMargin = print.margins.bottom * POINTS_PER_CENTIMETRE;
  pageLayout.leftMargin = print.margins.left * POINTS_PER_CENTIMETRE;
  pageLayout.rightMargin = print.margins.right * POINTS_PER_CENTIMETRE;
  pageLayout.headerMargin = HEADER_MARGIN;
  pageLayout.footerMargin = HEADER_MARGIN;
  pageLayout.centerHorizontally = print.centerHorizontally;
  if (print.area) pageLayout.setPrintArea(rangeName(print.area));
  for (const row of print.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  if (print.pageNumbers) {
    // The first page bears no number.
    pageLayout.headersFooters.state = 'FirstAndDefault';
    pageLayout.headersFooters.defaultForAllPages.centerHeader = PAGE_NUMBER;
  }
}
