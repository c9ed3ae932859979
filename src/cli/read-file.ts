/** Reads the workbooks that the command line is given, and words what goes wrong. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readWorkbook, type WorkbookFile } from '../files';
import { type Locale, errorMessage } from '../locales';
import type { Grid } from '../sheet';
import { TEMPLATE_IDS } from '../summary';
import { WorkbookError } from '../workbook';

export interface FileError {
  readonly code: string;
  readonly message: string;
}

export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookFile;
  /** The sheets that are sources: those that this program wrote are results, which nobody checks against themselves. */
  readonly sources: readonly Grid[];
}

/** Reads a file from disk. Throws WorkbookError naming the file, also when there is none. */
export function readFile(path: string): ReadFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new WorkbookError('file-not-found', basename(path), { cause });
  }
  const workbook = readWorkbook(basename(path), bytes);
  const own = new Set(workbook.ownSheets);
  return { bytes, workbook, sources: workbook.grids.filter((grid) => !own.has(grid.sheet)) };
}

/** An error's code and its message in a language. Throws anything but a WorkbookError again: that is a bug. */
export function fileError(error: unknown, locale: Locale): FileError {
  if (!(error instanceof WorkbookError)) throw error;
  return { code: error.code, message: errorMessage(locale, error, { templates: TEMPLATE_IDS.join(', ') }) };
}
