/** What goes into the cells of a planned sheet, in blocks of rows that a request can carry. */
import { type CellRange, type PlannedCell, type SheetPlan, cellKey } from '../../sheet';
import { asText } from '../content';
import { rangeOn } from './range-on';

const FONT = 'Times New Roman';
const FONT_SIZE = 12;
/** Excel on the web takes 5 MB in one request. */
const BYTES_PER_BLOCK = 1_000_000;
/** A Vietnamese letter takes up to three bytes in UTF-8. */
const BYTES_PER_LETTER = 3;
/** Quotes and commas around a cell's content and format. */
const BYTES_PER_CELL = 8;

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

type OpenBlock = Omit<ContentBlock, 'range'> & { readonly top: number; bytes: number };

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
  let open: OpenBlock | null = null;
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
      bytes += String(content).length * BYTES_PER_LETTER + format.length + BYTES_PER_CELL;
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

function blockOf({ top, formulas, formats, bytes }: OpenBlock, right: number): ContentBlock {
  return { range: { top, left: 0, bottom: top + formulas.length - 1, right }, formulas, formats, bytes };
}

export function writeContent(sheet: Excel.Worksheet, block: ContentBlock): void {
  const range = rangeOn(sheet, block.range);
  range.format.font.name = FONT;
  range.format.font.size = FONT_SIZE;
  range.formulas = block.formulas;
  // After the formulas: Excel gives a formula's cell the format of the cells that it reads.
  range.numberFormat = block.formats;
}
