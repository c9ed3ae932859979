/** Single cells corrected, with what they held, so that each correction can be taken back. */
import { cellName } from '../sheet';
import { type CellChange, type Correction, WorkbookError } from '../workbook';
import { type CellState, cellAt, contentOf, loadCell, sameState, stateOf, writeState } from './cell-state';
import { asText } from './content';
import { type StoredCorrection, isStoredCorrection } from './correction-record';
import { run } from './job';
import { allOrNothing } from './repair';
import {
  type SettingChange,
  changeSetting,
  confirmSetting,
  loadSetting,
  queueChange,
  readSetting,
  readWithSheets,
  recordsOf,
  sheetsMeant,
  withRecords,
} from './settings';

const KEY = 'corrections';

interface Place {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const nameOf = ({ sheet, row, column }: Omit<Place, 'sheetId'>): string => `${sheet}!${cellName(row, column)}`;
const described = (place: Place) => ({ subject: nameOf(place), sheet: place.sheet });

/** One cell and the list of corrections, changed together. */
interface Change {
  readonly place: Place;
  readonly from: CellState;
  readonly to: CellState;
  readonly record: StoredCorrection;
  /** Whether the record is in the list afterwards; before it was the other way round. */
  readonly listed: boolean;
}

const listing =
  (record: StoredCorrection, listed: boolean): SettingChange =>
  (stored) =>
    withRecords(stored, isStoredCorrection, (list) => {
      const others = list.filter(({ id }) => id !== record.id);
      return listed ? [...others, record] : others;
    });

async function readState(place: Place): Promise<CellState> {
  return run(async (context) => {
    const cell = loadCell(context.workbook.worksheets.getItem(place.sheetId), place.row, place.column);
    await context.sync();
    return stateOf(cell);
  }, described(place));
}

/**
 * Writes the list and the cell in one batch, the list first, for a change without its record would be worse. The batch
 * reads the cell again just before it writes: what the user has typed since it was read comes back out of it.
 */
async function store({ place, from, to, record, listed }: Change, onTyped: (typed: CellState) => void): Promise<void> {
  await run(
    async (context) => {
      const { workbook } = context;
      const read = loadSetting(workbook, KEY);
      await context.sync();
      const sheet = workbook.worksheets.getItem(place.sheetId);
      const seen = loadCell(sheet, place.row, place.column);
      const pending = queueChange(workbook, KEY, read, listing(record, listed));
      writeState(cellAt(sheet, place.row, place.column), to);
      await context.sync();
      const typed = stateOf(seen);
      if (!sameState(typed, from)) {
        onTyped(typed);
        throw new WorkbookError('changed-meanwhile', nameOf(place));
      }
      await confirmSetting(context, pending);
    },
    { ...described(place), guarded: 'sheet-protected' },
  );
}

/** Puts the list back, and the cell where it has changed: a protected sheet would refuse even its own content. */
async function restore({ place, to, record, listed }: Change, state: CellState): Promise<void> {
  await changeSetting(KEY, listing(record, !listed));
  const now = await readState(place);
  // What holds neither the old nor the new content was typed by the user since.
  if (sameState(now, state) || (now.content !== to.content && now.content !== state.content)) return;
  await run(
    async (context) => {
      writeState(cellAt(context.workbook.worksheets.getItem(place.sheetId), place.row, place.column), state);
      await context.sync();
    },
    { ...described(place), guarded: 'sheet-protected' },
  );
}

async function perform(change: Change): Promise<void> {
  let before = change.from;
  await allOrNothing({
    write: () => store(change, (typed) => (before = typed)),
    isDone: async () => {
      const list = recordsOf(await readSetting(KEY), isStoredCorrection);
      const isListed = list.some(({ id }) => id === change.record.id);
      return isListed === change.listed && sameState(await readState(change.place), change.to);
    },
    undo: () => restore(change, before),
    subject: nameOf(change.place),
  });
}

/** Changes one cell and records what it held. Refuses a cell that no longer holds what the caller has seen there. */
export async function correct(change: CellChange): Promise<Correction> {
  const { place, before } = await run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(change.sheet);
      sheet.load('id,name');
      const cell = loadCell(sheet, change.row, change.column);
      await context.sync();
      const where: Place = { sheetId: sheet.id, sheet: sheet.name, row: change.row, column: change.column };
      const value: unknown = cell.values[0]?.[0];
      if (change.expected !== undefined && value !== (change.expected ?? ''))
        throw new WorkbookError('changed-meanwhile', nameOf(where));
      return { place: where, before: stateOf(cell) };
    },
    { subject: nameOf(change), sheet: change.sheet },
  );
  // A figure that was kept as text becomes a number only in a cell that does not make text of everything.
  const format = before.format === '@' && typeof change.value === 'number' ? 'General' : before.format;
  const to: CellState = { content: contentOf(change.value), format };
  const record: StoredCorrection = {
    id: crypto.randomUUID(),
    ...place,
    before: before.content,
    after: change.value,
    format: before.format,
  };
  await perform({ place, from: before, to, record, listed: true });
  return withoutSheetId(record);
}

function withoutSheetId({ sheetId: _internal, ...correction }: StoredCorrection): Correction {
  return correction;
}

const standing = (correction: StoredCorrection, { content }: CellState): boolean =>
  content === (typeof correction.after === 'string' ? asText(correction.after) : correction.after);

/** Gives a cell back what it held, unless somebody has changed it since. */
export async function takeBack(correctionId: string): Promise<void> {
  const found = (await allStanding()).find(({ record }) => record.id === correctionId);
  if (!found) throw new WorkbookError('correction-not-found', correctionId);
  const { record, place, now } = found;
  await perform({ place, from: now, to: { content: record.before, format: record.format }, record, listed: false });
}

interface Standing {
  readonly record: StoredCorrection;
  /** Where the cell is now. */
  readonly place: Place;
  readonly now: CellState;
}

/** The corrections whose cells hold what was written, wherever their sheets are now; others stay remembered. */
async function allStanding(): Promise<readonly Standing[]> {
  const { value, sheets } = await readWithSheets(KEY);
  const list = recordsOf(value, isStoredCorrection);
  if (list.length === 0) return [];
  const asked = list.flatMap((record) => sheetsMeant(record, sheets).map((sheetId) => ({ record, sheetId })));
  return run(async (context) => {
    const cells = asked.map(({ record, sheetId }) => ({
      record,
      sheetId,
      cell: loadCell(context.workbook.worksheets.getItem(sheetId), record.row, record.column),
    }));
    await context.sync();
    const found = new Map<string, Standing>();
    for (const { record, sheetId, cell } of cells) {
      const now = stateOf(cell);
      if (found.has(record.id) || !standing(record, now)) continue;
      const { row, column } = record;
      found.set(record.id, { record, now, place: { sheetId, sheet: sheets.get(sheetId)!, row, column } });
    }
    return [...found.values()];
  });
}

/** The corrections that can still be taken back: their cells hold what was written. Sheets bear the names they have now. */
export async function corrections(): Promise<readonly Correction[]> {
  return (await allStanding()).map(({ record, place }) => ({ ...withoutSheetId(record), sheet: place.sheet }));
}
