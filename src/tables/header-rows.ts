/** Which of the rows above a body are its header, and which are title, unit line or letterhead. */
import { MAX_GAP } from './body';
import { firstText, type RowProfile, type SheetRows } from './row-profiles';
import { fold, isIndexHeader, isUnitLine } from './vocabulary';

/** Header rows as positions among the filled rows; both edges inclusive. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** No header has more rows than this. */
const HIGHEST_HEADER = 12;

/** A table's width is that of its first rows. */
const ROWS_FOR_WIDTH = 30;

/** A lone line longer than this is a title. */
const TITLE_LENGTH = 25;

/** The number row nearest above a body; null for none. `from` is the first filled row that may belong to the table. */
export function numberRowAbove({ profiles }: SheetRows, start: number, from: number): number | null {
  for (let i = start - 1; i >= from && profiles[i + 1]!.gap <= MAX_GAP; i--) if (profiles[i]!.numberRow) return i;
  return null;
}

/** The header rows right above a body or number row; null for none. */
export function headerAbove(rows: SheetRows, start: number, from: number): HeaderRows | null {
  const { profiles } = rows;
  let last = start - 1;
  const width = filledColumns(rows, start, Math.min(start + ROWS_FOR_WIDTH, profiles.length - 1)).length;
  while (last >= from && (profiles[last]!.numberRow || (last > from && isHeadingBelowNames(rows, last, width)))) last--;
  if (last < from) return null;
  let first = last + 1;
  for (let i = last; i >= from && last - i < HIGHEST_HEADER; i--) {
    if (isParted(rows, i, last) || endsHeader(rows, profiles[i]!, { width, nothingYet: first > last })) break;
    first = i;
  }
  return first <= last ? { first, last } : null;
}

/**
 * A blank spacer row inside the header is passed over only when a real header row stands above it. Rows that a header
 * cell is merged over are no gap.
 */
function isParted(rows: SheetRows, at: number, last: number): boolean {
  const { profiles, mergedDownTo } = rows;
  const { row, texts, unitLine } = profiles[at]!;
  const gapBelow = Math.max(0, profiles[at + 1]!.row - 1 - Math.max(row, mergedDownTo.get(row) ?? 0));
  if (at === last) return gapBelow > (isBelowNames(rows, at) ? WIDEST_GAP_BELOW_NAMES : 2);
  return gapBelow > 1 || (gapBelow > 0 && (texts < 3 || unitLine));
}

/** "STT | Nội dung | Dự toán | …": with fewer names, a row that begins with "STT" may be a line of anything. */
const FEWEST_NAMES = 3;

/** Blank rows below the names of the columns, left over from a header cell that was merged once. */
const WIDEST_GAP_BELOW_NAMES = 6;

const isOfWords = ({ data, numberRow }: RowProfile): boolean => !data && !numberRow;

/** Whether the row is the one with "STT" and the names of the columns, or one of words right below it. */
function isBelowNames(rows: SheetRows, at: number): boolean {
  const { profiles } = rows;
  for (let i = at; i >= 0 && at - i < HIGHEST_HEADER && isOfWords(profiles[i]!); i--) {
    if (profiles[i]!.texts >= FEWEST_NAMES && isIndexHeader(firstText(rows, profiles[i]!))) return true;
    if (profiles[i]!.gap > 1) return false;
  }
  return false;
}

/** "Một số cơ quan, đơn vị": a lone line between the names of the columns and the first figures heads the body. */
function isHeadingBelowNames(rows: SheetRows, at: number, width: number): boolean {
  const { row, columns, firstFilled, gap } = rows.profiles[at]!;
  if (columns.length > 1 || firstFilled > rows.left + 1) return false;
  // "No" under "STT", beside names that are merged over both rows.
  if (isIndexHeader(firstText(rows, rows.profiles[at]!)) && rows.mergedDownTo.get(row - 1)! >= row) return false;
  const above = rows.profiles[at - 1]!;
  const namesAll = gap === 0 && above.numbers === 0 && above.texts >= Math.max(FEWEST_NAMES, width);
  return namesAll || isBelowNames(rows, at - 1);
}

