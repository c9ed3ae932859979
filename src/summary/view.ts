/** A table as templates look at it. */
import type { Grid } from '../sheet';
import type { Relation } from '../relations';
import type { Table, TableColumn } from '../tables';
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

export function viewTable(
  source: Table,
  grid: Grid,
  relations: readonly Relation[],
  readTextNumbers: boolean,
): TableView {
  const table = inVietnamese(source);
  const ofTable = relations.filter((relation) => relation.sheet === table.sheet);
  const amounts = amountColumns(table, grid, readTextNumbers);
  const units = readRowUnits(table, grid, amounts);
  const columns = amounts.map((column) => column.column);
  const tree = readRowTree(table, grid, ofTable, columns, units.isMixed);
  return { table, grid, relations: ofTable, amounts, tree, units };
}
