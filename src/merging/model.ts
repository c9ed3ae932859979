/** The form as it grows while tables are added: its columns and rows, and those that only some offices have. */
import { type ColumnSet, columnSet, sentColumnSet, yearOf } from './match/column-set';
import { type MatchContext, matchColumns } from './match/columns';
import type { Matching } from './match/matching';
import { type Extra, type RowSet, isNumbered, rowSet } from './match/row-set';
import { matchRows } from './match/rows';
import { valueOf } from './submission';
import type { SentColumn, SentRow, Submission } from './types';

export interface ModelColumn {
  readonly id: number;
  /** Its unit is null where that of the whole form holds. */
  readonly column: SentColumn;
  /** Only offices that came later have it. */
  readonly isExtra: boolean;
  /** The doubt that keeps it apart. */
  readonly doubt: string | null;
}

export interface ModelRow {
  readonly id: number;
  readonly row: SentRow;
  readonly parentId: number | null;
  readonly extra: Extra;
  readonly doubt: string | null;
}

/** How one table lies in the form. */
export interface Placement {
  readonly columns: Matching;
  readonly rows: Matching | null;
  /** For each of its columns the id in the form; -1 for one that is left out or holds nothing. */
  readonly columnIds: readonly number[];
  readonly rowIds: readonly number[];
}

/** `isList`: each office has rows of its own, which are not matched. */
export class FormModel {
  readonly columns: ModelColumn[] = [];
  /** In the order of the form. */
  readonly rows: ModelRow[] = [];
  private nextRow = 0;
  private rowsCompared: RowSet | null = null;
  private columnsCompared: ColumnSet | null = null;

  constructor(
    private readonly reference: Submission,
    private readonly isList: boolean,
    /** Whether most tables have a row of this name: one that only the reference has is an extra too. */
    isUsual: (row: SentRow) => boolean,
  ) {
    for (const column of reference.columns) this.addColumn(inUnitOfForm(column, reference), false);
    if (isList) return;
    const ids = reference.rows.map(() => this.nextRow++);
    reference.rows.forEach((row, at) =>
      this.rows.push({
        id: ids[at]!,
        row,
        parentId: row.parent === null ? null : ids[row.parent]!,
        extra: isUsual(row) ? 'no' : 'placed',
        doubt: null,
      }),
    );
  }

  /** Places a table in the form; what it alone has is added. */
  add(submission: Submission, context: MatchContext): Placement {
    const theirs = sentColumnSet(submission);
    const columns = matchColumns(theirs, this.comparedColumns(), { ...context, quotientOf: quotientsOf(submission) });
    const columnIds = [...columns.ours].map((ours, i) => this.columnIdFor(submission, i, ours, columns));
    if (this.isList) return { columns, rows: null, columnIds, rowIds: [] };
    const rows = matchRows(rowSet(submission.rows), this.comparedRows(), context);
    return { columns, rows, columnIds, rowIds: this.placeRows(submission, rows) };
  }

  /** Where a table lies that is compared with the form: nothing is added to it, and what is in doubt has no place. */
  locate(submission: Submission, context: MatchContext): Pick<Placement, 'columnIds' | 'rowIds'> {
    const idsOf = ({ ours, fates }: Matching, ids: readonly number[]): number[] =>
      [...ours].map((at, i) => (at >= 0 && fates[i] === 'matched' ? ids[at]! : -1));
    const theirs = sentColumnSet(submission);
    const quotientOf = quotientsOf(submission);
    const columns = matchColumns(theirs, this.comparedColumns(), { ...context, quotientOf });
    const columnIds = idsOf(
      columns,
      this.columns.map(({ id }) => id),
    );
    if (this.isList) return { columnIds, rowIds: [] };
    const rows = matchRows(rowSet(submission.rows), this.comparedRows(), context);
    return {
      columnIds,
      rowIds: idsOf(
        rows,
        this.rows.map(({ id }) => id),
      ),
    };
  }

  private comparedColumns(): ColumnSet {
    return (this.columnsCompared ??= columnSet(
      this.columns.map(({ column }) => column),
      yearOf(this.reference.period),
      this.columns.map(({ doubt }) => doubt),
    ));
  }

  private comparedRows(): RowSet {
    if (this.rowsCompared) return this.rowsCompared;
    const position = new Map(this.rows.map(({ id }, at) => [id, at]));
    return (this.rowsCompared = rowSet(
      this.rows.map(({ row, parentId }) => ({ ...row, parent: parentId === null ? null : position.get(parentId)! })),
      (at) => this.rows[at]!,
    ));
  }

