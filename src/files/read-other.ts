/** Reads .xlsb and .ods packages. */
import { WorkbookError } from '../workbook';
import { MAX_SHEET_PART, MAX_UNPACKED, OfficePackage } from './package';
import { fromWorkBook, parse } from './read-xls';
import { inspectXml } from './well-formed';
import type { WorkbookFile } from './workbook-file';
import { crc32, writeZip } from './zip';

/** Workbooks in packages of other kinds: .xlsb (Excel's binary one) and .ods (OpenDocument, what LibreOffice writes). */

const OPTIONS = {
  type: 'array',
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
} as const;

/** Which of the kinds a package is; null for an Office Open XML workbook or none. */
export function otherKind(pkg: OfficePackage): 'xlsb' | 'ods' | null {
  if (pkg.entry('xl/workbook.bin')) return 'xlsb';
  const mimetype = pkg.entry('mimetype') ? pkg.xml('mimetype') : null;
  return mimetype?.startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : null;
}

/** The package of the parts that are wanted, unpacked and checked. */
function repacked(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return writeZip(
    [...parts].map(([name, packed]) => ({
      name,
      method: 0,
      crc: crc32(packed),
      size: packed.length,
      modified: 0,
      packed,
    })),
  );
}

/** The records that end a part of an .xlsb: BrtEndSheet, BrtEndSst, BrtEndBook ([MS-XLSB] 2.3.1). */
const LAST_RECORD = { sheet: 130, strings: 160, workbook: 132 } as const;

/** Whether the records of a part follow one another up to the one that ends it. */
function endsWith(bytes: Uint8Array, last: number): boolean {
  let at = 0;
  /** A number in groups of seven bits, the lowest first. */
  const read = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most; i++) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << (7 * i);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const first = bytes[at++]!;
    const type = first < 0x80 ? first : (first & 0x7f) | ((bytes[at++]! & 0x7f) << 7);
    const size = read(4);
    at += size;
    if (type === last) return at <= bytes.length;
  }
  return false;
}

/** Parts of an .xlsb that cells depend on. */
const XLSB_PART =
  /^\[Content_Types\]\.xml$|\.rels$|^xl\/(workbook|sharedStrings|styles)\.bin$|^xl\/\w*sheets\/[^/]*\.bin$/i;

export function readXlsb(name: string, pkg: OfficePackage): WorkbookFile {
  const parts = new Map<string, Uint8Array>();
  for (const { name: part } of pkg.entries) {
    if (!XLSB_PART.test(part) || /\/\w*sheets\/_rels\//i.test(part)) continue;
    const bytes = pkg.part(part, MAX_SHEET_PART)!;
    const last = /workbook\.bin$/i.test(part)
      ? LAST_RECORD.workbook
      : /sharedStrings\.bin$/i.test(part)
        ? LAST_RECORD.strings
        : /\/worksheets\/[^/]*\.bin$/i.test(part) && !/binaryIndex/i.test(part)
          ? LAST_RECORD.sheet
          : null;
    if (last !== null && !endsWith(bytes, last)) throw new WorkbookError('damaged', name);
    parts.set(part, bytes);
  }
  // SheetJS insists on every part that the content types name: those that are not handed over must not be named.
  const types = pkg.xml('[Content_Types].xml');
  if (types === null) throw new WorkbookError('damaged', name);
  const known = new Set([...parts.keys()].map((part) => part.toLowerCase()));
  const kept = types.replace(/<Override\b[^>]*\bPartName\s*=\s*["']\/?([^"']*)["'][^>]*>/g, (element, part: string) =>
    known.has(part.toLowerCase()) ? element : '',
  );
  parts.set('[Content_Types].xml', new TextEncoder().encode(kept));
  return fromWorkBook(name, 'xlsb', parse(name, repacked(parts), OPTIONS));
}

/** Empty cells and rows to the sheet's edge are one element that is repeated; nothing lies past the edge. */
const withSoundRepeats = (xml: string): string =>
  xml.replace(
    /(number-(columns|rows)-repeated=["'])(\d+)/g,
    (_, head: string, kind: string, count: string) =>
      `${head}${Math.min(Number(count), kind === 'columns' ? 16_384 : 1_048_576)}`,
  );

export function readOds(name: string, pkg: OfficePackage): WorkbookFile {
  const content = pkg.part('content.xml', MAX_SHEET_PART);
  const manifest = pkg.xml('META-INF/manifest.xml');
  if (manifest && /<(?:\w+:)?encryption-data\b/.test(manifest)) throw new WorkbookError('encrypted', name);
  if (!content) throw new WorkbookError('damaged', name);
  const { wellFormed, root } = inspectXml(content);
  if (!wellFormed || root !== 'document-content') throw new WorkbookError('damaged', name);
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>([
    ['mimetype', encoder.encode('application/vnd.oasis.opendocument.spreadsheet')],
    ['META-INF/manifest.xml', encoder.encode(manifest ?? '<manifest/>')],
    ['content.xml', encoder.encode(withSoundRepeats(new TextDecoder().decode(content)))],
  ]);
  const styles = pkg.part('styles.xml');
  if (styles && inspectXml(styles).wellFormed) parts.set('styles.xml', styles);
  return fromWorkBook(name, 'ods', parse(name, repacked(parts), OPTIONS));
}

export const openPackage = (name: string, bytes: Uint8Array): OfficePackage =>
  new OfficePackage(bytes, name, MAX_UNPACKED);
