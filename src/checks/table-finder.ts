/** Knows the table that a cell belongs to. */
import { type CellKey, columnOfKey, rangeContains, rowOfKey } from '../sheet';
import type { Table } from '../tables';

export class TableFinder {
  private readonly bySheet = new Map<string, Table[]>();
  constructor(tables: readonly Table[]) {
    for (const table of tables) {
      const list = this.bySheet.get(table.sheet);
      if (list) list.push(table);
      else this.bySheet.set(table.sheet, [table]);
    }
  }
  find(sheet: string, key: CellKey): Table | null {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    return this.bySheet.get(sheet)?.find((table) => rangeContains(table.range, row, column)) ?? null;
  }
}
