/** Headers that are printed once more at the top of each page, in the middle of a table. */
import { type IndexClass, indexClass, ordinalOf } from './index-marks';
import { firstText, type RowProfile, type SheetRows } from './row-profiles';

/** The first line below may be one of several without a number. */
const NUMBERED_WITHIN = 6;
const LONGEST_MARK = 8;
const NOTHING_BEFORE = { letter: '', roman: 0 } as const;
/** Names of so many columns, or a number row, make a header. */
const FEWEST_NAMES = 3;

/** What is left of the rows without headers that only repeat, and the sheet rows of those. */
export interface WithoutRepeats {
  readonly rows: SheetRows;
  readonly repeated: ReadonlySet<number>;
}

/**
 * A header between two lines of figures that says what the header above said, cell for cell, under which the numbering
 * goes on (… 27, 28, header, 29 …), parts no tables. Where it begins anew another table begins.
 */
export function withoutRepeatedHeaders(rows: SheetRows): WithoutRepeats {
  const { profiles } = rows;
  const repeated = new Set<number>();
  let header: readonly RowProfile[] = [];
  for (let at = 0; at < profiles.length;) {
    const end = endOfWords(profiles, at);
    const words = profiles.slice(at, end);
    if (words.length > 0 && isRepeat(rows, header, words) && numberingGoesOn(rows, at, end))
      for (const { row } of words) repeated.add(row);
    else if (words.some(isHeaderRow)) header = words;
    at = end + 1;
  }
  if (repeated.size === 0) return { rows, repeated };
  return { rows: { ...rows, profiles: profiles.filter(({ row }) => !repeated.has(row)) }, repeated };
}

/** The first row of figures from a place on. */
function endOfWords(profiles: readonly RowProfile[], from: number): number {
  let end = from;
  while (end < profiles.length && !profiles[end]!.data) end++;
  return end;
}

const isHeaderRow = ({ texts, numberRow }: RowProfile): boolean => texts >= FEWEST_NAMES || numberRow !== null;

/** Whether rows are, cell for cell, rows of a header: its names with or without the number row under them. */
function isRepeat({ text }: SheetRows, header: readonly RowProfile[], words: readonly RowProfile[]): boolean {
  if (!isHeaderRow(words[0]!)) return false;
  const areAlike = ({ row, columns }: RowProfile, other: RowProfile | undefined): boolean =>
    columns.length === other?.columns.length &&
    columns.every(
      (column, i) => column === other.columns[i] && text.text(row, column) === text.text(other.row, column),
    );
  return header.some((_, from) => words.every((profile, i) => areAlike(profile, header[from + i])));
}

/** Whether the first mark of a kind below is the one after the last of that kind above. */
function numberingGoesOn(rows: SheetRows, above: number, below: number): boolean {
  const { profiles } = rows;
  const seen = new Set<IndexClass>();
  for (let at = below; at < Math.min(below + NUMBERED_WITHIN, profiles.length); at++) {
    const next = markOf(rows, profiles[at]!);
    if (next === null || seen.has(next.cls)) continue;
    seen.add(next.cls);
    if (lastAbove(rows, above, next.cls) === next.ordinal - 1) return true;
  }
  return false;
}

/** The last ordinal of a class of marks above a place, up to the header there; null for none. */
function lastAbove(rows: SheetRows, above: number, cls: IndexClass): number | null {
  for (let at = above - 1; at >= 0 && isLine(rows.profiles[at]!); at--) {
    const mark = markOf(rows, rows.profiles[at]!);
    if (mark?.cls === cls) return mark.ordinal;
  }
  return null;
}

const isLine = (profile: RowProfile): boolean => profile.data || !isHeaderRow(profile);

/** "28", "28.", "IV", "b": what a row begins with; capital letters part revenue (A) from spending (B), in tables of their own. */
function markOf(rows: SheetRows, profile: RowProfile): { cls: IndexClass; ordinal: number } | null {
  const mark = firstText(rows, profile);
  if (mark.length > LONGEST_MARK) return null;
  const cls = indexClass(mark, NOTHING_BEFORE);
  const ordinal = ordinalOf(mark, cls);
  return ordinal === null || cls === 'letter' ? null : { cls, ordinal };
}
