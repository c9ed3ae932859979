/** What the log sheet is made of. */
import type { Finding, TableTally } from '../checks';
import type { Writing } from '../figures';
import type { Locale } from '../locales';
import type { Table, Unread } from '../tables';

/** A finding, with how its figures are written: with the decimals that its sentence has. */
export interface RecordedFinding extends Writing {
  readonly finding: Finding;
  /** "Đạt (%) · Miền Trung (E9)". */
  readonly place: string;
  /** What the cell of the place says and what it should say; null where no two figures tell it. */
  readonly figures: readonly [stated: number, expected: number] | null;
  /** Its sentence, as the pane shows it. */
  readonly text: string;
  /** Why it was accepted; null when it was not, "" when accepted without a reason. */
  readonly accepted: string | null;
}

export interface RecordedTable {
  readonly table: Table;
  readonly tally: TableTally;
  /** SHA-256 of the figures in the table's range. */
  readonly hash: string;
}

/** A cell that was changed from the pane. */
export interface RecordedCorrection {
  readonly sheet: string;
  /** "E12". */
  readonly cell: string;
  /** As they are shown. */
  readonly before: string;
  readonly after: string;
}

/** Who stands in the head and under the record; "" where it is not known. */
export interface RecordedOffice {
  readonly superior: string;
  readonly agency: string;
  readonly place: string;
  readonly preparerTitle: string;
  readonly preparerName: string;
  readonly headTitle: string;
  readonly headName: string;
}

export interface RecordInput {
  /** The workbook's file name. */
  readonly file: string;
  readonly office: RecordedOffice;
  /** Names of the sheets that were checked. */
  readonly sheets: readonly string[];
  readonly tables: readonly RecordedTable[];
  readonly unread: readonly Unread[];
  /** What came out in all, in the pane's words: "1 chỗ sai, 2 chỗ cần xem". */
  readonly result: string;
  /** How the calculations came out in all: "6 phép tính: 5 khớp, 1 lệch". */
  readonly tally: string;
  /** In the order of the sheet: worst first, accepted ones last. */
  readonly findings: readonly RecordedFinding[];
  /** The newest first. */
  readonly corrections: readonly RecordedCorrection[];
  readonly date: Date;
  readonly locale: Locale;
}