/** What the header so far is like, as the next row above it is judged. */
interface HeaderSoFar {
  /** Columns of the table. */
  readonly width: number;
  readonly nothingYet: boolean;
}

/** Whether a row stands above the header and is no part of it. */
function endsHeader(rows: SheetRows, profile: RowProfile, { width, nothingYet }: HeaderSoFar): boolean {
  const { row, texts, numbers, headerFigures, unitLine, firstFilled, lastFilled } = profile;
  if (unitLine && texts <= 2 && !isHeaderWithUnit(rows, profile)) return true;
  const insideMerge = rows.mergedDownTo.get(row - 1)! >= row;
  if (texts + numbers === 1 && !insideMerge && isTitleLike(rows, profile, width, nothingYet)) return true;
  if (numbers > 0 && !headerFigures && numbers > texts) return true;
  return texts === 2 && lastFilled - firstFilled >= 2 && !nothingYet && looksLikeLetterhead(rows, profile);
}

/** The first row under the row with "STT" that begins with an index mark and is no part of a merged header cell. */
export function bodyBelow(rows: SheetRows, header: HeaderRows, start: number): number {
  const { profiles, text } = rows;
  let below = -1;
  for (let i = header.first; i <= header.last; i++) if (isIndexHeader(firstText(rows, profiles[i]!))) below = i;
  if (below < 0) return start;
  const firstBelow = Math.min(start, header.last + 1);
  const column = profiles[below]!.firstFilled;
  for (let i = below + 1; i <= header.last; i++) {
    const profile = profiles[i]!;
    if (profile.firstFilled !== column || profile.columns.length > 2) continue;
    if (/^([A-ZĐ]|[IVX]{1,4}|\d{1,2})[.)]?$/.test(text.text(profile.row, column))) return i;
  }
  return firstBelow;
}

/** A unit stated inside a header row ("Nội dung | Đơn vị tính | 2018") does not end the header. */
function isHeaderWithUnit(rows: SheetRows, profile: RowProfile): boolean {
  if (profile.texts < 2 || profile.lastFilled === profile.firstFilled) return false;
  return isIndexHeader(firstText(rows, profile)) || namesUnits(rows, profile);
}

/** "Đơn vị | Kinh phí": the name of a column; "Đơn vị tính | triệu đồng" states the unit of the table. */
function namesUnits({ text }: SheetRows, { row, columns }: RowProfile): boolean {
  const units = columns.map((column) => text.text(row, column)).filter(isUnitLine);
  return units.length === 1 && /^(don vi( tinh)?|dvt)$/.test(fold(units[0]!));
}

function isTitleLike(rows: SheetRows, profile: RowProfile, width: number, nothingYet: boolean): boolean {
  const merged = rows.mergedWidth.get(profile.row) ?? 1;
  // A lone text over one of the value columns: the lower half of a header in several rows.
  if (profile.firstFilled > rows.left + 1 && merged < width * 0.6) return false;
  if (merged >= Math.max(3, width * 0.5)) return true;
  const line = firstText(rows, profile);
  return line.length > TITLE_LENGTH || nothingYet ? line.length > 3 : profile.firstFilled <= rows.left;
}

/** "ỦY BAN NHÂN DÂN … | Biểu số 53": office left, form number right. */
function looksLikeLetterhead(rows: SheetRows, profile: RowProfile): boolean {
  const right = rows.text.text(profile.row, profile.lastFilled);
  return (
    /^(biểu|mẫu|phụ lục|cộng hòa|cộng hoà|độc lập)/i.test(right) ||
    /^(ủy ban|uỷ ban|bộ |sở |ubnd|tỉnh |cục )/i.test(firstText(rows, profile))
  );
}

/** The columns that hold anything in the given filled rows, from left to right. */
export function filledColumns({ profiles }: SheetRows, from: number, to: number): number[] {
  const columns = new Set<number>();
  for (let i = from; i <= to; i++) for (const column of profiles[i]!.columns) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}
