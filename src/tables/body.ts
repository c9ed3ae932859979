/** Where the body of a table begins and ends among the filled rows of a sheet. */
import { numberIn } from '../figures';
import type { NumberRow } from './number-row';
import { firstText, type RowProfile, type SheetRows } from './row-profiles';
import { fold, isIndexHeader, isNilMark, isNoteLine, isSignatureLine } from './vocabulary';

/** More blank rows than this between two rows part them into two tables. */
export const MAX_GAP = 200;

/** More blank rows than this before a row without figures end a table. */
const MAX_GAP_BEFORE_TEXT = 12;

/** This many rows below a row of figures a header or number row shows that the row is none of the body. */
const HEADER_WITHIN = 12;

/** The columns with figures are known after this many rows of figures. */
const ROWS_SEEN = 40;

/** A row of years is a header when the figures within this many rows below are no years. */
const YEARS_LOOK_BELOW = 5;

/** A header in the body has figures within this many rows below. */
const FIGURES_WITHIN = 7;

/** The first row of figures, from the given one down, that stands under whatever header there is; -1 for none. */
export function findBodyStart(rows: SheetRows, from: number): number {
  const { profiles } = rows;
  for (let i = from; i < profiles.length; i++) {
    const profile = profiles[i]!;
    if (profile.numberRow) {
      const below = firstDataBelow(rows, i);
      if (below >= 0) return below;
      continue;
    }
    if (!profile.data || isNoteLine(firstText(rows, profile))) continue;
    const header = isIndexHeader(firstText(rows, profile)) ? -1 : headerBelow(rows, i);
    if (header >= 0) i = header - 1;
    else if (!isHeaderOfYears(rows, i)) return i;
  }
  return -1;
}

/** Whether the row holds years, and words that go with them, over figures that are no years. */
function isHeaderOfYears(rows: SheetRows, at: number): boolean {
  const { headerFigures, texts, numbers } = rows.profiles[at]!;
  return headerFigures && texts + numbers >= 2 && yearsAreHeader(rows, at) && !isLineBelowHeader(rows, at);
}

