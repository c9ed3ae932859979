/** Reads Office Open XML workbooks, sheet by sheet from their parts. */
import { type WorkBook, type WorkSheet, read } from '@e965/xlsx';
import { type CellKey, type CellLook, type Grid, GridBuilder, MAX_COLUMNS, MAX_ROWS, cellKey, keyName } from '../sheet';
import { WorkbookError } from '../workbook';
import { STANDARD_DIGIT, digitWidth } from './digit-width';
import { arrayFormulas, cellInput, copyMerges, denseRows, readsOtherWorkbook } from './from-sheetjs';
import { readLooks, readThemeColors } from './looks';
import { readMemory } from './memory';
import { MAX_SHEET_PART, type OfficePackage } from './package';
import { scanCells } from './scan';
import { plainSharedStrings } from './shared-strings';
import { sheetJsName, sheetJsPackage } from './sheetjs-package';
import { inspectXml, withoutUnusual } from './well-formed';
import { WorkbookEdit } from './workbook-edit';
import { type ListedSheet, type WorkbookPart, readWorkbookPart } from './workbook-part';
import type { Uncomputed, WorkbookFile } from './workbook-file';
import { decodeXml } from './xml';
import { toUtf8 } from './xml-encoding';

/** Options under which SheetJS gives what a grid needs. Looks and hidden rows are read here: its own way to them keeps every empty cell. */
const OPTIONS = {
  type: 'array',
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
} as const;

/** Reads an Office Open XML workbook, transitional or strict. */
export function readXlsx(name: string, pkg: OfficePackage): WorkbookFile {
  const workbook = readWorkbookPart(pkg);
  const contentTypes = pkg.part('[Content_Types].xml');
  if (!contentTypes || !inspectXml(toUtf8(contentTypes)).wellFormed) throw new WorkbookError('damaged', name);
  if (workbook.sheets.length === 0) throw new WorkbookError('empty-workbook', name);
  const { looks, digit, worksheets, parsed } = readParts(pkg, workbook);
  const grids: Grid[] = [];
  const protectedSheets: string[] = [];
  const unfinished: Uncomputed[] = [];
  worksheets.forEach((sheet, index) => {
    const cells = parsed.Sheets[sheetJsName(index)];
    // SheetJS passes over a sheet that it cannot read, e.g. one that names a shared string that is not there.
    if (!cells) throw new WorkbookError('damaged', name, { sheet: sheet.listed.name });
    const { grid, isProtected, uncomputed } = readSheet(cells, sheet, { looks, digit, date1904: workbook.date1904 });
    grids.push(grid);
    if (uncomputed) unfinished.push(uncomputed);
    if (isProtected) protectedSheets.push(grid.sheet);
  });
  const own = new WorkbookEdit(workbook.xml, name).ownByMarker();
  return {
    name,
    kind: 'xlsx',
    grids,
    chartSheets: workbook.sheets.filter(({ kind }) => kind === 'chartsheet').map((sheet) => sheet.name),
    structureProtected: workbook.structureProtected,
    protectedSheets,
    uncomputed: unfinished,
    ownSheets: [...own.values()],
    ownByMarker: own,
    memory: readMemory(pkg, workbook),
    activeSheet: workbook.sheets[workbook.activeTab]?.name ?? null,
    externalLinks:
      workbook.relationships.some(({ kind }) => kind === 'externalLink') ||
      grids.some((grid) => [...grid.allFormulas().values()].some(readsOtherWorkbook)),
  };
}

/** A sheet of the list with its part, which is whole. */
interface SheetPart {
  readonly listed: ListedSheet;
  /** UTF-8, without comments and CDATA sections. */
  readonly bytes: Uint8Array;
  /** Has formulas without a value. */
  readonly uncomputed: boolean;
}

interface ReadParts {
  readonly looks: readonly (CellLook | undefined)[];
  /** Pixels of a digit of the default font. */
  readonly digit: number;
  readonly worksheets: readonly SheetPart[];
  readonly parsed: WorkBook;
}

/** Reads the parts that cells depend on. Looks may be missing; a sheet or the shared strings may not. */
function readParts(pkg: OfficePackage, workbook: WorkbookPart): ReadParts {
  const ofKind = (kind: string): string | undefined =>
    workbook.relationships.find((relationship) => relationship.kind === kind)?.target;
  const xmlOf = (kind: string): string | null => {
    const part = ofKind(kind);
    return part === undefined ? null : pkg.xml(part);
  };
  const themeXml = xmlOf('theme');
  const stylesXml = xmlOf('styles');
  const looks = stylesXml ? readLooks(stylesXml, themeXml ? readThemeColors(themeXml, pkg.file) : [], pkg.file) : [];
  const digit = stylesXml ? digitWidth(stylesXml, pkg.file) : STANDARD_DIGIT;
  const worksheets = workbook.sheets
    .filter(({ kind, part }) => kind === 'worksheet' || part === null)
    .map((listed) => sheetPart(pkg, listed));
  const stringsPart = ofKind('sharedStrings');
  const strings = stringsPart === undefined ? null : pkg.part(stringsPart, MAX_SHEET_PART);
  const archive = sheetJsPackage(
    {
      sheets: worksheets.map(({ bytes }) => bytes),
      sharedStrings: strings && plainSharedStrings(toUtf8(strings), pkg.file),
      stylesXml,
      date1904: workbook.date1904,
    },
    pkg.file,
  );
  // SheetJS drops a formula without a value unless it keeps every empty cell; that is asked for only where there is one.
  const sheetStubs = worksheets.some(({ uncomputed }) => uncomputed);
  try {
    return { looks, digit, worksheets, parsed: read(archive, { ...OPTIONS, sheetStubs }) };
  } catch (cause) {
    throw new WorkbookError('damaged', pkg.file, { cause });
  }
}

