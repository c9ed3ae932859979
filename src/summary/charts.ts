/** The charts under a summary's table, and the small tables of figures that some of them draw from. */
import { type CellRange, type ChartPlan, type ChartSeries, type PlanBuilder, cellName, seriesColor } from '../sheet';
import { type Body, type BodyColumn, type ChartRequest, figureKey } from './body';
import type { Places } from './computed';
import { rowNumbers } from './numbering';
import { QUIET } from './palette';
import { TEXTS, shorten } from './vocabulary';

/** More categories than this cannot be read on a page. */
const MAX_CATEGORIES = 12;
/** Bars lie one under the other and their names are written level, so a chart takes more of them. */
const MAX_BARS = 20;
/** Longer names push the plot out of its chart. */
export const MAX_LABEL = 26;
/** Characters across below which a chart's labels run into each other. */
const MIN_CHART_WIDTH = 50;
/** Headers over the small tables. */
const MAX_HEADER = 16;
/** One tall row holds a chart: a row is never cut by a page break, so neither is the chart. */
const CHART_ROW_HEIGHT = 285;
/** Points between two rows of charts. */
const CHART_GAP = 8;
/** A chart beside another is no narrower than this part of the sheet. */
const MIN_CHART_SHARE = 0.4;
/** Points of a line of the small tables, and of the line over them. */
const DATA_LINE = 12.5;
const DATA_HEADER_LINE = 13;

export interface ChartContext {
  readonly body: Body;
  readonly sheet: PlanBuilder;
  /** First free row under the table. */
  readonly firstRow: number;
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

export interface PlannedCharts {
  readonly charts: ChartPlan[];
  /** The row with which the small tables begin; null where no chart needs one. */
  readonly dataRow: number | null;
}

class ChartPlanner {
  private readonly firstDataRow: number;
  private dataRow: number;
  /** First line of each small table by the rows that it shows. */
  private readonly blocks = new Map<string, number>();
  private readonly pending: { request: ChartRequest; anchor: CellRange }[] = [];

  constructor(private readonly context: ChartContext) {
    const { body, sheet, firstRow } = context;
    let row = firstRow;
    const half = this.half();
    const { lastColumn } = context;
    for (let index = 0; index < body.charts.length; index++) {
      const request = body.charts[index]!;
      const beside = half === null ? undefined : body.charts[index + 1];
      sheet.height(row, CHART_ROW_HEIGHT);
      this.pending.push({ request, anchor: { top: row, bottom: row, left: 0, right: beside ? half! : lastColumn } });
      if (beside) {
        this.pending.push({ request: beside, anchor: { top: row, bottom: row, left: half! + 1, right: lastColumn } });
        index++;
      }
      sheet.height(row + 1, CHART_GAP);
      row += 2;
    }
    this.firstDataRow = row;
    this.dataRow = row;
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

  /** Names that fit on an axis; where cutting makes two alike, each begins with its row's number. */
  private shortLabels(rows: readonly string[], labels: readonly string[]): string[] {
    const short = labels.map((label) => shorten(label, MAX_LABEL));
    if (new Set(short).size === new Set(labels).size) return short;
    const numbers = rowNumbers(this.context.body.rows);
    return rows.map((row, at) => {
      const number = numbers.get(row);
      return number ? shorten(`${number}. ${labels[at]!}`, MAX_LABEL) : short[at]!;
    });
  }

  /** Rows worth drawing: those with a value in every series, the largest where they are too many. */
  private chosenRows(request: ChartRequest): string[] {
    const { value } = this.context;
    const complete = request.categories.filter((row) =>
      request.series.every(({ source }) => value(row, source) !== ''),
    );
    const filled = complete.filter((row) => request.series.some(({ source }) => asNumber(value(row, source)) !== 0));
    const rows = [filled, complete].find((candidates) => candidates.length > 1) ?? [...request.categories];
    const most = request.series.every(({ kind }) => kind === 'bar') ? MAX_BARS : MAX_CATEGORIES;
    if (rows.length <= most) return rows;
    const main = request.series[0]!.source;
    const largest = new Set(
      [...rows].sort((a, b) => asNumber(value(b, main)) - asNumber(value(a, main))).slice(0, most),
    );
    return rows.filter((row) => largest.has(row));
  }

  /** The table's cells where the rows are neighbours and their names short; else a small table of references. */
  private placed(rows: readonly string[]): { first: number; last: number; labels: string[] } {
    const { places } = this.context;
    const at = rows.map((row) => places.rowOf(row));
    const together = at.every((row, index) => index === 0 || row === at[index - 1]! + 1);
    const labels = rows.map((row) => this.label(row));
    if (together && labels.every((label) => label.length <= MAX_LABEL))
      return { first: at[0]!, last: at.at(-1)!, labels };
    const key = rows.join('\u0000');
    const short = this.shortLabels(rows, labels);
    const first = this.blocks.get(key) ?? this.writeBlock(rows, short);
    this.blocks.set(key, first);
    return { first, last: first + rows.length - 1, labels: short };
  }

  /** A small table under the charts: short names, and references to the figures. Returns its first line of figures. */
  private writeBlock(rows: readonly string[], labels: readonly string[]): number {
    const { places, body, sheet, value, labelColumn, formatOf } = this.context;
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
    rows.forEach((row, index) => {
      const line = first + index;
      sheet.text(line, labelColumn, labels[index]!, style);
      for (const column of columns) {
        if (!body.figures.has(figureKey(row, column.id))) continue;
        const at = places.columnOf(column.id);
        const formula = `=${cellName(places.rowOf(row), at)}`;
        sheet.put(
          line,
          at,
          { type: 'formula', formula, value: value(row, column.id) },
          { ...style, horizontal: 'right', numberFormat: formatOf(column) },
        );
      }
      sheet.height(line, DATA_LINE);
    });
    this.dataRow = first + rows.length + 1;
    return first;
  }

  private down(request: ChartRequest): ChartSeries[] {
    const rows = this.chosenRows(request);
    const { first, last, labels } = this.placed(rows);
    const { labelColumn, headerRow, places, value, formatOf } = this.context;
    return request.series.map(({ source, kind, axis, dataLabels }, index) => {
      const at = places.columnOf(source);
      const column = this.column(source);
      return {
        kind,
        axis,
        name: { row: headerRow, column: at, text: column.header },
        categories: { range: { top: first, bottom: last, left: labelColumn, right: labelColumn }, cached: labels },
        values: {
          range: { top: first, bottom: last, left: at, right: at },
          cached: rows.map((row) => asNumber(value(row, source))),
          numberFormat: formatOf(column),
        },
        color: seriesColor(index),
        dataLabels,
      };
    });
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

  plan(): PlannedCharts {
    const charts = this.pending.map(({ request, anchor }) => {
      const { title, categoryTitle, valueTitle, secondaryTitle, legend } = request;
      const series = request.direction === 'down' ? this.down(request) : this.across(request);
      return { title, anchor, series, categoryTitle, valueTitle, secondaryTitle, legend };
    });
    return { charts, dataRow: this.blocks.size > 0 ? this.firstDataRow : null };
  }
}

/** The charts under the table, and the small tables that some of them point to. */
export const planCharts = (context: ChartContext): PlannedCharts => new ChartPlanner(context).plan();
