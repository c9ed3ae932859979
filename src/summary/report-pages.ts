/** Where the pages of a report begin: tables follow each other, and one that goes over pages has its header on each. */

/** What takes room on paper, in points. */
export interface MeasuredBlock {
  /** From the gap over the title to the number row. */
  readonly head: number;
  /** The header alone, as it is repeated. */
  readonly header: number;
  /** The rows of the body that a page may end between; what closes it is in `tail`. */
  readonly rows: readonly number[];
  /** The last rows with the total, the words and the notes; with the last table the signatures as well. */
  readonly tail: number;
}

/** How the pages cut a table. */
export interface PagedBlock {
  /** Whether it begins a page. */
  readonly isFirst: boolean;
  /** The places among its rows (the tail is after the last) that begin a page, under a header. */
  readonly continued: readonly number[];
}

/** Rows under a header that are worth a part of a table. */
const LEAST_ROWS = 3;
/** A page that is full to this part may end before a table that has its own page. */
const FULL = 0.7;

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);

/** The places among a table's rows at which a page ends; `left`: points of the page that it begins on. */
function cuts({ head, header, rows, tail }: MeasuredBlock, left: number, room: number): number[] {
  const found: number[] = [];
  let free = left - head;
  [...rows, tail].forEach((height, at) => {
    if (height > free && at > 0) {
      found.push(at);
      free = room - header;
    }
    free -= height;
  });
  return found;
}

/**
 * The pages of tables under a head of some points. `room`: points of a page that every program gives it; since each page
 * begins on purpose, no program's measure adds up over pages.
 */
export function pageReport(blocks: readonly MeasuredBlock[], title: number, room: number): PagedBlock[] {
  let left = room - title;
  return blocks.map((block, index) => {
    const { head, header, rows, tail } = block;
    const whole = head + sum(rows) + tail;
    const isFirst = index > 0 && beginsPage(block, left, room);
    if (isFirst) left = room;
    const continued = whole <= left ? [] : cuts(block, left, room);
    const last = continued.at(-1);
    left = last === undefined ? left - whole : room - header - sum(rows.slice(last)) - tail;
    return { isFirst, continued };
  });
}

/** Whether a table that does not fit under the others begins a page. */
function beginsPage({ head, rows, tail }: MeasuredBlock, left: number, room: number): boolean {
  const whole = head + sum(rows) + tail;
  if (whole <= left) return false;
  const isFull = left <= room * (1 - FULL);
  const begun = head + sum(rows.slice(0, LEAST_ROWS));
  return (isFull && whole <= room) || rows.length <= LEAST_ROWS || begun > left;
}
