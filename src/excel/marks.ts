/** Cells coloured, and given back their colours. */
import { cellName, sheetNameKey } from '../sheet';
import { type MarkedCell, WorkbookError } from '../workbook';
import { run } from './job';
import { allOrNothing } from './repair';
import { putSetting, readWithSheets } from './settings';

const KEY = 'marks';

/** A cell's fill; null where it has none (Excel says white for those; only the pattern differs). */
type Fill = string | null;

interface Mark {
  readonly sheetId: string;
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

function storedMarks(value: unknown): Mark[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one: unknown): one is Mark =>
      typeof one === 'object' && one !== null && 'sheetId' in one && 'color' in one && 'before' in one,
  );
}

interface Known {
  readonly marks: readonly Mark[];
  /** Ids by the key of the name. */
  readonly sheets: ReadonlyMap<string, string>;
}

async function known(): Promise<Known> {
  const { value, sheets } = await readWithSheets(KEY);
  return {
    marks: storedMarks(value),
    sheets: new Map([...sheets].map(([id, name]) => [sheetNameKey(name), id])),
  };
}

/** The fills that cells have now, by place; gradients and patterns are left out, for they could not be given back. */
function fillsOf(places: readonly Place[]): Promise<Map<string, Painted>> {
  return run(async (context) => {
    const asked = places.map((place) => {
      const { fill } = context.workbook.worksheets
        .getItem(place.sheetId)
        .getRange(cellName(place.row, place.column))
        .untrack().format;
      fill.load('color,pattern');
      return { place, fill };
    });
    await context.sync();
    const fills = new Map<string, Painted>();
    for (const { place, fill } of asked) {
      const { sheetId, row, column } = place;
      if (fill.pattern === 'None') fills.set(idOf(place), { sheetId, row, column, fill: null });
      else if (fill.pattern === 'Solid') fills.set(idOf(place), { sheetId, row, column, fill: fill.color });
    }
    return fills;
  });
}

/** Stores the marks and paints the cells in one batch; the record first, so that no colour is ever without it. */
function paint(marks: readonly Mark[], cells: readonly Painted[]): Promise<void> {
  return run(
    async (context) => {
      putSetting(context.workbook, KEY, marks);
      for (const { sheetId, row, column, fill } of cells) {
        const { format } = context.workbook.worksheets.getItem(sheetId).getRange(cellName(row, column)).untrack();
        if (fill === null) format.fill.clear();
        else format.fill.color = fill;
      }
      await context.sync();
    },
    { guarded: 'sheet-protected' },
  );
}

/** Paints cells; when Excel breaks off, those that changed get back what they had. */
function repaint(
  marks: readonly Mark[],
  cells: readonly Painted[],
  before: Known,
  had: ReadonlyMap<string, Painted>,
): Promise<void> {
  return allOrNothing(
    () => paint(marks, cells),
    async () => {
      const touched = cells.flatMap((cell) => had.get(idOf(cell)) ?? []);
      const now = await fillsOf(touched);
      await paint(
        before.marks,
        touched.filter((cell) => now.get(idOf(cell))?.fill !== cell.fill),
      );
    },
  );
}

const ours = (mark: Mark, now: Painted | undefined): boolean => now?.fill?.toUpperCase() === mark.color.toUpperCase();

/** Colours the cells, replacing our earlier marks. */
export async function mark(cells: readonly MarkedCell[]): Promise<void> {
  const before = await known();
  const wanted = new Map<string, Place & { readonly color: string }>();
  for (const { sheet, row, column, color } of cells) {
    const sheetId = before.sheets.get(sheetNameKey(sheet));
    if (sheetId === undefined) throw new WorkbookError('sheet-not-found', sheet);
    const place = { sheetId, row, column, color };
    wanted.set(idOf(place), place);
  }
  await replaceMarks(before, wanted);
}

/** Removes exactly our own marks; a cell that somebody has coloured since keeps that colour. */
export async function unmark(): Promise<void> {
  const before = await known();
  if (before.marks.length > 0) await replaceMarks(before, new Map());
}

async function replaceMarks(
  before: Known,
  wanted: ReadonlyMap<string, Place & { readonly color: string }>,
): Promise<void> {
  const sheets = new Set(before.sheets.values());
  const old = before.marks.filter(({ sheetId }) => sheets.has(sheetId));
  const places = new Map([...old, ...wanted.values()].map((place) => [idOf(place), place]));
  const had = places.size > 0 ? await fillsOf([...places.values()]) : new Map<string, Painted>();
  const standing = new Map(old.filter((one) => ours(one, had.get(idOf(one)))).map((one) => [idOf(one), one]));
  const marks: Mark[] = [];
  const painted: Painted[] = [];
  for (const [id, one] of standing) {
    if (!wanted.has(id)) painted.push({ sheetId: one.sheetId, row: one.row, column: one.column, fill: one.before });
  }
  for (const [id, { sheetId, row, column, color }] of wanted) {
    const now = had.get(id);
    if (!now) continue;
    const mine = standing.get(id);
    marks.push({ sheetId, row, column, color, before: mine ? mine.before : now.fill });
    painted.push({ sheetId, row, column, fill: color });
  }
  await repaint(marks, painted, before, had);
}
