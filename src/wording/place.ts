/** Where a cell is, in the table's own words: its column, its row, and whether anybody sees it. */
import { type Locale, translate } from '../locales';
import { type CellKey, type Grid, columnOfKey, keyName, rangeContains, rowOfKey } from '../sheet';
import type { Table, TableColumn, TableRow } from '../tables';

/** Names longer than this are cut at a word. */
const LONGEST = 64;

export interface CellPlace {
  /** "" where the cell is in no table, or its row or column has no name. */
  readonly row: string;
  readonly column: string;
}

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;

/** The last header over the column, with those above it where other columns are called the same. */
function columnName(columns: readonly TableColumn[], { path }: TableColumn): string {
  for (let from = path.length - 1; from > 0; from--) {
    const name = path.slice(from).join(' – ');
    if (columns.filter((other) => other.path.slice(-(path.length - from)).join(' – ') === name).length === 1)
      return name;
  }
  return path.join(' – ');
}

/** A table's line by its row on the sheet; lines stand in the order of their rows. */
function lineAt({ rows }: Table, row: number): TableRow | undefined {
  let [first, last] = [0, rows.length - 1];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (rows[middle]!.row < row) first = middle + 1;
    else last = middle;
  }
  return rows[first]?.row === row ? rows[first] : undefined;
}

/** The names of the cell's row and column in the table that holds it. */
function placeOf(tables: readonly Table[], sheet: string, cell: CellKey): CellPlace {
  const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
  const table = tables.find((one) => one.sheet === sheet && rangeContains(one.range, row, column));
  const line = table && lineAt(table, row);
  const head = table?.columns.find((one) => one.column === column);
  return {
    row: shortened(line?.label || line?.index || ''),
    column: table && head ? shortened(columnName(table.columns, head)) : '',
  };
}

/** Why nobody sees the cell; null where it is seen. */
function unseenBecause(
  grid: Grid | undefined,
  cell: CellKey,
): 'hidden-sheet' | 'hidden-row' | 'hidden-column' | 'not-printed' | null {
  const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
  if (!grid || grid.isShown(row, column)) return null;
  if (!grid.visible) return 'hidden-sheet';
  if (grid.hiddenRows.has(row)) return 'hidden-row';
  return grid.hiddenColumns.has(column) ? 'hidden-column' : 'not-printed';
}

/** "Đạt (%) · Kinh phí khuyến công địa phương"; "" in no table. */
export function nameOf(tables: readonly Table[], sheet: string, cell: CellKey): string {
  const { row, column } = placeOf(tables, sheet, cell);
  return [column, row].filter((part) => part !== '').join(' · ');
}

/** "Đạt (%) · Kinh phí khuyến công địa phương (E14)", "(E14, cột ẩn)"; "E14" alone in no table. */
export function placeText(
  locale: Locale,
  tables: readonly Table[],
  grid: Grid | undefined,
  sheet: string,
  cell: CellKey,
): string {
  const unseen = unseenBecause(grid, cell);
  const address = [keyName(cell), ...(unseen ? [translate(locale, `place.${unseen}`)] : [])].join(', ');
  const name = nameOf(tables, sheet, cell);
  return name === '' ? address : `${name} (${address})`;
}
