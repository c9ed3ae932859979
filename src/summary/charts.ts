/** The charts under a summary's table, and the small tables of figures that some of them draw from. */
import {
  type CellRange,
  type ChartPlan,
  type ChartSeries,
  type Grid,
  type PlanBuilder,
  cellName,
  seriesColor,
} from '../sheet';
import { type Body, type BodyColumn, type BodyRow, type ChartRequest, figureKey } from './body';
import type { Places } from './computed';
import { type CellExpression, type Computed, type Expression, compute } from './expression';
import { rowNumbers } from './numbering';
import { QUIET } from './palette';
import { TEXTS, shorten, shortenAll } from './vocabulary';

/** Categories side by side: so many characters each, and so many at least and at most. */
const CATEGORY_WIDTH = 6;
const MIN_CATEGORIES = 12;
const MAX_CATEGORIES = 20;
/** Bars lie one under the other and their names are written level, so a chart takes more of them. */
const MAX_BARS = 24;
/** Characters across below which a chart's labels run into each other. */
const MIN_CHART_WIDTH = 50;
/** Headers over the small tables. */
const MAX_HEADER = 16;
/** Points of a bar with its name in 10-point letters, and of what a chart has besides: closer names are left out by turns. */
const BAR_HEIGHT = 13.5;
const AROUND_BARS = 70;
/** Points between two rows of charts. */
export const CHART_GAP = 8;
/** A chart beside another is no narrower than this part of the sheet. */
const MIN_CHART_SHARE = 0.4;
/** Points of a line of the small tables, and of the line over them. */
const DATA_LINE = 12.5;
const DATA_HEADER_LINE = 13;
/** The row of what is not drawn by itself. */
const REST = 'rest';

/** Letters of a name that there is room for, in as many lines as a program breaks it into. */
const LABEL_ROOM = { bar: 44, legend: 48, leastColumn: 22, mostColumn: 60, lines: 3, plot: 0.8 } as const;

export interface ChartContext {
  readonly body: Body;
  readonly grid: Grid;
  readonly readTextNumbers: boolean;
  readonly sheet: PlanBuilder;
  readonly lastColumn: number;
  readonly labelColumn: number;
  readonly widths: readonly number[];
  /** Row of the columns' own headers. */
  readonly headerRow: number;
  readonly places: Places;
  value(row: string, column: string): number | string;
  formatOf(column: BodyColumn): string;
}

const asNumber = (value: number | string): number => (typeof value === 'number' ? value : 0);

/** What a chart draws: rows by themselves, and those that it adds up as "Khác". */
interface Drawn {
  readonly rows: readonly string[];
  readonly rest: readonly string[];
  /** Whether rows are in the rest because they are too many. */
  readonly isCut: boolean;
}

/** Charts of a sheet: first their lines are counted, then they are put in place, then their small tables. */
export class ChartPlanner {
  private dataRow = 0;
  private firstDataRow = 0;
  /** First line of each small table by the rows that it shows. */
  private readonly blocks = new Map<string, number>();
  private readonly pending: { request: ChartRequest; anchor: CellRange }[] = [];
  /** The charts of each line, and the column after which the second one begins. */
  readonly lines: readonly { readonly requests: readonly ChartRequest[]; readonly half: number | null }[];

  constructor(private readonly context: ChartContext) {
    const { charts } = context.body;
    const half = this.half();
    const lines: { requests: ChartRequest[]; half: number | null }[] = [];
    for (let index = 0; index < charts.length; index += half === null ? 1 : 2) {
      const requests = charts.slice(index, index + (half === null ? 1 : 2));
      lines.push({ requests, half: requests.length > 1 ? half : null });
    }
    this.lines = lines;
  }

  /** Points that a line of charts asks for: many bars need room. */
  wantedHeight(line: number): number {
    return Math.max(
      0,
      ...this.lines[line]!.requests.map((request) =>
        isBars(request) ? AROUND_BARS + BAR_HEIGHT * barsOf(request) : 0,
      ),
    );
  }