  private addColumn(column: SentColumn, isExtra: boolean, doubt: string | null = null): number {
    this.columnsCompared = null;
    return this.columns.push({ id: this.columns.length, column, isExtra, doubt }) - 1;
  }

  private columnIdFor(submission: Submission, i: number, ours: number, { fates, doubts }: Matching): number {
    if (ours >= 0) return this.columns[ours]!.id;
    const isBlank = submission.rows.every((_, row) => valueOf(submission, row, i) === null);
    if (fates[i] === 'left-out' || isBlank) return -1;
    const column = this.inYearOfForm(inUnitOfForm(submission.columns[i]!, submission), submission);
    return this.addColumn(column, true, doubts[i] ?? null);
  }

  /** The periods of a table of another year, as the form counts them. */
  private inYearOfForm(column: SentColumn, { period }: Submission): SentColumn {
    const [theirs, ours] = [yearOf(period), yearOf(this.reference.period)];
    if (column.period === null || theirs === null || ours === null || theirs === ours) return column;
    const shifted = column.period.replace(/\b(?:19|20)\d{2}\b/g, (year) => String(Number(year) - theirs + ours));
    return { ...column, period: shifted };
  }

  private placeRows(submission: Submission, { ours, fates, doubts }: Matching): number[] {
    const known = this.rows.map(({ id }) => id);
    const isNew = (at: number): boolean => ours[at]! < 0 && fates[at] !== 'left-out';
    const ids = submission.rows.map((_, at) => {
      if (ours[at]! >= 0) return known[ours[at]!]!;
      return isNew(at) ? this.nextRow++ : -1;
    });
    const extra = isNumbered(submission.rows) ? 'placed' : 'loose';
    submission.rows.forEach((row, at) => {
      if (!isNew(at)) return;
      const parentId = row.parent === null || ids[row.parent]! < 0 ? null : ids[row.parent]!;
      let before = at - 1;
      while (before >= 0 && ids[before]! < 0) before--;
      this.insertRow(
        { id: ids[at]!, row, parentId, extra, doubt: doubts[at] ?? null },
        before < 0 ? null : ids[before]!,
      );
    });
    return ids;
  }

  /** Below the row that it follows in its own table: right behind its parent, else behind all that belongs to the row. */
  private insertRow(row: ModelRow, after: number | null): void {
    this.rowsCompared = null;
    let at = after === null ? -1 : this.rows.findIndex(({ id }) => id === after);
    if (at >= 0 && after !== row.parentId) {
      const within = new Set([after]);
      while (at + 1 < this.rows.length && within.has(this.rows[at + 1]!.parentId)) within.add(this.rows[++at]!.id);
    }
    this.rows.splice(at + 1, 0, row);
  }
}

const inUnitOfForm = (column: SentColumn, { unit }: Submission): SentColumn =>
  column.unit !== null && column.unit.name === unit?.name ? { ...column, unit: null } : column;

/** So many rows, and this part of them, say what a column is computed from. */
const FEWEST_ROWS = 3;
const MOST_ROWS = 0.6;
/** Rates are printed with two decimals at least. */
const NEAR = 0.006;

/** Whether a column of a table is the quotient of two others, by its own figures. */
function quotientsOf(submission: Submission): NonNullable<MatchContext['quotientOf']> {
  const figures = (column: number): number[] =>
    submission.rows.map((_, row) => Number(valueOf(submission, row, column) ?? Number.NaN));
  return (result, numerator, denominator) => {
    const [rates, above, below] = [figures(result), figures(numerator), figures(denominator)];
    const scale = submission.columns[result]!.scale ?? 1;
    // A rate of 100 % comes out either way.
    const telling = rates.flatMap((rate, row) =>
      !Number.isNaN(rate) && rate !== scale && above[row]! > 0 && below[row]! > 0 ? [row] : [],
    );
    if (telling.length < FEWEST_ROWS) return null;
    const holding = (a: readonly number[], b: readonly number[]): number =>
      telling.filter((row) => Math.abs((scale * a[row]!) / b[row]! - rates[row]!) <= NEAR * Math.max(1, scale / 100))
        .length;
    const [asSaid, exchanged] = [holding(above, below), holding(below, above)];
    if (asSaid >= telling.length * MOST_ROWS) return 'as-said';
    return exchanged >= telling.length * MOST_ROWS ? 'exchanged' : null;
  };
}
