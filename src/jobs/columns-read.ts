/** Which columns of its source a sheet reads, and where those stand now: Excel moves references when columns move. */
import { columnIndex, columnOfKey, rowOfKey, type CellPosition, type Grid, type SheetPlan } from '../sheet';
import { wasFilled, type WrittenSheet } from './kept-texts';
import { REFERENCE } from './references';

/** A source column that is read; the first and the last of all mentions are its own, counted over the whole sheet. */
interface ColumnRead {
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The columns that a sheet read when it was written. Kept as JSON. */
export interface ColumnsRead {
  readonly mentions: number;
  readonly columns: readonly ColumnRead[];
}

/** A mention of a source's cells in a formula; null columns where they are gone. */
type Mention = { readonly sheet: string; readonly column: number | null };

/** All that formulas mention of other sheets, row by row. */
const mentionsOf = (cells: readonly (CellPosition & { readonly formula: string })[]): Mention[] =>
  [...cells]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .flatMap(({ formula }) =>
      [...formula.matchAll(REFERENCE)].map(([, quoted, bare, , column]): Mention => ({
        sheet: quoted?.replace(/''/g, "'") ?? bare!,
        column: column === undefined ? null : columnIndex(column),
      })),
    );

/** What a planned sheet reads. */
export function columnsRead({ cells }: SheetPlan): ColumnsRead {
  const mentions = mentionsOf(
    cells.flatMap(({ row, column, content }) =>
      content.type === 'formula' ? [{ row, column, formula: content.formula }] : [],
    ),
  );
  const columns = new Map<string, ColumnRead>();
  mentions.forEach(({ sheet, column }, at) => {
    if (column === null) return;
    const key = `${column} ${sheet}`;
    columns.set(key, { sheet, column, first: columns.get(key)?.first ?? at, last: at });
  });
  return { mentions: mentions.length, columns: [...columns.values()] };
}

/**
 * Where a column that was read stands now; null for one that is gone. For a column that was not read: undefined. The whole is
 * null where the sheet mentions more or less than was written.
 */
export function columnsNow(
  { mentions, columns }: ColumnsRead,
  written: WrittenSheet,
  grid: Grid,
): ((sheet: string, column: number) => number | null | undefined) | null {
  const cells = [...grid.allFormulas()].flatMap(([key, formula]) => {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    return wasFilled(written, row, column) ? [{ row, column, formula }] : [];
  });
  const now = mentionsOf(cells);
  if (now.length !== mentions) return null;
  return (sheet, column) => {
    const read = columns.find((one) => one.sheet === sheet && one.column === column);
    return read && (now[read.first]?.column ?? now[read.last]?.column ?? null);
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads what a workbook remembers of it; null where it is not ours, or not kept. */
export function readColumnsRead(stored: unknown): ColumnsRead | null {
  if (!isRecord(stored)) return null;
  const { mentions, columns } = stored;
  if (!Number.isSafeInteger(mentions) || !Array.isArray(columns)) return null;
  const isSound = (one: unknown): one is ColumnRead =>
    isRecord(one) &&
    typeof one['sheet'] === 'string' &&
    ['column', 'first', 'last'].every((key) => Number.isSafeInteger(one[key]));
  return columns.every(isSound) ? { mentions: mentions as number, columns } : null;
}
