/** Zip archives whose bytes depend on their content alone. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip record can tell (APPNOTE.TXT 4.4.6), in local time, as fflate reads it. */
const NO_TIME = new Date(1980, 0, 1);

/** The files of a folder by their paths in it (with `/`), in order of name. */
export function filesOf(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]));
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The files in order of name, without times. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) entries[name] = [files.get(name)!, { mtime: NO_TIME }];
  return zipSync(entries, { level: 9 });
}