  /** Puts the charts on rows from one on, each line in one tall row, since a row is never cut by a page break. Returns the first free row. */
  place(firstRow: number, height: (line: number) => number): number {
    const { sheet, lastColumn } = this.context;
    let row = firstRow;
    this.lines.forEach(({ requests: [first, second], half }, line) => {
      sheet.height(row, height(line));
      const right = half ?? lastColumn;
      this.pending.push({ request: first!, anchor: { top: row, bottom: row, left: 0, right } });
      if (second && half !== null)
        this.pending.push({ request: second, anchor: { top: row, bottom: row, left: half + 1, right: lastColumn } });
      sheet.height(row + 1, CHART_GAP);
      row += 2;
    });
    return row;
  }

  /** The column after which a second chart fits beside the first; null where either would be too narrow. */
  private half(): number | null {
    const { widths } = this.context;
    const all = widths.reduce((sum, width) => sum + width, 0);
    let left = 0;
    for (let column = 0; column < widths.length - 1; column++) {
      left += widths[column]!;
      if (left >= MIN_CHART_WIDTH && left >= all * MIN_CHART_SHARE)
        return all - left >= MIN_CHART_WIDTH ? column : null;
    }
    return null;
  }

  private column(id: string): BodyColumn {
    return this.context.body.columns.find((column) => column.id === id)!;
  }

  private label(row: string): string {
    return (
      this.context.body.rows.find(({ id }) => id === row)?.label ??
      (row === this.context.body.total?.id ? TEXTS.total : '')
    );
  }

  /** Letters of a name that a chart has room for. */
  private labelRoom(request: ChartRequest, anchor: CellRange, count: number): number {
    const kinds = new Set(request.series.map(({ kind }) => kind));
    if (kinds.has('bar')) return LABEL_ROOM.bar;
    if (kinds.has('doughnut')) return LABEL_ROOM.legend;
    const across = LABEL_ROOM.plot * this.widthOf(anchor);
    const room = Math.floor((across / Math.max(1, count)) * LABEL_ROOM.lines);
    return Math.max(LABEL_ROOM.leastColumn, Math.min(LABEL_ROOM.mostColumn, room));
  }

  private widthOf({ left, right }: CellRange): number {
    return this.context.widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
  }

  /** Names that fit on an axis; where cutting makes two alike, each begins with its row's number. */
  private shortLabels(rows: readonly string[], labels: readonly string[], room: number): string[] {
    const short = shortenAll(labels, room);
    if (new Set(short).size === new Set(labels).size) return short;
    const numbers = rowNumbers(this.context.body.rows.filter(({ kind }) => kind !== 'gap'));
    return rows.map((row, at) => {
      const number = numbers.get(row);
      return number ? shorten(`${number}. ${labels[at]!}`, room) : short[at]!;
    });
  }

  /** All rows with a figure; where they are too many the largest, and the others together. */
  private drawn(request: ChartRequest, anchor: CellRange): Drawn {
    const { value, body } = this.context;
    const filled = request.categories.filter((row) =>
      request.series.some(({ source }) => asNumber(value(row, source)) !== 0),
    );
    const complete = filled.filter((row) => request.series.every(({ source }) => value(row, source) !== ''));
    const rows = [complete, filled].find((candidates) => candidates.length > 1) ?? [...request.categories];
    const left = filled.filter((row) => !rows.includes(row));
    const room = Math.floor(this.widthOf(anchor) / CATEGORY_WIDTH);
    const most = isBars(request) ? MAX_BARS : Math.max(MIN_CATEGORIES, Math.min(MAX_CATEGORIES, room));
    const isAdded = body.total !== null && request.categories.length === body.rows.filter(isPart).length;
    if (rows.length <= most) return { rows, rest: isAdded ? left : [], isCut: false };
    const main = request.series[0]!.source;
    const largest = new Set(
      rows
        .filter((row) => row !== 'other')
        .sort((a, b) => asNumber(value(b, main)) - asNumber(value(a, main)))
        .slice(0, MIN_CATEGORIES),
    );
    const shown = rows.filter((row) => largest.has(row));
    return { rows: shown, rest: isAdded ? filled.filter((row) => !largest.has(row)) : [], isCut: true };
  }

