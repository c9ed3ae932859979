/** What the borders and the number row of a table say is no part of it. */
import { numberIn } from '../figures';
import type { CellRange, Grid } from '../sheet';
import type { Block } from './blocks';
import type { SheetText } from './sheet-text';
import { isTotalLabel } from './vocabulary';

/** A table without what its author worked out beside, above or below it. */
export interface FramedBlock {
  readonly block: Block;
  /** Areas with cells that stand outside of the table's frame. */
  readonly outside: readonly CellRange[];
}

/** Of a table that is drawn with borders, at least this part of the header cells and of the body rows has them. */
const MOSTLY = 0.8;

/**
 * Takes out of a block what its own borders and number row say is no part of it: columns left or right of the framed
 * header, rows without frame after the framed body, and figures without any label between number row and first row
 * (a divisor such as 1000000, a sum typed to compare with). A table without borders is left as it is.
 */
export function trimToFrame(text: SheetText, block: Block): FramedBlock {
  const outside: CellRange[] = [];
  let trimmed = trimUnheaded(text, block, outside);
  trimmed = trimColumns(text, trimmed, outside);
  trimmed = trimBottom(text, trimmed, outside);
  trimmed = trimTop(text, trimmed, outside);
  return { block: trimmed, outside };
}

/** Whether anything stands over a column in the header, also in a cell merged over several. */
function hasHeader(grid: Grid, { header, numberRow }: Block, column: number): boolean {
  if (!header) return false;
  for (let row = header.first; row <= header.last; row++) if (!grid.isEmpty(row, column)) return true;
  return isUnderMerged(grid, header, numberRow?.row ?? header.last, column);
}

/** Whether a filled header cell that begins no lower than `bottom` is merged over a column. */
function isUnderMerged(grid: Grid, header: { readonly first: number }, bottom: number, column: number): boolean {
  return grid.merges.some(
    (merge) =>
      merge.left <= column &&
      merge.right >= column &&
      merge.top >= header.first &&
      merge.top <= bottom &&
      !grid.isEmpty(merge.top, merge.left),
  );
}

/** A header of fewer columns does not show how far a table reaches. */
const FEWEST_HEADED = 3;

/**
 * Columns right of a table that no word of its header stands over and that a blank column parts from it, or that hold
 * figures in the header rows only: the author's workings.
 */
function trimUnheaded(text: SheetText, block: Block, outside: CellRange[]): Block {
  const { grid } = text;
  const { header, columns } = block;
  if (!header) return block;
  const isWordOver = (column: number): boolean => {
    if (block.numberRow?.texts.has(column)) return true;
    for (let row = header.first; row <= header.last; row++) {
      if (grid.kind(row, column) === 'text') return true;
      // A year over figures is a header as words are.
      if (grid.isNumber(row, column) && hasBody(text, block, column)) return true;
    }
    return (
      isUnderMerged(grid, header, block.numberRow?.row ?? header.last, column) && grid.isEmpty(header.last, column)
    );
  };
  const headed = columns.filter(isWordOver);
  while (isRemark(text, block, headed)) headed.pop();
  if (headed.length < FEWEST_HEADED) return block;
  let last = columns.indexOf(headed[headed.length - 1]!);
  while (
    last + 1 < columns.length &&
    columns[last + 1] === columns[last]! + 1 &&
    hasBody(text, block, columns[last + 1]!)
  )
    last++;
  if (last === columns.length - 1) return block;
  outside.push({ top: header.first, bottom: block.last, left: columns[last + 1]!, right: block.right });
  return { ...block, columns: columns.slice(0, last + 1), right: columns[last]! };
}

/** A word at the right of a header that stands apart from it, over nothing: "Đơn vị: triệu đồng". */
function isRemark(text: SheetText, block: Block, headed: readonly number[]): boolean {
  const column = headed[headed.length - 1];
  const before = headed[headed.length - 2];
  return column !== undefined && before !== undefined && column > before + 1 && !hasBody(text, block, column);
}

/** Whether the body holds anything in a column. */
function hasBody({ grid }: SheetText, { first, last }: Block, column: number): boolean {
  for (let row = first; row <= last; row++) if (!grid.isEmpty(row, column)) return true;
  return false;
}

