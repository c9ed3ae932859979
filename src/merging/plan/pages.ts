/** Pages beside each other for a table that is too wide to be read on one. */
import { type PagesAcross, type PrintSetup, columnPoints, roomAcross, scaleToWidth } from '../../sheet';

/** Print of twelve points is still read at this per cent (8 points); a table that needs less goes over several pages. */
const LEAST_READABLE = 65;
/** A page that ends with a group of columns leaves at most this share of its room empty. */
const MOST_EMPTY = 1 / 3;

/** Whether two header paths share their first texts down to a level, and both go on below it. */
export const sharesStart = (one: readonly string[], other: readonly string[], level: number): boolean =>
  other.length > level + 1 && one.slice(0, level + 1).every((text, at) => text === other[at]);

/**
 * The pages across of a table whose first columns are repeated on each; null where one page's width holds all.
 *
 * @param widths of all columns, in characters
 * @param repeated how many columns each page repeats
 * @param paths the headers of the other columns: a page ends between two groups where that leaves little room empty
 */
export function pagesForColumns(
  widths: readonly number[],
  repeated: number,
  paths: readonly (readonly string[])[],
  print: PrintSetup,
): PagesAcross | null {
  if (scaleToWidth({ columnWidths: widths, print }) >= LEAST_READABLE) return null;
  const points = widths.map(columnPoints);
  const room = roomAcross(print) / (LEAST_READABLE / 100) - sum(points.slice(0, repeated));
  const breaksBefore: number[] = [];
  for (let first = repeated; first < widths.length;) {
    const next = endOfPage(points, first, room, (column) => beginsGroup(paths, column - repeated));
    if (next < widths.length) breaksBefore.push(next);
    first = next;
  }
  return { scale: LEAST_READABLE, repeatColumns: { first: 0, last: repeated - 1 }, breaksBefore };
}

/** The column after the last one of a page; a page holds at least one. */
function endOfPage(
  points: readonly number[],
  first: number,
  room: number,
  beginsGroup: (column: number) => boolean,
): number {
  let end = first + 1;
  let used = points[first]!;
  let groupEnd = -1;
  while (end < points.length && used + points[end]! <= room) {
    if (used >= room * (1 - MOST_EMPTY) && beginsGroup(end)) groupEnd = end;
    used += points[end++]!;
  }
  return end === points.length || beginsGroup(end) || groupEnd < 0 ? end : groupEnd;
}

/** Whether a column does not stand under one text with the column before it. */
function beginsGroup(paths: readonly (readonly string[])[], at: number): boolean {
  const path = paths[at]!;
  return path.length === 1 || !sharesStart(paths[at - 1]!, path, path.length - 2);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
