/** Where results are written, and how: whole or not at all. */
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { WorkbookError } from '../workbook';

/** A path with its folder's links followed, so that two names of one file are seen to be one. */
const realPath = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(resolve(path))), basename(path));

/**
 * Where a copy of `source` may be written. Throws `output-folder-not-found`, `output-is-source`, or `output-extension`:
 * a workbook with macros under the name .xlsx, or the other way round, is not opened by Excel.
 */
export function outputPath(source: string, output: string | undefined): string {
  const extension = extname(source);
  const target = output ?? join(dirname(source), `${basename(source, extension)}-tong-hop${extension}`);
  const name = basename(target);
  const folder = dirname(resolve(target));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new WorkbookError('output-folder-not-found', name);
  if (realPath(target) === realPath(source)) throw new WorkbookError('output-is-source', name);
  if (output !== undefined && macros(target) !== macros(source)) throw new WorkbookError('output-extension', name);
  return target;
}

/** Which of the two kinds of .xlsx a name promises; null for any other name. */
function macros(path: string): boolean | null {
  const extension = extname(path).toLowerCase();
  return extension === '.xlsx' ? false : extension === '.xlsm' ? true : null;
}

/** All of the file or nothing: written beside its place first, then moved there. */
export function writeWhole(target: string, content: Uint8Array | string): void {
  const draft = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, target);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new WorkbookError('write-failed', basename(target), { cause });
  }
}
