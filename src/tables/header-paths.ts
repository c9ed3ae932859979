/** The header texts over each column of a table, read through merged cells and headers written over two rows. */
import type { CellRange, Grid } from '../sheet';
import type { Block } from './blocks';
import type { SheetText } from './sheet-text';
import { isIndexHeader, isOfWhichLabel } from './vocabulary';

/** Merged header cells by the rows that they cover. */
type Covering = ReadonlyMap<number, readonly CellRange[]>;

/** Header texts over each column, from the top down; a merged header cell counts for every column that it covers. */
export function headerPaths(text: SheetText, block: Block): Map<number, string[]> {
  const paths = new Map<number, string[]>();
  if (!block.header) return paths;
  const covering = coveringMerges(text.grid, block.header);
  for (const column of block.columns) paths.set(column, pathOver(text, block, covering, column));
  return paths;
}

function coveringMerges(grid: Grid, { first, last }: { readonly first: number; readonly last: number }): Covering {
  const covering = new Map<number, CellRange[]>();
  for (const merge of grid.merges) {
    if (merge.bottom < first || merge.top > last) continue;
    for (let row = Math.max(first, merge.top); row <= Math.min(last, merge.bottom); row++) {
      const known = covering.get(row);
      if (known) known.push(merge);
      else covering.set(row, [merge]);
    }
  }
  return covering;
}

function pathOver(text: SheetText, block: Block, covering: Covering, column: number): string[] {
  const { first, last } = block.header!;
  const path: string[] = [];
  let previous = '';
  for (let row = first; row <= last; row++) {
    const merge = covering.get(row)?.find((m) => column >= m.left && column <= m.right);
    const cell = merge ? text.text(merge.top, merge.left) : text.text(row, column);
    const line = cell !== '' || merge ? cell : spreadLeft(text, block, covering, row, column);
    if (line === '') continue;
    if (!merge && row > first && goesOn(text.grid, row, column)) {
      previous = path.length > 0 ? `${path.pop()!} ${line}` : line;
      path.push(previous);
    } else if (isAnother(line, previous, row, merge) && !(merge && merge.top < row && path.includes(line))) {
      path.push(line);
      previous = line;
    }
  }
  return path;
}

/** A text repeated below itself is one header; only "Trong đó" in a cell of its own below "Trong đó" opens inner parts. */
const isAnother = (line: string, above: string, row: number, merge: CellRange | undefined): boolean =>
  line !== above || (isOfWhichLabel(line) && merge !== undefined && merge.top === row && merge.left < merge.right);

/** In a header drawn with borders, two filled cells without a line between them are one header written over two rows. */
function goesOn(grid: Grid, row: number, column: number): boolean {
  if (grid.kind(row, column) !== 'text' || grid.kind(row - 1, column) !== 'text') return false;
  const above = grid.look(row - 1, column)?.border;
  const here = grid.look(row, column)?.border;
  if (!above || !here || above.bottom || here.top) return false;
  return Boolean((above.left || above.right) && (here.left || here.right));
}

/**
 * An unmerged group header stands over its first column only: it holds for the columns right of it that have no text in
 * this row but have one further down, as long as no other text comes between.
 */
function spreadLeft(text: SheetText, block: Block, covering: Covering, row: number, column: number): string {
  if (!hasTextBelow(text, block, row, column)) return '';
  for (let above = block.header!.first; above < row; above++) if (text.text(above, column) !== '') return '';
  for (let c = column - 1; c >= block.left; c--) {
    if (covering.get(row)?.some((m) => c >= m.left && c <= m.right)) return '';
    const line = text.text(row, c);
    if (line === '') continue;
    // "SỐ" over "TT" is one header in two rows, no group.
    if (isIndexHeader(columnText(text, block, c))) return '';
    return hasTextBelow(text, block, row, c) ? line : '';
  }
  return '';
}

/** Whether the header has text over the column below the given row. */
function hasTextBelow(text: SheetText, block: Block, row: number, column: number): boolean {
  for (let below = row + 1; below <= block.header!.last; below++) if (text.text(below, column) !== '') return true;
  return false;
}

/** All that the header says over one column, as one line. */
function columnText(text: SheetText, block: Block, column: number): string {
  const lines: string[] = [];
  for (let row = block.header!.first; row <= block.header!.last; row++) lines.push(text.text(row, column));
  return lines.filter((line) => line !== '').join(' ');
}
