/** Figures in merged cells: one plan and one rate for three units that each have their own expenditure. */
import type { Grid } from '../../sheet';
import type { TableColumn, TableRow } from '../../tables';

/** A place in a table's rows and columns that hold figures. */
interface Place {
  readonly r: number;
  readonly c: number;
}

/**
 * The figures merged over several rows or columns in which other cells have figures of their own. Such a figure is
 * compared with no single one of them. Where all cells are merged alike, the lines are only printed higher or wider.
 * @param values by row, then column; NaN where there is no figure
 */
export function mergedFigures(
  { merges }: Grid,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  values: Float64Array,
): { readonly overRows: readonly Place[]; readonly overColumns: readonly Place[] } {
  const overRows: Place[] = [];
  const overColumns: Place[] = [];
  if (merges.length === 0) return { overRows, overColumns };
  const rowsOnSheet = rows.map(({ row }) => row);
  const columnsOnSheet = columns.map(({ column }) => column);
  const rowAt = new Map(rowsOnSheet.map((row, r) => [row, r]));
  const columnAt = new Map(columnsOnSheet.map((column, c) => [column, c]));
  const { filledRows, filledColumns } = filled(values, rows.length, columns.length);
  for (const { top, left, bottom, right } of merges) {
    const r = rowAt.get(top);
    const c = columnAt.get(left);
    if (r === undefined || c === undefined || Number.isNaN(values[r * columns.length + c]!)) continue;
    const lastRow = lastFilled(bottom, r, rowsOnSheet, filledRows);
    if (lastRow > r && areAlike(values, columns.length, r, lastRow)) overRows.push({ r, c });
    if (lastFilled(right, c, columnsOnSheet, filledColumns) > c) overColumns.push({ r, c });
  }
  return { overRows, overColumns };
}

/** The last line after `from` that holds a figure and stands no further than `last` on the sheet; `from` if none does. */
function lastFilled(last: number, from: number, onSheet: readonly number[], filledLines: Uint8Array): number {
  let found = from;
  for (let line = from + 1; line < onSheet.length && onSheet[line]! <= last; line++)
    if (filledLines[line] === 1) found = line;
  return found;
}

/**
 * Whether a later row has a figure in a column in which the first has one: then both are lines of their own. A figure
 * where the first has none ("(1)", and the amount of the footnote below it) is the first line's too.
 */
function areAlike(values: Float64Array, width: number, first: number, last: number): boolean {
  for (let c = 0; c < width; c++) {
    if (Number.isNaN(values[first * width + c]!)) continue;
    for (let r = first + 1; r <= last; r++) if (!Number.isNaN(values[r * width + c]!)) return true;
  }
  return false;
}

/** Which rows and columns hold a figure; below and beside the corner a merged cell holds none. */
function filled(
  values: Float64Array,
  height: number,
  width: number,
): { readonly filledRows: Uint8Array; readonly filledColumns: Uint8Array } {
  const filledRows = new Uint8Array(height);
  const filledColumns = new Uint8Array(width);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      if (Number.isNaN(values[r * width + c]!)) continue;
      filledRows[r] = 1;
      filledColumns[c] = 1;
    }
  }
  return { filledRows, filledColumns };
}
