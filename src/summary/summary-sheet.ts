/** The sheet that a summary is laid out on: where its columns and rows are, how wide columns are, what cells show. */
import {
  type CellStyle,
  type Grid,
  PlanBuilder,
  type PlannedContent,
  type PlannedField,
  type SheetPlan,
  charactersOf,
  linesOf,
} from '../sheet';
import type { Body, BodyColumn, BodyRow } from './body';
import { type ComputedBody, type Places, computeBody } from './computed';
import { figureKey } from './body';
import { PERCENT_FORMAT, RANK_FORMAT, amountFormat, printedLength, printedPercentLength } from './number-formats';
import type { PageSettings } from './page/settings';

export interface LayoutRequest {
  readonly name: string;
  readonly body: Body;
  readonly grid: Grid;
  readonly readTextNumbers: boolean;
  /** Second line of the title: what the source table calls itself. */
  readonly subtitle: string;
  readonly unit: string | null;
  readonly unitFactor: number | null;
  readonly page: PageSettings;
  /** For whoever reads the printed sheet. */
  readonly noteTexts: readonly string[];
  /** For whoever has the workbook: they are not printed. */
  readonly programNotes: readonly string[];
  readonly source: SheetPlan['source'];
}

export const INDEX_COLUMN = 0;
export const LABEL_COLUMN = 1;
const FIRST_FIGURE = 2;
/** The rows over the header. */
export const HEAD_ROWS = { superior: 0, agency: 1, annex: 2, title: 3, subtitle: 4, attached: 5, unit: 6 } as const;
const HEADER_TOP = 7;

/** Points of a line of 12-point letters, and of the air that a row has besides. */
export const LINE = 16.5;
export const ROW_AIR = 3;

/** A sheet not wider than this many characters is printed upright; a tenth smaller is better read than turned. */
export const PORTRAIT_LIMIT = 103;
/** Characters across an upright A4 page at full size. */
const PORTRAIT_WIDTH = 92;
/** Characters of the columns that do not depend on figures; `amount` is the narrowest. */
const WIDTH = { index: 6, rank: 7, text: 12, percent: 11, amount: 12 };
/** Characters of the column of names. */
const LABEL_WIDTH = { leastPortrait: 24, portrait: 34, widestPortrait: 48, landscape: 44 };
/** Names narrower than usual, so that a sheet stays upright, still take so many lines at most. */
const NARROW_LINES = 2;
/** Characters of the figures' columns together: room for quốc hiệu in one line. */
const RIGHT_HALF = 50;
/** A bold total is wider than its digits, and a cell has padding: characters for each digit, and beside them. */
const DIGIT_WIDTH = 1.12;
const FIGURE_PADDING = 2.5;
/** The part of the sheet's width that the left half has. */
const LEFT_HALF = 0.5;
/** A header is broken into so many lines before its column grows, up to so many characters; a line is not full to its end. */
const HEADER_LINES = 4;
const HEADER_RAG = 2;
const WIDEST_BY_HEADER = { amount: 24, percent: 16 } as const;

/** Characters that a level of indentation takes from a name. */
export const INDENT_WIDTH = 1.5;

/** What a cell of that content shows, where it shows a text. */
const shownText = (content: string | PlannedContent): string => {
  if (typeof content === 'string') return content;
  if (content.type === 'text') return content.text;
  return content.type === 'formula' ? String(content.value) : '';
};

/** One table of several on a sheet that they share. */
export interface Block {
  readonly cells: PlanBuilder;
  readonly fields: PlannedField[];
  readonly headerTop: number;
  /** Characters of the columns of figures of all tables. */
  readonly figureWidths: readonly number[];
  /** The rows of all tables, whose names share a column. */
  readonly named: readonly BodyRow[];
  /** The places among its rows over which its header is repeated, since a page begins there. */
  readonly continued: readonly number[];
}

const ownSheet = (): Pick<Block, 'cells' | 'fields' | 'headerTop'> => ({
  cells: new PlanBuilder(),
  fields: [],
  headerTop: HEADER_TOP,
});

export interface SheetOptions {
  /** Characters that the names of a landscape sheet get besides. */
  readonly widening?: number;
  readonly block?: Block;
  /** The places among its rows over which its header is repeated, where no block says so. */
  readonly continued?: readonly number[];
}

