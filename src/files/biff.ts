/** What SheetJS does not give of a binary .xls: looks of cells, hidden rows and columns, read from its records ([MS-XLS] 2.1.4). */
import type { CellLook } from '../sheet';
import { WorkbookError } from '../workbook';
import { isBiff8, RECORD } from './biff-records';

/**
 * What SheetJS does not hand out of a binary workbook ([MS-XLS]): each cell's font and alignment, protection, and the
 * active tab. The records of the stream are walked once; nothing is decrypted or calculated.
 */
export interface BiffFacts {
  readonly structureProtected: boolean;
  /** Index into the list of sheets. */
  readonly activeTab: number;
  /** One per BoundSheet record, in the workbook's order. */
  readonly sheets: readonly {
    readonly protected: boolean;
    readonly chart: boolean;
    readonly styles: ReadonlyMap<number, number>;
  }[];
  /** The look of each cell format (XF record). */
  readonly looks: readonly (CellLook | undefined)[];
}

/** Row and column of a cell as one number, for {@link BiffFacts}'s styles: .xls has 256 columns. */
export const biffKey = (row: number, column: number): number => row * 256 + column;

const { bof: BOF, eof: EOF } = RECORD;
/** Records of one cell each: row, column, format index. */
const CELL_RECORDS: ReadonlySet<number> = new Set([
  RECORD.formula,
  0x206,
  0x406,
  RECORD.number,
  RECORD.rk,
  RECORD.label,
  RECORD.labelSst,
  RECORD.richString,
  RECORD.boolError,
  RECORD.blank,
]);
/** What else may stand between the first and the last cell of a sheet ([MS-XLS] 2.1.7.20.6, CELLTABLE). */
const AMONG_CELLS: ReadonlySet<number> = new Set([
  RECORD.row,
  RECORD.string,
  RECORD.array,
  RECORD.table,
  RECORD.sharedFormula,
  RECORD.continued,
  RECORD.dbCell,
  RECORD.entExU2,
]);
/** Whether a type is that of no record that may follow the cells: most changed bits make one that does not exist. */
const isUnheardOf = (type: number): boolean =>
  type >= 0x900 || (type > RECORD.dimensions && type < 0x800 && ![0x20b, 0x225, 0x231, 0x23e, 0x293].includes(type));
/** The columns of a sheet. */
const COLUMNS = 256;
/** Bytes of the records that are always as long. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [RECORD.number, 14],
  [RECORD.rk, 10],
  [RECORD.labelSst, 10],
  [RECORD.boolError, 8],
  [RECORD.blank, 6],
]);

interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly name: string;
}

function readFont(view: DataView, at: number, biff8: boolean): Font {
  const length = view.getUint8(at + 14);
  const wide = biff8 && (view.getUint8(at + 15) & 1) === 1;
  const start = at + (biff8 ? 16 : 15);
  let name = '';
  for (let i = 0; i < length; i++)
    name += String.fromCharCode(wide ? view.getUint16(start + 2 * i, true) : view.getUint8(start + i));
  return {
    size: view.getUint16(at, true) / 20,
    italic: (view.getUint16(at + 2, true) & 2) !== 0,
    bold: view.getUint16(at + 6, true) >= 600,
    name,
  };
}

const HORIZONTAL: readonly CellLook['horizontal'][] = [
  undefined,
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'center',
  'distributed',
];

/** Bits 4 to 6 of the alignment; the bottom is what a cell has without a word. */
const VERTICAL: readonly CellLook['vertical'][] = ['top', 'center', undefined, 'justify', 'distributed'];

function readFormat(view: DataView, at: number, biff8: boolean, fonts: readonly Font[]): CellLook {
  const fontIndex = view.getUint16(at, true);
  // Font 4 does not exist ([MS-XLS] 2.5.129): from 5 on the index is one ahead of the list.
  const font = fonts[fontIndex > 4 ? fontIndex - 1 : fontIndex];
  const alignment = view.getUint8(at + 6);
  const lines = biff8 ? view.getUint16(at + 10, true) : 0;
  const horizontal = HORIZONTAL[alignment & 7];
  const vertical = VERTICAL[(alignment >> 4) & 7];
  const indent = biff8 ? view.getUint8(at + 8) & 15 : 0;
  return {
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font && { font: font.name, fontSize: font.size }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...((alignment & 8) !== 0 && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(lines !== 0 && {
      border: {
        ...((lines & 0x000f) !== 0 && { left: true }),
        ...((lines & 0x00f0) !== 0 && { right: true }),
        ...((lines & 0x0f00) !== 0 && { top: true }),
        ...((lines & 0xf000) !== 0 && { bottom: true }),
      },
    }),
  };
}

interface Record {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

/**
 * Records from `start` to the end of the substream that begins there; substreams inside of it (charts) are passed over.
 * Throws `damaged` where the stream breaks off before.
 */
function* substream(view: DataView, start: number, broken: WorkbookError): Generator<Record> {
  let depth = 0;
  for (let at = start; at + 4 <= view.byteLength;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength || (at === start && (type & 0xff) !== 0x09)) throw broken;
    if ((type & 0xff) === 0x09 && (type === BOF || type < 0x800)) depth++;
    if (depth === 1 || type === BOF) yield { type, at: at + 4, length };
    if (type === EOF && --depth === 0) return;
    at += 4 + length;
  }
  throw broken;
}

/** The name in a sheet's entry of the list ([MS-XLS] 2.4.28). */
function sheetName(view: DataView, at: number, length: number, biff8: boolean): string {
  const wide = biff8 && (view.getUint8(at + 7) & 1) === 1;
  const start = at + (biff8 ? 8 : 7);
  const size = Math.min(view.getUint8(at + 6) * (wide ? 2 : 1), at + length - start);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, Math.max(size, 0));
  return new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(bytes);
}

