/** Changes single cells of a stored workbook and leaves every other byte as it was. */
import { type CellRange, cellKey, cellName, parseRange, rangeContains } from '../sheet';
import { type CellChange, WorkbookError } from '../workbook';
import { readXlsx } from './read-xlsx';
import { MAX_SHEET_PART } from './package';
import { scanCells } from './scan';
import { toUtf8 } from './xml-encoding';
import { dropCalculationChain, openForWriting } from './write';
import { escapeXml } from './xml';

/** A changed cell: a number, a text, or a formula with its "=". */
export interface FileCellChange extends CellChange {
  /** What a formula gives now; without it the cell has no value until a program calculates. */
  readonly computed?: number | string;
}

interface BytesSplice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a changed sheet looks like where changes fall. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly inArray: boolean;
}

const decode = (bytes: Uint8Array, start: number, end: number): string =>
  new TextDecoder().decode(bytes.subarray(start, end));

/** The namespace prefix of the element that starts at `start`, with its colon. */
const prefixAt = (bytes: Uint8Array, start: number): string =>
  /^<(\w+:)?/.exec(decode(bytes, start, start + 80))?.[1] ?? '';

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** A formula's result as the cell's type attribute and its value element. */
function resultXml(prefix: string, computed: number | string | undefined): { type: string; value: string } {
  if (computed === undefined) return { type: '', value: '' };
  const type = typeof computed === 'number' ? '' : ERROR.test(computed) ? ' t="e"' : ' t="str"';
  return { type, value: `<${prefix}v>${escapeXml(String(computed))}</${prefix}v>` };
}

