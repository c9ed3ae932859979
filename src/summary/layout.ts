/** A summary on its sheet: title block, header, number row, figures, foot, signatures, charts. */
import { type CellStyle, type Grid, PlanBuilder, type PlannedContent, type PrintSetup, type SheetPlan } from '../sheet';
import type { Body, BodyColumn, BodyRow } from './body';
import { planCharts } from './charts';
import { computeBody } from './computed';
import type { ExpressionContext } from './expression';
import { PERCENT_FORMAT, RANK_FORMAT, amountFormat, printedLength } from './number-formats';
import { rowNumbers } from './numbering';
import { type Orientation, type PagedRows, fitsOnePage, mayBreakWithin, printScale } from './pages';
import { HEADER_FILL, QUIET, TOTAL_FILL } from './palette';
import { linesOf } from './text-lines';
import { TEXTS } from './vocabulary';
import { amountInWords } from './words';

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

const INDEX_COLUMN = 0;
const LABEL_COLUMN = 1;
const FIRST_FIGURE = 2;
const LINE = 16.5;
/** Characters across an upright A4 page at full size. */
const PORTRAIT_WIDTH = 92;
/** A table a little wider is better read a tenth smaller than turned: signatures and charts then stay with it. */
const PORTRAIT_LIMIT = 103;
/** Room for the place and date line and the head's title. */
const MIN_FIGURES = 40;
const LABEL_WIDTH = { portrait: 34, landscape: 44 };
/**
 * What a sheet that lies may be widened by to come on one page with its signatures: the wider it is the smaller it is
 * printed, and long names need fewer lines.
 */
const WIDENINGS = [8, 16, 24, 32, 40];
const SMALLEST_SCALE = 0.8;

const HEADER: CellStyle = {
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
  fill: HEADER_FILL,
};

/** Roman and Arabic numbering as the source has it; numbers are written as numbers only where they are plain. */
function indexContent(index: string): PlannedContent {
  if (/^[1-9]\d{0,4}$/.test(index)) return { type: 'number', value: Number(index) };
  return index === '' ? { type: 'blank' } : { type: 'text', text: index };
}

class Layout {
  private readonly sheet = new PlanBuilder();
  private readonly banded: boolean;
  private readonly headerTop: number;
  private readonly numberRow: number;
  private readonly columnAt: ReadonlyMap<string, number>;
  private readonly rowAt: ReadonlyMap<string, number>;
  private readonly totalRow: number;
  private readonly lastColumn: number;
  private readonly computed: ReturnType<typeof computeBody>;

  constructor(
    private readonly request: LayoutRequest,
    private readonly widening = 0,
  ) {
    const { body } = request;
    this.banded = body.columns.some(({ band }) => band !== null);
    this.headerTop = 4;
    this.numberRow = this.headerTop + (this.banded ? 2 : 1);
    this.lastColumn = FIRST_FIGURE + body.columns.length - 1;
    this.columnAt = new Map(body.columns.map(({ id }, index) => [id, FIRST_FIGURE + index]));
    const rows = [...body.rows, ...(body.total ? [body.total] : [])];
    this.rowAt = new Map(rows.map(({ id }, index) => [id, this.numberRow + 1 + index]));
    this.totalRow = this.numberRow + rows.length;
    this.computed = computeBody(body, request.grid, request.readTextNumbers, this.places);
  }

  private readonly places: Pick<ExpressionContext, 'rowOf' | 'columnOf'> = {
    rowOf: (row) => this.rowAt.get(row)!,
    columnOf: (column) => this.columnAt.get(column)!,
  };

  private value = (row: string, column: string): number | string => this.computed(row, column)?.value ?? '';

  private format({ format }: BodyColumn): string {
    if (format === 'percent') return PERCENT_FORMAT;
    return format === 'rank' ? RANK_FORMAT : amountFormat(this.request.decimals);
  }