  /** The table's cells where the rows are neighbours and their names short; else a small table of references. */
  private placed(drawn: Drawn, room: number): { first: number; last: number; labels: string[] } {
    const { places } = this.context;
    const { rows, rest } = drawn;
    const at = rows.map((row) => places.rowOf(row));
    const together = at.every((row, index) => index === 0 || row === at[index - 1]! + 1);
    const labels = rows.map((row) => this.label(row));
    if (together && rest.length === 0 && labels.every((label) => label.length <= room))
      return { first: at[0]!, last: at.at(-1)!, labels };
    const key = [...rows, REST, ...rest, String(room)].join('\u0000');
    const short = [...this.shortLabels(rows, labels, room), ...(rest.length > 0 ? [TEXTS.other] : [])];
    const first = this.blocks.get(key) ?? this.writeBlock(drawn, short);
    this.blocks.set(key, first);
    return { first, last: first + short.length - 1, labels: short };
  }

  /** What a column shows of the rows that are not drawn by themselves: their sum, or the rate of their sums. */
  private ofRest(rest: readonly string[], column: string): Computed | null {
    const { body, grid, readTextNumbers, places, value } = this.context;
    const sum = (of: string): Expression => ({ type: 'column-sum', rows: rest, column: of });
    const first = body.figures.get(figureKey(rest[0]!, column));
    if (!first) return null;
    const isRate =
      first.type === 'quotient' &&
      first.numerator.type === 'cell' &&
      first.denominator.type === 'cell' &&
      first.denominator.row === rest[0];
    const expression: Expression = isRate
      ? {
          ...first,
          numerator: sum((first.numerator as CellExpression).column),
          denominator: sum((first.denominator as CellExpression).column),
        }
      : sum(column);
    return compute(expression, { grid, readTextNumbers, ...places, valueOf: value });
  }

  /** A small table under the charts: short names, and references to the figures. Returns its first line of figures. */
  private writeBlock({ rows, rest }: Drawn, labels: readonly string[]): number {
    const { places, body, sheet, labelColumn, formatOf } = this.context;
    const style = { fontSize: 9, color: QUIET } as const;
    const drawn = new Set(
      body.charts
        .filter(({ direction }) => direction === 'down')
        .flatMap(({ series }) => series.map(({ source }) => source)),
    );
    const columns = body.columns.filter(({ id }) => drawn.has(id));
    sheet.text(this.dataRow, labelColumn, TEXTS.chartData, { ...style, italic: true, bold: true });
    for (const column of columns) {
      sheet.text(this.dataRow, places.columnOf(column.id), shorten(column.header, MAX_HEADER), {
        ...style,
        italic: true,
        horizontal: 'right',
      });
    }
    sheet.height(this.dataRow, DATA_HEADER_LINE);
    const first = this.dataRow + 1;
    const shown = [...rows, ...(rest.length > 0 ? [REST] : [])];
    shown.forEach((row, index) => {
      const line = first + index;
      sheet.text(line, labelColumn, labels[index]!, style);
      for (const column of columns) {
        const at = places.columnOf(column.id);
        const figure = this.blockFigure(row, rest, column, at);
        if (figure)
          sheet.put(
            line,
            at,
            { type: 'formula', formula: `=${figure.formula}`, value: figure.value },
            { ...style, horizontal: 'right', numberFormat: formatOf(column) },
          );
      }
      sheet.height(line, DATA_LINE);
    });
    this.dataRow = first + shown.length + 1;
    return first;
  }

