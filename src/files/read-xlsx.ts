import { type WorkBook, read } from '@e965/xlsx';
import { type CellLook, type Grid, GridBuilder, MAX_COLUMNS, MAX_ROWS } from '../sheet';
import { WorkbookError } from '../workbook';
import { arrayFormulas, cellInput, copyMerges, denseRows, readsOtherWorkbook } from './from-sheetjs';
import { readLooks, readThemeColors } from './looks';
import { MAX_UNPACKED, OfficePackage } from './package';
import { scanCells } from './scan';
import { WorkbookEdit } from './workbook-edit';
import { type ListedSheet, readWorkbookPart } from './workbook-part';
import type { WorkbookFile } from './workbook-file';
import { crc32, writeZip } from './zip';

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
export function readXlsx(name: string, bytes: Uint8Array, limit = MAX_UNPACKED): WorkbookFile {
  const pkg = new OfficePackage(bytes, name, limit);
  if (!pkg.entry('[Content_Types].xml')) throw new WorkbookError('not-a-workbook', name);
  const workbook = readWorkbookPart(pkg);
  if (workbook.sheets.length === 0) throw new WorkbookError('empty-workbook', name);
  const ofKind = (kind: string): string | undefined =>
    workbook.relationships.find((relationship) => relationship.kind === kind)?.target;
  const themeXml = ofKind('theme') && pkg.xml(ofKind('theme')!);
  const stylesXml = ofKind('styles') && pkg.xml(ofKind('styles')!);
  const looks = stylesXml ? readLooks(stylesXml, themeXml ? readThemeColors(themeXml, name) : [], name) : [];

  const worksheets = workbook.sheets.filter(
    ({ kind, part }) => kind === 'worksheet' && part !== null && pkg.entry(part),
  );
  const sheetParts = new Map(worksheets.map(({ part }) => [part!, pkg.part(part!)!]));
  const parsed = parse(name, pkg, workbook.path, sheetParts);

  const grids: Grid[] = [];
  const protectedSheets: string[] = [];
  for (const sheet of worksheets) {
    const { grid, isProtected } = readSheet(parsed, sheet, sheetParts.get(sheet.part!)!, looks);
    grids.push(grid);
    if (isProtected) protectedSheets.push(sheet.name);
  }
  return {
    name,
    kind: 'xlsx',
    grids,
    chartSheets: workbook.sheets.filter(({ kind }) => kind === 'chartsheet').map((sheet) => sheet.name),
    structureProtected: workbook.structureProtected,
    protectedSheets,
    ownSheets: new WorkbookEdit(pkg.xml(workbook.path)!, name).ownSheets(),
    activeSheet: workbook.sheets[workbook.activeTab]?.name ?? null,
    externalLinks:
      workbook.relationships.some(({ kind }) => kind === 'externalLink') ||
      grids.some((grid) => [...grid.allFormulas().values()].some(readsOtherWorkbook)),
  };
}

/**
 * Hands SheetJS a package of the parts it needs, stored unpacked: pictures, pivots and macros are never unpacked, and
 * what was checked here is what it reads.
 */
function parse(
  name: string,
  pkg: OfficePackage,
  workbookPath: string,
  sheets: ReadonlyMap<string, Uint8Array>,
): WorkBook {
  const wanted = /(^\[Content_Types\]\.xml|\.rels|\/(workbook|sharedStrings|styles|metadata|theme\d*)\.xml)$/i;
  const workbookKinds = new Set(['sharedStrings', 'styles', 'theme', 'sheetMetadata']);
  const named = new Set([
    workbookPath,
    ...pkg
      .relationships(workbookPath)
      .filter(({ kind }) => workbookKinds.has(kind))
      .map(({ target }) => target),
  ]);
  const parts = new Map<string, Uint8Array>();
  for (const entry of pkg.entries) {
    if (/\/worksheets\/_rels\/|\/drawings\/|\/charts\//i.test(entry.name)) continue;
    if (sheets.has(entry.name)) parts.set(entry.name, sheets.get(entry.name)!);
    else if (named.has(entry.name) || wanted.test(entry.name)) parts.set(entry.name, pkg.part(entry.name)!);
  }
  for (const [part, bytes] of sheets) parts.set(part, bytes);
  const archive = writeZip(
    [...parts].map(([part, bytes]) => ({
      name: part,
      method: 0,
      crc: crc32(bytes),
      size: bytes.length,
      modified: 0,
      packed: bytes,
    })),
  );
  // SheetJS drops a formula without a value unless it keeps every empty cell; that is asked for only where there is one.
  const sheetStubs = [...sheets.values()].some(hasUncomputedFormula);
  try {
    return read(archive, { ...OPTIONS, sheetStubs });
  } catch (cause) {
    throw new WorkbookError('damaged', name, { cause });
  }
}

function hasUncomputedFormula(bytes: Uint8Array): boolean {
  let found = false;
  scanCells(bytes, { cell: (_row, _column, _style, uncomputed) => (found ||= uncomputed) });
  return found;
}

function readSheet(
  parsed: WorkBook,
  listed: ListedSheet,
  bytes: Uint8Array,
  looks: readonly (CellLook | undefined)[],
): { grid: Grid; isProtected: boolean } {
  const builder = new GridBuilder(listed.name);
  builder.visible = listed.visible;
  const sheet = parsed.Sheets[listed.name];
  const rows = sheet ? denseRows(sheet) : [];
  const arrays = arrayFormulas(rows);
  const { dataStart, dataEnd } = scanCells(bytes, {
    cell: (row, column, style, uncomputed) => {
      if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return;
      const cells = rows[row];
      const look = looks[style];
      const cell = cells?.[column];
      if (!cell && !look) return;
      builder.set(row, column, cellInput(cell, look, uncomputed, arrays));
      // SheetJS's cell is not needed any more: a big sheet is never held twice.
      if (cells) cells[column] = undefined;
    },
    hiddenRow: (row) => builder.hiddenRows.add(row),
  });
  if (sheet) copyMerges(sheet, builder);
  readColumns(new TextDecoder().decode(bytes.subarray(0, dataStart)), builder);
  const tail = new TextDecoder().decode(bytes.subarray(dataEnd));
  return {
    grid: builder.build(),
    isProtected: /<(?:\w+:)?sheetProtection\b[^>]*\bsheet=["'](?:1|true)["']/.test(tail),
  };
}

/** A file's width as Excel shows it, in characters to two decimals: without the five pixels beside them. */
const shownWidth = (width: number): number => Math.max(0, Math.round((width - 5 / 7) * 100) / 100);

/** Widths and hidden columns, from what stands before the cells. */
function readColumns(head: string, builder: GridBuilder): void {
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
      if (width !== undefined) builder.columnWidths.set(column, shownWidth(Number(width)));
    }
  }
}
