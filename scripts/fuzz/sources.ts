/** The workbooks that are mutated: the smallest of a folder, as many of each format. */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type BookType, read, write } from '@e965/xlsx';

const FORMATS = ['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv'] as const;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/**
 * Up to `count` files of each format, the smallest first. Formats that the folder has too few of are written by SheetJS
 * from its .xlsx files into `work`.
 */
export function fuzzSources(folder: string, count: number, work: string): string[] {
  const files = filesUnder(folder)
    .filter((path) => !basename(path).startsWith('f-'))
    .sort((a, b) => statSync(a).size - statSync(b).size || (a < b ? -1 : 1));
  const ofFormat = (format: string): string[] => files.filter((path) => extname(path) === format).slice(0, count);
  const packages = ofFormat('.xlsx');
  return FORMATS.flatMap((format) => {
    const own = ofFormat(format);
    const made = own.length < count ? packages.map((path, i) => written(path, join(work, `source-${i}${format}`))) : [];
    return [...own, ...made.filter((path) => path !== null)].slice(0, count);
  });
}

/** The workbook in the format of the copy's name; null where SheetJS cannot read it. */
function written(path: string, copy: string): string | null {
  try {
    const format = extname(copy) === '.xls' ? 'biff8' : (extname(copy).slice(1) as BookType);
    const book = read(readFileSync(path), { type: 'buffer', cellNF: true });
    writeFileSync(copy, write(book, { type: 'buffer', bookType: format }) as Buffer);
    return copy;
  } catch {
    return null;
  }
}