  private widths(): number[] {
    const { body, decimals } = this.request;
    const figures = body.columns.map((column) => {
      if (column.format === 'rank') return 7;
      if (column.format === 'percent') return 11;
      const longest = Math.max(
        0,
        ...[...this.rowAt.keys()].map((row) => printedLength(this.value(row, column.id), decimals)),
      );
      // A long header gets room rather than height.
      return Math.max(12, longest * 1.12 + 2.5, Math.min(24, column.header.length / 4));
    });
    const narrow = figures.reduce((sum, width) => sum + width, 0);
    // Few columns still carry the right half of the signatures.
    const stretch = Math.max(1, MIN_FIGURES / narrow);
    figures.forEach((width, index) => (figures[index] = width * stretch));
    const all = narrow * stretch;
    const portrait = 6 + LABEL_WIDTH.portrait + all <= PORTRAIT_LIMIT;
    // What portrait leaves over goes to the labels.
    const spare = Math.max(LABEL_WIDTH.portrait, PORTRAIT_WIDTH - 6 - all);
    const label = portrait ? Math.min(48, spare) : LABEL_WIDTH.landscape + this.widening;
    return [6, label, ...figures].map((width) => Math.round(width * 10) / 10);
  }

  private across(row: number, text: string, style: CellStyle, widths: readonly number[], base = LINE): void {
    const width = widths.reduce((sum, each) => sum + each, 0);
    this.sheet.merged({ top: row, left: 0, bottom: row, right: this.lastColumn }, text, style);
    this.sheet.height(row, base * linesOf(text, width, style) + 3);
  }

  private title(widths: readonly number[]): void {
    const { body, subtitle, unit } = this.request;
    const title: CellStyle = { bold: true, fontSize: 14, horizontal: 'center', vertical: 'center', wrap: true };
    this.across(0, body.title, title, widths, 19);
    this.across(1, subtitle, { ...title, fontSize: 12 }, widths);
    this.across(2, TEXTS.attached, { italic: true, horizontal: 'center', vertical: 'center', wrap: true }, widths);
    this.across(
      3,
      unit === null ? '' : TEXTS.unit(unit),
      { italic: true, horizontal: 'right', vertical: 'bottom' },
      widths,
    );
  }

  private header(widths: readonly number[]): void {
    const { body } = this.request;
    const bottom = this.numberRow - 1;
    const top = this.headerTop;
    this.sheet.merged({ top, left: INDEX_COLUMN, bottom, right: INDEX_COLUMN }, TEXTS.index, HEADER);
    this.sheet.merged({ top, left: LABEL_COLUMN, bottom, right: LABEL_COLUMN }, body.itemHeader, HEADER);
    let lines = 1;
    body.columns.forEach((column, index) => {
      const at = FIRST_FIGURE + index;
      if (column.band === null) this.sheet.merged({ top, left: at, bottom, right: at }, column.header, HEADER);
      else {
        if (body.columns[index - 1]?.band !== column.band) {
          let last = at;
          while (body.columns[last + 1 - FIRST_FIGURE]?.band === column.band) last++;
          this.sheet.merged({ top, left: at, bottom: top, right: last }, column.band, HEADER);
        }
        this.sheet.text(bottom, at, column.header, HEADER);
      }
      lines = Math.max(lines, linesOf(column.header, widths[at]!, { bold: true }));
    });
    if (this.banded) this.sheet.height(top, LINE + 4);
    this.sheet.height(bottom, LINE * lines + 6);
    this.numbers();
  }

  private numbers(): void {
    const style: CellStyle = { italic: true, fontSize: 10, horizontal: 'center', vertical: 'center', border: true };
    const numberOf = new Map(this.request.body.columns.map(({ id }, index) => [id, index + 1]));
    this.sheet.text(this.numberRow, INDEX_COLUMN, 'A', style);
    this.sheet.text(this.numberRow, LABEL_COLUMN, 'B', style);
    this.request.body.columns.forEach(({ id, declaration }, index) => {
      const number = numberOf.get(id)!;
      const formula = declaration
        .map((part) => (typeof part === 'string' ? part : String(numberOf.get(part.column))))
        .join('');
      const content: PlannedContent =
        formula === '' ? { type: 'number', value: number } : { type: 'text', text: `${number}=${formula}` };
      this.sheet.put(this.numberRow, FIRST_FIGURE + index, content, style);
    });
    this.sheet.height(this.numberRow, 15);
  }

