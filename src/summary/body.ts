/** A summary before it is laid out: columns, rows, figures and charts by name; and the builder that templates use. */
import type { SeriesKind } from '../sheet';
import type { CellExpression, Expression } from './expression';
import type { Frame, FrameRow } from './frame';
import type { SourceNote } from './types';
import { TEXTS } from './vocabulary';

export type FigureFormat = 'amount' | 'percent' | 'rank';

/** A column of the summary. `declaration` is what the number row says: `['=', { column: 'actual' }, '/', …]`. */
export interface BodyColumn {
  readonly id: string;
  /** Header over several columns; null where there is none. */
  readonly band: string | null;
  readonly header: string;
  readonly format: FigureFormat;
  readonly declaration: readonly (string | { readonly column: string })[];
}

export interface BodyRow {
  readonly id: string;
  readonly index: string;
  readonly label: string;
  readonly level: number;
}

export interface SeriesRequest {
  /** Column id, or row id where the chart runs along the rows. */
  readonly source: string;
  readonly kind: SeriesKind;
  readonly axis: 'primary' | 'secondary';
  readonly dataLabels: boolean;
}

export interface ChartRequest {
  readonly title: string;
  /** `down`: categories are rows, series are columns; `across`: categories are columns, series are rows. */
  readonly direction: 'down' | 'across';
  readonly series: readonly SeriesRequest[];
  /** Row ids (`down`) or column ids (`across`). */
  readonly categories: readonly string[];
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  readonly secondaryTitle: string | null;
  readonly legend: 'bottom' | 'right' | 'none';
}

/** A summary before it is laid out on a sheet. */
export interface Body {
  readonly title: string;
  readonly itemHeader: string;
  readonly columns: readonly BodyColumn[];
  readonly rows: readonly BodyRow[];
  readonly total: BodyRow | null;
  /** By row and column id. */
  readonly figures: ReadonlyMap<string, Expression>;
  readonly charts: readonly ChartRequest[];
  /** The column whose total is written in words, and what it is; null where the total is not money. */
  readonly inWords: { readonly column: string; readonly subject: string } | null;
  readonly notes: readonly SourceNote[];
}

export const figureKey = (row: string, column: string): string => `${row}\u0000${column}`;

const TOTAL_ID = 'total';
/** What binary rounding can come to when a column is added up, relative to its figures. */
const TOLERANCE = 1e-9;
/** Figures below this are as good as 0. */
const SMALLEST = 1e-6;
const nearly = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(SMALLEST, Math.abs(a), Math.abs(b));

/** More addends than this are declared as "3+…+9". */
const MAX_DECLARED = 4;

/** What the number row says of a sum: "3+4+5", or "3+…+9" where the addends are many. */
function declaredSum(columns: readonly string[]): BodyColumn['declaration'] {
  if (columns.length > MAX_DECLARED) return [{ column: columns[0]! }, '+…+', { column: columns.at(-1)! }];
  return columns.flatMap((column, index) => (index === 0 ? [{ column }] : ['+', { column }]));
}

const cell = (row: string, column: string): CellExpression => ({ type: 'cell', row, column });

/** Builds a body column by column over a frame. */
export class BodyBuilder {
  readonly columns: BodyColumn[] = [];
  private readonly figures = new Map<string, Expression>();
  private readonly notes: SourceNote[];
  readonly hasTotal: boolean;
  /** Rows that the total adds up. */
  readonly counted: readonly FrameRow[];

  constructor(readonly frame: Frame) {
    this.notes = [...frame.notes];
    this.counted = frame.rows.filter(({ level }) => level === 0);
    this.hasTotal = frame.total !== null || (frame.additive && this.counted.length > 1);
    if (!this.hasTotal) this.notes.push({ type: 'no-total' });
  }

  private eachRow(): readonly string[] {
    return [...this.frame.rows.map(({ id }) => id), ...(this.hasTotal ? [TOTAL_ID] : [])];
  }

  private column(column: BodyColumn): void {
    this.columns.push(column);
  }

  private set(row: string, column: string, figure: Expression | null): void {
    if (figure) this.figures.set(figureKey(row, column), figure);
  }

