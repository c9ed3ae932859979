/** Where results are written, and how: whole or not at all. */
import {
  type Stats,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { WorkbookError } from '../workbook';
import { systemCode } from './system-code';

/** A path with its folder's links followed, so that two names of one file are seen to be one. */
const realPath = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(resolve(path))), basename(path));

/**
 * Where a copy of `source` may be written. Throws `output-folder-not-found`, `output-is-source`, `output-extension` (a
 * workbook with macros under the name .xlsx, or the other way round, is not opened by Excel), `output-exists` where the
 * file is there and not to be overwritten, and `output-not-a-file` for a link, a folder or a device.
 */
export function outputPath(source: string, output: string | undefined, force = false): string {
  const extension = extname(source);
  const target = output ?? join(dirname(source), `${basename(source, extension)}-tong-hop${extension}`);
  const name = basename(target);
  const folder = dirname(resolve(target));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new WorkbookError('output-folder-not-found', name);
  if (realPath(target) === realPath(source)) throw new WorkbookError('output-is-source', name);
  if (output !== undefined && macros(target) !== macros(source)) throw new WorkbookError('output-extension', name);
  const there = factsOf(target);
  if (there && !there.isFile()) throw new WorkbookError('output-not-a-file', name);
  if (there && !force) throw new WorkbookError('output-exists', name);
  return target;
}

/**
 * Where a new .xlsx may be written that is made of several sources. Throws as {@link outputPath} does; `output-extension`
 * for any other name.
 */
export function newWorkbookPath(sources: readonly string[], target: string, force = false): string {
  const name = basename(target);
  if (extname(target).toLowerCase() !== '.xlsx') throw new WorkbookError('output-extension', name);
  if (factsOf(target)?.isFile() && sources.some((source) => realPath(source) === realPath(target)))
    throw new WorkbookError('output-is-source', name);
  return newFilePath(target, force);
}

/** Where a new file may be written. Throws as {@link outputPath} does. */
export function newFilePath(target: string, force: boolean): string {
  const folder = dirname(resolve(target));
  const name = basename(target);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new WorkbookError('output-folder-not-found', name);
  const there = factsOf(target);
  if (there && !there.isFile()) throw new WorkbookError('output-not-a-file', name);
  if (there && !force) throw new WorkbookError('output-exists', name);
  return target;
}

/** What stands at a path, a link not followed. Throws `write-failed` for a path that cannot be. */
function factsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    throw new WorkbookError('write-failed', basename(path), { cause });
  }
}

/** Which of the two kinds of .xlsx a name promises; null for any other name. */
function macros(path: string): boolean | null {
  const extension = extname(path).toLowerCase();
  return extension === '.xlsx' ? false : extension === '.xlsm' ? true : null;
}

/** Where a file is written before it is moved to its place; short, whatever its own name is. */
const draftPath = (folder: string, process: number | string): string => join(folder, `.khop-so-${process}.tmp`);
const DRAFT = /^\.khop-so-(\d+)\.tmp$/;

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Takes away what runs that were killed left in a folder. */
function removeLeftDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = DRAFT.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

/** All of the file or nothing: written beside its place first, then moved there. Throws `write-failed`. */
export function writeWhole(target: string, content: Uint8Array | string): void {
  const folder = dirname(resolve(target));
  const draft = draftPath(folder, process.pid);
  try {
    removeLeftDrafts(folder);
    writeFileSync(draft, content);
    renameSync(draft, target);
  } catch (cause) {
    try {
      rmSync(draft, { force: true });
    } catch {
      // The folder takes nothing and gives nothing back: the reason is the same, and the next run cleans.
    }
    throw new WorkbookError('write-failed', basename(target), { cause });
  }
}
