/** The names of both axes of one table, made once and read by every rule. */
import type { FigureMatrix } from '../lines/figure-matrix';
import type { AxisNames } from './axis-names';
import { columnNames } from './column-names';
import { rowNames } from './row-names';

export interface TableNames {
  readonly rows: AxisNames;
  readonly columns: AxisNames;
}

export function tableNames(matrix: FigureMatrix): TableNames {
  const rows = rowNames(matrix);
  const columns = columnNames(matrix);
  return { rows: { ...rows, crossing: columns }, columns: { ...columns, crossing: rows } };
}
