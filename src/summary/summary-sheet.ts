/** The sheet that a summary is laid out on: where its columns and rows are, how wide columns are, what cells show. */
import { type CellStyle, type Grid, PlanBuilder, type SheetPlan } from '../sheet';
import type { Body, BodyColumn } from './body';
import { type ComputedBody, type Places, computeBody } from './computed';
import { PERCENT_FORMAT, RANK_FORMAT, amountFormat, printedLength } from './number-formats';
import { linesOf } from './text-lines';

export interface LayoutRequest {
  readonly name: string;
  readonly body: Body;
  readonly grid: Grid;
  readonly readTextNumbers: boolean;
  /** Second line of the title: what the source table calls itself. */
  readonly subtitle: string;
  readonly unit: string | null;
  readonly unitFactor: number | null;
  readonly decimals: number;
  readonly noteTexts: readonly string[];
  readonly source: SheetPlan['source'];
}

export const INDEX_COLUMN = 0;
export const LABEL_COLUMN = 1;
export const FIRST_FIGURE = 2;
/** The header begins under the title, its subtitle, the line of the attached document and the unit. */
export const HEADER_TOP = 4;

/** Points of a line of 12-point letters, and of the air that a row has besides. */
export const LINE = 16.5;
export const ROW_AIR = 3;

/** A sheet not wider than this many characters is printed upright; a tenth smaller is better read than turned. */
export const PORTRAIT_LIMIT = 103;
/** Characters across an upright A4 page at full size. */
const PORTRAIT_WIDTH = 92;
/** Characters of the columns that do not depend on figures; `amount` is the narrowest. */
const WIDTH = { index: 6, rank: 7, percent: 11, amount: 12 };
/** Characters of the column of names. */
const LABEL_WIDTH = { portrait: 34, widestPortrait: 48, landscape: 44 };
/** Characters of the figures' columns together: room for the place and date line and the head's title. */
const MIN_FIGURES = 40;
/** A bold total is wider than its digits, and a cell has padding: characters for each digit, and beside them. */
const DIGIT_WIDTH = 1.12;
const FIGURE_PADDING = 2.5;
/** A header is broken into so many lines before its column grows, up to so many characters. */
const HEADER_LINES = 4;
const WIDEST_BY_HEADER = 24;

/** A summary's sheet while it is laid out. Rows and columns are 0-based, widths in characters, heights in points. */
export class SummarySheet {
  readonly cells = new PlanBuilder();
  readonly widths: readonly number[];
  /** Whether headers are in two rows, the upper ones over several columns. */
  readonly isBanded: boolean;
  readonly numberRow: number;
  readonly totalRow: number;
  readonly lastColumn: number;
  readonly places: Places;
  readonly computed: ComputedBody;
  private readonly rowAt: ReadonlyMap<string, number>;

  /** `widening`: characters that the names of a landscape sheet get besides. */
  constructor(
    readonly request: LayoutRequest,
    widening = 0,
  ) {
    const { body } = request;
    this.isBanded = body.columns.some(({ band }) => band !== null);
    this.numberRow = HEADER_TOP + (this.isBanded ? 2 : 1);
    this.lastColumn = FIRST_FIGURE + body.columns.length - 1;
    const columnAt = new Map(body.columns.map(({ id }, index) => [id, FIRST_FIGURE + index]));
    const rows = [...body.rows, ...(body.total ? [body.total] : [])];
    this.rowAt = new Map(rows.map(({ id }, index) => [id, this.numberRow + 1 + index]));
    this.totalRow = this.numberRow + rows.length;
    this.places = { rowOf: (row) => this.rowAt.get(row)!, columnOf: (column) => columnAt.get(column)! };
    this.computed = computeBody(body, request.grid, request.readTextNumbers, this.places);
    this.widths = this.columnWidths(widening);
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

  numberFormat({ format }: BodyColumn): string {
    if (format === 'percent') return PERCENT_FORMAT;
    return format === 'rank' ? RANK_FORMAT : amountFormat(this.request.decimals);
  }

  /** A text over all columns, its row as high as it needs; `line`: points of one line of its letters. */
  across(row: number, text: string, style: CellStyle, line = LINE): void {
    this.cells.merged({ top: row, left: 0, bottom: row, right: this.lastColumn }, text, style);
    this.cells.height(row, line * linesOf(text, this.width, style) + ROW_AIR);
  }

  private columnWidths(widening: number): number[] {
    const figures = this.request.body.columns.map((column) => this.figureWidth(column));
    const narrow = figures.reduce((sum, width) => sum + width, 0);
    // Few columns still carry the right half of the signatures.
    const stretch = Math.max(1, MIN_FIGURES / narrow);
    const all = narrow * stretch;
    const isPortrait = WIDTH.index + LABEL_WIDTH.portrait + all <= PORTRAIT_LIMIT;
    // What portrait leaves over goes to the names.
    const spare = Math.max(LABEL_WIDTH.portrait, PORTRAIT_WIDTH - WIDTH.index - all);
    const label = isPortrait ? Math.min(LABEL_WIDTH.widestPortrait, spare) : LABEL_WIDTH.landscape + widening;
    return [WIDTH.index, label, ...figures.map((width) => width * stretch)].map((width) => Math.round(width * 10) / 10);
  }

  private figureWidth(column: BodyColumn): number {
    if (column.format === 'rank') return WIDTH.rank;
    if (column.format === 'percent') return WIDTH.percent;
    const { decimals } = this.request;
    const lengths = [...this.rowAt.keys()].map((row) => printedLength(this.value(row, column.id), decimals));
    const longest = Math.max(0, ...lengths);
    // A long header gets room rather than height.
    const forHeader = Math.min(WIDEST_BY_HEADER, column.header.length / HEADER_LINES);
    return Math.max(WIDTH.amount, longest * DIGIT_WIDTH + FIGURE_PADDING, forHeader);
  }
}
