/** Sheets read into grids. */
import {
  type CellRange,
  type Grid,
  parsePrintAreas,
  rangeColumns,
  rangeName,
  rangeRows,
  rowOfKey,
  type RowSpan,
} from '../sheet';
import { type JobOptions, type ReadOptions, WorkbookError } from '../workbook';
import { cellsAt } from './addresses';
import { run, throwIfCancelled } from './job';
import { type Borders, BORDERS_ASKED, type HalfKnown, takeBorders } from './borders';
import { type KnownMerges, mergedAreas } from './merged-areas';
import { type WorkbookFacts, factsOf, loadFacts } from './own-sheets';
import { BLOCK, type Reading, type SheetFacts, looksOf, newReading, take } from './sheet-reading';

/** Excel on the web answers at most 5 MB; a cell's value, text, formula and format come to some 70 bytes. */
const CELLS_PER_REQUEST = 40_000;
/** Beyond this Excel itself gives no values (5 million cells), and no table of a budget is so large. */
const CELLS_PER_SHEET = 5_000_000;
/** What is asked of each sheet's looks and lines comes to some 20 kB, however little is on it. */
const SHEETS_PER_LOOK = 100;
/** The first look at each sheet reaches this far to the right: column AZ. */
const FIRST_COLUMNS = 52;
/** Rows that it has at least. */
const LEAST_ROWS = 20;
/** Columns whose looks are asked: STT and labels, where bold and indents tell the levels. */
const LOOK_COLUMNS = 6;
const LOOK_CELLS = 15_000;
/** Cells whose lines the first look asks for, in rows from the top. */
const BORDER_CELLS = 9000;
/** Columns of a table, as far as can be said before anything is read. */
const USUAL_COLUMNS = 12;

/** How much the first look takes of every sheet; halved when the answer was too large. */
interface FirstLook {
  readonly rows: number;
  readonly columns: number;
  readonly lookRows: number;
  readonly borderRows: number;
}

/** What a reading leaves for the jobs after it. */
interface Kept {
  /** Gets what else the first request reads of the workbook. */
  readonly onFacts?: (facts: WorkbookFacts) => void;
  readonly merges?: KnownMerges;
  readonly borders?: KnownBorders;
}

/** What was last asked of each sheet's lines, by sheet id; an edit of cells does not change them. */
export type KnownBorders = Map<
  string,
  { readonly borders: Borders; readonly unknown: RowSpan | null; readonly bottom: number }
>;

/**
 * Grids of the active sheet or of all visible sheets, in three requests unless a sheet is larger than the first look: what
 * there is, the cells, the merged areas.
 */
export async function readGrids(
  scope: 'active' | 'all',
  options: ReadOptions = {},
  { onFacts, merges = new Map(), borders = new Map() }: Kept = {},
): Promise<readonly Grid[]> {
  throwIfCancelled(options.signal);
  const sheets = await sheetsToRead(scope, (facts) => {
    onFacts?.(facts);
    options.onWorkbook?.({ manualCalculation: facts.isManual, sheets: facts.sheets.map(({ name }) => name) });
  });
  if (sheets.length === 0) throw new WorkbookError('empty-workbook');
  options.onProgress?.({ stage: 'reading', done: 0, total: sheets.length });
  throwIfCancelled(options.signal);
  const readings = await firstLooks(sheets, options);
  await addBorders(readings, options.afterEdit === true, borders);
  throwIfCancelled(options.signal);
  for (const reading of readings) reading.fill();
  await readRest(readings, options);
  throwIfCancelled(options.signal);
  await addMerges(readings, options.afterEdit === true, merges);
  for (const { builder, bordersUnknown } of readings) builder.bordersUnknown = bordersUnknown;
  return readings.map(({ builder }) => builder.build());
}

/**
 * Merged areas come from what is known where only cells were edited since: asking for them takes away what the user could
 * undo (OfficeDev/office-js #5918). Only those that begin where something is used say anything of a table.
 */
