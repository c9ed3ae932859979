/** An open workbook and its original, to know what was changed. */
import { type CellKey, cellKey, columnOfKey, quoteSheetName, rowOfKey } from '../sheet';
import type { WorkbookFile } from '../files';
import {
  type Calculation,
  type HostCell,
  type HostChange,
  type HostSheet,
  HostWorkbook,
  loadCalculation,
} from '../host';
import { LANGUAGES, type Locale } from '../locales';
import { EditHistory } from './edit-history';
import { recall } from './file-memory';
import { formulaResults } from './formula-results';
import { idle, nextTask } from './next-task';
import type { OpenedFile } from './opening/open-file';

/** A workbook that is open in the workbench, and what was done to it since. */
export interface Session {
  readonly id: number;
  readonly name: string;
  /** The file as it was opened; untouched. */
  readonly bytes: Uint8Array;
  readonly kind: WorkbookFile['kind'];
  readonly workbook: HostWorkbook;
  /** What was done to it, to be undone. */
  readonly history: EditHistory;
  /** The sheets that came with the file, by id: their names in it and what their formulas gave. */
  readonly originals: ReadonlyMap<string, OriginalSheet>;
  /** Those of them that this program wrote, by id: results and no sources. */
  readonly own: ReadonlySet<string>;
  /** Cells that were changed since, by sheet id. */
  readonly changed: ReadonlyMap<string, ReadonlySet<CellKey>>;
}

export interface OriginalSheet {
  readonly name: string;
  readonly results: ReadonlyMap<CellKey, HostCell['value']>;
  /** The lowest row and the rightmost column that held anything. */
  readonly last: { readonly row: number; readonly column: number };
}

const MANY_CELLS = 10_000;
/** Cells of a workbook with which the formula engine takes a noticeable time. */
const LARGE = 40_000;

let calculation: Promise<Calculation> | null = null;
let opened = 0;

/** Opens a file that was read as a workbook in memory. */
export async function startSession(file: OpenedFile, bytes: Uint8Array, locale: Locale): Promise<Session> {
  const { name } = file;
  calculation ??= loadCalculation();
  const workbook = await inSteps(
    HostWorkbook.fromGridsInSteps(file.grids, {
      name,
      locale: LANGUAGES[locale].tag,
      calculation: await calculation,
      chartSheets: file.chartSheets,
    }),
  );
  workbook.structureProtected = file.structureProtected;
  for (const sheet of workbook.worksheets()) sheet.isProtected = file.protectedSheets.includes(sheet.name);
  const own = markOwn(workbook, file);
  recall(workbook, file.memory);
  const start = file.activeSheet === null ? undefined : workbook.sheet(file.activeSheet);
  if (start?.visibility === 'Visible') workbook.activate(start.name);
  const first = workbook.active;
  if (first)
    workbook.selectCells(first.name, workbook.mergeAt(first, 0, 0) ?? { top: 0, left: 0, bottom: 0, right: 0 });

  const changed = new Map<string, Set<CellKey>>();
  const originals = new Map(
    workbook.sheets.map((sheet) => [
      sheet.id,
      { name: sheet.name, results: formulaResults(sheet), last: lastCell(sheet) },
    ]),
  );
  workbook.onChange((change) => noteChange(change, workbook, originals, changed));
  const id = ++opened;
  void prepare(workbook, () => id === opened);
  return {
    id,
    name,
    bytes,
    kind: file.kind,
    workbook,
    history: new EditHistory(workbook),
    originals,
    own,
    changed,
  };
}

/** Does a long work in tasks of their own. */
async function inSteps<Result>(steps: Generator<void, Result, void>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTask();
  }
}

/** A large workbook is given to the formula engine while nothing else is done: the first change need not wait for it. */
async function prepare(workbook: HostWorkbook, isOpen: () => boolean): Promise<void> {
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);
  if (cells < LARGE) return;
  for (const _ of workbook.prepareInSteps()) {
    await idle();
    if (!isOpen()) return;
  }
}

/** The sheets that an earlier run wrote get their markers again: a summary is no table to be summarised. */
function markOwn(workbook: HostWorkbook, { ownByMarker = new Map<string, string>() }: OpenedFile): Set<string> {
  const own = new Set<string>();
  for (const [marker, name] of ownByMarker) {
    const sheet = workbook.sheet(name);
    if (!sheet) continue;
    own.add(sheet.id);
    workbook.names.set(marker, { formula: `=${quoteSheetName(sheet.name)}!$A$1`, visible: false, comment: '' });
  }
  return own;
}

/** The lowest row and the rightmost column that hold anything. */
function lastCell(sheet: HostSheet): OriginalSheet['last'] {
  let [row, column] = [0, 0];
  for (const key of sheet.cells.keys()) {
    row = Math.max(row, rowOfKey(key));
    column = Math.max(column, columnOfKey(key));
  }
  return { row, column };
}

/** Remembers changed cells of the file's own sheets; those that were added are written whole. */
function noteChange(
  change: HostChange,
  workbook: HostWorkbook,
  originals: ReadonlyMap<string, OriginalSheet>,
  changed: Map<string, Set<CellKey>>,
): void {
  if (change.type !== 'cells') return;
  const original = originals.get(change.sheetId);
  const sheet = workbook.sheets.find(({ id }) => id === change.sheetId);
  if (!original || !sheet) return;
  const cells = changed.get(change.sheetId) ?? new Set<CellKey>();
  changed.set(change.sheetId, cells);
  const { top, left } = change.range;
  let { bottom, right } = change.range;
  if ((bottom - top + 1) * (right - left + 1) > MANY_CELLS) {
    // A change of the whole sheet: of its billions of cells only those count that held or hold anything.
    const now = lastCell(sheet);
    bottom = Math.min(bottom, Math.max(original.last.row, now.row));
    right = Math.min(right, Math.max(original.last.column, now.column));
  }
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.add(cellKey(row, column));
}
