/** Files of results, a line of JSON for each workbook: read, continued where they stopped, put together. */
import { appendFileSync, existsSync, truncateSync } from 'node:fs';
import { basename } from 'node:path';
import { WorkbookError } from '../../workbook';
import { readBytes } from '../read-file';
import type { FileResult } from './task';

/** How each line begins. */
const BEGINNING = '{"file":';

export const isResultsFile = (path: string): boolean => /\.jsonl$/i.test(path);

/** The lines of a file of results. Throws `damaged-record` for a line that is none. */
export function readResults(path: string): { readonly line: string; readonly result: FileResult }[] {
  return completeLines(path).lines.map((line) => ({ line: `${line}\n`, result: parsed(line, path) }));
}

function parsed(line: string, path: string): FileResult {
  try {
    const result = JSON.parse(line) as Partial<FileResult>;
    if (typeof result.file === 'string' && Array.isArray(result.submissions)) return result as FileResult;
  } catch {
    // Said below, with the name of the file.
  }
  throw new WorkbookError('damaged-record', basename(path));
}

/** The lines that were written whole, and how many bytes they take: a run that was interrupted leaves half a line. */
function completeLines(path: string): { readonly lines: string[]; readonly bytes: number } {
  const bytes = Buffer.from(readBytes(path));
  const end = bytes.lastIndexOf(10) + 1;
  const lines = bytes.subarray(0, end).toString('utf8').split('\n');
  lines.pop();
  // Half a line of ours is done again; anything else is a file of the user's, of which nothing may be cut.
  const rest = bytes.subarray(end).toString('utf8');
  if (rest !== '' && !BEGINNING.startsWith(rest.slice(0, BEGINNING.length))) {
    throw new WorkbookError('damaged-record', basename(path));
  }
  return { lines, bytes: end };
}

/** A file of results that grows; what an earlier run wrote whole is kept. */
export class ResultsFile {
  readonly before: readonly FileResult[];

  constructor(private readonly path: string) {
    if (!existsSync(path)) {
      this.before = [];
      return;
    }
    this.before = readResults(path).map(({ result }) => result);
    truncateSync(path, completeLines(path).bytes);
  }

  /** A whole line. */
  add(line: string): void {
    try {
      appendFileSync(this.path, line);
    } catch (cause) {
      throw new WorkbookError('write-failed', basename(this.path), { cause });
    }
  }
}
