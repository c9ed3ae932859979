import type { SeriesKind } from '../sheet';
import type { Expression } from './expression';
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
  readonly of: string;
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
const nearly = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1e-6, Math.abs(a), Math.abs(b));

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
      const cell = firstCell(figure);
      if (cell) this.notes.push({ type: 'total-differs', column: header, cell });
    } else {
      this.set(TOTAL_ID, id, { type: 'own-sum', rows: this.counted.map((row) => row.id), column: id });
    }
  }

  ratio(id: string, header: string, of: string, by: string, band: string | null = null): void {
    this.column({ id, band, header, format: 'percent', declaration: [{ column: of }, '/', { column: by }] });
    for (const row of this.eachRow()) {
      this.set(row, id, {
        type: 'quotient',
        of: { type: 'own', row, column: of },
        by: { type: 'own', row, column: by },
        growth: false,
      });
    }
  }

  growth(id: string, header: string, of: string, by: string, band: string | null = null): void {
    this.column({ id, band, header, format: 'percent', declaration: [{ column: of }, '/', { column: by }, '-1'] });
    for (const row of this.eachRow()) {
      this.set(row, id, {
        type: 'quotient',
        of: { type: 'own', row, column: of },
        by: { type: 'own', row, column: by },
        growth: true,
      });
    }
  }

  difference(id: string, header: string, of: string, less: string, band: string | null = null): void {
    this.column({ id, band, header, format: 'amount', declaration: [{ column: of }, '-', { column: less }] });
    for (const row of this.eachRow()) {
      this.set(row, id, {
        type: 'difference',
        of: { type: 'own', row, column: of },
        less: { type: 'own', row, column: less },
      });
    }
  }

  /** Each row's part of the total of a column; nothing where rows and total are not parts and whole. */
  share(id: string, header: string, of: string, band: string | null = null): void {
    if (!this.hasTotal || !this.frame.additive) return;
    this.column({ id, band, header, format: 'percent', declaration: [] });
    for (const row of this.eachRow()) {
      this.set(row, id, {
        type: 'quotient',
        of: { type: 'own', row, column: of },
        by: { type: 'own', row: TOTAL_ID, column: of },
        growth: false,
      });
    }
  }

  /** Sum or mean of other columns, row by row. */
  across(id: string, header: string, columns: readonly string[], operation: 'SUM' | 'AVERAGE'): void {
    const first = columns[0]!;
    const declaration =
      operation === 'SUM'
        ? columns.length > 4
          ? [{ column: first }, '+…+', { column: columns.at(-1)! }]
          : columns.flatMap((column, index) => (index === 0 ? [{ column }] : ['+', { column }]))
        : [];
    this.column({ id, band: null, header, format: 'amount', declaration });
    for (const row of this.eachRow()) this.set(row, id, { type: 'across', row, columns, operation });
  }

  rank(id: string, header: string, of: string): void {
    this.column({ id, band: null, header, format: 'rank', declaration: [] });
    const rows = this.counted.filter((row) => row.id !== 'other').map((row) => row.id);
    for (const row of rows) this.set(row, id, { type: 'rank', row, rows, column: of });
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
  if (figure.type === 'converted') return firstCell(figure.of);
  return figure.type === 'source-sum' ? (figure.cells[0] ?? null) : null;
}
