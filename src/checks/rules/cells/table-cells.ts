/** What the checks of single cells look at: one table on its sheet. */
import type { FigureSource } from '../../../figures';
import type { Relation } from '../../../relations';
import type { Grid } from '../../../sheet';
import type { Table, TableRow } from '../../../tables';

export interface TableCells {
  readonly grid: Grid;
  readonly table: Table;
  readonly source: FigureSource;
  /** What was inferred for the whole workbook. */
  readonly relations: readonly Relation[];
}

/** The rows that can hold figures. */
export const bodyRows = (table: Table): readonly TableRow[] =>
  table.rows.filter(({ kind }) => kind !== 'blank' && kind !== 'heading');
