/** Removes what Excel built of a sheet before it broke off. */
import { WorkbookError } from '../../workbook';
import { run } from '../job';
import type { NewSheet } from './new-sheet';

/** Excel may be busy for a moment; the last refusal is final. */
const ATTEMPTS = 3;

/** Removes what was built of a sheet. */
export async function takeAway(sheet: NewSheet, cause: unknown): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const id = sheet.id ?? (await emptySheetNamed(sheet.name));
      if (id !== null) await takeAwayOnce(sheet, id);
      return;
    } catch (error) {
      // What is left bears our marker: it can be removed later.
      if (attempt === ATTEMPTS) {
        const both = new AggregateError([cause, error], 'a sheet was broken off and could not be taken away');
        throw new WorkbookError('excel-failed', sheet.name, { cause: both });
      }
    }
  }
}

/**
 * The id of the sheet that Excel added before it broke off without answering: it bears the name that was free a moment
 * before, and it is empty.
 */
function emptySheetNamed(name: string): Promise<string | null> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const found = worksheets.items.find((one) => one.name === name);
    if (!found) return null;
    const used = found.getUsedRangeOrNullObject(true).untrack();
    used.load('address');
    await context.sync();
    return used.isNullObject ? found.id : null;
  });
}

function takeAwayOnce(sheet: NewSheet, id: string): Promise<void> {
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    const added = worksheets.getItemOrNullObject(id);
    const marker = names.getItemOrNullObject(sheet.marker);
    added.load('name');
    marker.load('name');
    await context.sync();
    if (!added.isNullObject) added.delete();
    if (!marker.isNullObject) marker.delete();
    if (sheet.activeId !== null) worksheets.getItem(sheet.activeId).activate();
    await context.sync();
  });
}
