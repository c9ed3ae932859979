/** A table as it was understood. */
import type { CellRange } from '../sheet';
import type { Unit } from '../figures';

/** What a column's figures mean. */
export type ColumnRole =
  | 'index'
  | 'label'
  | 'unit'
  | 'note'
  /** Numbers that name something: codes of the budget index, years, running numbers. */
  | 'code'
  | 'plan'
  | 'actual'
  | 'estimate'
  | 'previous'
  | 'rate'
  | 'share'
  | 'growth'
  | 'difference'
  | 'count'
  | 'amount'
  | 'other';

export interface TableColumn {
  /** 0-based column on the sheet. */
  readonly column: number;
  /** Header texts from the top of the header tree down, cleaned; never empty strings. */
  readonly path: readonly string[];
  readonly role: ColumnRole;
  /** Stated by the header, e.g. "2018", "7 tháng 2019"; null where not stated. */
  readonly period: string | null;
  /** Money source stated by the header. */
  readonly source: 'KCQG' | 'KCĐP' | 'đối ứng' | null;
  /** The unit that holds for this column: its own, else the table's. */
  readonly unit: Unit | null;
  /** For percent-like columns: 1 when 0.9482 stands for 94,82 %, 100 when 94.82 does; null elsewhere. */
  readonly scale: 1 | 100 | null;
  /** The number row's text over this column ("3=2/1"), or the header's own; null where columns have no numbers. */
  readonly declaration: string | null;
  readonly hidden: boolean;
}

export type RowKind = 'item' | 'total' | 'of-which' | 'heading' | 'blank';

export interface TableRow {
  /** 0-based row on the sheet. */
  readonly row: number;
  readonly kind: RowKind;
  /** STT as shown, "" where none. */
  readonly index: string;
  readonly label: string;
  /** The kind of numbering, or look where there is none: rows of one group under one parent are siblings. */
  readonly group: string;
  /** Depth in the row tree: 0 for the outermost. */
  readonly level: number;
  /** Position in `Table.rows` of the row that this one is part of; null for outermost rows. */
  readonly parent: number | null;
  readonly hidden: boolean;
}

/** A table as it was understood. */
export interface Table {
  readonly sheet: string;
  /** Header, number row and body; without title block, notes and signatures. */
  readonly range: CellRange;
  readonly title: string;
  readonly unit: Unit | null;
  /** First and last header row (inclusive); null where the table has no header. */
  readonly header: { readonly first: number; readonly last: number } | null;
  /** Row of "A B 1 2 3=2/1"; null where there is none. */
  readonly numberRow: number | null;
  /** First and last body row (inclusive). */
  readonly body: { readonly first: number; readonly last: number };
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export type UnreadReason =
  'empty-sheet' | 'no-figures' | 'too-small' | 'text-only' | 'chart-sheet' | 'own-sheet' | 'outside-table';

/** A sheet or region that was not read as a table, and why. Never passed over in silence. */
export interface Unread {
  readonly sheet: string;
  readonly range: CellRange | null;
  readonly reason: UnreadReason;
}
