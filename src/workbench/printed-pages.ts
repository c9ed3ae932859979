/** Which rows of a sheet come on which page of paper, and how large. */
import type { HostCell, HostPageLayout, HostSheet } from '../host';
import { type CellRange, cellKey, columnOfKey, rowOfKey } from '../sheet';
import type { SheetGeometry } from './sheet/geometry';

const PIXELS_PER_POINT = 96 / 72;
/** Points. */
const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A4: [595, 842],
  A3: [842, 1191],
  Letter: [612, 792],
};

interface Rows {
  readonly first: number;
  readonly last: number;
}

export interface Spread {
  /** Of each page the rows that stand on it: those repeated from the head of the table, then its own. */
  readonly pages: readonly (readonly Rows[])[];
  readonly columns: Rows;
  readonly scale: number;
  /** Pixels of the columns, before they are scaled. */
  readonly width: number;
}

const paperOf = ({ paper, orientation }: HostPageLayout): readonly [number, number] => {
  const [width, height] = PAPERS[paper] ?? PAPERS['A4']!;
  return orientation === 'Landscape' ? [height, width] : [width, height];
};

/** Paper, margins and page number, as the browser is told them. */
export function pageRule(layout: HostPageLayout): string {
  const [width, height] = paperOf(layout);
  const { top, right, bottom, left } = layout.margins;
  const number = '@top-center { content: counter(page); font: 13pt "Times New Roman"; }';
  const first = layout.differentFirstPage ? '@page :first { @top-center { content: none; } }' : '';
  const margins = `${top}pt ${right}pt ${bottom}pt ${left}pt`;
  return `@page { size: ${width}pt ${height}pt; margin: ${margins}; ${layout.header.includes('&P') ? number : ''} } ${first}`;
}

/** Never enlarged, as in Excel; columns that are wider than the paper are made to fit it. */
function scaleOf({ scale, pagesWide }: HostPageLayout, width: number, room: number): number {
  const wanted = pagesWide === null && scale !== null ? scale / 100 : 1;
  return Math.min(wanted, room / width);
}

const isPrinted = ({ value, formula, format }: HostCell): boolean =>
  (value !== null && value !== '') ||
  formula !== undefined ||
  format.borders !== undefined ||
  format.fill !== undefined;

/** All that shows on paper: an empty cell that is joined or bold makes no page. */
function printedRange({ cells, merges, charts }: HostSheet): CellRange {
  let [bottom, right] = [0, 0];
  const reach = (area: { readonly bottom: number; readonly right: number }): void => {
    bottom = Math.max(bottom, area.bottom);
    right = Math.max(right, area.right);
  };
  const joined = new Map(merges.map((area) => [cellKey(area.top, area.left), area]));
  for (const [key, cell] of cells)
    if (isPrinted(cell)) reach(joined.get(key) ?? { bottom: rowOfKey(key), right: columnOfKey(key) });
  for (const { anchor } of charts) reach(anchor);
  return { top: 0, left: 0, bottom, right };
}

/** Lays the sheet out on pages: no row is cut, the rows of the table's head come again, set breaks are kept. */
export function spreadOf(sheet: HostSheet, { rowEdges, columnEdges }: SheetGeometry): Spread {
  const { layout } = sheet;
  const area = layout.printAreas[0] ?? printedRange(sheet);
  const [paperWidth, paperHeight] = paperOf(layout);
  const { top, right, bottom, left } = layout.margins;
  const width = columnEdges[area.right + 1]! - columnEdges[area.left]! + 1;
  const scale = scaleOf(layout, width, (paperWidth - left - right) * PIXELS_PER_POINT);
  // A pixel for the border below the last row.
  const room = Math.floor(((paperHeight - top - bottom) * PIXELS_PER_POINT) / scale) - 2;
  const { titleRows } = layout;
  const pages: (readonly Rows[])[] = [];
  for (let first = area.top; first <= area.bottom;) {
    const repeated = titleRows && titleRows.last < first ? [titleRows] : [];
    const taken = repeated.reduce((sum, rows) => sum + rowEdges[rows.last + 1]! - rowEdges[rows.first]!, 0);
    let last = first;
    while (
      last < area.bottom &&
      !layout.rowBreaks.has(last + 1) &&
      rowEdges[last + 2]! - rowEdges[first]! + taken <= room
    )
      last++;
    pages.push([...repeated, { first, last }]);
    first = last + 1;
  }
  return { pages, columns: { first: area.left, last: area.right }, scale, width };
}