async function addMerges(readings: readonly Reading[], afterEdit: boolean, known: KnownMerges): Promise<void> {
  const asked = readings.flatMap(({ sheet, used }) =>
    used && !(afterEdit && known.has(sheet.id)) ? [{ sheetId: sheet.id, range: { ...used, top: 0, left: 0 } }] : [],
  );
  for (const [sheetId, areas] of await mergedAreas(asked)) known.set(sheetId, areas);
  for (const { sheet, used, builder } of readings) {
    if (used) builder.merges.push(...(known.get(sheet.id) ?? []));
  }
}

/** The lines that the first look did not reach, in requests of their own or as they were last asked for. */
async function addBorders(readings: readonly Reading[], afterEdit: boolean, known: KnownBorders): Promise<void> {
  const open: { readonly reading: Reading; readonly half: HalfKnown }[] = [];
  for (const reading of readings) {
    const { sheet, used, borders, bordersUnknown, columnsBeyond } = reading;
    if (!used || !bordersUnknown || columnsBeyond) continue;
    const before = afterEdit ? known.get(sheet.id) : undefined;
    if (before && before.bottom === used.bottom) {
      for (const [key, lines] of before.borders) if (rowOfKey(key) >= bordersUnknown.first) borders.set(key, lines);
      reading.bordersUnknown = before.unknown;
    } else open.push({ reading, half: { sheetId: sheet.id, used, borders, unknown: bordersUnknown } });
  }
  if (open.length === 0) return;
  // Where the code does not come the lines stay unknown, as where Excel does not tell them.
  const more = await import('./more-borders').catch(() => null);
  await more?.askBorders(open.map(({ half }) => half));
  for (const { reading, half } of open) {
    reading.bordersUnknown = half.unknown;
    known.set(half.sheetId, { borders: half.borders, unknown: half.unknown, bottom: half.used.bottom });
  }
}

async function sheetsToRead(scope: 'active' | 'all', onFacts: (facts: WorkbookFacts) => void): Promise<SheetFacts[]> {
  try {
    return await listSheets(scope, onFacts, true);
  } catch (error) {
    // A chart sheet is in front, which has no Worksheet object: the others can be read all the same.
    if (scope === 'active' || !(error instanceof WorkbookError) || error.code !== 'chart-sheet') throw error;
    return listSheets(scope, onFacts, false);
  }
}

function listSheets(
  scope: 'active' | 'all',
  onFacts: (facts: WorkbookFacts) => void,
  asksActive: boolean,
): Promise<SheetFacts[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const active = asksActive ? worksheets.getActiveWorksheet() : null;
    active?.load('id,name');
    loadFacts(context.workbook);
    await context.sync();
    onFacts(factsOf(context.workbook, active));
    if (active && scope === 'active') return [{ id: active.id, name: active.name }];
    return worksheets.items.filter((sheet) => sheet.visibility === 'Visible').map(({ id, name }) => ({ id, name }));
  });
}

/** The first look at every sheet, in parts of about as many sheets each. */
async function firstLooks(sheets: readonly SheetFacts[], options: JobOptions): Promise<Reading[]> {
  const size = Math.ceil(sheets.length / Math.ceil(sheets.length / SHEETS_PER_LOOK));
  const readings: Reading[] = [];
  for (let first = 0; first < sheets.length; first += size) {
    throwIfCancelled(options.signal);
    readings.push(...(await fittingLook(sheets.slice(first, first + size), options)));
  }
  return readings;
}

