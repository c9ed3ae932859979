/** Reads the text of a report: .txt in the encodings of Vietnamese offices; .docx by the library mammoth, tables too. */
import { WorkbookError, documentError } from '../workbook';
import { CompoundFile } from './compound-file';
import { pack } from './package-edit';
import { withReadableTextBoxes } from './text-boxes';
import { decodeText } from './text-encoding';
import { decodeXml } from './xml';
import { readZip, unpack, writeZip, type ZipEntry } from './zip';

/** Parts of a .docx that unpack to more than this are no report. */
const LARGEST_PART = 200_000_000;

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** Control characters beside tabs and line ends: pictures, programs, archives. */
const isBinary = (text: string): boolean =>
  (text.slice(0, 4_000).match(/[\u0000-\u0008\u000e-\u001f]/g) ?? []).length > 4;

export interface ReportFile {
  readonly text: string;
  /** Whether the file was in the letters of before Unicode, TCVN3 or VNI. */
  readonly isConverted: boolean;
}

/**
 * The text of a report as it stands in the file; `toUnicode` converts old letters and leaves every other text alone.
 * Throws WorkbookError: `encrypted`, `damaged-document`, `large-document`, `old-document` for .doc, `not-a-report` for other files,
 * `empty-report` where there is no text.
 */
export async function readReportText(
  name: string,
  bytes: Uint8Array,
  toUnicode: (text: string) => string,
): Promise<ReportFile> {
  const given = await textOf(name, bytes, toUnicode);
  if (given.trim() === '') throw new WorkbookError('empty-report', name);
  const text = toUnicode(given);
  return { text, isConverted: text !== given };
}

/** Work on a document: what goes wrong is said as of a document. */
async function orDamaged<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WorkbookError) throw documentError(cause);
    throw new WorkbookError('damaged-document', name, { cause });
  }
}

async function textOf(name: string, bytes: Uint8Array, toUnicode: (text: string) => string): Promise<string> {
  if (startsWith(bytes, 0x50, 0x4b)) return orDamaged(name, () => textOfDocx(name, bytes));
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const isEncrypted = await orDamaged(name, () => {
      const container = new CompoundFile(bytes, name);
      return container.stream('EncryptedPackage') !== null || container.stream('EncryptionInfo') !== null;
    });
    throw new WorkbookError(isEncrypted ? 'encrypted' : 'old-document', name);
  }
  // The bytes of a text in old letters are those of Windows-1252.
  const western = new TextDecoder('windows-1252').decode(bytes);
  const isOld = !isUtf8(bytes) && toUnicode(western) !== western;
  const text = isOld ? western : decodeText(bytes).replace(/^\ufeff/, '');
  if (isBinary(text) || text.startsWith('%PDF-')) throw new WorkbookError('not-a-report', name);
  return text;
}

const isUtf8 = (bytes: Uint8Array): boolean => !new TextDecoder('utf-8').decode(bytes).includes('\ufffd');

/**
 * The text of the document's body with its tables and text boxes, these after the paragraph that they are anchored in.
 * Headers, footers, footnotes and comments are not read: they are no sentences of the report, and those of a footnote
 * would follow a sentence that they do not belong to.
 */
async function textOfDocx(name: string, bytes: Uint8Array): Promise<string> {
  const entries = readZip(bytes, name, LARGEST_PART);
  const document = entries.find((entry) => entry.name === 'word/document.xml');
  if (!document) throw new WorkbookError('not-a-report', name);
  const readable = withTextBoxes(name, bytes, entries, document);
  const { extractRawText } = (await import('mammoth')).default;
  // The library takes another kind of bytes in Node than in a browser.
  const arrayBuffer = readable.slice().buffer;
  const source = typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
  return (await extractRawText(source)).value;
}

/** The package with text boxes that the library reads; the same bytes where there are none. */
function withTextBoxes(name: string, bytes: Uint8Array, entries: readonly ZipEntry[], document: ZipEntry): Uint8Array {
  const given = decodeXml(unpack(document, name));
  const readable = withReadableTextBoxes(given, name);
  if (readable === given) return bytes;
  return writeZip(entries.map((entry) => (entry === document ? pack(entry.name, readable) : entry)));
}
