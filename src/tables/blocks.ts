/** Where the tables of a sheet are: header, number row and body of each, and what lies beside them. */
import { largest, smallest } from '../figures';
import type { CellRange } from '../sheet';
import { findBodyEnd, findBodyStart, lastDataRow } from './body';
import { trimToFrame } from './frame';
import { bodyBelow, filledColumns, headerAbove, numberRowAbove } from './header-rows';
import type { NumberRow } from './number-row';
import { type FilledRows, profileRows, type RowProfile, type SheetRows } from './row-profiles';
import { withoutRepeatedHeaders } from './repeated-headers';
import type { SheetText } from './sheet-text';
import { splitSideBySide } from './side-by-side';

/** One table's place on the sheet, before its columns and rows are understood. All edges are inclusive. */
export interface Block {
  readonly left: number;
  readonly right: number;
  /** First row of the zone above the header that belongs to this table (title, unit line). */
  readonly zoneTop: number;
  /** The columns that share this zone where two tables stand side by side under one title. */
  readonly zone?: { readonly left: number; readonly right: number };
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly numberRow: NumberRow | null;
  readonly first: number;
  readonly last: number;
  /** The columns between `left` and `right` that hold anything in header or body. */
  readonly columns: readonly number[];
  /** Rows of the sheet that only repeat a header, at the top of a page: no lines of the table. */
  readonly repeated: ReadonlySet<number>;
}

/** The tables' places, and the areas with cells that stand beside or below a table and belong to none. */
export interface Regions {
  readonly blocks: readonly Block[];
  readonly outside: readonly CellRange[];
}

/**
 * Finds the tables of a sheet, stacked or side by side. A table starts under a header (rows of several texts above the
 * first figures, with or without a number row) and ends before the next header or after its last row with a figure.
 * Linear in the cells of the used range.
 */
export function findBlocks(text: SheetText, filled: FilledRows): Regions {
  const range = text.grid.range;
  return range ? blocksIn(text, filled, range, true) : { blocks: [], outside: [] };
}

function blocksIn(text: SheetText, filled: FilledRows, range: CellRange, maySplit: boolean): Regions {
  const { rows, repeated } = withoutRepeatedHeaders(profileRows(text, filled, range));
  const { profiles } = rows;
  const blocks: Block[] = [];
  const outside: CellRange[] = [];
  const keep = (found: Regions): void => {
    blocks.push(...found.blocks);
    outside.push(...found.outside);
  };
  let zoneTop = range.top;
  let at = 0;
  while (at < profiles.length) {
    const start = findBodyStart(rows, at);
    if (start < 0) break;
    const { end, resume } = findBodyEnd(rows, start);
    const lastData = lastDataRow(rows, start, end);
    const block = { ...blockAt(rows, { from: at, start, lastData }, zoneTop), repeated };
    const halves = maySplit ? splitSideBySide(text, block) : null;
    if (halves) keep(blocksOfHalves(text, profiles.slice(at, lastData + 1), block, halves));
    else {
      const framed = trimToFrame(text, block);
      keep({ blocks: [framed.block], outside: framed.outside });
    }
    const after = profiles.slice(end + 1, resume);
    if (after.some((profile) => profile.numbers > 0)) outside.push(around(after));
    at = Math.max(lastData + 1, resume);
    zoneTop = zoneBelow(rows, lastData, at);
  }
  return { blocks, outside };
}

/**
 * The first row that may speak of the table that begins at `next`. What the last row of the table above is merged over, and
 * lone texts right below its name (its English), are of that row.
 */
function zoneBelow({ profiles, mergedDownTo, mergedWidth, left }: SheetRows, lastData: number, next: number): number {
  let below = lastData + 1;
  while (below < profiles.length) {
    const { row, gap, texts, numbers, firstFilled } = profiles[below]!;
    const isAlone = gap === 0 && texts === 1 && numbers === 0 && firstFilled > left;
    if (!isAlone || (mergedWidth.get(row) ?? 1) > 1) break;
    below++;
  }
  const { row } = profiles[lastData]!;
  return Math.max(profiles[next - 1]!.row, profiles[below - 1]!.row, mergedDownTo.get(row) ?? 0) + 1;
}

/** The block whose first and last rows of figures are known; `from` is the first filled row that may belong to it. */
function blockAt(
  rows: SheetRows,
  { from, start, lastData }: { readonly from: number; readonly start: number; readonly lastData: number },
  zoneTop: number,
): Omit<Block, 'repeated'> {
  const { profiles } = rows;
  const numbered = numberRowAbove(rows, start, from);
  const found = headerAbove(rows, numbered ?? start, from);
  // Heading rows of the body ("A | NGÂN SÁCH CẤP TỈNH", without figures) may stand between header and first figures.
  let body = start;
  if (numbered !== null) body = numbered + 1;
  else if (found) body = bodyBelow(rows, found, start);
  const header = found && { first: found.first, last: Math.min(found.last, body - 1) };
  const columns = filledColumns(rows, header ? header.first : start, lastData);
  return {
    left: columns[0]!,
    right: columns[columns.length - 1]!,
    zoneTop,
    header: header && { first: profiles[header.first]!.row, last: profiles[header.last]!.row },
    numberRow: numbered === null ? null : profiles[numbered]!.numberRow,
    first: profiles[body]!.row,
    last: profiles[lastData]!.row,
    columns,
  };
}

/** Of tables side by side each half is read by itself. */
function blocksOfHalves(
  text: SheetText,
  profiles: readonly RowProfile[],
  block: Block,
  halves: readonly { readonly left: number; readonly right: number }[],
): Regions {
  const blocks: Block[] = [];
  const outside: CellRange[] = [];
  for (const { left, right } of halves) {
    const part = profiles.flatMap(({ row, columns }) => {
      const inside = columns.filter((column) => column >= left && column <= right);
      return inside.length > 0 ? [{ row, columns: inside }] : [];
    });
    const found = blocksIn(text, part, { top: block.zoneTop, bottom: block.last, left, right }, false);
    blocks.push(...found.blocks.map((half) => ({ ...half, zone: { left: block.left, right: block.right } })));
    outside.push(...found.outside);
  }
  return { blocks, outside };
}

function around(part: readonly RowProfile[]): CellRange {
  return {
    top: part[0]!.row,
    bottom: part[part.length - 1]!.row,
    left: smallest(part.map((profile) => profile.firstFilled)),
    right: largest(part.map((profile) => profile.lastFilled)),
  };
}
