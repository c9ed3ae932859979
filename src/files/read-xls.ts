/** Reads binary workbooks from before Excel 2007. */
import { type ParsingOptions, type WorkBook, read, set_cptable } from '@e965/xlsx';
import { type CellLook, type CellRange, type Grid, GridBuilder, parsePrintAreas } from '../sheet';
import { WorkbookError } from '../workbook';
import { type BiffFacts, biffKey, readBiff } from './biff';
import { withBuiltInPassword } from './biff-decrypt';
import { sheetJsStream } from './biff-stream';
import type { CompoundFile } from './compound-file';
import { arrayFormulas, cellInput, copyMerges, denseRows, readsOtherWorkbook } from './from-sheetjs';
import type { WorkbookFile } from './workbook-file';

/** Windows code pages for workbooks from before Excel 97, told to SheetJS by the platform's own decoder. */
const CODE_PAGES = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
]);

function codePage(page: number): TextDecoder {
  return new TextDecoder(CODE_PAGES.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252'));
}

set_cptable({
  utils: {
    decode: (page: number, bytes: ArrayLike<number>) => codePage(page).decode(Uint8Array.from(bytes)),
    encode: (_page: number, text: string) => [...text].map((c) => c.charCodeAt(0) & 0xff),
    hascp: () => true,
  },
});

/** Options under which SheetJS gives what a grid needs. */
const OPTIONS = {
  type: 'array',
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellStyles: true,
  cellHTML: false,
  cellText: false,
} as const;

/** Reads a binary workbook from its compound file. */
export function readXls(name: string, container: CompoundFile): WorkbookFile {
  const stored = container.stream('Workbook') ?? container.stream('Book');
  if (!stored) throw new WorkbookError('not-a-workbook', name);
  const stream = withBuiltInPassword(stored);
  if (!stream) throw new WorkbookError('encrypted', name);
  const facts = readBiff(stream, name);
  return fromWorkBook(name, 'xls', parse(name, sheetJsStream(stream, name), { ...OPTIONS, type: 'buffer' }), facts);
}

/** Runs SheetJS; what it throws becomes an error of ours. */
export function parse(name: string, bytes: Uint8Array, options: ParsingOptions): WorkBook {
  try {
    return read(bytes, options);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new WorkbookError(/password|encrypt/i.test(message) ? 'encrypted' : 'damaged', name, { cause });
  }
}

/** Print areas by the sheet's place in the list. */
function printAreasOf({ Workbook }: WorkBook): ReadonlyMap<number, readonly CellRange[]> {
  const areas = new Map<number, readonly CellRange[]>();
  for (const { Name, Sheet, Ref } of Workbook?.Names ?? [])
    if (Sheet !== undefined && /^(_xlnm\.)?Print_Area$/i.test(Name)) areas.set(Sheet, parsePrintAreas(Ref));
  return areas;
}

/** What SheetJS read as a workbook of ours. `facts`: what it does not hand out of a binary workbook. */
export function fromWorkBook(
  name: string,
  kind: WorkbookFile['kind'],
  workbook: WorkBook,
  facts: BiffFacts | null = null,
): WorkbookFile {
  const grids: Grid[] = [];
  const chartSheets: string[] = [];
  const protectedSheets: string[] = [];
  let externalLinks = false;
  const printAreas = printAreasOf(workbook);
  // SheetJS lists sheets by where they begin: two at one place are one.
  if (facts && facts.sheets.length > 0 && facts.sheets.length !== workbook.SheetNames.length)
    throw new WorkbookError('damaged', name);
  workbook.SheetNames.forEach((sheetName, i) => {
    const sheet = workbook.Sheets[sheetName];
    const known = facts?.sheets[i];
    // SheetJS passes over a sheet that it cannot read.
    if (!sheet && !known?.chart) throw new WorkbookError('damaged', name, { sheet: sheetName });
    if (!sheet || known?.chart || sheet['!type'] === 'chart') {
      chartSheets.push(sheetName);
      return;
    }
    if (known?.protected) protectedSheets.push(sheetName);
    const builder = new GridBuilder(sheetName);
    builder.visible = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) === 0;
    for (const area of printAreas.get(i) ?? []) builder.printAreas.push(area);
    const rows = denseRows(sheet);
    const context = { arrays: arrayFormulas(rows), date1904: workbook.Workbook?.WBProps?.date1904 ?? false };
    rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        const look: CellLook | undefined = facts?.looks[known?.styles.get(biffKey(row, column)) ?? -1];
        const input = cellInput(cell, look, false, context);
        if (input.value === null && !input.formula && !look) return;
        if (!externalLinks && input.formula) externalLinks = readsOtherWorkbook(input.formula);
        builder.set(row, column, input);
      });
    });
    copyMerges(sheet, builder);
    sheet['!cols']?.forEach((column, index) => {
      if (!column) return;
      if (column.hidden) builder.hiddenColumns.add(index);
      if (column.wch !== undefined) builder.columnWidths.set(index, column.wch);
    });
    sheet['!rows']?.forEach((row, index) => {
      if (row?.hidden) builder.hiddenRows.add(index);
      // Heights that somebody set; OpenDocument tells every row's.
      if (row?.hpt && (kind === 'xls' || kind === 'xlsb')) builder.rowHeights.set(index, row.hpt);
    });
    grids.push(builder.build());
  });
  if (workbook.SheetNames.length === 0) throw new WorkbookError('empty-workbook', name);
  return {
    name,
    kind,
    grids,
    chartSheets,
    structureProtected: facts?.structureProtected ?? false,
    protectedSheets,
    ownSheets: [],
    activeSheet: workbook.SheetNames[facts?.activeTab ?? 0] ?? null,
    externalLinks,
  };
}
