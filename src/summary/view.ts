/** A table as templates look at it. */
import type { Grid } from '../sheet';
import type { Relation } from '../relations';
import type { Table, TableColumn } from '../tables';
import { type RowTree, readRowTree } from './row-tree';
import { amountColumns } from './amounts';

/** A table with what every template asks of it. */
export interface TableView {
  readonly table: Table;
  readonly grid: Grid;
  readonly relations: readonly Relation[];
  /** The columns whose figures may be added up, left to right. */
  readonly amounts: readonly TableColumn[];
  readonly tree: RowTree;
}

export function viewTable(
  table: Table,
  grid: Grid,
  relations: readonly Relation[],
  readTextNumbers: boolean,
): TableView {
  const ofTable = relations.filter((relation) => relation.sheet === table.sheet);
  const amounts = amountColumns(table, grid, readTextNumbers);
  const tree = readRowTree(
    table,
    grid,
    ofTable,
    amounts.map((column) => column.column),
  );
  return { table, grid, relations: ofTable, amounts, tree };
}
