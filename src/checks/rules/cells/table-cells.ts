/** What the checks of single cells look at: one table on its sheet. */
import type { FigureSource } from '../../../figures';
import type { Grid } from '../../../sheet';
import type { Table, TableRow } from '../../../tables';
import type { SheetSet } from '../../by-sheet';

export interface TableCells {
  readonly grid: Grid;
  readonly table: Table;
  readonly source: FigureSource;
  /** The workbook's cells that a relation recomputes along their line, or as rate, growth or mean. */
  readonly recomputed: SheetSet;
}

/** The rows that can hold figures. */
export const bodyRows = (table: Table): readonly TableRow[] =>
  table.rows.filter(({ kind }) => kind !== 'blank' && kind !== 'heading');
