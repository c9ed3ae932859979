/** Cells coloured, and given back their colours. */
import { MAX_COLUMNS, MAX_ROWS, cellName, sheetNameKey } from '../sheet';
import { type MarkedCell, type SettingChange, valueOfText, WorkbookError } from '../workbook';
import { run } from './job';
import { recordsOf, sheetsMeant, withRecords } from './records';
import { allOrNothing } from './repair';
import {
  changeSettings,
  confirmSettings,
  putBack,
  queueChange,
  queueSealed,
  readTexts,
  readWithSheets,
  textOfValue,
} from './settings';

const KEY = 'marks';
/** A coloured cell comes to some 1,500 bytes of a request that reads and paints it; Excel on the web takes 5 MB. */
const CELLS_PER_REQUEST = 2000;

/** A cell's fill; null where it has none (Excel says white for those; only the pattern differs). */
type Fill = string | null;

interface Mark {
  readonly sheetId: string;
  /** The sheet's name when it was marked; missing in records of older versions. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  readonly color: string;
  /** The cell's own fill. */
  readonly before: Fill;
}

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface Painted extends Place {
  readonly fill: Fill;
}

const idOf = ({ sheetId, row, column }: Place): string => `${sheetId}!${cellName(row, column)}`;

const isColor = (value: unknown): value is string => typeof value === 'string' && /^#[0-9A-Fa-f]{6}$/.test(value);
const isPlace = (value: unknown, bound: number): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < bound;

/** Whether one entry of the stored list is a mark of ours; anybody can send a workbook. */
function isMark(one: unknown): one is Mark {
  if (typeof one !== 'object' || one === null) return false;
  const { sheetId, sheet, row, column, color, before } = one as Readonly<Record<string, unknown>>;
  return (
    typeof sheetId === 'string' &&
    (sheet === undefined || typeof sheet === 'string') &&
    isPlace(row, MAX_ROWS) &&
    isPlace(column, MAX_COLUMNS) &&
    isColor(color) &&
    (before === null || isColor(before))
  );
}

/** What the workbook holds before a painting. */
interface Known {
  readonly marks: readonly Mark[];
  /** Names by id. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly stored: Stored;
}

/** The settings that a painting changes, as they were read: the marks first, then what else is to be remembered. */
interface Stored {
  readonly texts: readonly unknown[];
  readonly others: readonly SettingChange[];
}

async function known(remember: SettingChange | undefined): Promise<Known> {
  const others = remember ? [remember] : [];
  const { texts, sheets } = await readWithSheets([KEY, ...others.map(({ key }) => key)]);
  return { marks: recordsOf(valueOfText(texts[0]), isMark), sheets, stored: { texts, others } };
}

const chunked = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CELLS_PER_REQUEST) }, (_unused, at) =>
    list.slice(at * CELLS_PER_REQUEST, (at + 1) * CELLS_PER_REQUEST),
  );

function formatAt({ workbook }: Excel.RequestContext, { sheetId, row, column }: Place): Excel.RangeFormat {
  return workbook.worksheets.getItem(sheetId).getRange(cellName(row, column)).untrack().format;
}

/** Queues the loading of a cell's fill; what it is after the sync, undefined for a gradient or a pattern, which could not be given back. */
function loadFill(context: Excel.RequestContext, place: Place): () => Fill | undefined {
  const { fill } = formatAt(context, place);
  fill.load('color,pattern');
  return () => {
    if (fill.pattern === 'None') return null;
    return fill.pattern === 'Solid' ? fill.color : undefined;
  };
}

/** The fills that cells have now, by place. */
async function fillsOf(places: readonly Place[]): Promise<Map<string, Painted>> {
  const fills = new Map<string, Painted>();
  for (const chunk of chunked(places)) {
    await run(async (context) => {
      const asked = chunk.map((place) => ({ place, fillNow: loadFill(context, place) }));
      await context.sync();
      for (const { place, fillNow } of asked) {
        const fill = fillNow();
        const { sheetId, row, column } = place;
        if (fill !== undefined) fills.set(idOf(place), { sheetId, row, column, fill });
      }
    });
  }
  return fills;
}

