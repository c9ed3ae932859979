/** What a summary shows of its table: its rows, its measures and their unit, whatever the template. */
import type { CellPosition } from '../sheet';

/**
 * What the rows of a summary are.
 * - `hierarchy`: the table's own rows, `depth` levels below its total;
 * - `region`: miền Bắc, miền Trung – Tây Nguyên, phía Nam; the new Lâm Đồng straddles two, so the user
 *   says where it belongs;
 * - `province`: provinces, the 63 before or the 34 after 1 July 2025;
 * - `content`: the nine contents of Điều 4 NĐ 45/2012/NĐ-CP;
 * - `parts`: the columns that make up a whole (KCQG + KCĐP, cấp tỉnh + cấp huyện), read on the table's total row.
 */
export type Grouping =
  | { readonly kind: 'hierarchy'; readonly depth: 1 | 2 | 3 }
  | { readonly kind: 'region'; readonly lamDong: 'central' | 'south' }
  | { readonly kind: 'province'; readonly provinces: 63 | 34 }
  | { readonly kind: 'content' }
  | { readonly kind: 'parts' };

/** A source column, found again after a refresh by its header first and its position second. */
export interface ColumnReference {
  /** 0-based column on the source sheet. */
  readonly column: number;
  /** Header path joined with " / ". */
  readonly header: string;
  /** Its column was followed to where it stands now, whatever its header says; of those that were removed it is none. */
  readonly isFollowed?: true;
}

/** One thing that is summarised: for each slot of the template ("plan", "actual", "y2018") the column that holds it. */
export interface Measure {
  /** Its name among the table's measures: "Tổng số", "KCQG", "Ngân sách cấp tỉnh"; "" when there is one. */
  readonly label: string;
  readonly columns: Readonly<Record<string, ColumnReference>>;
}

/** The money units that a summary can be given in; the source's own when null. */
export type SummaryUnit = 'đồng' | 'nghìn đồng' | 'triệu đồng' | 'tỷ đồng';

/** What is shown of a table. */
export interface SummaryScope {
  readonly grouping: Grouping;
  /** The first is the main one. With grouping `parts`: the whole first, then its parts. */
  readonly measures: readonly Measure[];
  readonly unit: SummaryUnit | null;
  /** Read cells such as "1.234,5" that hold text as the numbers that they show. */
  readonly readTextNumbers: boolean;
}

/** How many findings of each severity the source table had when the summary was computed; null when not checked. */
export interface FindingCounts {
  readonly error: number;
  readonly review: number;
  readonly rounding: number;
  readonly info: number;
}

/** Something that the reader of the summary must know about its source. */
export type SourceNote =
  | { readonly type: 'total-differs'; readonly column: string; readonly cell: CellPosition }
  /** Amounts above and below nought: their shares would say nothing. */
  | { readonly type: 'no-shares'; readonly column: string }
  | { readonly type: 'error-cell'; readonly cell: CellPosition }
  | { readonly type: 'text-number'; readonly cell: CellPosition; readonly read: boolean }
  | { readonly type: 'top-only'; readonly shown: number; readonly all: number }
  | { readonly type: 'lam-dong'; readonly region: string }
  | { readonly type: 'unmatched'; readonly labels: readonly string[] }
  /** Rows with figures that are no part of the total. */
  | { readonly type: 'left-out'; readonly labels: readonly string[] }
  /** Targets that are met by staying below them. */
  | { readonly type: 'less-is-better'; readonly labels: readonly string[] }
  | { readonly type: 'no-total' }
  | { readonly type: 'mixed-units' };
