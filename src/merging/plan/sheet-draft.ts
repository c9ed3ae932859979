/** A sheet of a merge while it is laid out: its head, its header of several rows, widths, heights and page. */
import { type PagesAcross, PlanBuilder, type PrintSetup, type SheetPlan } from '../../sheet';
import { HEADER } from './drafting';
import { heightsOf, widthsFor } from './measures';
import { pagesForColumns, sharesStart } from './pages';
import { WORDS } from './words';

/** The names that sheets of one merge get. */
export interface SheetNames {
  readonly own: string;
  /** The sheet that says where each figure came from. */
  readonly sources: string;
}

interface Header {
  /** Its first row. */
  readonly top: number;
  readonly paths: Paths;
  /** Over STT and the label. */
  readonly labels: readonly [string, string];
}

interface Head {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string | null;
}

type Paths = readonly (readonly string[])[];

/** STT and the label. */
const LABEL_COLUMNS = 2;
/** A title over more columns than these is not read at once. */
const WIDEST_TITLE = 12;

const PAGE: PrintSetup = {
  paper: 'A4',
  orientation: 'landscape',
  repeatRows: null,
  margins: { top: 2, bottom: 2, left: 2, right: 1.5 },
  pageNumbers: true,
  centerHorizontally: true,
};

export class SheetDraft {
  readonly cells = new PlanBuilder();
  private heading: Head | null = null;
  private header: Header | null = null;

  /** `widths`: of the columns, in characters, at the least; figures that need more get it. */
  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  /** Title, what it was merged from, unit; returns the row below. */
  head(title: string, subtitle: string, unit: string | null): number {
    this.heading = { title, subtitle, unit };
    return 3;
  }

  /** Headers of all columns: the first two, STT and the label, are repeated on pages across. Returns the row below. */
  headers(top: number, paths: Paths, labels: readonly [string, string] = [WORDS.index, WORDS.label]): number {
    this.header = { top, paths, labels };
    return top + depthOf(paths);
  }

  /** Done when every figure is there: they say how wide the columns are, and that where the pages end. */
  plan(repeatRows: PrintSetup['repeatRows']): SheetPlan {
    const { cells, header } = this;
    const widths = widthsFor(cells, this.widths);
    const pagesAcross = header && pagesForColumns(widths, LABEL_COLUMNS, header.paths, PAGE);
    if (this.heading) this.drawHead(this.heading, widths.length, pagesAcross);
    if (header) this.drawHeaders(header, pagesAcross);
    return {
      name: this.name,
      columnWidths: widths,
      rowHeights: heightsOf(cells, widths),
      cells: cells.cells,
      merges: cells.merges,
      charts: [],
      print: pagesAcross ? { ...PAGE, repeatRows, centerHorizontally: false, pagesAcross } : { ...PAGE, repeatRows },
      source: null,
    };
  }

  /** Over the repeated columns where there are several pages: each then says whose figures it has. */
  private drawHead({ title, subtitle, unit }: Head, columns: number, pagesAcross: PagesAcross | null): void {
    const right = pagesAcross ? pagesAcross.repeatColumns.last : Math.max(1, Math.min(columns, WIDEST_TITLE) - 1);
    const line = (row: number, text: string, style: Parameters<PlanBuilder['merged']>[2]): void =>
      this.cells.merged({ top: row, bottom: row, left: 0, right }, text, { vertical: 'center', wrap: true, ...style });
    line(0, title, { bold: true, fontSize: 14, horizontal: 'center' });
    line(1, subtitle, { italic: true, horizontal: 'center' });
    if (unit !== null) line(2, unit, { italic: true, horizontal: 'right' });
  }

  private drawHeaders({ paths, top, labels }: Header, pagesAcross: PagesAcross | null): void {
    const below = drawHeader(this.cells, paths, { top, left: LABEL_COLUMNS }, pagesAcross?.breaksBefore);
    labels.forEach((text, column) =>
      this.cells.merged({ top, bottom: below - 1, left: column, right: column }, text, HEADER),
    );
  }
}

const depthOf = (paths: Paths): number => Math.max(1, ...paths.map((path) => path.length));

/**
 * Draws header paths from a row and column on; texts that columns share stand once over them, on each page that has them.
 * Returns the row below.
 */
export function drawHeader(
  cells: PlanBuilder,
  paths: Paths,
  { top, left }: { readonly top: number; readonly left: number },
  pageBreaks: readonly number[] = [],
): number {
  const newPages = new Set(pageBreaks);
  const depth = depthOf(paths);
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
