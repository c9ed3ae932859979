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
  /** What is written of the result; without it the result comes whole, as data. */
  readonly lines?: WantedLines | undefined;
}

/** Lines that the worker makes itself: cheaper than to hand over all that stands in them. */
export interface WantedLines {
  /** For a file of results. */
  readonly stored: boolean;
  /** For the terminal: without the tables that are merged. */
  readonly printed: boolean;
}

/** A worker's answer. */
export interface FileAnswer {
  /** With lines: only what is counted and told of it. */
  readonly result: FileResult;
  /** '' where it is not wanted. */
  readonly stored: string;
  readonly printed: string;
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

const lineOf = (result: FileResult): string => `${JSON.stringify(result)}\n`;

export const failedResult = (file: string, error: FileError): FileResult => ({
  file,
  error,
  tables: [],
  findings: [],
  submissions: [],
});

export const answerOf = (result: FileResult, lines: WantedLines | undefined): FileAnswer =>
  lines
    ? {
        result: counted(result),
        stored: lines.stored ? lineOf(result) : '',
        printed: lines.printed ? lineOf({ ...result, submissions: [] }) : '',
      }
    : { result, stored: '', printed: '' };

const counted = ({ file, error, tables, findings, uncomputed = [] }: FileResult): FileResult => ({
  ...{ file, error, uncomputed },
  tables: tables.map(({ sheet, range, relations, inconsistent }) => ({ sheet, range, relations, inconsistent })),
  findings: findings.map(({ severity, sheet, cell, message }) => ({ severity, sheet, cell, message }) as FileFinding),
  submissions: [],
});
