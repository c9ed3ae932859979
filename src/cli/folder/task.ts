/** What is asked of a worker for one file, and what it answers. */
import type { Submission } from '../../merging';
import type { Locale } from '../../locales';
import type { CsvOptions } from '../../files';
import type { FormulaCount } from '../compute-file';
import type { FileError } from '../read-file';

export interface FileTask {
  readonly file: string;
  readonly locale: Locale;
  /** Whether the file is checked; read it is in any case. */
  readonly check: boolean;
  /** How text files are read, where the call says it. */
  readonly csv?: CsvOptions | undefined;
}

/** A line of results: an answer of `check --json`, and the tables of the file as they are merged. */
export interface FileResult {
  readonly file: string;
  readonly error: FileError | null;
  readonly tables: readonly TableCount[];
  readonly findings: readonly FileFinding[];
  /** Formulas without a result: what hangs on them was not checked. Missing in results of earlier versions. */
  readonly uncomputed?: readonly FormulaCount[];
  readonly submissions: readonly Submission[];
}

/** As much of a finding's JSON as is used of results; those of earlier versions may lack the words. */
export interface FileFinding {
  readonly severity: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly message?: string;
}

export interface TableCount {
  readonly sheet: string;
  readonly range: string;
  readonly relations: number;
  readonly inconsistent: number;
}

export const failedResult = (file: string, error: FileError): FileResult => ({
  file,
  error,
  tables: [],
  findings: [],
  submissions: [],
});
