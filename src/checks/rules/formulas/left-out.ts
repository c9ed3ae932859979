/** Rows that a total leaves out while the totals beside it take them in. */
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../../../sheet';
import { cellsOf } from './parsed';
import type { ParsedFormula } from './parsed';
import { type Span, covers, isCellIn, isInRows, leftOut, spanOf } from './spans';
import type { SheetFormulas } from './subjects';

/** What a total leaves out, and the total beside it that does not. */
export interface LeftOut {
  readonly span: Span;
  /** Rows of the sheet, from the top down. */
  readonly rows: readonly number[];
  readonly example: ParsedFormula;
}

/** Rows that are looked at for one total. */
const MOST_ROWS = 5000;
/** Other ways to sum a line that one is compared with. */
const MOST_WAYS = 6;
/** An average or a count stands on a line of its own, this near to the sums. */
const NEAR = 2;
/** Cells of one reference that are noted as read. */
const MOST_READ = 500;

/** The spans of a sheet by the row that they stand in, for each set of rows one, the most frequent first. */
class SpanFinder {
  private readonly byRow = new Map<number, Map<string, Span[]>>();
  private readonly ways = new Map<number, readonly Span[]>();

  constructor({ formulas }: SheetFormulas) {
    for (const formula of formulas.values()) {
      const span = formula.isExternal ? null : spanOf(formula);
      if (!span) continue;
      const row = rowOfKey(formula.key);
      const ofRow = this.byRow.get(row) ?? new Map<string, Span[]>();
      this.byRow.set(row, ofRow);
      const same = ofRow.get(span.id);
      if (same) same.push(span);
      else ofRow.set(span.id, [span]);
    }
  }

  *all(): Generator<Span> {
    for (const ofRow of this.byRow.values()) for (const spans of ofRow.values()) yield* spans;
  }

  /** The ways in which the totals of a line are made. */
  waysAt(row: number): readonly Span[] {
    const known = this.ways.get(row);
    if (known) return known;
    const ofRow = [...(this.byRow.get(row)?.values() ?? [])].sort((a, b) => b.length - a.length);
    const ways = ofRow.slice(0, MOST_WAYS).map((spans) => spans[0]!);
    this.ways.set(row, ways);
    return ways;
  }

  /** The totals that a total is compared with: those of its line; for an average or a count also those near by. */
  *beside({ formula }: Span): Generator<Span> {
    const row = rowOfKey(formula.key);
    const reach = formula.aggregate?.name === 'SUM' ? 0 : NEAR;
    for (let away = 0; away <= reach; away++) {
      yield* this.waysAt(row - away);
      if (away > 0) yield* this.waysAt(row + away);
    }
  }
}

/** The formulas of a sheet by the cells of it that they read. */
function readersOf({ formulas }: SheetFormulas): ReadonlyMap<CellKey, readonly ParsedFormula[]> {
  const readers = new Map<CellKey, ParsedFormula[]>();
  for (const formula of formulas.values()) {
    for (const { sheet, range } of formula.references) {
      if (sheet !== null) continue;
      for (const key of cellsOf(range, MOST_READ)) {
        const list = readers.get(key);
        if (list) list.push(formula);
        else readers.set(key, [formula]);
      }
    }
  }
  return readers;
}

export class LeftOutFinder {
  private readonly spans: SpanFinder;
  private readers: ReadonlyMap<CellKey, readonly ParsedFormula[]> | null = null;

  /** @param noExamples totals that take in too much themselves */
  constructor(
    private readonly subject: SheetFormulas,
    private readonly noExamples: ReadonlySet<CellKey> = new Set(),
  ) {
    this.spans = new SpanFinder(subject);
  }

  *find(): Generator<LeftOut> {
    for (const span of this.spans.all()) {
      for (const other of this.spans.beside(span)) {
        if (other.id === span.id || !this.isExample(other)) continue;
        const rows = leftOut(span.rows, other.rows, MOST_ROWS)?.filter((row) => this.isMissed(span, other, row));
        if (!rows || rows.length === 0) continue;
        yield { span, rows, example: other.formula };
        break;
      }
    }
  }

  /** A total that nobody sees, or that shows an error, is none to go by. */
  private isExample({ formula: { key } }: Span): boolean {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (this.noExamples.has(key)) return false;
    return this.subject.grid.isNumber(row, column) && this.subject.grid.isShown(row, column);
  }

  /** Whether each of its columns has a figure there that the total does not take in another way. */
  private isMissed(span: Span, other: Span, row: number): boolean {
    const { grid } = this.subject;
    if (row === rowOfKey(span.formula.key)) return false;
    return span.columns.every((column) => {
      const figure = grid.number(row, column);
      return (
        Number.isFinite(figure) &&
        figure !== 0 &&
        !this.isTakenIn(span, cellKey(row, column), other) &&
        !this.isInInnerTotal(other, row, column)
      );
    });
  }

  /** By another total among its rows, as the total of rows that it has, or beside it one level up. */
  isTakenIn(span: Span, missed: CellKey, example?: Span): boolean {
    const { formulas } = this.subject;
    const own = formulas.get(missed);
    if (own?.references.some(({ range }) => covers(span, range) || isCellIn(range, span.formula.key))) return true;
    for (const column of span.columns)
      for (const { top, bottom } of span.rows)
        for (const key of cellsOf({ top, bottom, left: column, right: column }))
          if (formulas.get(key)?.references.some(({ range }) => isCellIn(range, missed))) return true;
    // A total of other rows is another part of the list, which a total further up takes in.
    const isTotal = own?.references.some(({ range }) => range.left === columnOfKey(missed)) ?? false;
    const isOfLine = example !== undefined && rowOfKey(example.formula.key) === rowOfKey(span.formula.key);
    return this.isAddedAbove(span, missed, isOfLine && !isTotal);
  }

  private readersAt(key: CellKey): readonly ParsedFormula[] {
    this.readers ??= readersOf(this.subject);
    return this.readers.get(key) ?? [];
  }

  /** Whether another total among the rows of the example has the figure already: then that one is missed, if any. */
  private isInInnerTotal(other: Span, row: number, column: number): boolean {
    return this.readersAt(cellKey(row, column)).some(
      ({ key }) => columnOfKey(key) === column && isInRows(other.rows, rowOfKey(key)),
    );
  }

  /**
   * Whether a formula adds the figure to the total.
   * @param isOwnRowsApart whether one that reads the total's own rows too counts as none: "=SUBTOTAL(9,C11:C79)" adds up
   * whatever stands there, and says nothing of a total whose own line has an example
   */
  private isAddedAbove(span: Span, missed: CellKey, isOwnRowsApart: boolean): boolean {
    const own = cellKey(span.rows[0]!.top, span.columns[0]!);
    return this.readersAt(span.formula.key).some(({ references }) => {
      const reads = (key: CellKey): boolean =>
        references.some(({ sheet, range }) => sheet === null && isCellIn(range, key));
      return reads(missed) && !(isOwnRowsApart && reads(own));
    });
  }
}
