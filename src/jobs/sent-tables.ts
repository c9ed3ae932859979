/** The tables of a workbook as they are merged, with what its own check says of them. */
import type { Finding } from '../checks';
import { type Submission, submissionOf } from '../merging';
import { columnOfKey, type Grid, rangeContains, rowOfKey } from '../sheet';
import type { Table } from '../tables';

/** A table with the sheet that it was read from. */
export interface TableOnSheet {
  readonly table: Table;
  readonly grid: Grid;
}

/** What is known of the file that the tables come from. */
export interface SentFile {
  readonly file: string;
  /** Tells one state of the file from another; "" where it is not known. */
  readonly fingerprint: string;
  /** When it was read; "" where that does not matter. */
  readonly readAt?: string;
}

/** `findings`: those of the file's own check; null where it was not checked. */
export function sentTables(
  tables: readonly TableOnSheet[],
  findings: readonly Finding[] | null,
  file: SentFile,
): Submission[] {
  return tables.map(({ table, grid }) => {
    if (!findings) return submissionOf(table, grid, file);
    const own = findings.filter(
      ({ sheet, cell }) => sheet === table.sheet && rangeContains(table.range, rowOfKey(cell), columnOfKey(cell)),
    );
    const errors = own.filter(({ severity }) => severity === 'error');
    return submissionOf(table, grid, {
      ...file,
      findings: { error: errors.length, review: own.filter(({ severity }) => severity === 'review').length },
      wrongCells: new Set(errors.map(({ cell }) => cell)),
    });
  });
}
