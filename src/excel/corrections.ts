/** Cells corrected, with what they held, so that each correction can be taken back. */
import { cellName } from '../sheet';
import { type CellChange, type Correction, type SettingChange, valueOfText, WorkbookError } from '../workbook';
import { type CellState, cellAt, contentOf, contentSeen, loadCell, sameState, stateOf, writeState } from './cell-state';
import { asText } from './content';
import { type StoredCorrection, isStoredCorrection } from './correction-record';
import { run } from './job';
import { recordsOf, sheetsMeant, withRecords } from './records';
import { allOrNothing } from './repair';
import { confirmSettings, loadSetting, queueChange, queueSealed, readWithSheets, storedText } from './settings';

const KEY = 'corrections';

interface Place {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const nameOf = ({ sheet, row, column }: Omit<Place, 'sheetId'>): string => `${sheet}!${cellName(row, column)}`;

/** One cell that is changed. */
interface CellEdit {
  readonly place: Place;
  readonly from: CellState;
  readonly to: CellState;
  readonly record: StoredCorrection;
}

/** Cells and the list of corrections, changed together. */
interface Edits {
  readonly cells: readonly CellEdit[];
  /** Whether the records are in the list afterwards; before it was the other way round. */
  readonly isListed: boolean;
  /** The stored text of the list as it was read. */
  readonly seen: unknown;
}

const described = ({ cells }: Pick<Edits, 'cells'>) => {
  const place = cells[0]?.place;
  return place ? { subject: nameOf(place), sheet: place.sheet, guarded: 'sheet-protected' as const } : {};
};

/** The stored list with other records than these, and these as they are given. */
function listing(cells: readonly CellEdit[], records: readonly StoredCorrection[]): SettingChange {
  const ids = new Set(cells.map(({ record }) => record.id));
  const change = (stored: unknown): unknown =>
    withRecords(stored, isStoredCorrection, (list) => [...list.filter(({ id }) => !ids.has(id)), ...records]);
  return { key: KEY, change };
}

const listed = (cells: readonly CellEdit[]): SettingChange =>
  listing(
    cells,
    cells.map(({ record }) => record),
  );
const unlisted = (cells: readonly CellEdit[]): SettingChange => listing(cells, []);
/** While the cells are written: should it be broken off and Excel no longer answer, {@link mendCorrections} finds it. */
const underWay = (cells: readonly CellEdit[]): SettingChange =>
  listing(
    cells,
    cells.map(({ record }) => ({ ...record, pending: true })),
  );

const sheetOf = ({ workbook }: Excel.RequestContext, { sheetId }: Place): Excel.Worksheet =>
  workbook.worksheets.getItem(sheetId);

/**
 * Writes the list and the cells in one batch, the list first and once more last. The batch reads each cell again just
 * before it writes it: what the user has typed since it was read comes back out of it.
 */
async function store(edits: Edits, onTyped: (cell: CellEdit, typed: CellState) => void): Promise<void> {
  const { cells, isListed, seen } = edits;
  await run(async (context) => {
    const last = isListed ? listed(cells) : unlisted(cells);
    const list = queueSealed(context.workbook, [underWay(cells), last], seen);
    const before = cells.map(({ place, to }) => {
      const sheet = sheetOf(context, place);
      const cell = loadCell(sheet, place.row, place.column);
      writeState(cellAt(sheet, place.row, place.column), to);
      return cell;
    });
    list.seal();
    await context.sync();
    const typed = cells.filter((cell, at) => !sameState(stateOf(before[at]!), cell.from));
    for (const cell of typed) onTyped(cell, stateOf(before[cells.indexOf(cell)]!));
    if (typed[0]) throw new WorkbookError('changed-meanwhile', nameOf(typed[0].place));
    await confirmSettings(context, [list.pending]);
  }, described(edits));
}

/** What the cells hold now, and the list. */
async function look(edits: Edits): Promise<{ readonly states: readonly CellState[]; readonly text: unknown }> {
  return run(async (context) => {
    const setting = loadSetting(context.workbook, KEY);
    const loaded = edits.cells.map(({ place }) => loadCell(sheetOf(context, place), place.row, place.column));
    await context.sync();
    return { states: loaded.map(stateOf), text: storedText(setting) };
  }, described(edits));
}

/** Puts the list back, and the cells that have changed: a protected sheet would refuse even its own content. */
async function restore(edits: Edits, stateBefore: (cell: CellEdit) => CellState): Promise<void> {
  const { cells, isListed } = edits;
  const { states, text } = await look(edits);
  const changed = cells.filter((cell, at) => {
    const [now, state] = [states[at]!, stateBefore(cell)];
    // What holds neither the old nor the new content was typed by the user since.
    return !sameState(now, state) && (now.content === cell.to.content || now.content === state.content);
  });
  await run(async (context) => {
    const pending = queueChange(context.workbook, isListed ? unlisted(cells) : listed(cells), text);
    for (const cell of changed) {
      const { row, column } = cell.place;
      writeState(cellAt(sheetOf(context, cell.place), row, column), stateBefore(cell));
    }
    await context.sync();
    await confirmSettings(context, [pending]);
  }, described(edits));
}

async function perform(edits: Edits): Promise<void> {
  const { cells, isListed } = edits;
  const typed = new Map<CellEdit, CellState>();
  await allOrNothing({
    write: () => store(edits, (cell, state) => typed.set(cell, state)),
    isDone: async () => {
      const { states, text } = await look(edits);
      const list = recordsOf(valueOfText(text), isStoredCorrection);
      return cells.every(({ record, to }, at) => {
        const found = list.find(({ id }) => id === record.id);
        return (isListed ? found && !found.pending : !found) && sameState(states[at]!, to);
      });
    },
    undo: () => restore(edits, (cell) => typed.get(cell) ?? cell.from),
    subject: cells[0] ? nameOf(cells[0].place) : null,
  });
}

/** The change of a cell that is read; refuses one that no longer holds what the caller has seen there. */
function editOf({ value, expected }: CellChange, place: Place, cell: Excel.Range): CellEdit {
  if (expected !== undefined && contentSeen(cell) !== (expected ?? ''))
    throw new WorkbookError('changed-meanwhile', nameOf(place));
  const from = stateOf(cell);
  // A figure that was kept as text becomes a number only in a cell that does not make text of everything.
  const format = from.format === '@' && typeof value === 'number' ? 'General' : from.format;
  const record = { id: crypto.randomUUID(), ...place, before: from.content, after: value, format: from.format };
  return { place, from, to: { content: contentOf(value), format }, record };
}

/** Changes the cells, all or none, and records what they held. */
export async function correct(changes: readonly CellChange[]): Promise<readonly Correction[]> {
  const [first] = changes;
  if (!first) return [];
  const edits = await run<Edits>(
    async (context) => {
      const setting = loadSetting(context.workbook, KEY);
      const asked = changes.map((change) => {
        const sheet = context.workbook.worksheets.getItem(change.sheet);
        sheet.load('id,name');
        return { change, sheet, cell: loadCell(sheet, change.row, change.column) };
      });
      await context.sync();
      const cells = asked.map(({ change, sheet, cell }) => {
        const { row, column } = change;
        return editOf(change, { sheetId: sheet.id, sheet: sheet.name, row, column }, cell);
      });
      return { cells, isListed: true, seen: storedText(setting) };
    },
    { subject: nameOf(first), sheet: first.sheet },
  );
  await perform(edits);
  return edits.cells.map(({ record }) => withoutSheetId(record));
}

function withoutSheetId({ sheetId: _id, pending: _pending, ...correction }: StoredCorrection): Correction {
  return correction;
}

const standing = (correction: StoredCorrection, { content }: CellState): boolean =>
  content === (typeof correction.after === 'string' ? asText(correction.after) : correction.after);

const backEdit = ({ record, place, now }: Standing): CellEdit => {
  const { pending: _pending, ...sealed } = record;
  return { place, from: now, to: { content: record.before, format: record.format }, record: sealed };
};

/** Gives cells back what they held, all or none; refuses where somebody has changed one of them since. */
export async function takeBack(correctionIds: readonly string[]): Promise<void> {
  if (correctionIds.length === 0) return;
  const { found, seen } = await allStanding();
  const cells = correctionIds.map((id) => {
    const one = found.find(({ record }) => record.id === id);
    if (!one) throw new WorkbookError('correction-not-found', id);
    return backEdit(one);
  });
  await perform({ cells, isListed: false, seen });
}

interface Standing {
  readonly record: StoredCorrection;
  /** Where the cell is now. */
  readonly place: Place;
  readonly now: CellState;
}

interface AllStanding {
  readonly found: readonly Standing[];
  /** The stored text of the list. */
  readonly seen: unknown;
}

/** The corrections whose cells hold what was written, wherever their sheets are now; others stay remembered. */
async function allStanding(isAsked: (record: StoredCorrection) => boolean = () => true): Promise<AllStanding> {
  const { texts, sheets } = await readWithSheets([KEY]);
  const [seen] = texts;
  const list = recordsOf(valueOfText(seen), isStoredCorrection).filter(isAsked);
  if (list.length === 0) return { found: [], seen };
  const asked = list.flatMap((record) => sheetsMeant(record, sheets).map((sheetId) => ({ record, sheetId })));
  return run(async (context) => {
    const setting = loadSetting(context.workbook, KEY);
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
    return { found: [...found.values()], seen: storedText(setting) };
  });
}

/** The corrections that can still be taken back: their cells hold what was written. Sheets bear the names they have now. */
export async function corrections(): Promise<readonly Correction[]> {
  const { found } = await allStanding();
  return found.map(({ record, place }) => ({ ...withoutSheetId(record), sheet: place.sheet }));
}

/**
 * Ends changes that were broken off while Excel no longer answered: cells that hold what was written get back what they
 * held, whether that undoes a correction or completes a taking back.
 */
export async function mendCorrections(): Promise<void> {
  const { found, seen } = await allStanding(({ pending }) => pending === true);
  const left = recordsOf(valueOfText(seen), isStoredCorrection).filter(({ pending }) => pending);
  if (left.length === 0) return;
  await run(
    async (context) => {
      const gone = new Set(left.map(({ id }) => id));
      const change = (stored: unknown): unknown =>
        withRecords(stored, isStoredCorrection, (list) => list.filter(({ id }) => !gone.has(id)));
      const cells = found.map(backEdit);
      for (const { place, to } of cells) writeState(cellAt(sheetOf(context, place), place.row, place.column), to);
      const pending = queueChange(context.workbook, { key: KEY, change }, seen);
      await context.sync();
      await confirmSettings(context, [pending]);
    },
    { guarded: 'sheet-protected' },
  );
}
