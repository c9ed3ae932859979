/** What each filled row of a sheet holds, counted once: from this the places of the tables are found. */
import { numberIn, readUnit } from '../figures';
import type { Grid } from '../sheet';
import { type NumberRow, readNumberRow } from './number-row';
import type { SheetText } from './sheet-text';
import { fold, isIndexHeader, isNilMark, isUnitLine } from './vocabulary';

/** The sheet's rows that hold something, from the top down ({@link Grid.filledRows}). */
export type FilledRows = ReturnType<Grid['filledRows']>;

/** What one sheet row holds. */
export interface RowProfile {
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
  /** All its figures are years (two of them, or words beside the one) or number columns: it may be a row of a header. */
  readonly headerFigures: boolean;
  readonly unitLine: boolean;
  readonly numberRow: NumberRow | null;
  /** It holds figures of a table's body. */
  readonly data: boolean;
}

/** The filled rows of an area of a sheet, and the merged cells that touch them. */
export interface SheetRows {
  readonly text: SheetText;
  readonly profiles: readonly RowProfile[];
  /** Leftmost column of the area. */
  readonly left: number;
  /** Row → width of its widest merged cell: a title is one text merged over most of the table's width. */
  readonly mergedWidth: ReadonlyMap<number, number>;
  /** Row → the last row that merged cells of it reach, where that is further down. */
  readonly mergedDownTo: ReadonlyMap<number, number>;
}

/** A header cell spans few rows; what spans more than this is a label beside many rows of the body. */
const HIGHEST_HEADER_CELL = 12;

/** Years that budgets are made for. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1945 && value <= 2100;

/** Counts what the filled rows of an area hold. Linear in the filled cells. */
export function profileRows(text: SheetText, filled: FilledRows, area: { top: number; left: number }): SheetRows {
  const mergedWidth = widestMerges(text.grid);
  const profiles: RowProfile[] = [];
  let above = area.top - 1;
  for (const { row, columns } of filled) {
    const merged = columns.length === 1 && (mergedWidth.get(row) ?? 1) >= 2;
    profiles.push(profileRow(text, { row, columns, gap: row - above - 1 }, merged));
    above = row;
  }
  markNumberedHeaders(text, profiles);
  return { text, profiles, left: area.left, mergedWidth, mergedDownTo: reachOfMerges(text.grid) };
}

/** The text of a row's first filled cell. */
export const firstText = ({ text }: SheetRows, { row, firstFilled }: RowProfile): string => text.text(row, firstFilled);

function profileRow(
  text: SheetText,
  place: { readonly row: number; readonly columns: readonly number[]; readonly gap: number },
  merged: boolean,
): RowProfile {
  const { row, columns } = place;
  const { numbers, texts, years, unit } = countCells(text, row, columns);
  // "Chè | Triệu đồng | 100 | 90" is a row of a table that has a column of units; beside "Đơn vị tính: triệu đồng" may
  // stand figures that somebody worked out there. "Đơn vị số 7 | 100" is a line of an office.
  const unitLine = unit && (numbers === 0 || columns.some((c) => saysUnit(text.text(row, c), numbers + texts <= 2)));
  const numberRow = columns.length >= 2 ? readNumberRow(text.grid, row, columns) : null;
  return {
    row,
    columns,
    gap: place.gap,
    numbers,
    texts,
    firstFilled: columns[0]!,
    lastFilled: columns[columns.length - 1]!,
    years,
    headerFigures: numbers > 0 && numbers === years && (numbers >= 2 || texts >= 1),
    unitLine,
    numberRow,
    // A lone figure merged over several columns is a title's link to an empty cell ("=Mau!A5" shows 0), no data.
    data: numbers > 0 && numberRow === null && !unitLine && !merged && !namesColumns(text, place, texts > numbers),
  };
}

/** "STT | Tên dự án | Mã dự án | …": the row with the names of the columns, also where its author calculated beside it. */
function namesColumns(
  text: SheetText,
  { row, columns }: { readonly row: number; readonly columns: readonly number[] },
  mostlyWords: boolean,
): boolean {
  if (!mostlyWords || !isIndexHeader(text.text(row, columns[0]!))) return false;
  const words = columns.slice(0, HEADER_WORDS);
  return words.length === HEADER_WORDS && words.every((column) => text.grid.kind(row, column) === 'text');
}

