/** A table as templates look at it. */
import type { Grid } from '../sheet';
import type { Relation } from '../relations';
import type { Table, TableColumn, TableRow } from '../tables';
import { amountColumns } from './amounts';
import { inVietnamese } from './one-language';
import { type RowTree, readRowTree } from './row-tree';
import { type RowUnits, readRowUnits } from './row-units';

/** A table with what every template asks of it. */
export interface TableView {
  readonly table: Table;
  readonly grid: Grid;
  readonly relations: readonly Relation[];
  /** The columns whose figures may be added up, left to right. */
  readonly amounts: readonly TableColumn[];
  readonly tree: RowTree;
  readonly units: RowUnits;
}

/**
 * The table without rows that have neither a name nor a number nor a figure but nought: what stands below one is below the
 * row that it is below. A second line of a header, or one in white, printed as a row without a name.
 */
function withoutNameless(table: Table, grid: Grid): Table {
  const isNameless = ({ row, label, index }: TableRow): boolean =>
    label.trim() === '' &&
    index.trim() === '' &&
    table.columns.every(({ column }) => !grid.isNumber(row, column) || grid.number(row, column) === 0);
  const kept: TableRow[] = [];
  /** For each row its place among those that are kept; for one that goes, that of the row that it is below. */
  const places: (number | null)[] = [];
  for (const row of table.rows) {
    const parent = row.parent === null ? null : places[row.parent]!;
    if (isNameless(row)) places.push(parent);
    else places.push(kept.push({ ...row, parent }) - 1);
  }
  return kept.length === table.rows.length ? table : { ...table, rows: kept };
}

export function viewTable(
  source: Table,
  grid: Grid,
  relations: readonly Relation[],
  readTextNumbers: boolean,
): TableView {
  const table = withoutNameless(inVietnamese(source), grid);
  const ofTable = relations.filter((relation) => relation.sheet === table.sheet);
  const amounts = amountColumns(table, grid, readTextNumbers);
  const units = readRowUnits(table, grid, amounts);
  const columns = amounts.map((column) => column.column);
  const tree = readRowTree(table, grid, ofTable, columns, units.isMixed);
  return { table, grid, relations: ofTable, amounts, tree, units };
}
