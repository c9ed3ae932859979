/** The row tree: which rows stand under which, and what stood open before a total at the bottom. */
import type { TableRow } from '../../tables';
import { append } from './axis-names';
import type { LabelWords } from './label-words';

/** The lines under each row: those of its own numbering, and those that a "Trong đó" opens. */
export interface RowParts {
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly ofWhich: ReadonlyMap<number, readonly number[]>;
}

export function partsOfRows(rows: readonly TableRow[], parentOf: (line: number) => number): RowParts {
  const children = new Map<number, number[]>();
  const ofWhich = new Map<number, number[]>();
  rows.forEach((row, line) => {
    const parent = row.kind === 'heading' ? -1 : parentOf(line);
    if (parent >= 0) append(row.kind === 'of-which' ? ofWhich : children, parent, line);
  });
  return { children, ofWhich };
}

/** For a total row at the bottom: the outermost rows since the total before it. */
export function outermostBefore(rows: readonly TableRow[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let open: number[] = [];
  let level = Infinity;
  rows.forEach((row, line) => {
    if (row.kind === 'heading' || row.kind === 'of-which') return;
    if (row.kind === 'total') {
      if (open.length >= 2) found.set(line, open);
      open = [];
      level = Infinity;
      return;
    }
    if (row.level < level) {
      open = open.filter((other) => rows[other]!.level < row.level);
      level = row.level;
    }
    if (row.level === level) open.push(line);
  });
  return found;
}

/**
 * The rows that a total may add: those in its currency ("trong đó quy ra USD" is not), neither rates nor averages.
 */
export function addableTo(
  rows: readonly TableRow[],
  words: readonly LabelWords[],
  total: number,
  list: readonly number[],
): readonly number[] {
  const whole = words[total]!;
  const addable = list.filter((line) => isAddable(rows[line]!, words[line]!, whole));
  return addable.length === list.length || addable.length === 0 ? list : addable;
}

function isAddable({ index }: TableRow, { currency, isWorkedOut }: LabelWords, whole: LabelWords): boolean {
  return currency === whole.currency && (index !== '' || whole.isWorkedOut || !isWorkedOut);
}

/** Numbers that a list lacks where lines of it were deleted; one that lacks more shows some lines of a longer one. */
const MOST_MISSING = 2;

/** The numbers of a list, from 1 upwards. */
class Numbering {
  private number = 0;
  private missing = 0;

  next(): void {
    this.number++;
  }

  /** Whether the line may be numbered so; the lines below it go on from there. */
  accepts(stated: number): boolean {
    const skipped = stated - this.number;
    if (skipped < 0 || (skipped > 0 && this.number === 1)) return false;
    this.number = stated;
    this.missing += skipped;
    return this.missing <= MOST_MISSING;
  }
}

/**
 * Whether rows are one list right below or above their total: numbered upwards or with one kind of mark, or all
 * without a mark and alike, each with a name; nothing with figures stands between.
 */
export function isPlainList(
  rows: readonly TableRow[],
  words: readonly LabelWords[],
  total: number,
  list: readonly number[],
): boolean {
  const { group } = rows[list[0]!]!;
  // "4. Khác" without a figure is a line of the list, and the next is 5.
  const isBare = (row: TableRow | undefined): boolean =>
    row?.kind === 'heading' && row.group === group && isNumbered(row);
  let first = Math.min(list[0]!, total + 1);
  let last = Math.max(list[list.length - 1]!, total - 1);
  while (isBare(rows[first - 1])) first--;
  while (isBare(rows[last + 1])) last++;
  const members = new Set(list);
  const counted = new Numbering();
  for (let line = first; line <= last; line++) {
    const row = rows[line]!;
    if (row.kind === 'heading' || isBeside(row, words[line]!)) {
      if (isBare(row)) counted.next();
      continue;
    }
    if (!members.has(line) || row.group !== group || row.kind !== 'item' || row.label === '') return false;
    counted.next();
    if (isNumbered(row) && !counted.accepts(Number.parseInt(row.index, 10))) return false;
  }
  return total > last || endsList(rows[last + 1], rows[total]!);
}

/** The end of the table, another total, or a line of the total's own numbering: "B. Tổng chi" after the list of "A. Tổng thu". */
const endsList = (next: TableRow | undefined, total: TableRow): boolean =>
  next === undefined ||
  next.kind === 'total' ||
  (next.index !== '' && next.group === total.group && next.level === total.level);

/** "Tỷ lệ (%)", "Bình quân" below a line or the list: no line of it. */
const isBeside = ({ index }: TableRow, { isWorkedOut }: LabelWords): boolean => index === '' && isWorkedOut;

/** Whether a line is numbered "1", "2." or "3)". */
export const isNumbered = ({ index }: TableRow): boolean => /^\d+[.)]?$/.test(index);
