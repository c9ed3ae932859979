/** The lines around cells: what belongs to a table, and which headers go over two rows (src/tables/frame.ts, header-paths.ts). */
import { type CellKey, type CellLook, type CellRange, type RowSpan, cellKey, rangeName } from '../sheet';
import { WorkbookError } from '../workbook';
import { run } from './job';

/** One cell's lines come to some 250 bytes of an answer, of which Excel on the web gives 5 MB. */
const CELLS_PER_REQUEST = 12_000;
/** So many cells are asked beyond the first look; of a long sheet its first and its last rows. */
const CELLS_AT_MOST = 60_000;
/** What a table has at least, as far as can be said before it is read. */
const USUAL_COLUMNS = 12;
const ROWS_AT_MOST = 260;
const LAST_ROWS = 60;

/** The lines of cells, by cell. */
export type Borders = Map<CellKey, NonNullable<CellLook['border']>>;

export const BORDERS_ASKED = { format: { borders: { style: true } } } as const;

const isDrawn = (border: Excel.CellBorder | undefined): boolean =>
  border?.style !== undefined && (border.style as string | null) !== null && border.style !== 'None';

/** Takes an answer to {@link BORDERS_ASKED} whose first cell is the given one. */
export function takeBorders(
  borders: Borders,
  rows: readonly (readonly Excel.CellProperties[])[],
  top: number,
  left: number,
): void {
  rows.forEach((cells, row) =>
    cells.forEach(({ format }, column) => {
      const lines = format?.borders;
      if (!lines) return;
      const drawn = {
        ...(isDrawn(lines.top) ? { top: true } : {}),
        ...(isDrawn(lines.bottom) ? { bottom: true } : {}),
        ...(isDrawn(lines.left) ? { left: true } : {}),
        ...(isDrawn(lines.right) ? { right: true } : {}),
      };
      if (Object.keys(drawn).length > 0) borders.set(cellKey(top + row, left + column), drawn);
    }),
  );
}

/** A sheet of which the first rows are known. */
export interface HalfKnown {
  readonly sheetId: string;
  readonly used: CellRange;
  readonly borders: Borders;
  /** Rows of which nobody asked yet; null where there are none. */
  unknown: RowSpan | null;
}

/** The parts of a sheet that are asked, and what is left unknown then. */
function partsOf({ used, unknown }: HalfKnown, sheets: number): { parts: CellRange[]; left: RowSpan | null } {
  const rows = Math.min(ROWS_AT_MOST, Math.floor(CELLS_AT_MOST / (sheets * USUAL_COLUMNS)));
  const { first, last } = unknown!;
  const end = Math.min(LAST_ROWS, Math.floor(rows / 4));
  const upper = Math.max(first, Math.min(last + 1, rows - end));
  const lower = Math.max(upper, last + 1 - end);
  const parts = [
    { ...used, top: first, bottom: upper - 1 },
    { ...used, top: lower, bottom: last },
  ].filter(({ top, bottom }) => top <= bottom);
  return { parts, left: upper < lower ? { first: upper, last: lower - 1 } : null };
}

/** Asks for what the first look did not reach. What Excel does not tell stays unknown: no check may end for lines. */
export async function askBorders(sheets: readonly HalfKnown[]): Promise<void> {
  const open = sheets.filter(({ unknown }) => unknown !== null);
  const asked = open.map((sheet) => ({ sheet, ...partsOf(sheet, sheets.length) }));
  const parts = asked.flatMap(({ sheet, parts: own }) => own.map((range) => ({ sheet, range })));
  try {
    for (let at = 0; at < parts.length;) {
      const batch: typeof parts = [];
      for (let cells = 0; at < parts.length; at++) {
        const { top, bottom, left, right } = parts[at]!.range;
        cells += (bottom - top + 1) * (right - left + 1);
        if (batch.length > 0 && cells > CELLS_PER_REQUEST) break;
        batch.push(parts[at]!);
      }
      await run(async (context) => {
        const answers = batch.map(({ sheet, range }) =>
          context.workbook.worksheets
            .getItem(sheet.sheetId)
            .getRange(rangeName(range))
            .untrack()
            .getCellProperties(BORDERS_ASKED),
        );
        await context.sync();
        answers.forEach(({ value }, index) => {
          const { sheet, range } = batch[index]!;
          takeBorders(sheet.borders, value, range.top, range.left);
        });
      });
    }
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code === 'timeout') throw error;
    return;
  }
  for (const { sheet, left } of asked) sheet.unknown = left;
}