  /** The cell of a small table: the table's own figure, or that of the rest. */
  private blockFigure(row: string, rest: readonly string[], { id }: BodyColumn, at: number): Computed | null {
    const { places, body, value } = this.context;
    if (row === REST) return this.ofRest(rest, id);
    if (!body.figures.has(figureKey(row, id))) return null;
    return { formula: cellName(places.rowOf(row), at), value: value(row, id) };
  }

  private down(request: ChartRequest, anchor: CellRange): { series: ChartSeries[]; title: string } {
    const drawn = this.drawn(request, anchor);
    const { rows, rest } = drawn;
    const { first, last, labels } = this.placed(drawn, this.labelRoom(request, anchor, rows.length));
    const { labelColumn, headerRow, places, value, formatOf, body } = this.context;
    const series = request.series.map(({ source, kind, axis, dataLabels }, index): ChartSeries => {
      const at = places.columnOf(source);
      const column = this.column(source);
      const cached = rows.map((row) => asNumber(value(row, source)));
      if (rest.length > 0) cached.push(asNumber(this.ofRest(rest, source)?.value ?? 0));
      return {
        kind,
        axis,
        name: { row: headerRow, column: at, text: column.header },
        categories: { range: { top: first, bottom: last, left: labelColumn, right: labelColumn }, cached: labels },
        values: { range: { top: first, bottom: last, left: at, right: at }, cached, numberFormat: formatOf(column) },
        color: seriesColor(index),
        dataLabels,
      };
    });
    const title = drawn.isCut ? `${request.title} (${TEXTS.largest(rows.length, body.itemHeader)})` : request.title;
    return { series, title };
  }

  private across(request: ChartRequest): ChartSeries[] {
    const { labelColumn, headerRow, places, value, formatOf } = this.context;
    const columns = request.categories.map((id) => this.column(id));
    const left = places.columnOf(columns[0]!.id);
    const right = places.columnOf(columns.at(-1)!.id);
    return request.series.map(({ source, kind, axis, dataLabels }, index) => {
      const row = places.rowOf(source);
      return {
        kind,
        axis,
        name: { row, column: labelColumn, text: this.label(source) },
        categories: {
          range: { top: headerRow, bottom: headerRow, left, right },
          cached: columns.map(({ header }) => header),
        },
        values: {
          range: { top: row, bottom: row, left, right },
          cached: columns.map(({ id }) => asNumber(value(source, id))),
          numberFormat: formatOf(columns[0]!),
        },
        color: seriesColor(index),
        dataLabels,
      };
    });
  }

  /** The charts in their places; their small tables begin with a row. */
  plan(firstDataRow: number): PlannedCharts {
    this.firstDataRow = firstDataRow;
    this.dataRow = firstDataRow;
    const charts = this.pending.map(({ request, anchor }): ChartPlan => {
      const { categoryTitle, valueTitle, secondaryTitle, legend } = request;
      const { series, title } =
        request.direction === 'down'
          ? this.down(request, anchor)
          : { series: this.across(request), title: request.title };
      return { title, anchor, series, categoryTitle, valueTitle, secondaryTitle, legend };
    });
    return { charts, dataRow: this.blocks.size > 0 ? this.firstDataRow : null };
  }
}

const isBars = ({ series }: ChartRequest): boolean => series.every(({ kind }) => kind === 'bar');
/** Bars that are drawn at most: of too many the largest, and one of the others. */
const barsOf = ({ categories }: ChartRequest): number =>
  categories.length <= MAX_BARS ? categories.length : MIN_CATEGORIES + 1;
/** A row that the total adds up. */
const isPart = ({ level, kind }: BodyRow): boolean => level === 0 && kind === undefined;

export interface PlannedCharts {
  readonly charts: ChartPlan[];
  /** The row with which the small tables begin; null where no chart needs one. */
  readonly dataRow: number | null;
}
