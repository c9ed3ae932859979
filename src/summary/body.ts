/** A summary before it is laid out: columns, rows, figures and charts by name; and the builder that templates use. */
import type { SeriesKind } from '../sheet';
import { type CellExpression, type Expression, type Verdict, firstCell } from './expression';
import type { Frame, FrameRow } from './frame';
import { isLessBetter } from './less-is-better';
import { meanDecimals } from './number-formats';
import { shownBelow } from './shown-below';
import type { SourceNote } from './types';
import { TEXTS } from './vocabulary';

export type FigureFormat = 'amount' | 'percent' | 'rank' | 'text';

/** A column of the summary. `declaration` is what the number row says: `['=', { column: 'actual' }, '/', …]`. */
export interface BodyColumn {
  readonly id: string;
  /** Header over several columns; null where there is none. */
  readonly band: string | null;
  readonly header: string;
  readonly format: FigureFormat;
  /** Decimals that its amounts print. */
  readonly decimals: number;
  readonly declaration: readonly (string | { readonly column: string })[];
}

export interface BodyRow {
  readonly id: string;
  readonly index: string;
  readonly label: string;
  readonly level: number;
  /**
   * `gap`: how far the figures above are from what their parts make, in red, shown only while there is a gap;
   * `count`: how many rows bear a verdict.
   */
  readonly kind?: 'gap' | 'count';
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
  /** Rows under the total: its gap, counts. */
  readonly closing: readonly BodyRow[];
  /** By row and column id. */
  readonly figures: ReadonlyMap<string, Expression>;
  /** Texts of columns of texts, by row and column id. */
  readonly texts: ReadonlyMap<string, string>;
  /** Decimals of single cells that differ from their column's, by row and column id. */
  readonly cellDecimals: ReadonlyMap<string, number>;
  readonly charts: readonly ChartRequest[];
  /** The column whose total is written in words, and what it is; null where the total is not money. */
  readonly inWords: { readonly column: string; readonly subject: string } | null;
  readonly notes: readonly SourceNote[];
}

type VerdictWords = Verdict['words'];

export const figureKey = (row: string, column: string): string => `${row}\u0000${column}`;

