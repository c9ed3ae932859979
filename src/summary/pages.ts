/**
 * Where the pages of a summary end. Programs measure rows and columns a little differently, so what must stay together
 * is kept together by an explicit page break wherever it comes near to the end of a page.
 */
import { columnPoints } from '../sheet';

/** Points across and down an A4 page within the margins of NĐ 30/2020: left 30, right 15, above and below 20 mm. */
const PAGE_WIDTH = { portrait: 467, landscape: 714 } as const;
const PAGE_HEIGHT = { portrait: 728, landscape: 481 } as const;
/** How far off another program's measure may be, as part of a page: for each page, what went before adds up. */
const SLACK = 0.08;
/** The same of a page that begins where everybody begins it. */
const OWN_SLACK = 0.05;

export type Orientation = keyof typeof PAGE_WIDTH;

/** The rows of a page, first to last: 0-based, `heights` in points. */
export interface PagedRows {
  readonly orientation: Orientation;
  /** Characters of each column. */
  readonly widths: readonly number[];
  readonly height: (row: number) => number;
  /** Points of the rows that are repeated on each page but the first; 0 where none are. */
  readonly repeated: number;
  /** Rows with which a page begins whatever is left of the one before. */
  readonly breaks?: readonly number[];
}

/** How much smaller than it is a sheet is printed to be as wide as the page; never larger. */
export function printScale(orientation: Orientation, widths: readonly number[]): number {
  const width = widths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  return Math.min(1, PAGE_WIDTH[orientation] / width);
}

/** Points of rows that go on one page, the sheet being made as wide as the page. */
export const pageRoom = ({ orientation, widths }: Pick<PagedRows, 'orientation' | 'widths'>): number =>
  PAGE_HEIGHT[orientation] / printScale(orientation, widths);

/** Points of a page that begins on purpose, whichever program measures its rows. */
export const sureRoom = (page: Pick<PagedRows, 'orientation' | 'widths'>): number => pageRoom(page) * (1 - SLACK);

const heightOf = ({ height }: PagedRows, first: number, last: number): number => {
  let sum = 0;
  for (let row = first; row <= last; row++) sum += height(row);
  return sum;
};

/** Whether rows from the sheet's first on go on one page, whichever program measures them. */
export const fitsOnePage = (rows: PagedRows, last: number): boolean =>
  heightOf(rows, 0, last) <= pageRoom(rows) * (1 - SLACK);

/** Whether some rows come on a page that begins with them. */
export const fitsOnOwnPage = (rows: PagedRows, first: number, last: number): boolean =>
  heightOf(rows, first, last) + rows.repeated <= pageRoom(rows) * (1 - OWN_SLACK);

/**
 * A row with which a page surely begins that ends after `first`, so that the page before is full: where the rows' own page
 * begins, and as much earlier as programs may differ. Null where that is the first page.
 */
export function pageBeginning(rows: PagedRows, first: number): number | null {
  const room = pageRoom(rows);
  let left = room;
  let begin = 0;
  let pages = 0;
  for (let row = 0; row <= first; row++) {
    if (rows.height(row) > left) {
      begin = row;
      pages++;
      left = room - rows.repeated;
    }
    left -= rows.height(row);
  }
  if (pages === 0) return null;
  for (let doubt = room * SLACK * pages; doubt > 0 && begin > 0;) doubt -= rows.height(--begin);
  return begin;
}

/** A page with less than this part filled looks empty. */
const FILLED = 0.4;

/** The row from which on rows fill a page enough, when the page ends before `end`. */
export function fillingFrom(rows: PagedRows, end: number): number {
  let row = end;
  for (let left = pageRoom(rows) * FILLED - rows.repeated; left > 0 && row > 0;) left -= rows.height(--row);
  return row;
}

/**
 * Whether a page may end within `first`–`last`, when nothing but full pages ends one before. Each page before adds its
 * own uncertainty; when that comes to half a page, nobody knows, and the answer is yes.
 */
export function mayBreakWithin(rows: PagedRows, first: number, last: number): boolean {
  const room = pageRoom(rows);
  let left = room;
  let pages = 1;
  for (let row = 0; row < first; row++) {
    const isBreak = rows.breaks?.includes(row) ?? false;
    if (isBreak || rows.height(row) > left) {
      // A page that is begun on purpose begins where everybody begins it.
      pages = isBreak ? 1 : pages + 1;
      left = room - rows.repeated;
    }
    left -= rows.height(row);
  }
  const block = heightOf(rows, first, last);
  const doubt = room * SLACK * pages;
  if (doubt > room / 2) return true;
  const standsAtTop = room - rows.repeated - left <= doubt && pages > 1;
  return block > left - doubt || standsAtTop;
}
