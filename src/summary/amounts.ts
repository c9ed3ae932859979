import { numberIn } from '../figures';
import type { Grid } from '../sheet';
import type { Table, TableColumn } from '../tables';
import { fold } from './vocabulary';

/** Headers of columns that hold numbers which mean nothing when added up. */
const NOT_ADDABLE =
  /%|ty le|ti le|ty trong|co cau|so sanh|don gia|dinh muc|he so|binh quan|toc do|tang giam|tang truong|chenh lech|thoi gian|khoi cong|hoan thanh nam|so quyet dinh|ma so|ma du an|ma nganh|ma chuong/;

const NUMERIC_ROLES: ReadonlySet<string> = new Set([
  'plan',
  'actual',
  'estimate',
  'previous',
  'count',
  'amount',
  'other',
  'difference',
]);

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1980 && value <= 2100;

/**
 * Columns whose figures may be added up: not percentages, prices, years or order numbers. A percent column is told by
 * its role, scale and unit first, by its header's words where the reading left it open.
 */
export function amountColumns(table: Table, grid: Grid, readTextNumbers: boolean): TableColumn[] {
  const texts = readTextNumbers ? 'vietnamese' : 'none';
  return table.columns.filter((column) => {
    if (!NUMERIC_ROLES.has(column.role) || column.role === 'difference') return false;
    if (column.scale !== null || column.unit?.kind === 'percent') return false;
    if (column.role === 'other' || column.role === 'amount') {
      if (NOT_ADDABLE.test(fold(column.path.join(' ')))) return false;
    }
    let figures = 0;
    let words = 0;
    let years = 0;
    for (const { row, kind } of table.rows) {
      if (kind === 'blank') continue;
      const value = numberIn(grid, row, column.column, texts);
      if (!Number.isNaN(value)) {
        figures++;
        if (isYear(value)) years++;
      } else if (grid.kind(row, column.column) === 'text' && /[\p{L}\d]{2}/u.test(grid.string(row, column.column))) {
        words++;
      }
    }
    return figures > 0 && figures >= words && !(column.role === 'other' && years === figures && figures > 1);
  });
}
