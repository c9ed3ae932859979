/**
 * Whether an XML part is whole, told from its bytes. Sheets are read by patterns, which find cells in half a part as
 * well as in a whole one: a part that was cut, emptied or mixed up must be noticed before.
 */

export interface XmlShape {
  /** Every element closed, nothing after the root, no document type (ECMA-376 part 2, 7.2.5 forbids it). */
  readonly wellFormed: boolean;
  /** Holds comments or CDATA sections, which the pattern readers do not know. */
  readonly unusual: boolean;
  /** The root's name without its prefix; "" where there is none. */
  readonly root: string;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Deeper nesting than this is no workbook: its elements lie a dozen deep. */
const MAX_DEPTH = 512;

/** Where a sequence of bytes begins, from `at` on; -1 where it does not. */
function indexOfBytes(bytes: Uint8Array, text: string, at: number): number {
  const first = text.charCodeAt(0);
  for (let from = bytes.indexOf(first, at); from >= 0; from = bytes.indexOf(first, from + 1)) {
    let length = 1;
    while (length < text.length && bytes[from + length] === text.charCodeAt(length)) length++;
    if (length === text.length) return from;
  }
  return -1;
}

const startsAt = (bytes: Uint8Array, text: string, at: number): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};

/** The end of a start tag that begins at `at`: where its ">" is; -1 where a "<" or the end of the part comes first. */
function endOfTag(bytes: Uint8Array, at: number): number {
  for (; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === GREATER) return at;
    if (byte === LESS) return -1;
    if (byte !== QUOTE && byte !== APOSTROPHE) continue;
    at++;
    while (at < bytes.length && bytes[at] !== byte) {
      if (bytes[at] === LESS) return -1;
      at++;
    }
  }
  return -1;
}

const endOfName = (bytes: Uint8Array, at: number): number => {
  while (at < bytes.length && !isSpace(bytes[at]) && bytes[at] !== GREATER && bytes[at] !== SLASH) at++;
  return at;
};

/** Walks once over a UTF-8 part; some 200 MB a second. */
class Inspection {
  private readonly starts = new Int32Array(MAX_DEPTH);
  private readonly ends = new Int32Array(MAX_DEPTH);
  private depth = 0;
  root = '';
  unusual = false;

  constructor(private readonly bytes: Uint8Array) {}

  run(): boolean {
    const { bytes } = this;
    let at = startsAt(bytes, '\xEF\xBB\xBF', 0) ? 3 : 0;
    if (bytes.includes(0)) return false;
    for (;;) {
      const next = bytes.indexOf(LESS, at);
      if (this.depth === 0 && !this.isBlank(at, next < 0 ? bytes.length : next)) return false;
      if (next < 0) return this.depth === 0 && this.root !== '';
      at = this.markup(next);
      if (at < 0) return false;
    }
  }

  private isBlank(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!isSpace(this.bytes[at])) return false;
    return true;
  }

  /** Passes over the markup that begins at `at`; returns what comes after it, -1 where it is unsound. */
  private markup(at: number): number {
    const { bytes } = this;
    const second = bytes[at + 1];
    if (second === SLASH) return this.close(at + 2);
    if (second !== EXCLAMATION && second !== QUESTION) return this.open(at + 1);
    if (second === QUESTION) return this.after('?>', at + 2);
    this.unusual = true;
    if (startsAt(bytes, '<!--', at)) return this.after('-->', at + 4);
    return this.depth > 0 && startsAt(bytes, '<![CDATA[', at) ? this.after(']]>', at + 9) : -1;
  }

  private after(end: string, at: number): number {
    const found = indexOfBytes(this.bytes, end, at);
    return found < 0 ? -1 : found + end.length;
  }

  private open(start: number): number {
    const nameEnd = endOfName(this.bytes, start);
    const end = endOfTag(this.bytes, nameEnd);
    if (end < 0 || nameEnd === start) return -1;
    if (this.depth === 0) {
      if (this.root !== '') return -1;
      this.root = new TextDecoder().decode(this.bytes.subarray(start, nameEnd)).replace(/^.*:/, '');
    }
    if (this.bytes[end - 1] === SLASH) return end + 1;
    if (this.depth === MAX_DEPTH) return -1;
    this.starts[this.depth] = start;
    this.ends[this.depth++] = nameEnd;
    return end + 1;
  }

  private close(start: number): number {
    if (this.depth === 0) return -1;
    const opened = this.starts[--this.depth]!;
    const length = this.ends[this.depth]! - opened;
    for (let i = 0; i < length; i++) if (this.bytes[opened + i] !== this.bytes[start + i]) return -1;
    let at = start + length;
    while (isSpace(this.bytes[at])) at++;
    return this.bytes[at] === GREATER ? at + 1 : -1;
  }
}

/** Looks over a part in UTF-8. */
export function inspectXml(bytes: Uint8Array): XmlShape {
  const inspection = new Inspection(bytes);
  const wellFormed = inspection.run();
  return { wellFormed, unusual: inspection.unusual, root: inspection.root };
}

/** A part without comments, its CDATA sections as plain text. */
export const withoutUnusual = (xml: string): string =>
  xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string | undefined) =>
    (text ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  );