function cellXml(prefix: string, change: FileCellChange, style: number): string {
  const { value, computed } = change;
  const head = `<${prefix}c r="${cellName(change.row, change.column)}"${style > 0 ? ` s="${style}"` : ''}`;
  if (typeof value === 'number') return `${head}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (value === '') return `${head}/>`;
  if (!value.startsWith('=')) {
    return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(value)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  const result = resultXml(prefix, computed);
  return `${head}${result.type}><${prefix}f>${escapeXml(value.slice(1))}</${prefix}f>${result.value}</${prefix}c>`;
}

/** The cell with its formula as it is written, and another result. */
function withResult(old: string, prefix: string, computed: number | string): string {
  const { type, value } = resultXml(prefix, computed);
  const formula = /<((?:\w+:)?f)\b[^>]*?(?:\/>|>[^<]*<\/\1>)/.exec(old)?.[0] ?? '';
  const tag = (/^<[^>]*>/.exec(old)?.[0] ?? '').replace(/\s+t=("[^"]*"|'[^']*')/, '').replace(/\s*\/?>$/, '');
  return `${tag}${type}>${formula}${value}</${prefix}c>`;
}

function spliceBytes(bytes: Uint8Array, splices: readonly BytesSplice[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(bytes.subarray(at, start), new TextEncoder().encode(text));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    result.set(piece, offset);
    offset += piece.length;
  }
  return result;
}

/**
 * Changes cells of an `.xlsx` and returns the new file; formats stay, and so does everything else. The workbook is told
 * to calculate when it is opened, since other cells may read these. Cells of an array formula throw `invalid-argument`
 * with the cell's name; an unknown sheet throws `sheet-not-found`.
 */
export function changeCells(
  source: Uint8Array,
  changes: readonly FileCellChange[],
  options: { readonly name?: string } = {},
): Uint8Array {
  if (changes.length === 0) return source;
  const file = options.name ?? '';
  const { pkg, workbook, edit, list } = openForWriting(source, file);
  const bySheet = new Map<string, Map<number, FileCellChange>>();
  for (const change of changes) {
    const cells = bySheet.get(change.sheet) ?? new Map<number, FileCellChange>();
    cells.set(cellKey(change.row, change.column), change);
    bySheet.set(change.sheet, cells);
  }
  for (const [sheet, cells] of bySheet) {
    const part = workbook.sheets.find(({ name, kind }) => name === sheet && kind === 'worksheet')?.part;
    const stored = part ? pkg.part(part, MAX_SHEET_PART) : null;
    const bytes = stored && toUtf8(stored);
    if (!part || !bytes) throw new WorkbookError('sheet-not-found', sheet);
    const shared = new Set<string>();
    const formulas = lazily(() => readXlsx(file, pkg).grids.find((grid) => grid.sheet === sheet)!);
    const splices = sheetSplices(bytes, cells, shared, formulas);
    if (shared.size > 0) splices.push(...unshare(bytes, cells, shared, formulas()));
    edit.write(part, spliceBytes(bytes, splices));
  }
  dropCalculationChain(workbook, edit);
  list.recalculateOnLoad();
  edit.write(workbook.path, list.toXml());
  return edit.toBytes();
}

/** The formulas of a sheet, read only when a shared or array formula makes them needed. */
type Formulas = () => { formula(row: number, column: number): string | undefined };

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Areas of array formulas; only the first cell of each says so. */
function arrayAreas(bytes: Uint8Array): CellRange[] {
  const text = new TextDecoder('latin1').decode(bytes);
  return [...text.matchAll(/<(?:\w+:)?f\b[^>]*\bt="array"[^>]*>/g)].flatMap(
    ([tag]) => parseRange(/\bref="([^"]+)"/.exec(tag)?.[1] ?? '') ?? [],
  );
}

/** Splices for cells that are there, cells missing from a row, and rows missing from the sheet; notes shared formulas that lose their first cell. */
function sheetSplices(
  bytes: Uint8Array,
  changes: ReadonlyMap<number, FileCellChange>,
  shared: Set<string>,
  formulas: Formulas,
): BytesSplice[] {
  const splices: BytesSplice[] = [];
  const arrays = arrayAreas(bytes);
  // In the order of the sheet, so that several new cells at one place come to stand in it.
  const open = new Map([...changes].sort(([a], [b]) => a - b));
  const wantedRows = new Set([...changes.values()].map(({ row }) => row));
  let inRow: { column: number; start: number; end: number }[] = [];
  let lastRow = { row: -1, end: -1 };
  const places = new Map<number, number>();
  const { dataStart } = scanCells(bytes, {
    cell: (row, column, style, _uncomputed, start, end) => {
      if (!wantedRows.has(row)) return;
      inRow.push({ column, start, end });
      const change = changes.get(cellKey(row, column));
      if (!change) return;
      const inArray = arrays.some((area) => rangeContains(area, row, column));
      replaceCell(bytes, change, { start, end, style, inArray }, splices, shared, formulas);
      open.delete(cellKey(row, column));
    },
    row: (row, start, contentEnd, end) => {
      // Where a row that is missing would have to stand: before the first that comes after it.
      for (const { row: wanted } of open.values()) if (wanted < row && !places.has(wanted)) places.set(wanted, start);
      for (const [key, change] of open) {
        if (change.row !== row) continue;
        open.delete(key);
        const prefix = prefixAt(bytes, start);
        const after = inRow.find(({ column }) => column > change.column);
        if (contentEnd === null) {
          const tag = decode(bytes, start, end).replace(/\s*\/>$/, '>');
          const others = [...open.values()].filter((one) => one.row === row);
          for (const one of others) open.delete(cellKey(one.row, one.column));
          const cells = [change, ...others].sort((a, b) => a.column - b.column).map((one) => cellXml(prefix, one, 0));
          splices.push({ start, end, text: `${tag}${cells.join('')}</${prefix}row>` });
        } else {
          const place = after?.start ?? contentEnd;
          splices.push({ start: place, end: place, text: cellXml(prefix, change, 0) });
        }
      }
      inRow = [];
      lastRow = { row, end };
    },
  });
  const left = [...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const row of new Set(left.map((change) => change.row))) {
    // An empty list of cells may be written "<sheetData/>": a sheet without any cell has nothing to correct.
    if (lastRow.end < 0) throw new WorkbookError('empty-sheet', left[0]!.sheet);
    const place = places.get(row) ?? lastRow.end;
    const prefix = prefixAt(bytes, dataStart - 1);
    const cells = left.filter((change) => change.row === row).map((change) => cellXml(prefix, change, 0));
    splices.push({ start: place, end: place, text: `<${prefix}row r="${row + 1}">${cells.join('')}</${prefix}row>` });
  }
  return splices;
}

function replaceCell(
  bytes: Uint8Array,
  change: FileCellChange,
  found: Found,
  splices: BytesSplice[],
  shared: Set<string>,
  formulas: Formulas,
): void {
  const { start, end, style, inArray } = found;
  const { row, column, value, computed } = change;
  const old = decode(bytes, start, end);
  const prefix = prefixAt(bytes, start);
  const formula = /<(?:\w+:)?f\b([^>]*)>/.exec(old)?.[1] ?? '';
  const group = /\bsi="(\d+)"/.exec(formula)?.[1];
  // A formula that it shares with others and keeps: only its result is new.
  if ((inArray || group !== undefined) && computed !== undefined && formulas().formula(row, column) === value) {
    splices.push({ start, end, text: withResult(old, prefix, computed) });
    return;
  }
  if (inArray) throw new WorkbookError('invalid-argument', cellName(row, column));
  if (group !== undefined && /\bref="/.test(formula)) shared.add(group);
  splices.push({ start, end, text: cellXml(prefix, change, style) });
}

/** A shared formula stands on its first cell only: when that is changed, the others get theirs written out. */
function unshare(
  bytes: Uint8Array,
  changes: ReadonlyMap<number, FileCellChange>,
  shared: ReadonlySet<string>,
  grid: ReturnType<Formulas>,
): BytesSplice[] {
  const splices: BytesSplice[] = [];
  scanCells(bytes, {
    cell: (row, column, _style, _uncomputed, start, end) => {
      if (changes.has(cellKey(row, column))) return;
      const text = decode(bytes, start, end);
      const match = /<((?:\w+:)?f)\b[^>]*\bsi="(\d+)"[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>)/.exec(text);
      const formula = grid.formula(row, column);
      if (!match || !shared.has(match[2]!) || formula === undefined) return;
      splices.push({
        start,
        end,
        text: text.replace(match[0], () => `<${match[1]}>${escapeXml(formula.slice(1))}</${match[1]}>`),
      });
    },
  });
  return splices;
}
