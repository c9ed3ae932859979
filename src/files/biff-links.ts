/** Other workbooks that a binary workbook names, numbered as in an .xlsx: "[1]Biểu 01", "[1]!TongCong". */
import { type BiffRecord, biffRecords, RECORD } from './biff-records';

/** SupBook of the workbook itself, and of functions that add-ins bring, in place of the length of a path. */
const SELF = 0x401;
const ADD_IN = 0x3a01;

/** A SupBook record with the names that follow it. */
interface Book {
  /** Its number among the other workbooks; null for the workbook itself and for add-ins. */
  readonly number: number | null;
  readonly names: string[];
}

export interface BiffLinks {
  readonly books: readonly Book[];
  /** The index into `books` of each reference that formulas name by its place. */
  readonly references: readonly number[];
}

/** A string of the length given, with its leading byte of flags; and where it ends. */
function textAt(view: DataView, at: number, characters: number): { text: string; end: number } {
  const wide = (view.getUint8(at) & 1) === 1;
  const end = at + 1 + characters * (wide ? 2 : 1);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 1, end - at - 1);
  return { text: new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(bytes), end };
}

/** Reads the links of a stream. Throws RangeError where a record is cut. */
export function readLinks(view: DataView): BiffLinks {
  const books: Book[] = [];
  const references: number[] = [];
  let others = 0;
  for (const { type, at, length } of biffRecords(view)) {
    if (type === RECORD.eof) break;
    if (type === RECORD.supBook && length >= 4) {
      const kind = view.getUint16(at + 2, true);
      books.push({ number: kind === SELF || kind === ADD_IN ? null : ++others, names: [] });
    } else if (type === RECORD.externName && length >= 8) {
      // Flags, the sheet, two bytes kept free; then the name ([MS-XLS] 2.4.105).
      books.at(-1)?.names.push(textAt(view, at + 7, view.getUint8(at + 6)).text);
    } else if (type === RECORD.externSheet && length >= 2) {
      const count = Math.min(view.getUint16(at, true), Math.floor((length - 2) / 6));
      for (let i = 0; i < count; i++) references.push(view.getUint16(at + 2 + 6 * i, true));
    }
  }
  return { books, references };
}

/** One record of a type. */
function biffRecord(type: number, body: readonly number[]): Uint8Array {
  return Uint8Array.from([type & 0xff, type >> 8, body.length & 0xff, body.length >> 8, ...body]);
}

const wideText = (text: string): number[] => [
  1,
  ...[...new Uint16Array(Array.from(text, (_, i) => text.charCodeAt(i)))].flatMap((unit) => [unit & 0xff, unit >> 8]),
];
const word = (value: number): number[] => [value & 0xff, value >> 8];

/** The record of another workbook, its sheets called "[1]Biểu 01". The record as it is where it goes on in others. */
export function numberedBook(view: DataView, { start, at, length }: BiffRecord, number: number): Uint8Array {
  const asItIs = new Uint8Array(view.buffer, view.byteOffset + start, 4 + length);
  const end = at + length;
  const path = textAt(view, at + 4, view.getUint16(at + 2, true));
  const sheets: number[] = [];
  for (let next = path.end; next + 3 <= end;) {
    const { text, end: after } = textAt(view, next + 2, view.getUint16(next, true));
    if (after > end) return asItIs;
    const name = `[${number}]${text}`;
    sheets.push(...word(name.length), ...wideText(name));
    next = after;
  }
  const head = [...new Uint8Array(view.buffer, view.byteOffset + at, path.end - at)];
  const body = [...head, ...sheets];
  return body.length < 8_000 ? biffRecord(RECORD.supBook, body) : asItIs;
}

/** Names of other workbooks as SheetJS finds them: as functions of an add-in, in a book of their own. */
export function namesAsAddIn(names: readonly string[]): Uint8Array[] {
  const book = biffRecord(RECORD.supBook, [...word(1), ...word(ADD_IN)]);
  return [
    book,
    ...names.map((name) => biffRecord(RECORD.externName, [0, 0, 0, 0, 0, 0, name.length, ...wideText(name), 0, 0])),
  ];
}