  private bodyRow(row: BodyRow, number: string, widths: readonly number[], deep: boolean): void {
    const at = this.rowAt.get(row.id)!;
    const isTotal = row === this.request.body.total;
    const bold = isTotal || (deep && row.level === 0);
    const base: CellStyle = {
      border: true,
      vertical: 'center',
      ...(bold ? { bold } : {}),
      ...(isTotal ? { fill: TOTAL_FILL } : {}),
    };
    this.sheet.put(at, INDEX_COLUMN, indexContent(number), { ...base, horizontal: 'center' });
    const indent = Math.max(0, row.level);
    this.sheet.text(at, LABEL_COLUMN, row.label, {
      ...base,
      wrap: true,
      horizontal: isTotal ? 'center' : 'left',
      ...(indent > 0 ? { indent } : {}),
    });
    this.request.body.columns.forEach((column, index) => {
      const figure = this.computed(row.id, column.id);
      const content: PlannedContent = figure
        ? { type: 'formula', formula: `=${figure.formula}`, value: figure.value }
        : { type: 'blank' };
      this.sheet.put(at, FIRST_FIGURE + index, content, {
        ...base,
        horizontal: column.format === 'rank' ? 'center' : 'right',
        numberFormat: this.format(column),
      });
    });
    this.sheet.height(at, LINE * linesOf(row.label, widths[LABEL_COLUMN]! - indent * 1.5, { bold }) + 3);
  }

  private rows(widths: readonly number[]): void {
    const { rows, total } = this.request.body;
    const deep = rows.some(({ level }) => level > 0);
    const numbers = rowNumbers(rows);
    for (const row of rows) this.bodyRow(row, numbers.get(row.id)!, widths, deep);
    if (total) this.bodyRow(total, '', widths, deep);
  }

  /** The lines under the table; returns the first free row. */
  private foot(widths: readonly number[]): number {
    const { body, unitFactor, noteTexts } = this.request;
    let row = this.totalRow + 1;
    if (body.inWords && body.total && unitFactor !== null) {
      const total = this.value(body.total.id, body.inWords.column);
      const words = typeof total === 'number' ? amountInWords(total * unitFactor) : null;
      if (words !== null) {
        this.across(
          row,
          `${TEXTS.inWords} (${/^tổng/.test(body.inWords.subject) ? '' : 'tổng '}${body.inWords.subject}): ${words}.`,
          { italic: true, bold: true, wrap: true, vertical: 'center', horizontal: 'left' },
          widths,
        );
        row++;
      }
    }
    this.sheet.height(row, 6);
    row++;
    const note: CellStyle = {
      fontSize: 10,
      italic: true,
      wrap: true,
      vertical: 'top',
      horizontal: 'left',
      color: QUIET,
    };
    this.across(row++, TEXTS.notes, { ...note, bold: true }, widths, 13.5);
    for (const text of noteTexts) this.across(row++, `- ${text}`, note, widths, 13.5);
    return this.signatures(row, widths);
  }

