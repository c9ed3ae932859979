/** The stream of a binary workbook that SheetJS is handed: records of sheets, cells, strings and number formats only. */
import { WorkbookError } from '../workbook';
import { externalNameTokens } from './biff-formula';
import { type BiffLinks, namesAsAddIn, numberedBook, readLinks } from './biff-links';
import { type BiffRecord, biffRecords, isBiff8, RECORD, viewOf } from './biff-records';

/**
 * What a grid needs. Drawings, comments, themes and views are left out: SheetJS follows lengths in them that a broken
 * file may have made endless, and stumbles over comments without a drawing.
 */
const NEEDED: ReadonlySet<number> = new Set([
  RECORD.bof,
  RECORD.eof,
  RECORD.codePage,
  RECORD.date1904,
  RECORD.format,
  RECORD.xf,
  RECORD.boundSheet,
  RECORD.supBook,
  RECORD.externName,
  RECORD.externSheet,
  RECORD.name,
  RECORD.sst,
  RECORD.dimensions,
  RECORD.row,
  RECORD.columnInfo,
  RECORD.formula,
  RECORD.number,
  RECORD.rk,
  RECORD.label,
  RECORD.labelSst,
  RECORD.richString,
  RECORD.boolError,
  RECORD.mulRk,
  RECORD.string,
  RECORD.array,
  RECORD.sharedFormula,
  RECORD.mergeCells,
]);

/** Where a formula's tokens lie in its record: the two bytes of their length, and their beginning. */
function formulaIn(view: DataView, { type, at, length }: BiffRecord): { start: number; length: number } | null {
  const places: Readonly<Record<number, readonly [size: number, tokens: number]>> = {
    [RECORD.formula]: [20, 22],
    [RECORD.sharedFormula]: [8, 10],
    [RECORD.array]: [12, 14],
  };
  const place = places[type];
  if (!place || length < place[1]) return null;
  return { start: at + place[1], length: Math.min(view.getUint16(at + place[0], true), length - place[1]) };
}

/** Characters of a name whose length is one byte. */
const LONGEST_NAME = 255;

/** Names of other workbooks: SheetJS looks for them in the wrong place and prints "undefined". */
class OtherNames {
  /** "[1]!TongCong" */
  readonly texts: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly links: BiffLinks) {}

  /** Points the names in a formula at the book of {@link namesAsAddIn}, which comes behind all others. */
  redirect(copy: DataView, start: number, length: number): void {
    for (const token of externalNameTokens(copy, start, length)) {
      const book = this.links.references[copy.getUint16(token + 1, true)] ?? -1;
      const { number, names } = this.links.books[book] ?? { number: null, names: [] };
      const name = names[copy.getUint16(token + 3, true) - 1];
      if (number === null || name === undefined) continue;
      const text = `[${number}]!${name}`;
      if (text.length > LONGEST_NAME) continue;
      copy.setUint16(token + 1, this.links.books.length, true);
      copy.setUint16(token + 3, this.place(text), true);
    }
  }

  /** The place of a name in its book, counted from 1. */
  private place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.texts.push(text);
    this.places.set(text, this.texts.length);
    return this.texts.length;
  }
}

interface Piece {
  /** Where the record began in the stream that was; null for one that is added. */
  readonly from: number | null;
  readonly bytes: Uint8Array;
}

/** The records to keep, with other workbooks numbered. */
function pieces(stream: Uint8Array, file: string): Piece[] {
  const view = viewOf(stream);
  const links = readLinks(view);
  const names = new OtherNames(links);
  const kept: Piece[] = [];
  let books = 0;
  let place: number | null = null;
  let keeps = false;
  for (const record of biffRecords(view)) {
    const { type, start, at, length, depth } = record;
    if (type !== RECORD.continued) keeps = depth === 1 && NEEDED.has(type);
    if (!keeps) continue;
    let bytes = stream.slice(start, at + length);
    const formula = formulaIn(view, record);
    if (formula) names.redirect(viewOf(bytes), formula.start - start, formula.length);
    if (type === RECORD.supBook) {
      const number = links.books[books++]?.number ?? null;
      if (number !== null) bytes = numberedBook(view, record, number).slice();
    }
    kept.push({ from: start, bytes });
    if (place === null && type === RECORD.externSheet) place = kept.length - 1;
  }
  if (kept.length === 0) throw new WorkbookError('damaged', file);
  const added = names.texts.length === 0 ? [] : namesAsAddIn(names.texts);
  kept.splice(place ?? 0, 0, ...added.map((bytes) => ({ from: null, bytes })));
  return kept;
}

/** The stream that SheetJS is handed; workbooks from before Excel 97 as they are. Throws `damaged`. */
export function sheetJsStream(stream: Uint8Array, file: string): Uint8Array {
  if (!isBiff8(viewOf(stream))) return stream;
  try {
    return joined(pieces(stream, file));
  } catch (cause) {
    // A record that is cut makes DataView throw a RangeError.
    throw cause instanceof RangeError ? new WorkbookError('damaged', file, { cause }) : cause;
  }
}

/** The pieces one after the other; the list of sheets says where each sheet has come to stand. */
function joined(kept: readonly Piece[]): Uint8Array {
  const result = new Uint8Array(kept.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const view = viewOf(result);
  const moved = new Map<number, number>();
  const lists: number[] = [];
  let at = 0;
  for (const { from, bytes } of kept) {
    result.set(bytes, at);
    if (from !== null && view.getUint16(at, true) === RECORD.bof) moved.set(from, at);
    if (view.getUint16(at, true) === RECORD.boundSheet && bytes.length >= 8) lists.push(at + 4);
    at += bytes.length;
  }
  for (const place of lists) view.setUint32(place, moved.get(view.getUint32(place, true)) ?? 0xffffffff, true);
  return result;
}
