/** Records of binary workbooks: their numbers, and walking over them ([MS-XLS] 2.1.4, 2.3.1). */

export const RECORD = {
  bof: 0x809,
  eof: 0x0a,
  continued: 0x3c,
  filePass: 0x2f,
  protect: 0x12,
  window1: 0x3d,
  boundSheet: 0x85,
  font: 0x31,
  format: 0x41e,
  xf: 0xe0,
  codePage: 0x42,
  date1904: 0x22,
  supBook: 0x1ae,
  externName: 0x23,
  externSheet: 0x17,
  name: 0x18,
  sst: 0xfc,
  dimensions: 0x200,
  row: 0x208,
  columnInfo: 0x7d,
  formula: 0x06,
  number: 0x203,
  rk: 0x27e,
  label: 0x204,
  labelSst: 0xfd,
  richString: 0xd6,
  boolError: 0x205,
  blank: 0x201,
  mulRk: 0xbd,
  mulBlank: 0xbe,
  string: 0x207,
  array: 0x221,
  table: 0x236,
  sharedFormula: 0x4bc,
  mergeCells: 0xe5,
  dbCell: 0xd7,
  entExU2: 0x1c2,
} as const;

/** The version of BIFF8 in a BOF record. */
const BIFF8 = 0x600;

export interface BiffRecord {
  readonly type: number;
  /** Where the record begins: its type, its length, its body. */
  readonly start: number;
  /** Where its body begins. */
  readonly at: number;
  readonly length: number;
  /** 1 inside of a substream, 2 inside of a chart on a sheet. A BOF and its EOF count as inside. */
  readonly depth: number;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether a stream is of Excel 97 to 2003; what was before has other records. */
export const isBiff8 = (view: DataView): boolean =>
  view.byteLength > 6 && view.getUint16(0, true) === RECORD.bof && view.getUint16(4, true) === BIFF8;

/** The records of a stream from its beginning, up to the first that does not lie in it. */
export function* biffRecords(view: DataView): Generator<BiffRecord> {
  let depth = 0;
  for (let start = 0; start + 4 <= view.byteLength;) {
    const type = view.getUint16(start, true);
    const length = view.getUint16(start + 2, true);
    if (start + 4 + length > view.byteLength) return;
    if (type === RECORD.bof) depth++;
    // What comes after a substream and begins none is padding.
    if (depth === 0) return;
    yield { type, start, at: start + 4, length, depth };
    if (type === RECORD.eof) depth--;
    start += 4 + length;
  }
}
