/** A sheet of ours removed. */
import { WorkbookError } from '../workbook';
import { run } from './job';
import { ownSheet, workbookFacts } from './own-sheets';
import { inAttempts } from './repair';

/** Removes a sheet that this program wrote, and its marker. */
export async function removeSheet(name: string): Promise<void> {
  const facts = await workbookFacts();
  if (facts.isProtected) throw new WorkbookError('workbook-protected');
  const { sheet, marker } = ownSheet(facts, name);
  try {
    await run(
      async ({ workbook }) => {
        workbook.worksheets.getItem(sheet.id).delete();
        workbook.names.getItem(marker).delete();
      },
      { subject: sheet.name, guarded: 'workbook-protected' },
    );
  } catch (error) {
    let gone: boolean;
    try {
      gone = await inAttempts(() => isGone(sheet.id));
      if (gone) await inAttempts(() => dropMarker(marker));
    } catch (second) {
      const both = new AggregateError([error, second], 'nobody knows whether the sheet was removed');
      throw new WorkbookError('change-unknown', sheet.name, { cause: both });
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