  /** A column of source figures. The total adds its rows up where they make the source's total, else it is the source's. */
  amount(id: string, header: string, measure: number, slot: string, band: string | null = null): void {
    this.column({ id, band, header, format: 'amount', declaration: [] });
    for (const row of this.frame.rows) this.set(row.id, id, row.figure(measure, slot));
    if (!this.hasTotal) return;
    const sum = this.counted.reduce((total, row) => total + row.value(measure, slot), 0);
    const { total, additive } = this.frame;
    const figure = total?.figure(measure, slot) ?? null;
    // A total that shows an error is no total: the rows that can be read are.
    const isBroken = additive && this.counted.length > 0 && total?.isBroken(measure, slot);
    if (total && figure && !isBroken && !(this.counted.length > 0 && nearly(sum, total.value(measure, slot)))) {
      this.set(TOTAL_ID, id, figure);
      const source = firstCell(figure);
      if (source) this.notes.push({ type: 'total-differs', column: header, cell: source });
    } else {
      this.set(TOTAL_ID, id, { type: 'column-sum', rows: this.counted.map((row) => row.id), column: id });
    }
  }

  ratio(id: string, header: string, numerator: string, denominator: string, band: string | null = null): void {
    const declaration = [{ column: numerator }, '/', { column: denominator }];
    this.column({ id, band, header, format: 'percent', declaration });
    for (const row of this.eachRow()) {
      this.set(row, id, {
        type: 'quotient',
        numerator: cell(row, numerator),
        denominator: cell(row, denominator),
        growth: false,
      });
    }
  }

  growth(id: string, header: string, current: string, previous: string, band: string | null = null): void {
    const declaration = [{ column: current }, '/', { column: previous }, '-1'];
    this.column({ id, band, header, format: 'percent', declaration });
    for (const row of this.eachRow()) {
      this.set(row, id, {
        type: 'quotient',
        numerator: cell(row, current),
        denominator: cell(row, previous),
        growth: true,
      });
    }
  }

  difference(id: string, header: string, minuend: string, subtrahend: string, band: string | null = null): void {
    this.column({
      id,
      band,
      header,
      format: 'amount',
      declaration: [{ column: minuend }, '-', { column: subtrahend }],
    });
    for (const row of this.eachRow()) {
      this.set(row, id, { type: 'difference', minuend: cell(row, minuend), subtrahend: cell(row, subtrahend) });
    }
  }

  /** Each row's part of the total of a column; nothing where rows and total are not parts and whole. */
  share(id: string, header: string, column: string, band: string | null = null): void {
    if (!this.hasTotal || !this.frame.additive) return;
    this.column({ id, band, header, format: 'percent', declaration: [] });
    for (const row of this.eachRow()) {
      this.set(row, id, {
        type: 'quotient',
        numerator: cell(row, column),
        denominator: cell(TOTAL_ID, column),
        growth: false,
      });
    }
  }

  /** Sum or mean of other columns, row by row. */
  aggregate(id: string, header: string, columns: readonly string[], operation: 'SUM' | 'AVERAGE'): void {
    const declaration = operation === 'SUM' ? declaredSum(columns) : [];
    this.column({ id, band: null, header, format: 'amount', declaration });
    for (const row of this.eachRow()) this.set(row, id, { type: 'row-aggregate', row, columns, operation });
  }

  rank(id: string, header: string, column: string): void {
    this.column({ id, band: null, header, format: 'rank', declaration: [] });
    const rows = this.counted.filter((row) => row.id !== 'other').map((row) => row.id);
    for (const row of rows) this.set(row, id, { type: 'rank', row, rows, column });
  }

  build(parts: Pick<Body, 'title' | 'itemHeader' | 'charts' | 'inWords'>): Body {
    return {
      ...parts,
      columns: this.columns,
      rows: this.frame.rows,
      total: this.hasTotal ? { id: TOTAL_ID, index: '', label: TEXTS.total, level: 0 } : null,
      figures: this.figures,
      notes: this.notes,
    };
  }
}

function firstCell(figure: Expression): { row: number; column: number } | null {
  if (figure.type === 'converted') return firstCell(figure.inner);
  return figure.type === 'source-sum' ? (figure.cells[0] ?? null) : null;
}
