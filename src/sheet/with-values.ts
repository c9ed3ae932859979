/** A grid with the values of some formulas that came without one. */
import type { CellKey } from './address';
import { columnOfKey, rowOfKey } from './address';
import { type CellInput, type Grid, packGrid, storeValue, unpackGrid } from './grid';
import { keyedIndex, makeIndex } from './slot-index';

/** The same grid with other values in cells that it holds already; formulas, formats and looks stay. */
export function withValues(grid: Grid, values: ReadonlyMap<CellKey, Pick<CellInput, 'value' | 'text'>>): Grid {
  const packed = packGrid(grid);
  const { content, range, slots } = packed;
  const index = slots ? keyedIndex(slots) : makeIndex(range, Infinity);
  const changed = {
    ...content,
    kinds: content.kinds.slice(),
    numbers: content.numbers.slice(),
    texts: [...content.texts],
    displayed: [...content.displayed],
  };
  for (const [key, input] of values) {
    const slot = index.slot(rowOfKey(key), columnOfKey(key));
    if (slot >= 0) storeValue(input, slot, changed);
  }
  return unpackGrid({ ...packed, content: changed });
}
