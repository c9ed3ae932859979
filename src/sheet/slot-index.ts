/** Where in a grid's flat arrays a cell lies: by its position on a dense sheet, by its key on a sparse one. */
import { type CellKey, type CellRange, cellKey, columnOfKey, rowOfKey } from './address';

/** Where a cell's content lies in the arrays of `GridContent`; -1 for a cell that has none. */
export interface SlotIndex {
  slot(row: number, column: number): number;
  /** Visits every slot once. */
  each(visit: (row: number, column: number, slot: number) => void): void;
  /** Slots by cell key of a sheet kept by key; null where they follow from the position. */
  readonly slots: ReadonlyMap<CellKey, number> | null;
}

/** Up to this area every sheet is kept densely, whatever it holds. */
const DENSE_AREA = 500_000;

export const keyedIndex = (slots: ReadonlyMap<CellKey, number>): SlotIndex => ({
  slots,
  slot: (row, column) => slots.get(cellKey(row, column)) ?? -1,
  each: (visit) => slots.forEach((slot, key) => visit(rowOfKey(key), columnOfKey(key), slot)),
});

export function makeIndex(
  range: CellRange | null,
  cells: number,
): SlotIndex & { readonly size: number; claim(row: number, column: number): number } {
  if (!range) return { size: 0, slots: null, slot: () => -1, claim: () => -1, each: () => undefined };
  const { top, left, bottom, right } = range;
  const width = right - left + 1;
  const area = (bottom - top + 1) * width;
  const inside = (row: number, column: number): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
  if (area <= Math.max(DENSE_AREA, 4 * cells)) {
    const slot = (row: number, column: number): number =>
      inside(row, column) ? (row - top) * width + column - left : -1;
    const each: SlotIndex['each'] = (visit) => {
      for (let at = 0; at < area; at++) visit(top + Math.floor(at / width), left + (at % width), at);
    };
    return { size: area, slots: null, slot, claim: slot, each };
  }
  const slots = new Map<CellKey, number>();
  return {
    size: cells,
    ...keyedIndex(slots),
    claim: (row, column) => {
      if (!inside(row, column)) return -1;
      const key = cellKey(row, column);
      const known = slots.get(key);
      if (known !== undefined) return known;
      slots.set(key, slots.size);
      return slots.size - 1;
    },
  };
}

/** A row that holds something, with its filled columns. */
export interface FilledRow {
  readonly row: number;
  readonly columns: readonly number[];
}

/** The rows from the top down, the columns of each from left to right, of cells that were kept in another order. */
export function inSheetOrder(parts: readonly FilledRow[]): FilledRow[] {
  const rows = new Map<number, number[]>();
  for (const { row, columns } of parts) {
    const known = rows.get(row);
    if (known) known.push(...columns);
    else rows.set(row, [...columns]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, columns]) => ({ row, columns: columns.sort((a, b) => a - b) }));
}
