/** Two tables side by side over the same rows. */
import { numberIn } from '../figures';
import type { Block } from './blocks';
import type { SheetText } from './sheet-text';

/**
 * Two half-tables side by side: a column without any cell in header and body, and a label column of its own right of it
 * that names most of the rows there. Null when the block is one table.
 */
export function splitSideBySide(text: SheetText, block: Block): { left: number; right: number }[] | null {
  const grid = text.grid;
  const rows = Math.min(block.last, block.first + 400);
  const parts: { left: number; right: number }[] = [];
  for (const column of block.columns) {
    const part = parts[parts.length - 1];
    if (part && part.right === column - 1) part.right = column;
    else parts.push({ left: column, right: column });
  }
  if (parts.length < 2) return null;
  const isTable = (part: { left: number; right: number }): boolean => {
    if (part.right - part.left < 1) return false;
    let labels = 0;
    let figures = 0;
    for (let row = block.first; row <= rows; row++) {
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
    return figures >= 2 && labels >= figures * 0.9;
  };
  const groups: { left: number; right: number }[] = [];
  for (const part of parts) {
    const last = groups[groups.length - 1];
    if (!last || isTable(part)) groups.push({ ...part });
    else last.right = part.right;
  }
  return groups.length >= 2 ? groups : null;
}