const TOTAL_ID = 'total';
const GAP_ID = 'gap';
const gapOf = (row: string): string => `gap:${row}`;
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
  private readonly texts = new Map<string, string>();
  private readonly cellDecimals = new Map<string, number>();
  private readonly notes: SourceNote[];
  /** Rows under which a line says how far they are from the rows shown below them. */
  private readonly withGap = new Set<string>();
  private readonly below: ReadonlyMap<string, readonly FrameRow[]>;
  private readonly counts: BodyRow[] = [];
  readonly hasTotal: boolean;
  /** Rows that the total adds up. */
  readonly counted: readonly FrameRow[];

  constructor(readonly frame: Frame) {
    this.notes = [...frame.notes];
    this.counted = frame.rows.filter(({ level }) => level === 0);
    this.below = frame.isMixed ? new Map() : shownBelow(frame.rows);
    this.hasTotal = frame.total !== null || (frame.additive && this.counted.length > 1);
    if (frame.isMixed) this.notes.push({ type: 'mixed-units' });
    else if (!this.hasTotal) this.notes.push({ type: 'no-total' });
  }

  private eachRow(): readonly string[] {
    return [...this.frame.rows.map(({ id }) => id), ...(this.hasTotal ? [TOTAL_ID] : [])];
  }

  private column(column: Omit<BodyColumn, 'decimals'> & { readonly decimals?: number }): void {
    this.columns.push({ decimals: 0, ...column });
  }

  private set(row: string, column: string, figure: Expression | null): void {
    if (figure) this.figures.set(figureKey(row, column), figure);
  }

  private decimalsOf(column: string): number {
    return this.columns.find(({ id }) => id === column)?.decimals ?? 0;
  }

  /** Decimals of a cell: those of the cells that it is computed from. */
  private inheritDecimals(row: string, column: string, from: readonly string[]): void {
    const decimals = from.flatMap((id) => this.cellDecimals.get(figureKey(row, id)) ?? []);
    if (decimals.length > 0) this.cellDecimals.set(figureKey(row, column), Math.max(...decimals));
  }

  private columnSum(rows: readonly FrameRow[], column: string): Expression {
    return { type: 'column-sum', rows: rows.map(({ id }) => id), column };
  }

  /** How far the figures of a computed column are from the sum of their parts, where those that they are computed from are. */
  private gaps(column: string): void {
    this.gap(column);
    const decimals = this.decimalsOf(column);
    for (const row of this.withGap) {
      const parts = this.columnSum(this.below.get(row)!, column);
      this.set(gapOf(row), column, { type: 'gap', stated: cell(row, column), parts, decimals });
    }
  }

  /** How far a column's total is from the sum of its rows. */
  private gap(column: string, stated: Expression = cell(TOTAL_ID, column)): void {
    if (!this.frame.total || this.counted.length === 0) return;
    const parts = this.columnSum(this.counted, column);
    this.set(GAP_ID, column, { type: 'gap', stated, parts, decimals: this.decimalsOf(column) });
  }

  /** The column that says what each row is measured in; none where the source has none. */
  unit(): void {
    const { unitHeader, rows } = this.frame;
    if (unitHeader === null || rows.every(({ unit }) => unit === '')) return;
    this.column({ id: 'unit', band: null, header: unitHeader, format: 'text', declaration: [] });
    for (const row of rows) this.texts.set(figureKey(row.id, 'unit'), row.unit);
  }

  /**
   * A column of source figures. A row with rows shown below it, and the total, is their sum where these make the
   * source's figure; else it is the source's, and a line in red says by how much they differ.
   */
  amount(id: string, header: string, measure: number, slot: string, band: string | null = null): void {
    this.column({ id, band, header, format: 'amount', decimals: this.frame.decimals(measure, slot), declaration: [] });
    for (const row of this.frame.rows) this.rowAmount(row, id, measure, slot);
    if (this.hasTotal) this.totalAmount(id, header, measure, slot);
  }

  private totalAmount(id: string, header: string, measure: number, slot: string): void {
    const { total, additive } = this.frame;
    const figure = total?.figure(measure, slot);
    const own = this.columnSum(this.counted, id);
    if (!total || !figure || (additive && this.counted.length > 0 && !isSound(total, measure, slot)))
      return this.set(TOTAL_ID, id, own);
    const sum = this.counted.reduce((all, row) => all + row.value(measure, slot), 0);
    if (this.counted.length > 0 && nearly(sum, total.value(measure, slot))) {
      this.set(TOTAL_ID, id, own);
      return this.gap(id, figure);
    }
    this.set(TOTAL_ID, id, figure);
    this.gap(id);
    const source = firstCell(figure);
    if (source) this.notes.push({ type: 'total-differs', column: header, cell: source });
  }

  private rowAmount(row: FrameRow, id: string, measure: number, slot: string): void {
    if (this.frame.isMixed) this.cellDecimals.set(figureKey(row.id, id), this.frame.rowDecimals(row, measure, slot));
    const figure = row.figure(measure, slot);
    const parts = this.below.get(row.id) ?? [];
    const sum = parts.reduce((total, part) => total + part.value(measure, slot), 0);
    if (parts.length === 0 || !figure) return this.set(row.id, id, figure);
    const partSum = this.columnSum(parts, id);
    if (nearly(sum, row.value(measure, slot))) return this.set(row.id, id, partSum);
    this.set(row.id, id, figure);
    this.withGap.add(row.id);
    const decimals = this.decimalsOf(id);
    this.set(gapOf(row.id), id, { type: 'gap', stated: cell(row.id, id), parts: partSum, decimals });
  }

  /** A column of source figures where a cell without one stays empty: what was not reported is not 0. */
  reported(id: string, header: string, measure: number, slot: string): void {
    this.column({
      id,
      band: null,
      header,
      format: 'amount',
      decimals: this.frame.decimals(measure, slot),
      declaration: [],
    });
    for (const row of this.frame.rows) {
      this.rowAmount(row, id, measure, slot);
      const figure = row.figure(measure, slot);
      const source = row.cell(measure, slot);
      const isPlain = figure?.type === 'converted' && figure.factor === 1 && source !== null;
      if (isPlain && !this.below.has(row.id)) this.set(row.id, id, { type: 'shown', cell: source });
    }
  }

  ratio(id: string, header: string, numerator: string, denominator: string, band: string | null = null): void {
    const declaration = [{ column: numerator }, '/', { column: denominator }];
    this.quotients({ id, band, header, format: 'percent', declaration }, numerator, denominator, false);
  }

  growth(id: string, header: string, current: string, previous: string, band: string | null = null): void {
    const declaration = [{ column: current }, '/', { column: previous }, '-1'];
    this.quotients({ id, band, header, format: 'percent', declaration }, current, previous, true);
  }

  private quotients(
    column: Omit<BodyColumn, 'decimals'>,
    numerator: string,
    denominator: string,
    growth: boolean,
  ): void {
    this.column(column);
    for (const row of this.eachRow()) {
      // A figure that may be an empty text is not divided by or into.
      const isReported = this.figures.get(figureKey(row, numerator))?.type === 'shown';
      this.set(row, column.id, {
        type: 'quotient',
        numerator: cell(row, numerator),
        denominator: cell(row, denominator),
        growth,
        ...(isReported ? { needsBoth: true } : {}),
      });
    }
  }

  difference(id: string, header: string, minuend: string, subtrahend: string, band: string | null = null): void {
    const declaration = [{ column: minuend }, '-', { column: subtrahend }];
    const decimals = Math.max(this.decimalsOf(minuend), this.decimalsOf(subtrahend));
    this.column({ id, band, header, format: 'amount', decimals, declaration });
    for (const row of this.eachRow()) {
      this.set(row, id, { type: 'difference', minuend: cell(row, minuend), subtrahend: cell(row, subtrahend) });
      this.inheritDecimals(row, id, [minuend, subtrahend]);
    }
    this.gaps(id);
  }

  /**
   * Each row's part of the total of a column; nothing where rows and total are no parts and whole, or where some parts are
   * above nought and others below (one share could be 144 %). Under them is what the parts come to, which is 100 % only
   * where they make their whole. `value`: a row's figure in the column.
   */
  share(id: string, header: string, column: string, value: (row: FrameRow) => number): void {
    if (!this.hasTotal || !this.frame.additive) return;
    if (this.counted.some((row) => value(row) > 0) && this.counted.some((row) => value(row) < 0)) {
      this.notes.push({ type: 'no-shares', column: this.columns.find((one) => one.id === column)?.header ?? '' });
      return;
    }
    this.column({ id, band: null, header, format: 'percent', declaration: [] });
    for (const { id: row } of this.frame.rows) {
      this.set(row, id, {
        type: 'quotient',
        numerator: cell(row, column),
        denominator: cell(TOTAL_ID, column),
        growth: false,
      });
    }
    const whole = cell(TOTAL_ID, column);
    const sum: Expression =
      this.counted.length > 0
        ? this.columnSum(this.counted, id)
        : { type: 'quotient', numerator: whole, denominator: whole, growth: false };
    this.set(TOTAL_ID, id, { type: 'guarded', by: whole, inner: sum });
  }

  /** Sum or mean of other columns, row by row. */
  aggregate(id: string, header: string, columns: readonly string[], operation: 'SUM' | 'AVERAGE'): void {
    const declaration = operation === 'SUM' ? declaredSum(columns) : [];
    const most = Math.max(0, ...columns.map((column) => this.decimalsOf(column)));
    const decimals = operation === 'SUM' ? most : meanDecimals(most, this.frame.unitFactor === 1);
    this.column({ id, band: null, header, format: 'amount', decimals, declaration });
    for (const row of this.eachRow()) {
      this.set(row, id, { type: 'row-aggregate', row, columns, operation });
      this.inheritDecimals(row, id, columns);
    }
    this.gaps(id);
  }

  rank(id: string, header: string, column: string): void {
    this.column({ id, band: null, header, format: 'rank', declaration: [] });
    const rows = this.counted.filter((row) => row.id !== 'other').map((row) => row.id);
    for (const row of rows) this.set(row, id, { type: 'rank', row, rows, column });
  }

  /** Whether each actual figure exceeds, meets or misses its target – of some less is better –, and how many do each. */
  verdicts(id: string, header: string, target: string, actual: string, words: VerdictWords): void {
    this.column({ id, band: null, header, format: 'text', declaration: [] });
    const rows = this.frame.rows.map(({ id: row }) => row);
    const most = Math.max(this.decimalsOf(target), this.decimalsOf(actual));
    const turned = { ...words, above: words.below, below: words.above };
    const less = this.frame.rows.filter(({ label }) => isLessBetter(label));
    if (less.length > 0) this.notes.push({ type: 'less-is-better', labels: less.map(({ label }) => label) });
    for (const row of rows) {
      const isLess = less.some(({ id: one }) => one === row);
      const own = [target, actual].flatMap((column) => this.cellDecimals.get(figureKey(row, column)) ?? []);
      const decimals = own.length > 0 ? Math.max(...own) : most;
      this.set(row, id, {
        type: 'verdict',
        target: cell(row, target),
        actual: cell(row, actual),
        decimals,
        isNoughtATarget: isLess,
        words: isLess ? turned : words,
      });
    }
    for (const text of [words.above, words.met, words.below]) {
      const count = `count:${text}`;
      this.counts.push({ id: count, index: '', label: TEXTS.verdictCount(text), level: 0, kind: 'count' });
      this.set(count, id, { type: 'count', rows, column: id, text });
    }
  }

  private rowsWithGaps(): BodyRow[] {
    const shown: BodyRow[] = [];
    /** Gaps that follow once a row comes that is not below theirs. */
    const open: { readonly row: BodyRow; readonly parent: FrameRow }[] = [];
    const close = (level: number): void => {
      while (open.length > 0 && open.at(-1)!.parent.level >= level) shown.push(open.pop()!.row);
    };
    for (const row of this.frame.rows) {
      close(row.level);
      shown.push(row);
      if (this.withGap.has(row.id)) {
        const { level } = row;
        open.push({
          parent: row,
          row: { id: gapOf(row.id), index: '', label: TEXTS.partsGap, level: level + 1, kind: 'gap' },
        });
      }
    }
    close(0);
    return shown;
  }

  private closing(): BodyRow[] {
    const hasGap = this.hasTotal && this.columns.some(({ id }) => this.figures.has(figureKey(GAP_ID, id)));
    const gap: BodyRow[] = hasGap ? [{ id: GAP_ID, index: '', label: TEXTS.totalGap, level: 0, kind: 'gap' }] : [];
    return [...gap, ...this.counts];
  }

  build(parts: Pick<Body, 'title' | 'itemHeader' | 'charts' | 'inWords'>): Body {
    return {
      ...parts,
      columns: this.columns,
      rows: this.rowsWithGaps(),
      total: this.hasTotal ? { id: TOTAL_ID, index: '', label: TEXTS.total, level: 0 } : null,
      closing: this.closing(),
      figures: this.figures,
      texts: this.texts,
      cellDecimals: this.cellDecimals,
      notes: this.notes,
    };
  }
}

/** A total that shows an error, or an empty cell in the line of the total, is no total: the rows that can be read are. */
const isSound = (total: FrameRow, measure: number, slot: string): boolean =>
  total.isStated(measure, slot) && !total.isBroken(measure, slot);
