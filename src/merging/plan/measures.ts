/** How wide the columns and how high the rows of a sheet are, so that what stands in them is seen. */
import { type CellRange, type PlanBuilder, type PlannedCell, linesOf } from '../../sheet';

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
  if (typeof content.value !== 'number' || !Number.isFinite(content.value)) return 0;
  const decimals = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  const whole = Math.trunc(Math.abs(content.value)).toString().length;
  const marks = Math.floor((whole - 1) / 3) + (decimals > 0 ? 1 : 0) + (content.value < 0 ? 1 : 0);
  return Math.ceil((whole + decimals) * DIGIT + marks * MARK + BESIDE_FIGURE);
}

/** Points of each row that has more than one line, by row; heights that are set already stay where they are more. */
export function heightsOf(
  { cells, merges, rowHeights }: PlanBuilder,
  widths: readonly number[],
): ReadonlyMap<number, number> {
  const heights = new Map(rowHeights);
  const merged = new Map(merges.map((range) => [`${range.top} ${range.left}`, range]));
  for (const cell of cells) {
    const needed = textHeight(cell, merged.get(`${cell.row} ${cell.column}`), widths);
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
  { column, content, style }: PlannedCell,
  merge: CellRange | undefined,
  widths: readonly number[],
): number {
  if (content.type !== 'text' || !style.wrap || (merge && merge.bottom > merge.top)) return 0;
  const across = widths.slice(column, (merge?.right ?? column) + 1).reduce((sum, width) => sum + width, 0);
  const { bold = false, fontSize = STANDARD_SIZE, indent = 0 } = style;
  const lines = content.text
    .split('\n')
    .reduce(
      (sum, line) => sum + linesOf(line, across - indent, { bold, fontSize }) + lineForLongWords(line, across),
      0,
    );
  return lines === 1 && fontSize <= STANDARD_SIZE ? 0 : Math.ceil(lines * LINE * (fontSize / STANDARD_SIZE)) + AIR;
}
