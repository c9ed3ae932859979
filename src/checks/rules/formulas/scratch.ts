/** Formulas beside or below the tables of a sheet: their authors' own trial sums, which no reader takes for figures. */
import { type CellKey, columnOfKey, rangeContains, rowOfKey } from '../../../sheet';
import type { Table } from '../../../tables';
import { isCellIn } from './spans';
import type { SheetFormulas, WorkbookFormulas } from './subjects';

/** Whether a cell lies in a table of its sheet. */
export const isInTable = (tables: readonly Table[], sheet: string, key: CellKey): boolean =>
  tables.some((table) => table.sheet === sheet && rangeContains(table.range, rowOfKey(key), columnOfKey(key)));

/** Whether a cell stands outside the tables of its sheet; on a sheet without tables none does. */
const isOutside = (tables: readonly Table[], sheet: string, key: CellKey): boolean =>
  tables.some((table) => table.sheet === sheet) && !isInTable(tables, sheet, key);

/** Whether a formula that does not stand outside the tables itself reads the cell. */
function isReadByTable({ parsed, tables }: WorkbookFormulas, sheet: string, key: CellKey): boolean {
  for (const [from, formulas] of parsed)
    for (const formula of formulas.values()) {
      const isReader = formula.references.some(
        (reference) => (reference.sheet ?? from) === sheet && isCellIn(reference.range, key),
      );
      if (isReader && !isOutside(tables, from, formula.key)) return true;
    }
  return false;
}

/** Whether a cell stands outside the tables of its sheet and no table is computed from it. */
export const isScratch = ({ grid, workbook }: SheetFormulas, key: CellKey): boolean =>
  isOutside(workbook.tables, grid.sheet, key) && !isReadByTable(workbook, grid.sheet, key);
