import { cellName, columnIndex } from '../sheet';
import { WorkbookError } from '../workbook';
import { OfficePackage } from './package';
import { PackageEdit } from './package-edit';
import { type Splice, prefixOf, splice } from './splice';
import { readWorkbookPart } from './workbook-part';
import { attribute, escapeXml, walkXml } from './xml';

export type ChangedValue = number | string | boolean | null | { readonly error: string };

/** A cell of a file's own sheet and what it shall hold. Positions are 0-based. */
export interface ChangedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** With its leading "="; `"keep"`: the cell's own formula stays and only its computed value is new; null: no formula. */
  readonly formula: string | null;
  readonly value: ChangedValue;
}

interface FoundCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly formula: { readonly start: number; readonly end: number; readonly master: boolean } | null;
}

interface FoundRow {
  readonly row: number;
  readonly start: number;
  readonly tagEnd: number;
  /** Where its last cell ends; null for a self-closing row. */
  readonly contentEnd: number | null;
  readonly end: number;
  readonly cells: FoundCell[];
}

interface FoundSheet {
  readonly rows: FoundRow[];
  readonly data: { start: number; tagEnd: number; contentEnd: number | null; end: number };
}

/**
 * Changes cells of an `.xlsx` and returns the new file. Only the parts of the sheets that are named change, and there
 * only the cells; formats stay. What else depends on a cell must be among the changes with its new value: files are
 * kept with their computed values, since not every reader recalculates.
 *
 * Throws {@link WorkbookError}: `unsupported-xls-write`; `sheet-not-found`; `write-failed` with the cell's name where
 * the cell's formula is shared by others and would be lost for them; and what reading throws.
 */
export function changeCells(source: Uint8Array, changes: readonly ChangedCell[], file = ''): Uint8Array {
  if (source[0] !== 0x50 || source[1] !== 0x4b) throw new WorkbookError('unsupported-xls-write', file);
  if (changes.length === 0) return source;
  const pkg = new OfficePackage(source, file);
  const workbook = readWorkbookPart(pkg);
  const edit = new PackageEdit(pkg);
  for (const [sheet, cells] of groupBySheet(changes)) {
    const part = workbook.sheets.find(({ name, kind }) => kind === 'worksheet' && name.toLowerCase() === sheet.toLowerCase())?.part;
    const xml = part ? pkg.xml(part) : null;
    if (!part || xml === null) throw new WorkbookError('sheet-not-found', sheet);
    edit.write(part, changedSheet(xml, cells, file));
  }
  // Excel's calculation chain may name a cell that no longer has a formula; without the chain Excel makes a new one.
  for (const { kind, target } of workbook.relationships) {
    if (kind !== 'calcChain') continue;
    edit.drop(target);
    edit.unrelate(workbook.path, target);
  }
  return edit.toBytes();
}

function groupBySheet(changes: readonly ChangedCell[]): Map<string, ChangedCell[]> {
  const sheets = new Map<string, ChangedCell[]>();
  for (const change of changes) sheets.set(change.sheet, [...(sheets.get(change.sheet) ?? []), change]);
  return sheets;
}

/** Where the rows and those cells that are asked for stand in a worksheet part. */
function findCells(xml: string, wanted: ReadonlySet<string>, file: string): FoundSheet {
  const rows: FoundRow[] = [];
  const data = { start: -1, tagEnd: -1, contentEnd: null as number | null, end: -1 };
  let row = -1;
  let column = -1;
  let formula: FoundCell['formula'] = null;
  let opened: { start: number; tag: string } | null = null;
  walkXml(xml, file, {
    open: ({ path, name, start, end, attributes, ...tag }) => {
      if (path.length === 2 && name === 'sheetData') [data.start, data.tagEnd] = [start, end];
      if (path[1] !== 'sheetData') return;
      if (path.length === 3 && name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        rows.push({ row, start, tagEnd: end, contentEnd: null, end, cells: [] });
      } else if (path.length === 4 && name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnIndex(attributes.r.replace(/\d+$/, ''));
        opened = { start, tag: xml.slice(start, end) };
        formula = null;
      } else if (path.length === 5 && name === 'f') {
        const kind = attribute({ path, name, start, end, attributes, ...tag }, 't');
        formula = { start, end, master: (kind === 'shared' || kind === 'array') && attributes.ref !== undefined && attributes.ref.includes(':') };
      }
    },
    close: (name, path, start, end) => {
      if (path[1] !== 'sheetData') return;
      if (path.length === 5 && name === 'f' && formula) formula = { ...formula, end };
      if (path.length === 4 && name === 'c' && opened) {
        const found = rows.at(-1);
        if (found && wanted.has(`${row},${column}`)) found.cells.push({ column, start: opened.start, end, tag: opened.tag, formula });
        else found?.cells.push({ column, start: opened.start, end, tag: '', formula: null });
      }
      if (path.length === 3 && name === 'row') {
        const found = rows.at(-1)!;
        rows[rows.length - 1] = { ...found, contentEnd: start > found.start ? start : null, end };
      }
      if (path.length === 2 && name === 'sheetData') {
        data.contentEnd = start > data.start ? start : null;
        data.end = end;
      }
    },
  });
  return { rows, data };
}