/** The part of a listed sheet; throws `damaged`, naming the sheet, where it is missing, cut, or holds impossible cells. */
function sheetPart(pkg: OfficePackage, listed: ListedSheet): SheetPart {
  const damaged = new WorkbookError('damaged', pkg.file, { sheet: listed.name });
  const stored = listed.part === null ? null : pkg.part(listed.part, MAX_SHEET_PART);
  if (!stored) throw damaged;
  let bytes = toUtf8(stored);
  const { wellFormed, unusual, root } = inspectXml(bytes);
  if (!wellFormed || root !== 'worksheet') throw damaged;
  if (unusual) bytes = new TextEncoder().encode(withoutUnusual(decodeXml(bytes)));
  let uncomputed = false;
  let outside = false;
  let ordered = true;
  let lastRow = -1;
  let lastColumn = -1;
  const { dataStart } = scanCells(bytes, {
    cell: (row, column, _style, isUncomputed) => {
      if (isUncomputed) uncomputed = true;
      if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) outside = true;
      if (row < lastRow || (row === lastRow && column <= lastColumn)) ordered = false;
      lastRow = row;
      lastColumn = column;
    },
  });
  if (outside || dataStart === bytes.length || (!ordered && hasCellTwice(bytes))) throw damaged;
  return { listed, bytes, uncomputed };
}

/** Whether a cell is written twice: one of the two was another. Looked for only where cells are out of their order. */
function hasCellTwice(bytes: Uint8Array): boolean {
  const seen = new Set<CellKey>();
  let twice = false;
  scanCells(bytes, {
    cell: (row, column) => {
      const key = cellKey(row, column);
      if (seen.has(key)) twice = true;
      seen.add(key);
    },
  });
  return twice;
}

function readSheet(
  sheet: WorkSheet,
  { listed, bytes }: SheetPart,
  { looks, digit, date1904 }: { looks: readonly (CellLook | undefined)[]; digit: number; date1904: boolean },
): { grid: Grid; isProtected: boolean; uncomputed: Uncomputed | null } {
  const builder = new GridBuilder(listed.name);
  builder.visible = listed.visible;
  for (const area of listed.printAreas) builder.printAreas.push(area);
  const rows = denseRows(sheet);
  const context = { arrays: arrayFormulas(rows), date1904 };
  const uncomputedCells: CellKey[] = [];
  const onlyExcel = new Set<CellKey>();
  const { dataStart, dataEnd } = scanCells(bytes, {
    cell: (row, column, style, uncomputed) => {
      const cells = rows[row];
      const look = looks[style];
      const cell = cells?.[column];
      if (!cell && !look) return;
      // A formula that gives an empty text has its result: the text.
      if (uncomputed && (cell?.f || cell?.F) && cell.t !== 's') {
        const key = cellKey(row, column);
        uncomputedCells.push(key);
        if (cell.F || date1904) onlyExcel.add(key);
      }
      builder.set(row, column, cellInput(cell, look, uncomputed, context));
      // SheetJS's cell is not needed any more: a big sheet is never held twice.
      if (cells) cells[column] = undefined;
    },
    hiddenRow: (row) => builder.hiddenRows.add(row),
    rowHeight: (row, points) => builder.rowHeights.set(row, points),
  });
  copyMerges(sheet, builder);
  readColumns(new TextDecoder().decode(bytes.subarray(0, dataStart)), digit, builder);
  const tail = new TextDecoder().decode(bytes.subarray(dataEnd));
  return {
    uncomputed: uncomputedIn(listed.name, uncomputedCells, onlyExcel),
    grid: builder.build(),
    isProtected: /<(?:\w+:)?sheetProtection\b[^>]*\bsheet=["'](?:1|true)["']/.test(tail),
  };
}

const uncomputedIn = (sheet: string, cells: readonly CellKey[], onlyExcel: ReadonlySet<CellKey>): Uncomputed | null =>
  cells.length === 0 ? null : { sheet, count: cells.length, cell: keyName(cells[0]!), cells, onlyExcel };

/**
 * A file's width in characters of Excel's own default font, to two decimals, without the five pixels beside them: a file
 * counts in digits of its own default font, so many pixels each.
 */
const shownWidth = (width: number, digit: number): number =>
  Math.max(0, Math.round(((width * digit - 5) / STANDARD_DIGIT) * 100) / 100);

/** Widths and hidden columns, from what stands before the cells. */
function readColumns(head: string, digit: number, builder: GridBuilder): void {
  for (const [, attributes] of head.matchAll(/<(?:\w+:)?col\s([^>]*)>/g)) {
    const value = (name: string): string | undefined =>
      new RegExp(`\\b${name}=["']([^"']*)["']`).exec(attributes ?? '')?.[1];
    const first = Number(value('min') ?? 0) - 1;
    const last = Math.min(Number(value('max') ?? 0), MAX_COLUMNS) - 1;
    const width = value('width');
    const hidden = /^(1|true)$/.test(value('hidden') ?? '');
    // Formats that run to the sheet's right edge say nothing about columns in use.
    for (let column = Math.max(first, 0); column <= Math.min(last, first + 1024); column++) {
      if (hidden) builder.hiddenColumns.add(column);
      if (width !== undefined) builder.columnWidths.set(column, shownWidth(Number(width), digit));
    }
  }
}
