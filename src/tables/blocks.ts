/** Where the tables of a sheet are: header, number row and body of each, and what lies beside them. */
import { largest, numberIn, smallest } from '../figures';
import type { CellRange, Grid } from '../sheet';
import { trimToFrame } from './frame';
import { type NumberRow, readNumberRow } from './number-row';
import type { SheetText } from './sheet-text';
import { splitSideBySide } from './side-by-side';
import { isIndexHeader, isNilMark, isNoteLine, isSignatureLine, isUnitLine } from './vocabulary';

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
}

/** What one sheet row holds, counted once. */
interface RowProfile {
  readonly row: number;
  /** The filled columns, from left to right. */
  readonly columns: readonly number[];
  /** Blank rows between the filled row above and this one. */
  readonly gap: number;
  readonly numbers: number;
  readonly texts: number;
  readonly firstFilled: number;
  readonly lastFilled: number;
  readonly years: number;
  readonly unitLine: boolean;
  readonly numberRow: NumberRow | null;
}

/** More blank rows than this between two rows part them into two tables. */
const MAX_GAP = 200;

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1945 && value <= 2100;

function profile(text: SheetText, row: number, columns: readonly number[], gap: number): RowProfile {
  const grid = text.grid;
  let numbers = 0,
    texts = 0,
    years = 0,
    unitLine = false;
  for (const column of columns) {
    const value = numberIn(grid, row, column);
    if (!Number.isNaN(value)) {
      numbers++;
      if (isYear(value)) years++;
    } else if (grid.kind(row, column) === 'error') {
      numbers++;
    } else if (!isNilMark(grid.string(row, column))) {
      texts++;
      if (texts <= 3 && isUnitLine(text.text(row, column))) unitLine = true;
    }
  }
  // "Chè | Triệu đồng | 100 | 90" is a row of a table that has a column of units.
  if (numbers + texts > 2 && numbers > 0) unitLine = false;
  const numberRow = columns.length >= 2 ? readNumberRow(grid, row, columns) : null;
  return {
    row,
    columns,
    gap,
    numbers,
    texts,
    firstFilled: columns[0]!,
    lastFilled: columns[columns.length - 1]!,
    years,
    unitLine,
    numberRow,
  };
}

/** Merged areas by the rows they touch: a title is one text merged over most of the table's width. */
function widestMerge(grid: Grid): Map<number, number> {
  const widest = new Map<number, number>();
  for (const merge of grid.merges) {
    if (merge.top !== merge.bottom) continue;
    const width = merge.right - merge.left + 1;
    if (width > (widest.get(merge.top) ?? 0)) widest.set(merge.top, width);
  }
  return widest;
}

/** For each row, how far down the merged cells that touch it reach (only where that is further than the row). */
function reachOfMerges(grid: Grid): Map<number, number> {
  const reach = new Map<number, number>();
  for (const merge of grid.merges) {
    // A header cell spans few rows; what spans more is a label beside many rows of the body.
    if (merge.bottom === merge.top || merge.bottom - merge.top > 12) continue;
    for (let row = merge.top; row < merge.bottom; row++) {
      if (merge.bottom > (reach.get(row) ?? 0)) reach.set(row, merge.bottom);
    }
  }
  return reach;
}

/**
 * Finds the tables of a sheet, stacked or side by side. A table starts under a header (rows of several texts above the
 * first figures, with or without a number row) and ends before the next header or after its last row with a figure.
 * Linear in the cells of the used range.
 */
export function findBlocks(text: SheetText, filled: FilledRows): Regions {
  const range = text.grid.range;
  return range ? blocksIn(text, filled, range, 0) : { blocks: [], outside: [] };
}

/** The tables' places, and the areas with cells that stand beside or below a table and belong to none. */
export interface Regions {
  readonly blocks: readonly Block[];
  readonly outside: readonly CellRange[];
}

/** The sheet's rows that hold something, from the top down ({@link Grid.filledRows}). */
export type FilledRows = ReturnType<Grid['filledRows']>;