  private signatures(row: number, widths: readonly number[]): number {
    const all = widths.reduce((sum, width) => sum + width, 0);
    // The left half never ends within the number column: it would be too narrow for a name.
    let middle = FIRST_FIGURE;
    let sum = widths[INDEX_COLUMN]! + widths[LABEL_COLUMN]!;
    while (middle < this.lastColumn && sum + widths[middle]! <= all * 0.5) sum += widths[middle++]!;
    const left = { left: 0, right: middle - 1 };
    const right = { left: middle, right: this.lastColumn };
    const center: CellStyle = { horizontal: 'center', vertical: 'center', wrap: true };
    this.sheet.height(row, 8);
    const lines: [string, string, CellStyle, number][] = [
      ['', TEXTS.placeDate, { ...center, italic: true }, LINE + 2],
      [TEXTS.preparer, TEXTS.head, { ...center, bold: true }, LINE + 2],
      [TEXTS.preparerHint, TEXTS.headHint, { ...center, italic: true, fontSize: 10 }, LINE],
    ];
    lines.forEach(([first, second, style, height], index) => {
      const at = row + 1 + index;
      if (first !== '') this.sheet.merged({ top: at, bottom: at, ...left }, first, style);
      this.sheet.merged({ top: at, bottom: at, ...right }, second, style);
      this.sheet.height(at, height);
    });
    // Room to sign.
    this.sheet.height(row + 4, 58);
    return row + 5;
  }

  /** The page's settings. `foot`: the rows from under the total to the end of the signatures. */
  private page(widths: readonly number[], foot: { readonly first: number; readonly last: number }): PrintSetup {
    const width = widths.reduce((sum, each) => sum + each, 0);
    const orientation: Orientation = width <= PORTRAIT_LIMIT + 1 ? 'portrait' : 'landscape';
    const height = (row: number): number => this.sheet.rowHeights.get(row) ?? LINE;
    const once: PagedRows = { orientation, widths, height, repeated: 0 };
    // Where the table ends on the first page its header is not repeated: it would stand over charts alone.
    const isLong = !fitsOnePage(once, this.totalRow);
    let header = 0;
    for (let row = this.headerTop; row <= this.numberRow; row++) header += height(row);
    const rows = isLong ? { ...once, repeated: header } : once;
    // Signatures never stand alone on a page: with them goes what is under the table, and of a long table its last rows.
    const first = isLong ? this.totalRow - 1 : foot.first;
    return {
      paper: 'A4',
      orientation,
      repeatRows: isLong ? { first: this.headerTop, last: this.numberRow } : null,
      ...(mayBreakWithin(rows, first, foot.last) ? { breaksBefore: [first] } : {}),
      fitToWidth: 1,
      margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
      pageNumbers: true,
      centerHorizontally: true,
    };
  }

  plan(): SheetPlan {
    const { request } = this;
    const widths = this.widths();
    this.title(widths);
    this.header(widths);
    this.rows(widths);
    const free = this.foot(widths);
    const print = this.page(widths, { first: this.totalRow + 1, last: free - 1 });
    const { charts, dataRow } = planCharts({
      body: request.body,
      sheet: this.sheet,
      firstRow: free,
      lastColumn: this.lastColumn,
      labelColumn: LABEL_COLUMN,
      widths,
      headerRow: this.numberRow - 1,
      places: this.places,
      value: this.value,
      formatOf: (column) => this.format(column),
    });
    // The small tables under the charts are for the charts, not for the reader of the printed sheet.
    const area = dataRow === null ? {} : { area: { top: 0, left: 0, bottom: dataRow - 1, right: this.lastColumn } };
    return {
      name: request.name,
      columnWidths: widths,
      rowHeights: this.sheet.rowHeights,
      cells: this.sheet.cells,
      merges: this.sheet.merges,
      charts,
      print: { ...print, ...area },
      source: request.source,
    };
  }
}

/**
 * Puts a body on a sheet: title block, header, number row, figures, foot, signatures, charts. A sheet that lies is made
 * just so wide that it comes on one page with its signatures, where that can be.
 */
export function layOut(request: LayoutRequest): SheetPlan {
  const first = new Layout(request).plan();
  const { orientation, repeatRows, breaksBefore } = first.print;
  if (orientation === 'portrait' || repeatRows || !breaksBefore) return first;
  for (const widening of WIDENINGS) {
    const wider = new Layout(request, widening).plan();
    if (printScale('landscape', wider.columnWidths) < SMALLEST_SCALE) break;
    if (!wider.print.breaksBefore && !wider.print.repeatRows) return wider;
  }
  return first;
}
