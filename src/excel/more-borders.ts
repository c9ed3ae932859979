/** The lines around cells that the first look did not reach; loaded for longer sheets only. */
import { type CellRange, type RowSpan, rangeName } from '../sheet';
import { WorkbookError } from '../workbook';
import { BORDERS_ASKED, type HalfKnown, takeBorders } from './borders';
import { run } from './job';

/** One cell's lines come to some 250 bytes of an answer, of which Excel on the web gives 5 MB. */
const CELLS_PER_REQUEST = 12_000;
/** So many cells are asked beyond the first look; of a long sheet its first and its last rows. */
const CELLS_AT_MOST = 60_000;
/** What a table has at least, as far as can be said before it is read. */
const USUAL_COLUMNS = 12;
const ROWS_AT_MOST = 260;
const LAST_ROWS = 60;

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
