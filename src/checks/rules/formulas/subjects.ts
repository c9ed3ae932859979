/** What the checks of formulas look at: a whole workbook's formulas, or those of one sheet. */
import type { CellKey, Grid } from '../../../sheet';
import type { Table } from '../../../tables';
import type { ParsedFormula } from './parsed';

/** The formulas of one sheet, by cell. */
export type Formulas = ReadonlyMap<CellKey, ParsedFormula>;

export interface WorkbookFormulas {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly parsed: ReadonlyMap<string, Formulas>;
  readonly tables: readonly Table[];
}

export interface SheetFormulas {
  readonly grid: Grid;
  readonly formulas: Formulas;
  readonly tables: readonly Table[];
  /** Of which the sheet is one. */
  readonly workbook: WorkbookFormulas;
}
