/** The workbooks that files and folders name, in one order on every machine. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { WorkbookError } from '../../workbook';

const WORKBOOK = /\.(xlsx|xlsm|xlsb|xls|csv|ods)$/i;
/** What Excel and other programs leave beside an open workbook. */
const NO_WORKBOOK = /^(?:~\$|\.)/;

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Files as they are named; of folders every workbook below them, by their paths. Links are not followed. */
export function listFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? below(path) : [path]));
}

function below(folder: string): string[] {
  const found: string[] = [];
  for (const entry of entriesOf(folder)) {
    if (NO_WORKBOOK.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...below(path));
    else if (entry.isFile() && WORKBOOK.test(entry.name)) found.push(path);
  }
  return found;
}

function entriesOf(folder: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(folder);
  } catch (cause) {
    throw new WorkbookError('no-permission', basename(folder), { cause });
  }
}

const readEntries = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** "2/5": the second of five parts of the work; null where the text is none. */
export function readShard(text: string): { readonly index: number; readonly count: number } | null {
  const found = /^(\d{1,5})\/(\d{1,5})$/.exec(text);
  if (!found) return null;
  const [index, count] = [Number(found[1]), Number(found[2])];
  return index >= 1 && index <= count ? { index, count } : null;
}
