/** What the sheets of a merge share: their look, their header of several rows, their page. */
import { ownDecimals } from '../../figures';
import { type CellStyle, PlanBuilder, type PrintSetup, type SheetPlan, cellName, columnName } from '../../sheet';
import type { MergedColumn, MergedPart } from '../merge';
import { pagesForColumns, sharesStart } from './pages';
import { WORDS } from './words';

export const HEADER: CellStyle = {
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
  fill: '#E8EEF4',
};
export const TOTAL_FILL = '#F3F3F3';
/** Called wrong by the check of its own file. */
const WRONG_FILL = '#F8D7DA';
/** Perhaps in another unit. */
export const DOUBT_FILL = '#FFF3CD';
export const TEXT: CellStyle = { border: true, wrap: true, vertical: 'center' };
const TITLE: CellStyle = { bold: true, fontSize: 14, horizontal: 'center', vertical: 'center', wrap: true };

/** The names that sheets of one merge get. */
export interface SheetNames {
  readonly own: string;
  /** The sheet that says where each figure came from. */
  readonly sources: string;
}

/** A sheet while it is laid out. */
export class SheetDraft {
  readonly cells = new PlanBuilder();
  private readonly print: PrintSetup;

  /**
   * `widths`: of the columns, in characters. `paths`: the headers of those after the first two, which are repeated on every page
   * where one page cannot hold all.
   */
  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
    private readonly paths: readonly (readonly string[])[] = [],
  ) {
    const pagesAcross = paths.length > 0 ? pagesForColumns(widths, LABEL_COLUMNS, paths, PAGE) : null;
    this.print = pagesAcross ? { ...PAGE, centerHorizontally: false, pagesAcross } : PAGE;
  }

  /** Title, what it was merged from, unit; returns the row below. */
  head(title: string, subtitle: string, unit: string | null): number {
    const firstPage = this.print.pagesAcross?.breaksBefore[0] ?? this.widths.length;
    const right = Math.max(1, Math.min(firstPage, WIDEST_TITLE) - 1);
    this.cells.merged({ top: 0, bottom: 0, left: 0, right }, title, TITLE);
    this.cells.height(0, 22 * Math.max(1, Math.ceil(title.length / 90)));
    this.cells.merged({ top: 1, bottom: 1, left: 0, right }, subtitle, { italic: true, horizontal: 'center' });
    if (unit !== null)
      this.cells.merged({ top: 2, bottom: 2, left: 0, right }, unit, { italic: true, horizontal: 'right' });
    return 3;
  }

  /** Draws the headers from a row on; texts that columns of one page share stand once over them. Returns the row below. */
  header(top: number): number {
    const below = drawHeader(
      this.cells,
      this.paths,
      { top, left: LABEL_COLUMNS },
      this.print.pagesAcross?.breaksBefore,
    );
    [WORDS.index, WORDS.label].forEach((text, column) =>
      this.cells.merged({ top, bottom: below - 1, left: column, right: column }, text, HEADER),
    );
    return below;
  }

  plan(repeat: { first: number; last: number } | null): SheetPlan {
    return {
      name: this.name,
      columnWidths: this.widths,
      rowHeights: this.cells.rowHeights,
      cells: this.cells.cells,
      merges: this.cells.merges,
      charts: [],
      print: { ...this.print, repeatRows: repeat },
      source: null,
    };
  }
}

/** STT and the label. */
const LABEL_COLUMNS = 2;

const PAGE: PrintSetup = {
  paper: 'A4',
  orientation: 'landscape',
  repeatRows: null,
  margins: { top: 2, bottom: 2, left: 2, right: 1.5 },
  pageNumbers: true,
  centerHorizontally: true,
};

/** A title over more columns than these is not read at once. */
const WIDEST_TITLE = 12;

/**
 * Draws header paths from a row and column on; texts that columns share stand once over them, on each page that has them.
 * Returns the row below.
 */
export function drawHeader(
  cells: PlanBuilder,
  paths: readonly (readonly string[])[],
  { top, left }: { readonly top: number; readonly left: number },
  pageBreaks: readonly number[] = [],
): number {
  const newPages = new Set(pageBreaks);
  const depth = Math.max(1, ...paths.map((path) => path.length));
  for (let level = 0; level < depth; level++) {
    for (let i = 0; i < paths.length;) {
      const path = paths[i]!;
      let end = i;
      const isGroup = level < path.length - 1;
      const goesOn = (next: number): boolean =>
        isGroup && next < paths.length && !newPages.has(left + next) && sharesStart(path, paths[next]!, level);
      while (goesOn(end + 1)) end++;
      const bottom = level === path.length - 1 ? top + depth - 1 : top + level;
      if (level < path.length) {
        const range = { top: top + level, bottom, left: left + i, right: left + end };
        cells.merged(range, path[level]!, HEADER);
      }
      i = end + 1;
    }
  }
  return top + depth;
}

/** The header path of a column as the merge shows it. */
export function shownPath({ column, isExtra, doubt }: MergedColumn): readonly string[] {
  const path = column.path.length > 0 ? column.path : ['…'];
  if (!isExtra) return path;
  return [...path.slice(0, -1), `${path[path.length - 1]!} ${doubt === null ? WORDS.extraColumn : WORDS.doubtColumn}`];
}

const MOST_DECIMALS = 3;

/** The number format of figures: as many decimals as they have. */
export function formatOf(values: Iterable<number>): string {
  let decimals = 0;
  for (const value of values) if (decimals < MOST_DECIMALS) decimals = Math.max(decimals, ownDecimals(value));
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, MOST_DECIMALS))}`;
  return `${digits};-${digits};"-"`;
}

/** "C8:C12" in one column, or in one row. */
export const down = (column: number, first: number, last: number): string =>
  `${columnName(column)}${first + 1}:${columnName(column)}${last + 1}`;
export const across = (row: number, first: number, last: number): string =>
  `${cellName(row, first)}:${cellName(row, last)}`;

/** Sum without binary noise. */
export const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((all, value) => all + value, 0).toPrecision(15));

/** The look of one unit's figure: marked where it is wrong, in doubt, or was kept as text. */
export function figureStyle(part: MergedPart, row: number, column: number, numberFormat: string): CellStyle {
  const position = row * part.submission.columns.length + column;
  const base: CellStyle = { border: true, horizontal: 'right', vertical: 'center', numberFormat };
  if (part.submission.wrong.includes(position)) return { ...base, fill: WRONG_FILL };
  const isText = part.submission.textNumbers.includes(position);
  const marked = part.notes.includes('scale-doubtful') ? { ...base, fill: DOUBT_FILL } : base;
  return isText ? { ...marked, italic: true } : marked;
}