/** A summary's sheet while it is laid out. Rows and columns are 0-based, widths in characters, heights in points. */
export class SummarySheet {
  readonly cells: PlanBuilder;
  readonly fields: PlannedField[];
  /** The first row of the table's header. */
  readonly headerTop: number;
  readonly widths: readonly number[];
  readonly widening: number;
  /** Whether headers are in two rows, the upper ones over several columns. */
  readonly isBanded: boolean;
  readonly numberRow: number;
  readonly totalRow: number;
  /** The table's last row: the total, or what is under it. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The first rows of headers that are repeated within the table. */
  readonly repeatedTops: readonly number[];
  /** The first column of figures: a table of a report has its figures to the right, and its names over what is left. */
  readonly firstFigure: number;
  readonly places: Places;
  readonly computed: ComputedBody;
  /** The rows whose names share a column. */
  readonly named: readonly BodyRow[];
  private readonly rowAt: ReadonlyMap<string, number>;

  constructor(
    readonly request: LayoutRequest,
    { widening = 0, block, continued: places = [] }: SheetOptions = {},
  ) {
    const { body } = request;
    this.widening = widening;
    ({ cells: this.cells, fields: this.fields, headerTop: this.headerTop } = block ?? ownSheet());
    this.isBanded = body.columns.some(({ band }) => band !== null);
    this.numberRow = this.headerTop + (this.isBanded ? 2 : 1);
    this.lastColumn = FIRST_FIGURE + (block?.figureWidths ?? body.columns).length - 1;
    this.firstFigure = this.lastColumn + 1 - body.columns.length;
    const columnAt = new Map(body.columns.map(({ id }, index) => [id, this.firstFigure + index]));
    const rows = this.bodyRows();
    const headerRows = this.numberRow + 1 - this.headerTop;
    const continued = new Set(block?.continued ?? places);
    const tops: number[] = [];
    const placed = rows.map(({ id }, index): [string, number] => {
      const next = this.numberRow + 1 + index + headerRows * tops.length;
      if (!continued.has(index)) return [id, next];
      tops.push(next);
      return [id, next + headerRows];
    });
    this.rowAt = new Map(placed);
    this.repeatedTops = tops;
    const placeOf = (count: number): number => placed[count - 1]?.[1] ?? this.numberRow;
    this.totalRow = placeOf(body.rows.length + (body.total ? 1 : 0));
    this.lastRow = placeOf(rows.length);
    this.places = { rowOf: (row) => this.rowAt.get(row)!, columnOf: (column) => columnAt.get(column)! };
    this.computed = computeBody(body, request.grid, request.readTextNumbers, this.places);
    this.named = block?.named ?? rows;
    this.widths = this.columnWidths(block?.figureWidths ?? this.figureWidths(), widening);
  }

  /** Every row of the body from the top down. */
  bodyRows(): readonly BodyRow[] {
    const { rows, total, closing } = this.request.body;
    return [...rows, ...(total ? [total] : []), ...closing];
  }

  get width(): number {
    return this.widths.reduce((sum, each) => sum + each, 0);
  }

  /** The row of the sheet for a row of the body. */
  rowOf(id: string): number {
    return this.rowAt.get(id)!;
  }

  /** What the cell of a row and a column of the body shows; "" where it is empty. */
  readonly value = (row: string, column: string): number | string => this.computed(row, column)?.value ?? '';

  /** The number format of a column, or of one of its cells. */
  numberFormat(column: BodyColumn, row?: string): string {
    const { format } = column;
    if (format === 'percent') return PERCENT_FORMAT;
    return format === 'amount' ? amountFormat(this.decimals(column, row)) : RANK_FORMAT;
  }

  private decimals({ id, decimals }: BodyColumn, row?: string): number {
    const own = row === undefined ? undefined : this.request.body.cellDecimals.get(figureKey(row, id));
    return own ?? decimals;
  }

  /** The first column of the right half. The left half never ends within the number column, too narrow for a name. */
  get middle(): number {
    const most = Math.min(this.width * LEFT_HALF, this.width - RIGHT_HALF);
    let middle = FIRST_FIGURE;
    let sum = this.widths[INDEX_COLUMN]! + this.widths[LABEL_COLUMN]!;
    while (middle < this.lastColumn && sum + this.widths[middle]! <= most) sum += this.widths[middle++]!;
    return middle;
  }