/** The first look at some sheets: at fewer rows, then at fewer sheets, where the answer is too large. */
async function fittingLook(sheets: readonly SheetFacts[], options: JobOptions): Promise<Reading[]> {
  const clamp = (value: number, least: number, most: number): number =>
    Math.floor(Math.max(least, Math.min(most, value)));
  for (let share = 1; ; share /= 4) {
    const look: FirstLook = {
      // What counts is what is there, not how far the look reaches: most tables have a dozen columns.
      rows: clamp((120_000 * share) / (sheets.length * USUAL_COLUMNS), LEAST_ROWS, 4000),
      columns: FIRST_COLUMNS,
      lookRows: clamp((LOOK_CELLS * share) / (sheets.length * LOOK_COLUMNS), 10, 500),
      borderRows: clamp((BORDER_CELLS * share) / (sheets.length * USUAL_COLUMNS), 8, 120),
    };
    try {
      return await firstLook(sheets, look);
    } catch (error) {
      const tooLarge = error instanceof WorkbookError && error.code === 'payload-too-large';
      if (!tooLarge) throw error;
      throwIfCancelled(options.signal);
      if (look.rows > LEAST_ROWS) continue;
      if (sheets.length === 1) throw error;
      const middle = Math.floor(sheets.length / 2);
      const first = await fittingLook(sheets.slice(0, middle), options);
      return [...first, ...(await fittingLook(sheets.slice(middle), options))];
    }
  }
}

/** What is asked of one sheet at the first look; its answers are there after the next sync. */
function ask(context: Excel.RequestContext, facts: SheetFacts, look: FirstLook) {
  const window: CellRange = { top: 0, left: 0, bottom: look.rows - 1, right: look.columns - 1 };
  const sheet = context.workbook.worksheets.getItem(facts.id);
  const part = (range: CellRange): Excel.Range => sheet.getRange(rangeName(range)).untrack();
  const whole = part(window);
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  const filled = whole.getUsedRangeOrNullObject(true).untrack();
  const framed = part({ ...window, bottom: look.borderRows - 1 })
    .getUsedRangeOrNullObject(true)
    .untrack();
  const printed = sheet.pageLayout.getPrintAreaOrNullObject().untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  filled.load(`${BLOCK},format/font/name`);
  framed.load('rowIndex,columnIndex');
  printed.load('address');
  return {
    facts,
    used,
    filled,
    framed,
    printed,
    borders: framed.getCellProperties(BORDERS_ASKED),
    rows: whole.getRowProperties({ rowHidden: true }),
    columns: whole.getColumnProperties({ columnHidden: true }),
    looks: part({ ...window, bottom: look.lookRows - 1, right: LOOK_COLUMNS - 1 }).getCellProperties({
      format: { font: { bold: true, italic: true, name: true }, indentLevel: true, horizontalAlignment: true },
    }),
  };
}

function firstLook(sheets: readonly SheetFacts[], look: FirstLook): Promise<Reading[]> {
  return run(async (context) => {
    const asked = sheets.map((facts) => ask(context, facts, look));
    await context.sync();
    return asked.map((answer) => readingOf(answer, look));
  });
}

/** What the first look says of a sheet, and what it did not reach. */
function readingOf(answer: ReturnType<typeof ask>, look: FirstLook): Reading {
  const { facts, used, filled, framed, printed } = answer;
  const reading = newReading(facts, looksOf(answer.looks.value));
  const { builder } = reading;
  answer.rows.value.forEach(({ rowHidden }, row) => rowHidden && builder.hiddenRows.add(row));
  answer.columns.value.forEach(({ columnHidden }, column) => columnHidden && builder.hiddenColumns.add(column));
  if (!printed.isNullObject) for (const area of parsePrintAreas(printed.address)) builder.printAreas.push(area);
  if (used.isNullObject) return reading;
  const range = cellsAt(used.rowIndex, used.columnIndex, used.rowCount, used.columnCount);
  reading.used = range;
  if (rangeRows(range) * rangeColumns(range) > CELLS_PER_SHEET) throw new WorkbookError('too-large', facts.name);
  if (!filled.isNullObject) {
    reading.font = filled.format.font.name;
    reading.fill = () => take(reading, filled);
  }
  reading.columnsBeyond = range.right >= look.columns;
  if (reading.columnsBeyond) reading.bordersUnknown = { first: 0, last: range.bottom };
  else if (range.bottom >= look.borderRows) reading.bordersUnknown = { first: look.borderRows, last: range.bottom };
  if (!reading.columnsBeyond && !framed.isNullObject)
    takeBorders(reading.borders, answer.borders.value, framed.rowIndex, framed.columnIndex);
  if (reading.columnsBeyond) {
    const bottom = Math.min(range.bottom, look.rows - 1);
    if (range.top <= bottom)
      reading.rest.push({ top: range.top, bottom, left: Math.max(range.left, look.columns), right: range.right });
  }
  if (range.bottom >= look.rows) reading.rest.push({ ...range, top: Math.max(range.top, look.rows) });
  return reading;
}

