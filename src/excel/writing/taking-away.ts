/** What became of a sheet when Excel broke off, and how what was built of it is removed. */
import { sameSheetName } from '../../sheet';
import { WorkbookError } from '../../workbook';
import { run } from '../job';
import { sheetOfFormula } from '../own-sheets';
import { inAttempts } from '../repair';
import { loadAnnounced, loadUntouched } from '../unmarked-sheets';
import type { NewSheet } from './new-sheet';

/** What stands in the workbook of a sheet that was being added. */
interface Found {
  /** Of the sheet that bears our marker, else of an empty one with the name that was free a moment before. */
  readonly id: string | null;
  readonly isWhole: boolean;
}

/** Looks for the sheet by its id and its marker, since the answer that held the id may be lost. */
function find(sheet: NewSheet, cause: unknown): Promise<Found> {
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id,items/name');
    names.load('items/name,items/formula,items/comment');
    await context.sync();
    const marker = names.items.find(({ name }) => name.toLowerCase() === sheet.marker.toLowerCase());
    const marked = marker ? sheetOfFormula(String(marker.formula)) : null;
    const named = worksheets.items.find(({ name }) => sameSheetName(name, sheet.name));
    const known = sheet.id === null ? undefined : worksheets.items.find(({ id }) => id === sheet.id);
    const isMarked = (place: Excel.Worksheet): boolean => marked !== null && sameSheetName(place.name, marked);
    const place = known ?? (named && isMarked(named) ? named : undefined);
    if (place) return { id: place.id, isWhole: isMarked(place) && marker?.comment === sheet.seal };
    // Added, and broken off before it got its marker. Where a name was taken the sheet of that name is ours only if it was
    // our marker's: then another pane has that marker.
    const isNameTaken = cause instanceof WorkbookError && cause.code === 'item-exists' && !marker;
    if (!named || sheet.id !== null || isNameTaken) return { id: null, isWhole: false };
    const isUntouched = loadUntouched(named);
    await context.sync();
    return { id: isUntouched() ? named.id : null, isWhole: false };
  });
}

const unknown = (sheet: NewSheet, causes: readonly unknown[]): WorkbookError =>
  new WorkbookError('change-unknown', sheet.name, {
    cause: new AggregateError(causes, 'a sheet was broken off and could not be taken away'),
  });

/** Whether the sheet is whole after all: only the answer was lost. */
export async function wasWritten(sheet: NewSheet, cause: unknown): Promise<boolean> {
  try {
    const { id, isWhole } = await inAttempts(() => find(sheet, cause));
    if (isWhole) sheet.id = id;
    return isWhole;
  } catch (error) {
    throw unknown(sheet, [error]);
  }
}

/** Removes what was built of a sheet. */
export async function takeAway(sheet: NewSheet, cause: unknown): Promise<void> {
  try {
    await inAttempts(async () => {
      const { id } = await find(sheet, cause);
      await takeAwayOnce(sheet, id);
    });
  } catch (error) {
    // What is left bears our marker: it is removed later (mending.ts).
    throw unknown(sheet, [cause, error]);
  }
}

/** Removes the sheet and our marker of it; a marker of that name which points at another sheet is another pane's. */
function takeAwayOnce(sheet: NewSheet, id: string | null): Promise<void> {
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id,items/name');
    const marker = names.getItemOrNullObject(sheet.marker);
    marker.load('formula');
    const withdraw = loadAnnounced(context.workbook, sheet.name);
    await context.sync();
    const added = worksheets.items.find((one) => one.id === id);
    const marked = marker.isNullObject ? null : sheetOfFormula(String(marker.formula));
    const target = worksheets.items.find(({ name }) => marked !== null && sameSheetName(name, marked));
    if (added && worksheets.items.some((one) => one.id === sheet.activeId)) {
      worksheets.getItem(sheet.activeId!).activate();
    }
    added?.delete();
    if (!marker.isNullObject && (!target || target === added)) marker.delete();
    withdraw();
    await context.sync();
  });
}