/** What stands at the left of a row of years: "Năm", "(tỷ đồng)", "No", "Chỉ tiêu"; a line of the body has a name. */
const BESIDE_YEARS = /^[( ]|^(nam|year|ky|giai doan|stt|tt|so tt|no|noi dung|chi tieu|items?|ten|don vi|dvt|units?)\b/;
/** A line of the body begins with its name, or its mark and its name. */
const MOST_WORDS = 2;

/**
 * Whether a row whose figures may be years ("Xã An Bình | 1.960") is a line below a header that is complete: each of its
 * cells has a name above it, and it has a name of its own.
 */
function isLineBelowHeader({ text, profiles }: SheetRows, at: number): boolean {
  const { row, columns, texts, firstFilled } = profiles[at]!;
  const above = profiles[at - 1];
  if (!above || texts > MOST_WORDS || firstFilled > above.firstFilled + 1) return false;
  if (text.grid.kind(row, firstFilled) !== 'text' || BESIDE_YEARS.test(fold(text.text(row, firstFilled)))) return false;
  return columns.every((column) => text.grid.kind(above.row, column) === 'text');
}

/** Rows with figures above a number row are strays of the title block: the body begins below it. */
function firstDataBelow({ profiles }: SheetRows, numberRow: number): number {
  for (let i = numberRow + 1; i < profiles.length; i++) {
    if (profiles[i]!.numberRow && i > numberRow + 1) return -1;
    if (profiles[i]!.data) return i;
  }
  return -1;
}

/**
 * The header or number row a little below a row of figures, when no real row of figures stands between: figures beside
 * a title, a unit line or a header are workings. -1 for none.
 */
function headerBelow(rows: SheetRows, at: number): number {
  const { profiles } = rows;
  const limit = Math.min(at + HEADER_WITHIN, profiles.length);
  for (let next = at + 1; next < limit; next++) {
    const { numberRow, texts, numbers } = profiles[next]!;
    if (numberRow) return hasRowsBetween(rows, at, next, numberRow) ? -1 : next;
    if (texts > numbers && texts >= 2 && isIndexHeader(firstText(rows, profiles[next]!)))
      return next === at + 1 || !hasDataBetween(rows, at + 1, next) ? next : -1;
  }
  return -1;
}

/** Whether a row of figures of the numbered columns stands above their number row. */
function hasRowsBetween({ text, profiles }: SheetRows, from: number, to: number, numberRow: NumberRow): boolean {
  const columns = [...numberRow.texts.keys()];
  const [left, right] = [columns[0]!, columns[columns.length - 1]!];
  for (let i = from; i < to; i++) {
    const { row, data, headerFigures, columns: filled } = profiles[i]!;
    if (!data || headerFigures) continue;
    const inside = filled.filter((c) => c >= left && c <= right && !Number.isNaN(numberIn(text.grid, row, c)));
    if (inside.length >= 2) return true;
  }
  return false;
}

function hasDataBetween({ profiles }: SheetRows, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (profiles[i]!.data && !profiles[i]!.headerFigures) return true;
  return false;
}

/** A row of years is a header when figures that are no years stand below. */
function yearsAreHeader({ profiles }: SheetRows, at: number): boolean {
  for (let i = at + 1; i <= at + YEARS_LOOK_BELOW && i < profiles.length; i++) {
    const { numbers, numberRow, years } = profiles[i]!;
    if (numbers > 0 && !numberRow) return numbers > years || years === 0;
  }
  return false;
}

/** The last row that can belong to a body, and where the next table may begin. */
export function findBodyEnd(rows: SheetRows, start: number): { end: number; resume: number } {
  const { profiles } = rows;
  const valueColumns = new Set<number>();
  let dataRows = 0;
  for (let i = start; i < profiles.length; i++) {
    const profile = profiles[i]!;
    if (i > start) {
      if (profile.numberRow) return { end: i - 1, resume: 0 };
      if (profile.numbers === 0 && isClosing(rows, profile)) return { end: i - 1, resume: nextHeader(rows, i) };
      if (dataRows >= 2 && startsHeader(rows, i, valueColumns)) return { end: i - 1, resume: 0 };
      if (isPartedFromAbove(profile)) return { end: i - 1, resume: 0 };
    }
    if (!profile.data) continue;
    dataRows++;
    if (dataRows <= ROWS_SEEN) addFigureColumns(rows, profile, valueColumns);
  }
  return { end: profiles.length - 1, resume: 0 };
}

const isPartedFromAbove = ({ gap, numbers }: RowProfile): boolean =>
  gap > MAX_GAP || (gap > MAX_GAP_BEFORE_TEXT && numbers === 0);

function addFigureColumns({ text }: SheetRows, { row, columns }: RowProfile, found: Set<number>): void {
  for (const column of columns) if (!Number.isNaN(numberIn(text.grid, row, column))) found.add(column);
}

/** Place and date or an office's title: the signatures close the table. */
function isClosing({ text }: SheetRows, { row, columns }: RowProfile): boolean {
  return columns.slice(0, 3).some((column) => isSignatureLine(text.text(row, column)));
}

/** Under the signatures only a header of its own opens a table; figures that stand there are workings. */
function nextHeader(rows: SheetRows, from: number): number {
  const { profiles } = rows;
  for (let i = from; i < profiles.length; i++) {
    const profile = profiles[i]!;
    if (profile.numberRow || profile.unitLine || isIndexHeader(firstText(rows, profile))) return i;
  }
  return profiles.length;
}

/** A row of texts over columns that held figures opens another table. */
function startsHeader(rows: SheetRows, at: number, valueColumns: ReadonlySet<number>): boolean {
  const { text, profiles } = rows;
  const profile = profiles[at]!;
  if (profile.numbers > 0 && !isRowOfYears(rows, at)) return false;
  const first = profile.firstFilled;
  const isText = Number.isNaN(numberIn(text.grid, profile.row, first));
  if (isText && profile.texts >= 2 && isIndexHeader(text.text(profile.row, first))) return true;
  const over = columnsOver(rows, profile, valueColumns);
  if (over < 2 || over < Math.min(valueColumns.size, profile.texts + profile.years) * 0.5) return false;
  // The header must have figures below it.
  const enough = Math.min(2, valueColumns.size);
  return profiles.slice(at + 1, at + 1 + FIGURES_WITHIN).some(({ data, numbers }) => data && numbers >= enough);
}

/** Years below a blank row that stand over other figures. */
function isRowOfYears(rows: SheetRows, at: number): boolean {
  const { headerFigures, numbers, gap } = rows.profiles[at]!;
  return headerFigures && numbers >= 2 && gap > 0 && yearsAreHeader(rows, at);
}

/** How many cells of a row say something over columns that held figures. */
function columnsOver({ text }: SheetRows, { row, columns }: RowProfile, valueColumns: ReadonlySet<number>): number {
  const grid = text.grid;
  let over = 0;
  for (const column of columns) {
    if (!valueColumns.has(column)) continue;
    const isNil = Number.isNaN(numberIn(grid, row, column)) && isNilMark(grid.string(row, column));
    if (!isNil) over++;
  }
  return over;
}

/** The last row of a body with figures in it; its first row when there is none. */
export function lastDataRow(rows: SheetRows, start: number, end: number): number {
  for (let i = end; i > start; i--) {
    const profile = rows.profiles[i]!;
    const figures = profile.numbers > 0 && profile.numberRow === null;
    if (figures && !isNoteLine(firstText(rows, profile)) && !isStray(rows, i, start)) return i;
  }
  return start;
}

/** A lone small number far under the table (a page number, a date) is no row of it. */
function isStray({ profiles }: SheetRows, at: number, start: number): boolean {
  const profile = profiles[at]!;
  if (profile.numbers > 1 || profile.texts > 0 || at - start < 4) return false;
  let above = at;
  while (above > start && profiles[above - 1]!.numbers === 0) above--;
  return profile.row - profiles[above - 1]!.row > 3;
}
