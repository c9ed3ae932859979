/** Single cells corrected, with what they held, so that each correction can be taken back. */
import { cellName } from '../sheet';
import { type CellChange, type Correction, WorkbookError } from '../workbook';
import { asText } from './content';
import { run } from './job';
import { allOrNothing } from './repair';
import { loadSetting, putSetting, readWithSheets, settingValue } from './settings';

const KEY = 'corrections';

/** A correction with the sheet's id, which stays when the sheet is renamed. */
interface StoredCorrection extends Correction {
  readonly sheetId: string;
}

type Content = number | string | boolean;

/** What a cell holds: content that can be written back as it is, and its number format. */
interface CellState {
  readonly content: Content;
  readonly format: string;
}

interface Place {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const nameOf = ({ sheet, row, column }: Omit<Place, 'sheetId'>): string => `${sheet}!${cellName(row, column)}`;

function storedCorrections(value: unknown): StoredCorrection[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one: unknown): one is StoredCorrection =>
      typeof one === 'object' && one !== null && 'id' in one && 'sheetId' in one && 'before' in one,
  );
}

function cellAt(sheet: Excel.Worksheet, { row, column }: Pick<Place, 'row' | 'column'>): Excel.Range {
  return sheet.getRange(cellName(row, column)).untrack();
}

/** A value such that writing it gives the same value. */
function contentOf(value: unknown): Content {
  if (typeof value === 'string') return asText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

/** Formula or value of a loaded cell, such that writing it again gives the same cell. */
function stateOf(cell: Excel.Range): CellState {
  const value: unknown = cell.values[0]?.[0];
  const formula: unknown = cell.formulas[0]?.[0];
  const format: unknown = cell.numberFormat[0]?.[0];
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return {
    content: isFormula ? formula : contentOf(value),
    format: typeof format === 'string' ? format : 'General',
  };
}

function writeState(cell: Excel.Range, { content, format }: CellState): void {
  // A cell whose format is "@" takes everything as text, a formula too.
  if (format === '@' && (typeof content !== 'string' || content.startsWith('='))) {
    cell.numberFormat = [['General']];
    cell.formulas = [[content]];
    cell.numberFormat = [[format]];
    return;
  }
  cell.numberFormat = [[format]];
  cell.formulas = [[content]];
}

async function readState(place: Place): Promise<CellState> {
  return run(
    async (context) => {
      const cell = cellAt(context.workbook.worksheets.getItem(place.sheetId), place);
      cell.load('values,formulas,numberFormat');
      await context.sync();
      return stateOf(cell);
    },
    { subject: nameOf(place), sheet: place.sheet },
  );
}

/** Writes the list of corrections and the cell in one batch; the list first, for a change without its record would be worse. */
function store(place: Place, state: CellState, list: readonly StoredCorrection[]): Promise<void> {
  return run(
    async (context) => {
      putSetting(context.workbook, KEY, list);
      writeState(cellAt(context.workbook.worksheets.getItem(place.sheetId), place), state);
      await context.sync();
    },
    { subject: nameOf(place), guarded: 'sheet-protected' },
  );
}

/** Puts the list back, and the cell where it has changed: a protected sheet would refuse even its own content. */
async function restore(place: Place, state: CellState, list: readonly StoredCorrection[]): Promise<void> {
  await run(async (context) => {
    putSetting(context.workbook, KEY, list);
    await context.sync();
  });
  const now = await readState(place);
  if (now.content === state.content && now.format === state.format) return;
  await store(place, state, list);
}

/** Changes one cell and records what it held. */
export async function correct(change: CellChange): Promise<Correction> {
  const { place, before, list } = await run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(change.sheet);
      sheet.load('id,name');
      const cell = cellAt(sheet, change);
      cell.load('values,formulas,numberFormat');
      const setting = loadSetting(context.workbook, KEY);
      await context.sync();
      const where: Place = { sheetId: sheet.id, sheet: sheet.name, row: change.row, column: change.column };
      return { place: where, before: stateOf(cell), list: storedCorrections(settingValue(setting)) };
    },
    { subject: nameOf(change), sheet: change.sheet },
  );
  // A figure that was kept as text becomes a number only in a cell that does not make text of everything.
  const format = before.format === '@' && typeof change.value === 'number' ? 'General' : before.format;
  const after: CellState = { content: typeof change.value === 'string' ? asText(change.value) : change.value, format };
  const correction: StoredCorrection = {
    id: crypto.randomUUID(),
    ...place,
    before: before.content,
    after: change.value,
    format: before.format,
  };
  await allOrNothing(
    () => store(place, after, [...list, correction]),
    () => restore(place, before, list),
  );
  return withoutSheetId(correction);
}

function withoutSheetId({ sheetId: _internal, ...correction }: StoredCorrection): Correction {
  return correction;
}

const standing = (correction: StoredCorrection, { content }: CellState): boolean =>
  content === (typeof correction.after === 'string' ? asText(correction.after) : correction.after);

/** Gives a cell back what it held, unless somebody has changed it since. */
export async function takeBack(correctionId: string): Promise<void> {
  const { list } = await allStored();
  const correction = list.find(({ id }) => id === correctionId);
  if (!correction) throw new WorkbookError('correction-not-found', correctionId);
  const now = await readState(correction);
  if (!standing(correction, now)) throw new WorkbookError('correction-not-found', nameOf(correction));
  const rest = list.filter(({ id }) => id !== correctionId);
  await allOrNothing(
    () => store(correction, { content: correction.before, format: correction.format }, rest),
    () => restore(correction, now, list),
  );
}

interface Stored {
  readonly list: readonly StoredCorrection[];
  /** The names that sheets have now, by id. */
  readonly sheets: ReadonlyMap<string, string>;
}

async function allStored(): Promise<Stored> {
  const { value, sheets } = await readWithSheets(KEY);
  return { list: storedCorrections(value), sheets };
}

/** The corrections that can still be taken back: their cells hold what was written. Sheets bear the names they have now. */
export async function corrections(): Promise<readonly Correction[]> {
  const { list, sheets } = await allStored();
  const present = list.filter(({ sheetId }) => sheets.has(sheetId));
  if (present.length === 0) return [];
  return run(async (context) => {
    const asked = present.map((correction) => {
      const cell = cellAt(context.workbook.worksheets.getItem(correction.sheetId), correction);
      cell.load('values,formulas,numberFormat');
      return { correction, cell };
    });
    await context.sync();
    return asked
      .filter(({ correction, cell }) => standing(correction, stateOf(cell)))
      .map(({ correction }) => ({
        ...withoutSheetId(correction),
        sheet: sheets.get(correction.sheetId) ?? correction.sheet,
      }));
  });
}