function blocksIn(text: SheetText, filled: FilledRows, range: CellRange, depth: number): Regions {
  const grid = text.grid;
  const merges = widestMerge(grid);
  const reach = reachOfMerges(grid);
  const profiles: RowProfile[] = [];
  for (const { row, columns } of filled) {
    const above = profiles[profiles.length - 1]?.row ?? range.top - 1;
    profiles.push(profile(text, row, columns, row - above - 1));
  }

  const isHeaderYears = (p: RowProfile): boolean =>
    p.numbers > 0 && p.numbers === p.years && (p.numbers >= 2 || p.texts >= 1);
  const hasData = (p: RowProfile): boolean => p.numbers > 0 && p.numberRow === null && !p.unitLine && !isMergedLine(p);
  /** A lone figure merged over several columns is a title's link to an empty cell ("=Mau!A5" shows 0), no data. */
  const isMergedLine = (p: RowProfile): boolean => p.columns.length === 1 && (merges.get(p.row) ?? 1) >= 2;

  const blocks: Block[] = [];
  const outside: CellRange[] = [];
  let zoneTop = range.top;
  let at = 0;
  while (at < profiles.length) {
    const start = findBodyStart(at);
    if (start < 0) break;
    const { end, resume } = findBodyEnd(start);
    const lastData = lastWhere(start, end, (p) => hasData(p) || (p.numbers > 0 && p.numberRow === null));
    // Heading rows of the body ("A | NGÂN SÁCH CẤP TỈNH", without figures) may stand between header and first figures.
    const numbered = numberRowAbove(start, at);
    const found = headerAbove(numbered ?? start, at);
    const body = numbered !== null ? numbered + 1 : found ? bodyBelow(found, start) : start;
    const header = found && { first: found.first, last: Math.min(found.last, body - 1) };
    const columns = occupied(header ? header.first : start, lastData);
    const block: Block = {
      left: columns[0]!,
      right: columns[columns.length - 1]!,
      zoneTop,
      header: header && { first: profiles[header.first]!.row, last: profiles[header.last]!.row },
      numberRow: numbered === null ? null : profiles[numbered]!.numberRow,
      first: profiles[body]!.row,
      last: profiles[lastData]!.row,
      columns,
    };
    const halves = depth === 0 ? splitSideBySide(text, block) : null;
    if (halves) {
      for (const half of halves) {
        const part = profiles.slice(at, lastData + 1).flatMap((p) => {
          const inside = p.columns.filter((column) => column >= half.left && column <= half.right);
          return inside.length > 0 ? [{ row: p.row, columns: inside }] : [];
        });
        const found = blocksIn(text, part, { top: zoneTop, bottom: block.last, left: half.left, right: half.right }, 1);
        blocks.push(...found.blocks.map((half) => ({ ...half, zone: { left: block.left, right: block.right } })));
        outside.push(...found.outside);
      }
    } else {
      const framed = trimToFrame(text, block);
      blocks.push(framed.block);
      outside.push(...framed.outside);
    }
    const after = profiles.slice(end + 1, resume);
    if (after.some((p) => p.numbers > 0)) outside.push(around(after));
    at = Math.max(lastData + 1, resume);
    zoneTop = profiles[at - 1]!.row + 1;
  }
  return { blocks, outside };

  /** The first row of figures that stands under whatever header there is. */
  function findBodyStart(from: number): number {
    for (let i = from; i < profiles.length; i++) {
      const p = profiles[i]!;
      if (p.numberRow) {
        // Rows with figures above a number row are strays of the title block.
        for (let j = i + 1; j < profiles.length; j++) {
          if (profiles[j]!.numberRow && j > i + 1) break;
          if (hasData(profiles[j]!)) return j;
        }
        continue;
      }
      if (!hasData(p) || isNoteLine(firstText(p))) continue;
      let next = i + 1;
      while (next < Math.min(i + 12, profiles.length) && !profiles[next]!.numberRow) next++;
      const numbered = next < profiles.length && profiles[next]!.numberRow !== null;
      if (numbered && !profiles.slice(i, next).some((q) => hasData(q) && q.numbers >= 2 && !isHeaderYears(q))) {
        i = next - 1;
        continue;
      }
      if (isHeaderYears(p) && p.texts + p.numbers >= 2 && yearsAreHeader(i)) continue;
      return i;
    }
    return -1;
  }

  /** A row of years is a header when figures that are no years stand below. */
  function yearsAreHeader(i: number): boolean {
    for (let j = i + 1; j < Math.min(i + 6, profiles.length); j++) {
      const p = profiles[j]!;
      if (p.numbers === 0 || p.numberRow) continue;
      return p.numbers > p.years || p.years === 0;
    }
    return false;
  }

  /** The last row that can belong to the body, and where the next table may begin. */
  function findBodyEnd(start: number): { end: number; resume: number } {
    const valueColumns = new Set<number>();
    let dataRows = 0;
    for (let i = start; i < profiles.length; i++) {
      const p = profiles[i]!;
      if (p.numberRow && i > start) return { end: i - 1, resume: 0 };
      if (i > start && p.numbers === 0 && isClosing(p)) return { end: i - 1, resume: nextHeader(i) };
      if (i > start && startsHeader(p, i, valueColumns, dataRows)) return { end: i - 1, resume: 0 };
      if (i > start && (p.gap > MAX_GAP || (p.gap > 12 && p.numbers === 0))) return { end: i - 1, resume: 0 };
      if (hasData(p)) {
        dataRows++;
        if (dataRows <= 40)
          for (const column of p.columns) if (!Number.isNaN(numberIn(grid, p.row, column))) valueColumns.add(column);
      }
    }
    return { end: profiles.length - 1, resume: 0 };
  }

  /** Place and date or an office's title: the signatures close the table. */
  function isClosing(p: RowProfile): boolean {
    return p.columns.slice(0, 3).some((column) => isSignatureLine(text.text(p.row, column)));
  }

  /** Under the signatures only a header of its own opens a table; figures that stand there are workings. */
  function nextHeader(from: number): number {
    for (let i = from; i < profiles.length; i++) {
      const p = profiles[i]!;
      if (p.numberRow || p.unitLine || isIndexHeader(firstText(p))) return i;
    }
    return profiles.length;
  }

  function around(part: readonly RowProfile[]): CellRange {
    return {
      top: part[0]!.row,
      bottom: part[part.length - 1]!.row,
      left: smallest(part.map((p) => p.firstFilled)),
      right: largest(part.map((p) => p.lastFilled)),
    };
  }

  /** A row of texts over columns that held figures opens another table. */
  function startsHeader(p: RowProfile, i: number, valueColumns: ReadonlySet<number>, dataRows: number): boolean {
    if (dataRows < 2) return false;
    if (p.numbers > 0 && !(isHeaderYears(p) && p.numbers >= 2 && p.gap > 0 && yearsAreHeader(i))) return false;
    let over = 0;
    let indexHeader = false;
    for (const column of p.columns) {
      const isText = Number.isNaN(numberIn(grid, p.row, column));
      if (isText && isNilMark(grid.string(p.row, column))) continue;
      if (column === p.firstFilled && isText && isIndexHeader(text.text(p.row, column))) indexHeader = true;
      if (valueColumns.has(column)) over++;
    }
    if (indexHeader && p.texts >= 2) return true;
    if (over < 2 || over < Math.min(valueColumns.size, p.texts + p.years) * 0.5) return false;
    // The header must have figures below it.
    return profiles.slice(i + 1, i + 8).some((q) => hasData(q) && q.numbers >= Math.min(2, valueColumns.size));
  }

  function numberRowAbove(start: number, from: number): number | null {
    for (let i = start - 1; i >= from && profiles[i + 1]!.gap <= MAX_GAP; i--) if (profiles[i]!.numberRow) return i;
    return null;
  }

  function headerAbove(start: number, from: number): { first: number; last: number } | null {
    let last = start - 1;
    while (last >= from && profiles[last]!.numberRow) last--;
    if (last < from) return null;
    const total = occupied(start, Math.min(start + 30, profiles.length - 1)).length;
    let first = last + 1;
    for (let i = last; i >= from && last - i < 12; i--) {
      const p = profiles[i]!;
      // A blank spacer row inside the header is passed over only when a real header row stands above it.
      // Rows that a header cell is merged over are no gap.
      const gapBelow = Math.max(0, profiles[i + 1]!.row - 1 - Math.max(p.row, reach.get(p.row) ?? 0));
      if (gapBelow > (i === last ? 2 : 1) || (gapBelow > 0 && i < last && (p.texts < 3 || p.unitLine))) break;
      if (p.unitLine && p.texts <= 2 && !hasHeaderCompany(p)) break;
      if (
        p.texts + p.numbers === 1 &&
        !(reach.get(p.row - 1)! >= p.row) &&
        isTitleLike(p, total, merges.get(p.row) ?? 1, first > last)
      )
        break;
      if (p.numbers > 0 && !isHeaderYears(p) && p.numbers > p.texts) break;
      if (p.texts === 2 && p.lastFilled - p.firstFilled >= 2 && first <= last && looksLikeLetterhead(p)) break;
      first = i;
    }
    return first <= last ? { first, last } : null;
  }

  /** The first row under the row with "STT" that begins with an index mark and is no part of a merged header cell. */
  function bodyBelow(header: { first: number; last: number }, start: number): number {
    let below = -1;
    for (let i = header.first; i <= header.last; i++) if (isIndexHeader(firstText(profiles[i]!))) below = i;
    if (below < 0) return start;
    const column = profiles[below]!.firstFilled;
    for (let i = below + 1; i <= header.last; i++) {
      const p = profiles[i]!;
      if (p.firstFilled !== column || p.columns.length > 2) continue;
      if (/^([A-ZĐ]|[IVX]{1,4}|\d{1,2})[.)]?$/.test(text.text(p.row, column))) return i;
    }
    return start;
  }

  /** A unit stated inside a header row ("Nội dung | Đơn vị tính | 2018") does not end the header. */
  function hasHeaderCompany(p: RowProfile): boolean {
    return p.texts >= 2 && p.lastFilled - p.firstFilled >= 1 && isIndexHeader(firstText(p));
  }

  function firstText(p: RowProfile): string {
    return text.text(p.row, p.firstFilled);
  }

  function isTitleLike(p: RowProfile, total: number, merged: number, nothingYet: boolean): boolean {
    if (p.firstFilled > range.left + 1 && merged < total * 0.6) {
      // A lone text over one of the value columns: the lower half of a header in several rows.
      return false;
    }
    if (merged >= Math.max(3, total * 0.5)) return true;
    const line = firstText(p);
    return line.length > 25 || nothingYet ? line.length > 3 : p.firstFilled <= range.left;
  }

  /** "ỦY BAN NHÂN DÂN … | Biểu số 53": office left, form number right. */
  function looksLikeLetterhead(p: RowProfile): boolean {
    const right = text.text(p.row, p.lastFilled);
    return (
      /^(biểu|mẫu|phụ lục|cộng hòa|cộng hoà|độc lập)/i.test(right) ||
      /^(ủy ban|uỷ ban|bộ |sở |ubnd|tỉnh |cục )/i.test(firstText(p))
    );
  }

  function lastWhere(start: number, end: number, test: (p: RowProfile) => boolean): number {
    for (let i = end; i > start; i--)
      if (test(profiles[i]!) && !isNoteLine(firstText(profiles[i]!)) && !isStray(i, start)) return i;
    return start;
  }

  /** A lone small number far under the table (a page number, a date) is no row of it. */
  function isStray(i: number, start: number): boolean {
    const p = profiles[i]!;
    if (p.numbers > 1 || p.texts > 0 || i - start < 4) return false;
    let above = i;
    while (above > start && profiles[above - 1]!.numbers === 0) above--;
    return p.row - profiles[above - 1]!.row > 3;
  }

  function occupied(from: number, to: number): number[] {
    const columns = new Set<number>();
    for (let i = from; i <= to; i++) for (const column of profiles[i]!.columns) columns.add(column);
    return [...columns].sort((a, b) => a - b);
  }
}