function changedSheet(xml: string, changes: readonly ChangedCell[], file: string): string {
  const { rows, data } = findCells(xml, new Set(changes.map(({ row, column }) => `${row},${column}`)), file);
  if (data.start < 0) throw new WorkbookError('damaged', file);
  const prefix = prefixOf(xml, data.start);
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const splices: Splice[] = [];
  const newRows = new Map<number, ChangedCell[]>();
  const additions = new Map<FoundRow, ChangedCell[]>();
  for (const change of [...changes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = byRow.get(change.row);
    if (!row) {
      newRows.set(change.row, [...(newRows.get(change.row) ?? []), change]);
      continue;
    }
    const cell = row.cells.find(({ column }) => column === change.column);
    if (cell) splices.push({ start: cell.start, end: cell.end, text: changedCell(xml, cell, change, prefix) });
    else additions.set(row, [...(additions.get(row) ?? []), change]);
  }
  for (const [row, cells] of additions) {
    if (row.contentEnd === null) {
      const tag = xml.slice(row.start, row.tagEnd).replace(/\s*\/>$/, '>');
      splices.push({ start: row.start, end: row.end, text: `${tag}${cells.map((cell) => newCell(cell, prefix)).join('')}</${prefix}row>` });
      continue;
    }
    for (const cell of cells) {
      const next = row.cells.find(({ column }) => column > cell.column);
      const at = next?.start ?? row.contentEnd;
      splices.push({ start: at, end: at, text: newCell(cell, prefix) });
    }
  }
  const written = [...newRows].map(([row, cells]) => ({
    row,
    text: `<${prefix}row r="${row + 1}">${cells.map((cell) => newCell(cell, prefix)).join('')}</${prefix}row>`,
  }));
  if (written.length > 0 && data.contentEnd === null) {
    splices.push({ start: data.start, end: data.end, text: `<${prefix}sheetData>${written.map(({ text }) => text).join('')}</${prefix}sheetData>` });
  } else {
    for (const { row, text } of written) {
      const at = rows.find((found) => found.row > row)?.start ?? data.contentEnd!;
      splices.push({ start: at, end: at, text });
    }
  }
  return splice(xml, splices);
}

const newCell = (change: ChangedCell, prefix: string): string =>
  cellText(`<${prefix}c r="${cellName(change.row, change.column)}"`, change, formulaText(change, prefix), prefix);

function changedCell(xml: string, cell: FoundCell, change: ChangedCell, prefix: string): string {
  if (cell.formula?.master && change.formula !== 'keep') throw new WorkbookError('write-failed', cellName(change.row, change.column));
  const head = cell.tag.replace(/\s*\/?>$/, '').replace(/\s+t\s*=\s*("[^"]*"|'[^']*')/, '');
  const kept = cell.formula && change.formula === 'keep' ? xml.slice(cell.formula.start, cell.formula.end) : formulaText(change, prefix);
  return cellText(head, change, kept, prefix);
}

const formulaText = ({ formula }: ChangedCell, prefix: string): string =>
  formula === null || formula === 'keep' ? '' : `<${prefix}f>${escapeXml(formula.replace(/^=/, ''))}</${prefix}f>`;

function cellText(head: string, { value }: ChangedCell, formula: string, p: string): string {
  const end = `</${p}c>`;
  if (typeof value === 'number') return `${head}>${formula}<${p}v>${value}</${p}v>${end}`;
  if (typeof value === 'boolean') return `${head} t="b">${formula}<${p}v>${value ? 1 : 0}</${p}v>${end}`;
  if (value === null) return formula === '' ? `${head}/>` : `${head}>${formula}${end}`;
  if (typeof value === 'object') return `${head} t="e">${formula}<${p}v>${escapeXml(value.error)}</${p}v>${end}`;
  if (formula !== '') return `${head} t="str">${formula}<${p}v>${escapeXml(value)}</${p}v>${end}`;
  return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(value)}</${p}t></${p}is>${end}`;
}
