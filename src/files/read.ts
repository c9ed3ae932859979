/** Reads a workbook of any kind from its bytes. */
import { WorkbookError } from '../workbook';
import { CompoundFile } from './compound-file';
import { decryptedPackage, isEncryptedPackage } from './decrypt-package';
import { type CsvOptions, readCsv } from './read-csv';
import { readMarkup } from './read-markup';
import { openPackage, otherKind, readOds, readXlsb } from './read-other';
import { readXls } from './read-xls';
import { readXlsx } from './read-xlsx';
import type { WorkbookFile } from './workbook-file';

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** The first characters as text, for telling markup from anything else. */
function opening(bytes: Uint8Array): string {
  const utf16 = startsWith(bytes, 0xff, 0xfe);
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8')
    .decode(bytes.subarray(0, 4096))
    .replace(/^\uFEFF/, '')
    .trimStart();
}

/** What of the reading can be chosen. */
export interface ReadOptions {
  readonly csv?: CsvOptions;
}

/**
 * Reads a workbook from its bytes. What it is, is told by the bytes and not by the name, except that only a `.csv` or
 * `.txt` is read as text: any text would make some table.
 *
 * Throws {@link WorkbookError} with the file's name: `not-a-workbook`, `encrypted`, `too-large`, `damaged`,
 * `empty-workbook` (no sheet at all; sheets without cells are grids whose `range` is null).
 */
export function readWorkbook(name: string, bytes: Uint8Array, options: ReadOptions = {}): WorkbookFile {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return readPackage(name, bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return readCompound(name, bytes);
  if (/\.(csv|tsv|txt)$/i.test(name)) return readCsv(name, bytes, options.csv);
  if (/\.xlsx?$/i.test(name) && isMarkupWorkbook(opening(bytes))) return readMarkup(name, bytes, options.csv);
  throw new WorkbookError('not-a-workbook', name);
}

/** A binary workbook, or an encrypted package. */
function readCompound(name: string, bytes: Uint8Array): WorkbookFile {
  const container = new CompoundFile(bytes, name);
  if (!isEncryptedPackage(container)) return readXls(name, container);
  const inTheClear = decryptedPackage(container);
  if (!inTheClear) throw new WorkbookError('encrypted', name);
  return readPackage(name, inTheClear);
}

function readPackage(name: string, bytes: Uint8Array): WorkbookFile {
  const pkg = openPackage(name, bytes);
  const kind = otherKind(pkg);
  if (kind === 'xlsb') return readXlsb(name, pkg);
  return kind === 'ods' ? readOds(name, pkg) : readXlsx(name, pkg);
}

/** A page with a table, or Excel's XML of 2003. */
const isMarkupWorkbook = (head: string): boolean =>
  /^(<\?xml[^>]*\?>\s*)?(<\?mso-application[^>]*\?>\s*)?<([\w-]+:)?Workbook\b/i.test(head) ||
  /^(<!DOCTYPE html[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<(html|table|meta|head|body|style)\b/i.test(head);