function trimColumns(text: SheetText, block: Block, outside: CellRange[]): Block {
  const grid = text.grid;
  if (!block.header) return block;
  const top = block.header.first;
  const bottom = block.numberRow?.row ?? block.header.last;
  const isHeaded = (column: number): boolean => hasHeader(grid, block, column);
  const isFramed = (column: number): boolean => {
    // Beside a number row, a framed column without number and header is a leftover of another sheet.
    if (block.numberRow && !block.numberRow.texts.has(column) && !isHeaded(column)) return false;
    // The line over the header may belong to the cell above it.
    if (grid.look(top - 1, column)?.border?.bottom) return true;
    for (let row = top; row < block.first; row++) {
      const border = grid.look(row, column)?.border;
      if (border?.top || border?.bottom) return true;
    }
    return grid.merges.some(
      (merge) =>
        merge.left < column &&
        merge.right >= column &&
        merge.top >= top &&
        merge.top <= bottom &&
        merge.bottom < block.first &&
        hasBorder(grid, merge.top, merge.left),
    );
  };
  const framed = block.columns.map(isFramed);
  const first = framed.indexOf(true);
  const last = Math.min(framed.lastIndexOf(true), lastNumbered(block));
  if (first < 0 || last - first < 1) return block;
  const within = framed.slice(first, last + 1);
  // A frame around some of the columns only (a box about one heading) says nothing about the table.
  if (
    within.filter(Boolean).length < within.length * MOSTLY ||
    (!block.numberRow && within.length < block.columns.length * 0.5)
  )
    return block;
  const columns = block.columns.slice(first, last + 1);
  for (const side of [block.columns.slice(0, first), block.columns.slice(last + 1)]) {
    const left = side[0];
    const right = side[side.length - 1];
    if (left !== undefined && right !== undefined) outside.push({ top, bottom: block.last, left, right });
  }
  return { ...block, columns, left: columns[0]!, right: columns[columns.length - 1]! };
}

/**
 * Past the last number of a number row, columns that a blank one parts from it are the author's own, framed or not.
 * The position of the last column before them; the last of all without a number row.
 */
function lastNumbered({ columns, numberRow }: Block): number {
  if (!numberRow) return columns.length - 1;
  let last = columns.length - 1;
  while (last > 0 && !numberRow.texts.has(columns[last]!)) last--;
  while (last + 1 < columns.length && columns[last + 1] === columns[last]! + 1) last++;
  return last;
}

const hasBorder = (grid: Grid, row: number, column: number): boolean => {
  const border = grid.look(row, column)?.border;
  return Boolean(border && (border.left || border.right || border.top || border.bottom));
};

/** What a row of the body shows: how many of its filled cells have a line left or right of them. */
function frameOfRow(grid: Grid, block: Block, row: number): 'blank' | 'framed' | 'bare' {
  let filled = 0;
  let framed = 0;
  for (const column of block.columns) {
    if (grid.isEmpty(row, column)) continue;
    filled++;
    const border = grid.look(row, column)?.border;
    if (border && (border.left || border.right)) framed++;
  }
  if (filled === 0) return 'blank';
  return framed >= filled * 0.5 ? 'framed' : 'bare';
}

function trimBottom(text: SheetText, block: Block, outside: CellRange[]): Block {
  const grid = text.grid;
  const rows: { row: number; framed: boolean }[] = [];
  for (let row = block.first; row <= block.last; row++) {
    // Of a long sheet Excel is asked for the lines of its first and last rows: those between say nothing.
    if (!grid.knowsBorders(row)) continue;
    const look = frameOfRow(grid, block, row);
    if (look !== 'blank') rows.push({ row, framed: look === 'framed' });
  }
  let framedAfter = 0;
  let cut = -1;
  for (let i = rows.length - 1; i > 0; i--) {
    if (rows[i]!.framed) framedAfter++;
    else if (framedAfter < (rows.length - i) * 0.5) cut = i;
  }
  if (cut < 2) return block;
  const inside = rows.slice(0, cut);
  if (inside.filter(({ framed }) => framed).length < inside.length * MOSTLY) return block;
  // The one line that people add under a finished frame is its total.
  const label = block.columns.slice(0, 2).map((column) => text.text(rows[cut]!.row, column));
  if (rows[cut]!.row === rows[cut - 1]!.row + 1 && label.some(isTotalLabel)) cut++;
  if (cut >= rows.length) return block;
  outside.push({ top: rows[cut]!.row, bottom: block.last, left: block.left, right: block.right });
  return { ...block, last: rows[cut - 1]!.row };
}

/** Rows of figures without one word, between a number row and the first row that has a name. */
function trimTop(text: SheetText, block: Block, outside: CellRange[]): Block {
  const grid = text.grid;
  if (!block.numberRow) return block;
  const isNameless = (row: number): boolean => {
    let figures = 0;
    for (const column of block.columns) {
      if (grid.isEmpty(row, column)) continue;
      if (Number.isNaN(numberIn(grid, row, column)) || column <= block.columns[1]!) return false;
      figures++;
    }
    return figures > 0;
  };
  let first = block.first;
  while (first < block.last && isNameless(first)) first++;
  if (first === block.first || first >= block.last) return block;
  outside.push({ top: block.first, bottom: first - 1, left: block.left, right: block.right });
  return { ...block, first };
}
