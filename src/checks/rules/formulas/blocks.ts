/** One observation for a block of cells side by side that show the same. */
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../../../sheet';
import { listCells } from '../../report/describe';
import type { Observation } from '../rule';

const NEIGHBOURS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** The cells that touch each other, from the first on. */
function blockAt(cells: ReadonlySet<CellKey>, start: CellKey, taken: Set<CellKey>): readonly CellKey[] {
  const block = [start];
  taken.add(start);
  for (const key of block) {
    for (const [down, right] of NEIGHBOURS) {
      const column = columnOfKey(key) + right;
      const next = cellKey(rowOfKey(key) + down, column);
      if (column < 0 || taken.has(next) || !cells.has(next)) continue;
      taken.add(next);
      block.push(next);
    }
  }
  return block.sort((a, b) => a - b);
}

/** @param observations of one sheet, each at another cell; the first of a block speaks for it */
export function inBlocks(observations: readonly Observation[]): readonly Observation[] {
  const byCell = new Map(observations.map((one) => [one.cell, one]));
  const cells = new Set(byCell.keys());
  const taken = new Set<CellKey>();
  const blocks: Observation[] = [];
  for (const cell of [...cells].sort((a, b) => a - b)) {
    if (taken.has(cell)) continue;
    const [first, ...others] = blockAt(cells, cell, taken);
    const seen = byCell.get(first!)!;
    blocks.push(others.length === 0 ? seen : { ...seen, details: { ...seen.details, block: listCells(others) } });
  }
  return blocks;
}
