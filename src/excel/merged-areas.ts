/** Merged areas of sheets, asked apart from everything else: Excel may refuse to tell them. */
import type { CellRange } from '../sheet';
import { WorkbookError } from '../workbook';
import { cellsAt } from './addresses';
import { run } from './job';

/** The cells of one sheet whose merged areas are wanted. */
export interface Area {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** Rows of a band. Excel fails where a range holds more than 512 merged areas. */
const ROWS_OF_BAND = 250;
/** A long sheet is cut into so many bands at most; its body has seldom anything merged. */
const BANDS = 40;
/** Refusals after which the rest is left unknown: Excel is not telling, whatever is asked. */
const REFUSALS = 40;

function bandsOf({ sheetId, range }: Area): Area[] {
  const rows = Math.max(ROWS_OF_BAND, Math.ceil((range.bottom - range.top + 1) / BANDS));
  const bands: Area[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    bands.push({ sheetId, range: { ...range, top, bottom: Math.min(range.bottom, top + rows - 1) } });
  }
  return bands;
}

/** A list, or its one band, in two halves; null for a single row. */
function halved(bands: readonly Area[]): readonly (readonly Area[])[] | null {
  const [only] = bands;
  if (bands.length > 1) {
    const middle = Math.floor(bands.length / 2);
    return [bands.slice(0, middle), bands.slice(middle)];
  }
  if (!only || only.range.top === only.range.bottom) return null;
  const middle = Math.floor((only.range.top + only.range.bottom) / 2);
  return [
    [{ ...only, range: { ...only.range, bottom: middle } }],
    [{ ...only, range: { ...only.range, top: middle + 1 } }],
  ];
}

/**
 * The merged areas of the sheets, by sheet id. A request that Excel refuses is halved, first by bands, then by rows; what it
 * will not tell at all is missing, for no check may end for the sake of merged cells. The areas are read one by one, since
 * their joined address has held first cells only (OfficeDev/office-js #1590) and is cut when long (#5198).
 */
export async function mergedAreas(areas: readonly Area[]): Promise<Map<string, CellRange[]>> {
  const found = new Map<string, CellRange[]>(areas.map(({ sheetId }) => [sheetId, []]));
  const open: (readonly Area[])[] = [areas.flatMap(bandsOf)];
  let refusals = 0;
  while (open.length > 0) {
    const bands = open.pop()!;
    if (bands.length === 0) continue;
    try {
      for (const { sheetId, range } of await ask(bands)) found.get(sheetId)?.push(range);
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code === 'timeout') throw error;
      if (++refusals > REFUSALS) break;
      open.push(...(halved(bands) ?? []).toReversed());
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.top - b.top || a.left - b.left);
  return found;
}

function ask(bands: readonly Area[]): Promise<Area[]> {
  return run(async (context) => {
    const asked = bands.map(({ sheetId, range }) => {
      const { top, left, bottom, right } = range;
      const merged = context.workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
        .untrack()
        .getMergedAreasOrNullObject()
        .untrack();
      merged.load('areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount');
      return { sheetId, merged };
    });
    await context.sync();
    return asked.flatMap(({ sheetId, merged }) =>
      merged.isNullObject
        ? []
        : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
            sheetId,
            range: cellsAt(rowIndex, columnIndex, rowCount, columnCount),
          })),
    );
  });
}

/** The merged areas of each sheet as they were last asked for, by sheet id; an edit of cells does not change them. */
export type KnownMerges = Map<string, readonly CellRange[]>;
