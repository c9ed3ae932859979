/** What the pane asks of the core, wherever the core runs. */
import type { Finding, TableTally } from '../../checks';
import type { KnownTable, Report, ReportWish } from '../../jobs';
import type { CellKey, CellRange, Grid, SheetPlan } from '../../sheet';
import type { FindingCounts, NoFitReason, SummaryChoice, SummaryOffer } from '../../summary';
import type { Table, Unread } from '../../tables';
import type { JobOptions, Progress, Selection } from '../../workbook';

/** What the check says of the typed figures of a table. */
export interface TableCoverage {
  readonly confirmed: number;
  /** Named by a finding that someone should look at. */
  readonly found: number;
  /** What nothing in the workbook can confirm or contradict. */
  readonly unchecked: readonly CellKey[];
  /** How many of those formulas alone take in. */
  readonly formulas: number;
}

/**
 * How far a check is. Sheets are counted while they are read; what follows, and the reading of a single sheet, takes as
 * long as it takes, and nobody can say how much of it is done.
 */
export const checkingProgress = (done: number, sheets: number): Progress =>
  sheets > 1 && done < sheets ? { stage: 'checking', done, total: sheets } : { stage: 'checking', done: 0, total: 0 };

/** What checking some sheets gave. */
export interface CheckReport {
  readonly tables: readonly { readonly table: Table; readonly tally: TableTally; readonly coverage: TableCoverage }[];
  readonly unread: readonly Unread[];
  /** In no particular order. */
  readonly findings: readonly Finding[];
}

/** The table that would be summarised, and how. Its rows are not sent. */
export interface SummaryDraft {
  readonly table: Omit<Table, 'rows'>;
  /** The tables of its sheet as they are remembered; {@link known} is its own place among them. */
  readonly tables: readonly KnownTable[];
  readonly known: KnownTable;
  /** Best first. */
  readonly offers: readonly SummaryOffer[];
  /** Set when `offers` is empty. */
  readonly reason: NoFitReason | null;
  readonly findings: FindingCounts;
}

/**
 * The heavy work, wherever it is done. Everything rejects with a `WorkbookError`; aborting rejects with `cancelled`.
 */
export interface Engine {
  /** Understands and checks these sheets; they take the place of those that it held. */
  check(grids: readonly Grid[], options?: JobOptions): Promise<CheckReport>;
  /** The table at the selection (else the sheet's main table) of the sheets last checked; null where there is none. */
  draft(selection: Selection): Promise<SummaryDraft | null>;
  /** The summary of one table of the sheets last checked. `range` and `title` are the table's. */
  plan(choice: SummaryChoice, range: CellRange, title?: string): Promise<SheetPlan>;
  /** The report of the tables of the sheets last checked, and what it is made of. */
  report(wish: ReportWish): Promise<Report>;
  close(): void;
}
