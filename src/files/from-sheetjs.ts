/** From SheetJS's workbook to grids. */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { format as formatNumber, isDateFormat } from 'numfmt';
import type { GridBuilder } from '../sheet';
import { type CellInput, type CellLook, MAX_COLUMNS, MAX_ROWS } from '../sheet';

/** What SheetJS leaves on a dense sheet, beside what its types tell. */
export type DenseRows = (((CellObject & { readonly XF?: unknown }) | undefined)[] | undefined)[];

export const denseRows = (sheet: WorkSheet): DenseRows => (sheet['!data'] ?? []) as DenseRows;

/** The formulas of array areas by area: SheetJS writes them on the first cell only, Excel shows them on every one. */
export function arrayFormulas(rows: DenseRows): Map<string, string> {
  const formulas = new Map<string, string>();
  rows.forEach((row) =>
    row?.forEach((cell) => {
      if (cell?.F && cell.f && !formulas.has(cell.F)) formulas.set(cell.F, cell.f);
    }),
  );
  return formulas;
}

/** Options of the formatter: what Excel with US settings prints, with plain spaces. */
const SHOWN = { throws: false, nbsp: false } as const;

/** How Excel shows a whole number or a short decimal under "General"; others go through the formatter. */
const isPlain = (value: number): boolean =>
  Number.isInteger(value) ? Math.abs(value) < 1e11 : String(value).length <= 10;

/**
 * What a number shows. The formatter rounds as Excel does, from fifteen significant digits: 142.85 under "0.0" is
 * 142.9, where SheetJS prints 142.8.
 */
function shownNumber(value: number, format: string, date1904: boolean): string {
  if (format === 'General' && isPlain(value)) return String(value);
  return formatNumber(format, date1904 && isDateFormat(format) ? value + DAYS_TO_1904 : value, SHOWN);
}

/** Days between the two dates from which workbooks count. */
const DAYS_TO_1904 = 1462;

/** What a text shows: formats with a section for text may hide it or add to it. */
function shownText(value: string, format: string): string | undefined {
  return format !== '@' && (format.includes('@') || format.split(';').length > 3)
    ? formatNumber(format, value, SHOWN)
    : undefined;
}

/** Error values by the number that SheetJS gives them ([MS-XLS] 2.5.10). */
const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** What a sheet's cells are read with. */
export interface SheetContext {
  /** {@link arrayFormulas} */
  readonly arrays: ReadonlyMap<string, string>;
  /** Dates are counted from 1904. */
  readonly date1904: boolean;
}

/** One cell of SheetJS as a cell of ours. `uncomputed`: the file holds its formula without any value. */
export function cellInput(
  cell: CellObject | undefined,
  look: CellLook | undefined,
  uncomputed: boolean,
  { arrays, date1904 }: SheetContext,
): CellInput {
  if (!cell) return { value: null, look };
  const source = cell.f ?? (cell.F ? arrays.get(cell.F) : undefined);
  const formula = source ? `=${source}` : undefined;
  const format = cell.z === undefined ? 'General' : String(cell.z);
  if (uncomputed) return { value: null, formula, format, look };
  switch (cell.t) {
    case 'n':
      if (typeof cell.v !== 'number') return { value: null, formula, format, look };
      return { value: cell.v, text: shownNumber(cell.v, format, date1904), formula, format, look };
    case 's': {
      const value = String(cell.v ?? '');
      return { value, text: shownText(value, format), formula, format, look };
    }
    case 'b':
      return { value: cell.v === true, formula, format, look };
    case 'e':
      return { value: { error: ERRORS.get(Number(cell.v)) ?? cell.w ?? '#VALUE!' }, formula, format, look };
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
export const readsOtherWorkbook = (formula: string): boolean =>
  /(^|[^\w\]\u00C0-\u1EF9])'?(?:[^'!()+*/,;<>=&^"-]*\\)?\[[^\]]+\][^\],()]*!/.test(formula);
