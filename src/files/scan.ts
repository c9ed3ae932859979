/** Walks the cells of a worksheet part in one pass over its bytes. */
import { columnIndex } from '../sheet';

/** What {@link scanCells} tells; positions are 0-based. */
export interface CellScan {
  /** `start` and `end`: the bytes of the whole element. */
  readonly cell?: (row: number, column: number, style: number, uncomputed: boolean, start: number, end: number) => void;
  readonly hiddenRow?: (row: number) => void;
  /** A height in points that somebody gave the row. */
  readonly rowHeight?: (row: number, points: number) => void;
  /** A row's element; `contentEnd` is where its end tag begins, null for a row without content. */
  readonly row?: (row: number, start: number, contentEnd: number | null, end: number) => void;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Walks over the cells of a worksheet part without decoding it: what SheetJS does not hand out is each cell's format
 * index, and whether a formula came without a value ("uncomputed": files written by programs that do not calculate).
 * A hundred megabytes take about half a second. Cells without an address follow the one before, as the schema says.
 * Returns where the cells begin and end in the part.
 */
export function scanCells(bytes: Uint8Array, scan: CellScan): { dataStart: number; dataEnd: number } {
  let dataStart = bytes.length;
  let row = -1;
  let column = -1;
  let style = 0;
  let inCell = false;
  let formula = false;
  let value = false;
  let cellStart = 0;
  let rowStart = 0;
  const finish = (end: number): void => {
    if (inCell) scan.cell?.(row, column, style, formula && !value, cellStart, end);
    inCell = false;
  };
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
    const tagStart = at;
    let from = ++at;
    const closing = bytes[from] === SLASH;
    if (closing) from++;
    let to = from;
    for (; to < bytes.length; to++) {
      const byte = bytes[to]!;
      if (byte === COLON) from = to + 1;
      else if (isSpace(byte) || byte === GREATER || byte === SLASH) break;
    }
    at = to;
    const length = to - from;
    if (length === 1 && bytes[from] === 0x63 /* c */) {
      if (closing) {
        finish(bytes.indexOf(GREATER, to) + 1);
        continue;
      }
      cellStart = tagStart;
      style = 0;
      column++;
      formula = value = false;
      inCell = true;
      at = attributes(bytes, to, (name, text) => {
        if (name === 'r') {
          const digits = text.search(/\d/);
          column = columnIndex(text.slice(0, digits));
          row = Number(text.slice(digits)) - 1;
        } else if (name === 's') style = Number(text);
      });
      if (bytes[at - 1] === SLASH) finish(at + 1);
    } else if (length === 3 && bytes[from] === 0x72 && bytes[from + 1] === 0x6f && bytes[from + 2] === 0x77 /* row */) {
      if (closing) {
        scan.row?.(row, rowStart, tagStart, bytes.indexOf(GREATER, to) + 1);
        continue;
      }
      rowStart = tagStart;
      row++;
      column = -1;
      let hidden = false;
      let isCustom = false;
      let height = 0;
      at = attributes(bytes, to, (name, text) => {
        if (name === 'r') row = Number(text) - 1;
        else if (name === 'hidden') hidden = text === '1' || text === 'true';
        else if (name === 'customHeight') isCustom = text === '1' || text === 'true';
        else if (name === 'ht') height = Number(text);
      });
      if (isCustom && height > 0) scan.rowHeight?.(row, height);
      if (hidden) scan.hiddenRow?.(row);
      if (bytes[at - 1] === SLASH) scan.row?.(row, rowStart, null, at + 1);
    } else if (inCell && length === 1 && !closing) {
      if (bytes[from] === 0x66 /* f */) formula = true;
      else if (bytes[from] === 0x76 /* v */) {
        while (at < bytes.length && bytes[at] !== GREATER) at++;
        value = bytes[at - 1] !== SLASH && bytes[at + 1] !== LESS;
      }
    } else if (length === 9 && bytes[from] === 0x73 && bytes[from + 5] === 0x44 /* sheetData */) {
      if (closing) return { dataStart, dataEnd: to };
      dataStart = from;
    }
  }
  return { dataStart, dataEnd: Math.min(dataStart, bytes.length) };
}

/** Hands out the attributes that {@link wantedName} names of the start tag that begins before `start`; returns where its ">" is. */
function attributes(bytes: Uint8Array, start: number, each: (name: string, text: string) => void): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== GREATER) {
    const byte = bytes[at]!;
    if (isSpace(byte) || byte === SLASH) {
      at++;
      continue;
    }
    const nameStart = at;
    while (at < bytes.length && bytes[at] !== EQUALS && bytes[at] !== GREATER) at++;
    const nameEnd = at;
    while (at < bytes.length && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE && bytes[at] !== GREATER) at++;
    const quote = bytes[at];
    if (quote === GREATER || quote === undefined) break;
    const textStart = ++at;
    while (at < bytes.length && bytes[at] !== quote) at++;
    const first = bytes[nameStart];
    const length = nameEnd - nameStart;
    const wanted = wantedName(first, length);
    if (wanted !== null) each(wanted, shortText(bytes, textStart, at));
    at++;
  }
  return at;
}

/** The attribute of a row or a cell that begins so and is so long, where it is one of those that are read. */
function wantedName(first: number | undefined, length: number): string | null {
  if (length === 1) return first === 0x72 ? 'r' : first === 0x73 ? 's' : null;
  if (first === 0x68 /* h */) return length === 6 ? 'hidden' : length === 2 ? 'ht' : null;
  return first === 0x63 /* c */ && length === 12 ? 'customHeight' : null;
}

/** The longest value that an address, a format index or a flag has. */
const LONGEST = 24;

/** An attribute's value; of one that is too long to be meant, only its beginning. */
function shortText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end && at < start + LONGEST; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}