interface Chunk {
  readonly reading: Reading;
  readonly range: CellRange;
}

/** What the first looks did not reach, by rows, as many cells in one request as Excel on the web answers. */
async function readRest(readings: readonly Reading[], options: JobOptions): Promise<void> {
  const chunks = readings.flatMap((reading) => reading.rest.flatMap((range) => chunksOf(reading, range)));
  let at = 0;
  while (at < chunks.length) {
    throwIfCancelled(options.signal);
    const batch: Chunk[] = [];
    for (let cells = 0; at < chunks.length; at++) {
      const { range } = chunks[at]!;
      cells += rangeRows(range) * rangeColumns(range);
      if (batch.length > 0 && cells > CELLS_PER_REQUEST) break;
      batch.push(chunks[at]!);
    }
    await readChunks(batch);
    // The merged areas, which follow, are a part, too: the bar does not stand full while something is asked.
    options.onProgress?.({ stage: 'reading', done: at, total: chunks.length + 1 });
  }
}

function chunksOf(reading: Reading, range: CellRange): Chunk[] {
  const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / rangeColumns(range)));
  const chunks: Chunk[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    chunks.push({ reading, range: { ...range, top, bottom: Math.min(range.bottom, top + rows - 1) } });
  }
  return chunks;
}

/** Texts in Vietnamese can be long: a chunk whose answer is too large is halved until it fits. */
async function readChunks(chunks: readonly Chunk[]): Promise<void> {
  try {
    await run(async (context) => {
      const blocks = chunks.map(({ reading, range }) => {
        const block = context.workbook.worksheets.getItem(reading.sheet.id).getRange(rangeName(range)).untrack();
        block.load(BLOCK);
        return {
          block,
          rows: block.getRowProperties({ rowHidden: true }),
          columns: block.getColumnProperties({ columnHidden: true }),
        };
      });
      await context.sync();
      blocks.forEach(({ block, rows, columns }, index) => {
        const { reading, range } = chunks[index]!;
        rows.value.forEach(({ rowHidden }, row) => rowHidden && reading.builder.hiddenRows.add(range.top + row));
        columns.value.forEach(
          ({ columnHidden }, column) => columnHidden && reading.builder.hiddenColumns.add(range.left + column),
        );
        take(reading, block);
      });
    });
  } catch (error) {
    const halves = error instanceof WorkbookError && error.code === 'payload-too-large' ? halved(chunks) : null;
    if (!halves) throw error;
    for (const half of halves) await readChunks(half);
  }
}

function halved(chunks: readonly Chunk[]): Chunk[][] | null {
  if (chunks.length > 1) {
    const middle = Math.floor(chunks.length / 2);
    return [chunks.slice(0, middle), chunks.slice(middle)];
  }
  const [only] = chunks;
  if (!only || only.range.top === only.range.bottom) return null;
  const middle = Math.floor((only.range.top + only.range.bottom) / 2);
  return [
    [{ ...only, range: { ...only.range, bottom: middle } }],
    [{ ...only, range: { ...only.range, top: middle + 1 } }],
  ];
}
