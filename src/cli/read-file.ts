/** Reads the workbooks that the command line is given, and words what goes wrong. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readWorkbook, type WorkbookFile } from '../files';
import { isResult } from '../jobs';
import { type Locale, commandLineTexts, errorMessage, fill } from '../locales';
import type { Grid } from '../sheet';
import { TEMPLATE_IDS } from '../summary';
import { WorkbookError, type WorkbookErrorCode } from '../workbook';
import { type FormulaCount, computeFile } from './compute-file';
import { printable } from './printable';
import { systemCode } from './system-code';
import type { Terminal } from './terminal';

export interface FileError {
  readonly code: string;
  readonly message: string;
}

export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookFile;
  /** The sheets that are sources: those that this program wrote are results, which nobody checks against themselves. */
  readonly sources: readonly Grid[];
  /** The names of the others. */
  readonly own: readonly string[];
  /** Formulas of the sources that had no result in the file and were computed here. */
  readonly computed: readonly FormulaCount[];
  /** Formulas of the sources that have no result. */
  readonly uncomputed: readonly FormulaCount[];
}

/** Above this size no file is read: a buffer holds no more. */
const MAX_FILE = 2 ** 31 - 1;

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ELOOP: 'link-loop',
  EISDIR: 'is-a-folder',
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  ENAMETOOLONG: 'file-not-found',
};

/** What of the file system reading needs. */
export interface FileSystem {
  readonly statSync: (path: string) => Pick<Stats, 'isDirectory' | 'isFile' | 'size'>;
  readonly readFileSync: (path: string) => Uint8Array;
}

/** Reads a file's bytes. Throws WorkbookError naming the file and saying what it is instead of a file. */
export function readBytes(path: string, files: FileSystem = { statSync, readFileSync }): Uint8Array {
  const name = basename(path);
  try {
    const facts = files.statSync(path);
    if (facts.isDirectory()) throw new WorkbookError('is-a-folder', name);
    if (!facts.isFile()) throw new WorkbookError('not-a-file', name);
    if (facts.size > MAX_FILE) throw new WorkbookError('too-large', name);
    return files.readFileSync(path);
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError(CODES[systemCode(cause)] ?? 'read-failed', name, { cause });
  }
}

/** Reads a file from disk. Throws WorkbookError naming the file, also when there is none. */
export async function readFile(path: string, terminal: Terminal): Promise<ReadFile> {
  const bytes = readBytes(path);
  const { workbook, computed, uncomputed } = await computeFile(readWorkbook(basename(path), bytes, terminal.reading));
  const named = new Set(workbook.ownSheets);
  const own = workbook.grids.filter((grid) => named.has(grid.sheet) && isResult(grid)).map((grid) => grid.sheet);
  terminal.watch?.wasRead();
  const isSource = ({ sheet }: { readonly sheet: string }): boolean => !own.includes(sheet);
  return {
    bytes,
    workbook,
    own,
    sources: workbook.grids.filter(isSource),
    computed: computed.filter(isSource),
    uncomputed: uncomputed.filter(isSource),
  };
}

/** Tells of formulas that were computed here, and of those that have no result. */
export function formulaLines(
  { computed, uncomputed }: Pick<ReadFile, 'computed' | 'uncomputed'>,
  locale: Locale,
): string[] {
  const texts = commandLineTexts(locale);
  const line = (text: string, { sheet, count, cell }: FormulaCount): string =>
    fill(locale, text, { sheet, count, cell });
  return [
    ...computed.map((one) => line(texts.computedLine, one)),
    ...uncomputed.map((one) => line(texts.uncomputedLine, one)),
  ];
}

/** An error's code and its message in a language, fit for one line of a terminal. */
export const fileError = (error: WorkbookError, locale: Locale): FileError => ({
  code: error.code,
  message: printable(errorMessage(locale, error, { templates: TEMPLATE_IDS.join(', ') })),
});