  /** Characters across the names. */
  get labelWidth(): number {
    return this.widths.slice(LABEL_COLUMN, this.firstFigure).reduce((sum, width) => sum + width, 0);
  }

  /** A name, over all columns that the table has for names. */
  label(row: number, content: string | PlannedContent, style: CellStyle, bottom = row): void {
    this.cells.merged({ top: row, left: LABEL_COLUMN, bottom, right: this.firstFigure - 1 }, content, style);
  }

  /** A text of the page that is the user's to change: it is noted where it stands. */
  field(name: string, row: number, column: number, text: string): string {
    this.fields.push({ name, row, column, text });
    return text;
  }

  /** A text over the columns of one half. */
  half(side: 'left' | 'right', row: number, text: string, style: CellStyle): void {
    const { middle, lastColumn } = this;
    const columns = side === 'left' ? { left: 0, right: middle - 1 } : { left: middle, right: lastColumn };
    this.cells.merged({ top: row, bottom: row, ...columns }, text, style);
  }

  /** Characters across a half. */
  halfWidth(side: 'left' | 'right'): number {
    const { middle, widths } = this;
    return (side === 'left' ? widths.slice(0, middle) : widths.slice(middle)).reduce((sum, width) => sum + width, 0);
  }

  /** A text over all columns, its row as high as it needs; `line`: points of one line of its letters. */
  across(row: number, content: string | PlannedContent, style: CellStyle, line = LINE): void {
    this.cells.merged({ top: row, left: 0, bottom: row, right: this.lastColumn }, content, style);
    this.cells.height(row, line * linesOf(shownText(content), this.width, style) + ROW_AIR);
  }

  /** Characters that the columns of figures ask for by themselves. */
  figureWidths(): number[] {
    return this.request.body.columns.map((column) => this.figureWidth(column));
  }

  private columnWidths(figures: readonly number[], widening: number): number[] {
    const narrow = figures.reduce((sum, width) => sum + width, 0);
    // Few columns still carry the right half of the signatures.
    const stretch = Math.max(1, RIGHT_HALF / narrow);
    const all = narrow * stretch;
    const room = PORTRAIT_LIMIT - WIDTH.index - all;
    const isPortrait = room >= LABEL_WIDTH.portrait || (room >= LABEL_WIDTH.leastPortrait && this.areShortNames(room));
    // What portrait leaves over goes to the names.
    const spare = Math.max(Math.min(room, LABEL_WIDTH.portrait), PORTRAIT_WIDTH - WIDTH.index - all);
    const label = isPortrait ? Math.min(LABEL_WIDTH.widestPortrait, spare) : LABEL_WIDTH.landscape + widening;
    return [WIDTH.index, label, ...figures.map((width) => width * stretch)].map((width) => Math.round(width * 10) / 10);
  }

  private areShortNames(width: number): boolean {
    const isShort = ({ label, level }: BodyRow): boolean =>
      linesOf(label, width - level * INDENT_WIDTH, { bold: true }) <= NARROW_LINES;
    return this.named.every(isShort);
  }

  private figureWidth(column: BodyColumn): number {
    if (column.format === 'rank') return WIDTH.rank;
    if (column.format === 'text') return WIDTH.text;
    // A long header gets room rather than height.
    const forHeader = charactersOf(column.header, { bold: true }) / HEADER_LINES + HEADER_RAG;
    const isPercent = column.format === 'percent';
    let longest = 0;
    for (const row of this.rowAt.keys()) {
      const value = this.value(row, column.id);
      const length = isPercent ? printedPercentLength(value) : printedLength(value, this.decimals(column, row));
      longest = Math.max(longest, length);
    }
    const digits = longest * DIGIT_WIDTH + FIGURE_PADDING;
    if (isPercent) return Math.max(WIDTH.percent, digits, Math.min(WIDEST_BY_HEADER.percent, forHeader));
    return Math.max(WIDTH.amount, digits, Math.min(WIDEST_BY_HEADER.amount, forHeader));
  }
}