const sameFill = (a: Fill | undefined, b: Fill | undefined): boolean => a?.toUpperCase() === b?.toUpperCase();

/** One change of marks: what is remembered, and the cells that are painted for it. */
interface Repainting {
  readonly from: readonly Mark[];
  readonly to: readonly Mark[];
  readonly cells: readonly Painted[];
  /** The fills before, by place. */
  readonly had: ReadonlyMap<string, Painted>;
  readonly stored: Stored;
}

const keyOf = (mark: Mark): string => `${idOf(mark)} ${mark.color}`;

/** The stored list with our marks exchanged; those that another pane has added meanwhile stay. */
function exchange(away: readonly Mark[], come: readonly Mark[]): SettingChange {
  const gone = new Set([...away, ...come].map(keyOf));
  const change = (stored: unknown): unknown =>
    withRecords(stored, isMark, (list) => [...list.filter((one) => !gone.has(keyOf(one))), ...come]);
  return { key: KEY, change };
}

function paintOne(context: Excel.RequestContext, cell: Painted): void {
  const { fill } = formatAt(context, cell);
  if (cell.fill === null) fill.clear();
  else fill.color = cell.fill;
}

type Queued = readonly { readonly cell: Painted; readonly fillBefore: () => Fill | undefined }[];

const queuePaint = (context: Excel.RequestContext, cells: readonly Painted[]): Queued =>
  cells.map((cell) => {
    const fillBefore = loadFill(context, cell);
    paintOne(context, cell);
    return { cell, fillBefore };
  });

/** Gives cells the colours again that the user has given them since they were looked at. */
async function giveBack(
  context: Excel.RequestContext,
  painted: Queued,
  had: ReadonlyMap<string, Painted>,
): Promise<void> {
  const theirs = painted.flatMap(({ cell, fillBefore }) => {
    const fill = fillBefore();
    return fill === undefined || sameFill(fill, had.get(idOf(cell))?.fill) || sameFill(fill, cell.fill)
      ? []
      : [{ ...cell, fill }];
  });
  if (theirs.length === 0) return;
  for (const cell of theirs) paintOne(context, cell);
  await context.sync();
}

const GUARDED = { guarded: 'sheet-protected' } as const;

/**
 * Stores the marks and paints the cells: new marks are recorded before anything is painted and old ones forgotten after it,
 * so that no colour is ever without its record. Each batch reads the fills again just before it paints, and a colour that
 * the user has given meanwhile comes back. What is to be remembered is stored by the last action.
 */
async function paint({ from, to, cells, had, stored }: Repainting): Promise<void> {
  const [first = [], ...others] = chunked(cells);
  await run(async (context) => {
    const { workbook } = context;
    const [seen, ...otherTexts] = stored.texts;
    const isLast = others.length === 0;
    const list = queueSealed(workbook, [exchange([], to), exchange(isLast ? from : [], to)], seen);
    const painted = queuePaint(context, first);
    list.seal();
    const remembered = isLast ? stored.others.map((one, at) => queueChange(workbook, one, otherTexts[at])) : [];
    await context.sync();
    await giveBack(context, painted, had);
    await confirmSettings(context, [list.pending, ...remembered]);
  }, GUARDED);
  for (const chunk of others) {
    await run(async (context) => {
      const painted = queuePaint(context, chunk);
      await context.sync();
      await giveBack(context, painted, had);
    }, GUARDED);
  }
  if (others.length > 0) await changeSettings([exchange(from, to), ...stored.others]);
}

