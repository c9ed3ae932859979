/** How wide the columns and how high the rows of a sheet are, so that what stands in them is seen. */
import { type CellRange, type PlanBuilder, type PlannedCell, cellKey, linesOf } from '../../sheet';

/** Points of a line of Times New Roman 12, and of what a row has above and below its lines. */
const LINE = 15.75;
const AIR = 2;
/** Characters that a digit of Times New Roman 12 takes, and a point, comma or sign. */
const DIGIT = 8 / 7;
const MARK = 4 / 7;
/** Characters beside a figure: too narrow by one, Excel shows "####". */
const BESIDE_FIGURE = 2;
const STANDARD_SIZE = 12;

/** At least the planned widths, in characters, and room for every figure. */
export function widthsFor({ cells }: PlanBuilder, planned: readonly number[]): number[] {
  const widths = [...planned];
  for (const cell of cells) {
    const needed = figureWidth(cell);
    if (cell.column < widths.length && needed > widths[cell.column]!) widths[cell.column] = needed;
  }
  return widths;
}

function figureWidth({ content, style: { numberFormat = '' } }: PlannedCell): number {
  if (content.type !== 'number' && content.type !== 'formula') return 0;
  const { value } = content;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0;
  const decimals = decimalsOf(numberFormat);
  const whole = Math.max(1, Math.floor(Math.log10(Math.abs(value))) + 1);
  const marks = Math.floor((whole - 1) / 3) + (decimals > 0 ? 1 : 0) + (value < 0 ? 1 : 0);
  return Math.ceil((whole + decimals) * DIGIT + marks * MARK + BESIDE_FIGURE);
}

const knownDecimals = new Map<string, number>();

/** The digits after the mark that a number format shows. */
function decimalsOf(numberFormat: string): number {
  let decimals = knownDecimals.get(numberFormat);
  if (decimals === undefined)
    knownDecimals.set(numberFormat, (decimals = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0));
  return decimals;
}

/** Points of each row that has more than one line, by row; heights that are set already stay where they are more. */
export function heightsOf(
  { cells, merges, rowHeights }: PlanBuilder,
  widths: readonly number[],
): ReadonlyMap<number, number> {
  const heights = new Map(rowHeights);
  const merged = new Map(merges.map((range) => [cellKey(range.top, range.left), range]));
  for (const cell of cells) {
    if (cell.content.type !== 'text' || !cell.style.wrap) continue;
    const needed = textHeight(cell, cell.content.text, merged.get(cellKey(cell.row, cell.column)), widths);
    if (needed > (heights.get(cell.row) ?? LINE)) heights.set(cell.row, Math.min(MOST_POINTS, needed));
  }
  return heights;
}

/** Excel's limit. */
const MOST_POINTS = 409;

/** A word as long as a path leaves much of a line empty before it. */
const lineForLongWords = (line: string, across: number): number =>
  line.length > across && line.split(' ').some((word) => word.length > across / 2) ? 1 : 0;

/** Of a wrapped text; 0 for one over several rows, which has room. */
function textHeight(
  { column, style }: PlannedCell,
  text: string,
  merge: CellRange | undefined,
  widths: readonly number[],
): number {
  if (merge && merge.bottom > merge.top) return 0;
  const { bold = false, fontSize = STANDARD_SIZE, indent = 0 } = style;
  let across = -indent;
  for (let at = column; at <= (merge?.right ?? column); at++) across += widths[at] ?? 0;
  // A short text need not be measured.
  if (text.length * WIDEST_LETTER < across && fontSize <= STANDARD_SIZE && !text.includes('\n')) return 0;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + linesOf(line, across, { bold, fontSize }) + lineForLongWords(line, across), 0);
  return lines === 1 && fontSize <= STANDARD_SIZE ? 0 : Math.ceil(lines * LINE * (fontSize / STANDARD_SIZE)) + AIR;
}

/** Characters that a bold capital takes. */
const WIDEST_LETTER = 1.7;
