import type { CellObject, WorkSheet } from '@e965/xlsx';
import { format as formatNumber } from 'numfmt';
import { type CellInput, type CellLook, GridBuilder, MAX_COLUMNS, MAX_ROWS, parseRange } from '../sheet';

/** What SheetJS leaves on a dense sheet, beside what its types tell. */
export type DenseRows = (((CellObject & { readonly XF?: unknown }) | undefined)[] | undefined)[];

export const denseRows = (sheet: WorkSheet): DenseRows => (sheet['!data'] ?? []) as DenseRows;

/** The formulas of array areas by area: SheetJS writes them on the first cell only, Excel shows them on every one. */
export function arrayFormulas(rows: DenseRows): Map<string, string> {
  const formulas = new Map<string, string>();
  rows.forEach((row) => row?.forEach((cell) => {
    if (cell?.F && cell.f && !formulas.has(cell.F)) formulas.set(cell.F, cell.f);
  }));
  return formulas;
}

function shownNumber(cell: CellObject): string | undefined {
  if (cell.w !== undefined) return cell.w;
  if (typeof cell.v !== 'number' || cell.z === undefined) return undefined;
  return formatNumber(String(cell.z), cell.v, { throws: false });
}

/** One cell of SheetJS as a cell of ours. `uncomputed`: the file holds its formula without any value. */
export function cellInput(cell: CellObject | undefined, look: CellLook | undefined, uncomputed: boolean, arrays: ReadonlyMap<string, string>): CellInput {
  if (!cell) return { value: null, look };
  const source = cell.f ?? (cell.F ? arrays.get(cell.F) : undefined);
  const formula = source ? `=${source}` : undefined;
  const format = cell.z === undefined ? undefined : String(cell.z);
  if (uncomputed) return { value: null, formula, format, look };
  switch (cell.t) {
    case 'n':
      return { value: typeof cell.v === 'number' ? cell.v : null, text: shownNumber(cell), formula, format, look };
    case 's':
      return { value: String(cell.v ?? ''), text: cell.w, formula, format, look };
    case 'b':
      return { value: cell.v === true, formula, format, look };
    case 'e':
      return { value: { error: cell.w ?? '#VALUE!' }, formula, format, look };
    default:
      return { value: null, formula, format, look };
  }
}

/** Merged areas; those outside of a sheet's limits are left out. */
export function copyMerges(sheet: WorkSheet, builder: GridBuilder): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (e.r >= MAX_ROWS || e.c >= MAX_COLUMNS || s.r < 0 || s.c < 0) continue;
    builder.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
}

/** Whether a formula reads another workbook: `[1]Sheet1!A1`, `'[Book.xlsx]Sheet 1'!A1`; not a table's `Table[Column]`. */
export const readsOtherWorkbook = (formula: string): boolean => /(^|[^\w\]\u00C0-\u1EF9])'?(?:[^'!()+*/,;<>=&^"-]*\\)?\[[^\]]+\][^\],()]*!/.test(formula);

/** Whether any cell of the rows has an array area over more than one cell. */
export const isArea = (range: string): boolean => {
  const area = parseRange(range);
  return area !== null && (area.top !== area.bottom || area.left !== area.right);
};
