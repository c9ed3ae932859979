/** Two tables side by side over the same rows. */
import { numberIn } from '../figures';
import type { Block } from './blocks';
import type { SheetText } from './sheet-text';

interface Part {
  left: number;
  right: number;
}

/** So many rows show whether a part is a table of its own. */
const ROWS_SEEN = 400;

/** At least this part of the rows with figures have a label of their own. */
const LABELLED = 0.9;

/**
 * Two half-tables side by side: a column without any cell in header and body, and a label column of its own right of it
 * that names most of the rows there; or, without such a column, a second label column over whose right the header
 * repeats that of the left. Null when the block is one table.
 */
export function splitSideBySide(text: SheetText, block: Block): Part[] | null {
  const parts: Part[] = [];
  for (const column of block.columns) {
    const part = parts[parts.length - 1];
    if (part && part.right === column - 1) part.right = column;
    else parts.push({ left: column, right: column });
  }
  if (parts.length < 2) return splitAtLabels(text, block);
  const groups: Part[] = [];
  for (const part of parts) {
    const last = groups[groups.length - 1];
    if (!last || isTable(text, block, part)) groups.push({ ...part });
    else last.right = part.right;
  }
  return groups.length >= 2 ? groups : null;
}

/** Whether most rows with figures in these columns have a label left of the figures. */
function isTable(text: SheetText, block: Block, part: Part): boolean {
  if (part.right - part.left < 1) return false;
  const grid = text.grid;
  let labels = 0;
  let figures = 0;
  for (let row = block.first; row <= Math.min(block.last, block.first + ROWS_SEEN); row++) {
    let label = false;
    let figure = false;
    for (let column = part.left; column <= part.right; column++) {
      if (grid.isEmpty(row, column)) continue;
      if (!Number.isNaN(numberIn(grid, row, column))) figure = true;
      else if (!figure && /\p{L}{2}/u.test(text.text(row, column))) label = true;
    }
    if (figure) figures++;
    if (figure && label) labels++;
  }
  return figures >= 2 && labels >= figures * LABELLED;
}

/** Two halves without a column between: each begins with its labels, and the header repeats over the figures. */
function splitAtLabels(text: SheetText, block: Block): Part[] | null {
  if (!block.header || block.columns.length < 4 || block.columns.length % 2 === 1) return null;
  const half = block.columns.length / 2;
  const [left, right] = [block.columns.slice(0, half), block.columns.slice(half)];
  const headersOf = (columns: readonly number[]): string[] =>
    columns.map((column) => text.text(block.header!.last, column));
  const headers = (columns: readonly number[]): string => headersOf(columns).join('\n');
  const ofRight = new Set(headersOf(right));
  // Nearly every table ends here.
  if (!headersOf(left).some((header) => /\p{L}/u.test(header) && ofRight.has(header))) return null;
  // Index and label columns may be named after the half ("Phần thu", "Phần chi").
  const figures = (columns: readonly number[]): number[] => columns.filter((c) => !isLabelColumn(text, block, c));
  const [leftFigures, rightFigures] = [figures(left), figures(right)];
  if (leftFigures.length === 0 || leftFigures.length !== rightFigures.length) return null;
  if (headers(leftFigures) !== headers(rightFigures) || !/\p{L}/u.test(headers(leftFigures))) return null;
  const parts = [left, right].map((columns) => ({ left: columns[0]!, right: columns[columns.length - 1]! }));
  return parts.every((part) => isTable(text, block, part)) ? parts : null;
}

/** Whether a column of the body holds more words than figures. */
function isLabelColumn(text: SheetText, block: Block, column: number): boolean {
  let words = 0;
  for (let row = block.first; row <= Math.min(block.last, block.first + ROWS_SEEN); row++) {
    if (!Number.isNaN(numberIn(text.grid, row, column))) words--;
    else if (/\p{L}/u.test(text.text(row, column))) words++;
  }
  return words > 0;
}
