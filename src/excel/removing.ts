/** A sheet of ours removed. */
import { type SettingChange, WorkbookError } from '../workbook';
import { run } from './job';
import { factsOf, loadFacts, ownSheet } from './own-sheets';
import { inAttempts } from './repair';
import { changeSettings, confirmSettings, loadSetting, queueChange, storedText } from './settings';

/** Removes a sheet that this program wrote, with its marker, and changes a setting in the same batch. */
export async function removeSheet(name: string, remember?: SettingChange): Promise<void> {
  const { id, sheet, marker, seen } = await run(async (context) => {
    loadFacts(context.workbook);
    const setting = remember ? loadSetting(context.workbook, remember.key) : null;
    await context.sync();
    const facts = factsOf(context.workbook);
    if (facts.isProtected) throw new WorkbookError('workbook-protected');
    const own = ownSheet(facts, name);
    return { id: own.sheet.id, sheet: own.sheet.name, marker: own.marker, seen: setting && storedText(setting) };
  });
  try {
    await run(
      async (context) => {
        const { workbook } = context;
        workbook.worksheets.getItem(id).delete();
        workbook.names.getItem(marker).delete();
        const pending = remember ? [queueChange(workbook, remember, seen)] : [];
        await context.sync();
        await confirmSettings(context, pending);
      },
      { subject: sheet, guarded: 'workbook-protected' },
    );
  } catch (error) {
    let gone: boolean;
    try {
      gone = await inAttempts(() => isGone(id));
      if (gone) await inAttempts(() => dropMarker(marker));
      if (gone && remember) await inAttempts(() => changeSettings([remember]));
    } catch (second) {
      const both = new AggregateError([error, second], 'nobody knows whether the sheet was removed');
      throw new WorkbookError('change-unknown', sheet, { cause: both });
    }
    if (!gone) throw error;
  }
}

function isGone(id: string): Promise<boolean> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject;
  });
}

/** A marker whose sheet is gone is only a leftover; it goes when Excel lets it. */
function dropMarker(marker: string): Promise<void> {
  return run(async (context) => {
    const name = context.workbook.names.getItemOrNullObject(marker);
    name.load('name');
    await context.sync();
    if (!name.isNullObject) name.delete();
    await context.sync();
  });
}
