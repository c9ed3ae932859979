/** The workbooks that files and folders name, in one order on every machine. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const WORKBOOK = /\.(xlsx|xlsm|xlsb|xls|csv|ods)$/i;
/** What Excel and other programs leave beside an open workbook. */
const NO_WORKBOOK = /^(?:~\$|\.)/;

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // A loop of links, no permission: reading it says so.
    return false;
  }
}

/** Whether a path is a folder with workbooks in it. */
export const holdsWorkbooks = (path: string): boolean => isFolder(path) && below(path).length > 0;

/**
 * Files as they are named; of folders every workbook below them, by their paths. Links are not followed. A folder
 * without workbooks, or one that cannot be looked into, stands for itself: reading it says what is wrong.
 */
export function listFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (holdsWorkbooks(path) ? below(path) : [path]));
}

function below(folder: string): string[] {
  const entries = entriesOf(folder);
  if (entries === null) return [folder];
  const found: string[] = [];
  for (const entry of entries) {
    if (NO_WORKBOOK.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...below(path));
    else if (entry.isFile() && WORKBOOK.test(entry.name)) found.push(path);
  }
  return found;
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

/** "2/5": the second of five parts of the work; null where the text is none. */
export function readShard(text: string): { readonly index: number; readonly count: number } | null {
  const found = /^(\d{1,5})\/(\d{1,5})$/.exec(text);
  if (!found) return null;
  const [index, count] = [Number(found[1]), Number(found[2])];
  return index >= 1 && index <= count ? { index, count } : null;
}