/** Paints cells; when Excel breaks off, those that changed get back what they had. */
function repaint(work: Repainting): Promise<void> {
  const { from, to, cells, had, stored } = work;
  const places = [...new Map(cells.map((cell) => [idOf(cell), cell])).values()];
  const keys = [KEY, ...stored.others.map(({ key }) => key)];
  const before = stored.texts.slice(1).map(valueOfText);
  const isRemembered = (texts: readonly unknown[]): boolean =>
    stored.others.every(({ change }, at) => texts[at] === textOfValue(change(before[at])));
  return allOrNothing({
    write: () => paint(work),
    isDone: async () => {
      const [list, ...others] = await readTexts(keys);
      const listed = new Set(recordsOf(valueOfText(list), isMark).map(keyOf));
      if (!isRemembered(others) || to.some((one) => !listed.has(keyOf(one)))) return false;
      const kept = new Set(to.map(keyOf));
      if (from.some((one) => !kept.has(keyOf(one)) && listed.has(keyOf(one)))) return false;
      const now = await fillsOf(places);
      return places.every((cell) => sameFill(now.get(idOf(cell))?.fill, cell.fill));
    },
    undo: async () => {
      const now = await fillsOf(places);
      // Only what bears our new colour is given back: anything else is as it was, or the user's.
      const changed = places.filter((cell) => sameFill(now.get(idOf(cell))?.fill, cell.fill));
      const back = changed.flatMap((cell) => {
        const one = had.get(idOf(cell));
        return one && !sameFill(one.fill, cell.fill) ? [one] : [];
      });
      for (const chunk of chunked(back)) {
        await run(async (context) => {
          for (const cell of chunk) paintOne(context, cell);
          await context.sync();
        }, GUARDED);
      }
      await changeSettings([exchange(to, from)]);
      const ours = stored.others.map(({ change }, at) => textOfValue(change(before[at])));
      await putBack(stored.others, stored.texts.slice(1), ours);
    },
  });
}

const ours = (mark: Mark, now: Painted | undefined): boolean => now !== undefined && sameFill(now.fill, mark.color);

/** Colours the cells, replacing our earlier marks, and changes a setting in the same batch. */
export async function mark(cells: readonly MarkedCell[], remember?: SettingChange): Promise<void> {
  const before = await known(remember);
  const ids = new Map([...before.sheets].map(([id, name]) => [sheetNameKey(name), id]));
  const wanted = new Map<string, Place & { readonly color: string }>();
  for (const { sheet, row, column, color } of cells) {
    const sheetId = ids.get(sheetNameKey(sheet));
    if (sheetId === undefined) throw new WorkbookError('sheet-not-found', sheet);
    const place = { sheetId, row, column, color };
    wanted.set(idOf(place), place);
  }
  await replaceMarks(before, wanted);
}

/** Removes exactly our own marks; a cell that somebody has coloured since keeps that colour. */
export async function unmark(remember?: SettingChange): Promise<void> {
  const before = await known(remember);
  if (before.marks.length > 0) await replaceMarks(before, new Map());
  else if (remember) await changeSettings([remember]);
}

/** Where a stored mark may be now. */
const placesOf = (mark: Mark, sheets: ReadonlyMap<string, string>): Mark[] =>
  sheetsMeant({ sheetId: mark.sheetId, sheet: mark.sheet ?? sheets.get(mark.sheetId) ?? '' }, sheets).map(
    (sheetId) => ({ ...mark, sheetId }),
  );

async function replaceMarks(
  { marks, sheets, stored: settings }: Known,
  wanted: ReadonlyMap<string, Place & { readonly color: string }>,
): Promise<void> {
  const found = marks.map((stored) => ({ stored, places: placesOf(stored, sheets) }));
  const places = new Map(
    [...found.flatMap(({ places: some }) => some), ...wanted.values()].map((place) => [idOf(place), place]),
  );
  const had = places.size > 0 ? await fillsOf([...places.values()]) : new Map<string, Painted>();
  const standing = new Map<string, Mark>();
  for (const { places: some } of found) {
    const here = some.find((place) => ours(place, had.get(idOf(place))));
    if (here) standing.set(idOf(here), here);
  }
  const to: Mark[] = [];
  const cells: Painted[] = [];
  for (const [id, { sheetId, row, column, before }] of standing) {
    if (!wanted.has(id)) cells.push({ sheetId, row, column, fill: before });
  }
  for (const [id, { sheetId, row, column, color }] of wanted) {
    const now = had.get(id);
    if (!now) continue;
    const mine = standing.get(id);
    to.push({ sheetId, sheet: sheets.get(sheetId), row, column, color, before: mine ? mine.before : now.fill });
    cells.push({ sheetId, row, column, fill: color });
  }
  // A mark whose sheet is not found stays remembered: the sheet may come back.
  const from = found.filter(({ places: some }) => some.length > 0).map(({ stored }) => stored);
  await repaint({ from, to, cells, had, stored: settings });
}