/** "Đơn vị tính: triệu đồng"; where little else stands in the row, "Triệu đồng" or "ĐVT triệu đồng" as well. */
const saysUnit = (line: string, isAlone: boolean): boolean =>
  /^[( ]*(don vi( tinh)?|dvt) ?:/.test(fold(line)) || (isAlone && isUnitLine(line) && readUnit(line) !== null);

/** A unit line has its unit among the first texts of the row. */
const UNIT_WITHIN = 3;

function countCells(
  text: SheetText,
  row: number,
  columns: readonly number[],
): { numbers: number; texts: number; years: number; unit: boolean } {
  const grid = text.grid;
  let numbers = 0,
    texts = 0,
    years = 0,
    unit = false;
  for (const column of columns) {
    const value = numberIn(grid, row, column);
    if (!Number.isNaN(value)) {
      numbers++;
      if (isYear(value)) years++;
    } else if (grid.kind(row, column) === 'error') {
      numbers++;
    } else if (grid.isNumber(row, column)) {
      // A date says something, but is no figure.
      texts++;
    } else if (!isNilMark(grid.string(row, column))) {
      texts++;
      if (texts <= UNIT_WITHIN && isUnitLine(text.text(row, column))) unit = true;
    }
  }
  return { numbers, texts, years, unit };
}

/** Words below a row, or above it, of so many columns are a row of a header. */
const HEADER_WORDS = 3;

/** Numbers of chapters, quarters and the like are smaller. */
const LARGEST_HEADER_NUMBER = 1000;

/** Rows of a header that number its columns ("Mã số | Tổng số | 1 | 2 | 3" above names) are no data and no number row. */
function markNumberedHeaders(text: SheetText, profiles: RowProfile[]): void {
  for (let i = 0; i + 1 < profiles.length; i++) {
    const profile = profiles[i]!;
    if (profile.numbers < 2 || profile.texts === 0) continue;
    const above = profiles[i - 1];
    if (
      numbersNames(text, profile, profiles[i + 1]!) ||
      (above && isUnderOneName(text, above, profile, profiles[i + 1]!))
    )
      profiles[i] = { ...profile, numberRow: null, data: false, headerFigures: true };
  }
}

const isWordsOnly = ({ numbers, texts }: RowProfile): boolean => numbers === 0 && texts >= HEADER_WORDS;

const numbersOf = (text: SheetText, { row, columns }: RowProfile): { column: number; value: number }[] =>
  columns.flatMap((column) => {
    const value = numberIn(text.grid, row, column);
    return Number.isNaN(value) ? [] : [{ column, value }];
  });

/** Words in the label columns and 1, 2, 3 … over a row that names what is numbered. */
function numbersNames(text: SheetText, profile: RowProfile, below: RowProfile): boolean {
  if (profile.texts < 2 || below.gap > 0 || !isWordsOnly(below)) return false;
  const numbers = numbersOf(text, profile);
  if (numbers.length < HEADER_WORDS || numbers.some(({ value }, i) => value !== i + 1)) return false;
  return numbers.every(({ column }) => below.columns.includes(column));
}

/** Small whole numbers without a name right below one header word that stands over each: "Chương | Chương" over 7, 11. */
function isUnderOneName(text: SheetText, above: RowProfile, profile: RowProfile, below: RowProfile): boolean {
  if (profile.gap > 0 || !isWordsOnly(above) || profile.firstFilled <= above.firstFilled) return false;
  if (below.gap === 0 && below.firstFilled >= profile.firstFilled) return false;
  const numbers = numbersOf(text, profile);
  if (numbers.some(({ value }) => !Number.isInteger(value) || value < 0 || value >= LARGEST_HEADER_NUMBER))
    return false;
  const names = new Set(numbers.map(({ column }) => text.text(above.row, column)));
  return names.size === 1 && !names.has('');
}

function widestMerges(grid: Grid): Map<number, number> {
  const widest = new Map<number, number>();
  for (const merge of grid.merges) {
    if (merge.top !== merge.bottom) continue;
    const width = merge.right - merge.left + 1;
    if (width > (widest.get(merge.top) ?? 0)) widest.set(merge.top, width);
  }
  return widest;
}

function reachOfMerges(grid: Grid): Map<number, number> {
  const reach = new Map<number, number>();
  for (const merge of grid.merges) {
    if (merge.bottom === merge.top || merge.bottom - merge.top > HIGHEST_HEADER_CELL) continue;
    for (let row = merge.top; row < merge.bottom; row++) {
      if (merge.bottom > (reach.get(row) ?? 0)) reach.set(row, merge.bottom);
    }
  }
  return reach;
}