/** Cells of one record: how many, and where the format index of each lies. */
function cellsOf(view: DataView, { type, at, length }: Record): { count: number; step: number } | null {
  if (type === RECORD.mulRk || type === RECORD.mulBlank) {
    const step = type === RECORD.mulRk ? 6 : 2;
    const last = length >= 6 ? view.getUint16(at + length - 2, true) : -1;
    const count = (length - 6) / step;
    return last - view.getUint16(at + 2, true) + 1 === count ? { count, step } : null;
  }
  return length === (LENGTHS.get(type) ?? length) && length >= 6 ? { count: 1, step: 0 } : null;
}

/** Kinds of results of formulas that are no numbers: a text, a truth, an error, an empty text ([MS-XLS] 2.5.133). */
const RESULT_KINDS = 4;

/** Whether a cell's value is one that a cell can have. */
function isValue(view: DataView, { type, at, length }: Record): boolean {
  if (type === RECORD.number) return Number.isFinite(view.getFloat64(at + 6, true));
  if (type !== RECORD.formula || length < 22) return type !== RECORD.formula;
  if (view.getUint16(at + 12, true) === 0xffff) return view.getUint8(at + 6) < RESULT_KINDS;
  return Number.isFinite(view.getFloat64(at + 6, true));
}

/**
 * The cells of a sheet and the format of each. Throws where one stands twice, has not the length that it must have, or
 * where a record of another kind stands among them: then a cell was lost, which nothing else tells.
 */
function readCells(
  view: DataView,
  start: number,
  biff8: boolean,
  broken: WorkbookError,
): { protected: boolean; styles: Map<number, number> } {
  const styles = new Map<number, number>();
  let isProtected = false;
  // The cells come right behind the sheet's dimensions.
  let inTable = false;
  let strangers = false;
  for (const record of substream(view, start, broken)) {
    const { type, at, length } = record;
    if (CELL_RECORDS.has(type) || type === RECORD.mulRk || type === RECORD.mulBlank) {
      const cells = cellsOf(view, record);
      if (!cells || (biff8 && (strangers || !isValue(view, record)))) throw broken;
      inTable = true;
      const column = view.getUint16(at + 2, true);
      if (column + cells.count > COLUMNS) throw broken;
      const first = biffKey(view.getUint16(at, true), column);
      for (let i = 0; i < cells.count; i++) {
        if (styles.has(first + i)) throw broken;
        styles.set(first + i, view.getUint16(at + 4 + i * cells.step, true));
      }
    } else if (type === RECORD.protect && length >= 2 && view.getUint16(at, true) === 1) {
      isProtected = true;
    } else if (type === RECORD.dimensions) inTable = true;
    else if (inTable && !AMONG_CELLS.has(type)) {
      if (biff8 && isUnheardOf(type)) throw broken;
      inTable = false;
      strangers = styles.size > 0;
    }
  }
  return { protected: isProtected, styles };
}

/** Reads the facts of a workbook stream; throws `encrypted` when it is, `damaged` where a sheet breaks off. */
export function readBiff(stream: Uint8Array, file: string): BiffFacts {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const biff8 = isBiff8(view);
  const fonts: Font[] = [];
  const looks: CellLook[] = [];
  const starts: { start: number; chart: boolean; name: string }[] = [];
  let structureProtected = false;
  let activeTab = 0;
  for (const { type, at, length } of substream(view, 0, new WorkbookError('damaged', file))) {
    if (type === RECORD.filePass) throw new WorkbookError('encrypted', file);
    else if (type === RECORD.protect && length >= 2) structureProtected = view.getUint16(at, true) === 1;
    else if (type === RECORD.window1 && length >= 12) activeTab = view.getUint16(at + 10, true);
    else if (type === RECORD.font && length >= 16) fonts.push(readFont(view, at, biff8));
    else if (type === RECORD.xf && length >= 16) looks.push(readFormat(view, at, biff8, fonts));
    else if (type === RECORD.boundSheet && length >= 6) {
      const name = length >= 8 ? sheetName(view, at, length, biff8) : '';
      starts.push({ start: view.getUint32(at, true), chart: view.getUint8(at + 5) === 2, name });
    }
  }
  const sheets = starts.map(({ start, chart, name }, i) => {
    const broken = new WorkbookError('damaged', file, { sheet: name });
    if (starts.some((other, j) => j < i && other.start === start)) throw broken;
    // A sheet that holds a chart has the chart's numbers, in an order of its own.
    if (chart) return { protected: false, styles: new Map<number, number>(), chart };
    return { ...readCells(view, start, biff8, broken), chart };
  });
  return { structureProtected, activeTab, sheets, looks };
}
