/** A new sheet of ours: added whole, or taken away again. */
import type { SheetPlan } from '../../sheet';
import { type JobOptions, type Remembered, WorkbookError } from '../../workbook';
import { run, throwIfCancelled } from '../job';
import { putSetting } from '../settings';
import { queueSteps, showSheet } from './batch';
import { stepsOf } from './steps';
import { takeAway } from './taking-away';

/** A sheet that is being added. */
export interface NewSheet {
  readonly name: string;
  readonly marker: string;
  /** Whether the user shall see it: the sheet on which a refresh is tried first is never shown. */
  readonly shown: boolean;
  readonly remember: Remembered | null;
  /** Known as soon as Excel has added the sheet. */
  id: string | null;
  activeId: string | null;
}

export const newSheet = (
  name: string,
  marker: string,
  shown: boolean,
  remember: Remembered | null = null,
): NewSheet => ({ name, marker, shown, remember, id: null, activeId: null });

function addSheet(plan: SheetPlan, sheet: NewSheet, { signal }: JobOptions): Promise<void> {
  return run(
    async (context) => {
      const { workbook } = context;
      const active = workbook.worksheets.getActiveWorksheet();
      active.load('id');
      context.application.suspendScreenUpdatingUntilNextSync();
      const added = workbook.worksheets.add(sheet.name);
      added.load('id');
      try {
        workbook.names.add(sheet.marker, added.getRange('A1').untrack()).visible = false;
        await queueSteps(context, added, stepsOf(plan), () => throwIfCancelled(signal));
        if (sheet.shown) showSheet(added);
        const { remember } = sheet;
        if (remember) putSetting(workbook, remember.key, remember.value(sheet.name, sheet.marker));
        await context.sync();
      } finally {
        // Answers before the failing action are in: the sheet's id tells the repair what to remove.
        sheet.id = added.toJSON().id ?? null;
        sheet.activeId = active.toJSON().id ?? null;
      }
    },
    { subject: sheet.name, guarded: 'workbook-protected' },
  );
}

/** Null when the sheet was added; else what Excel refused, after everything of ours was taken away again. */
export async function tryToAdd(plan: SheetPlan, sheet: NewSheet, options: JobOptions): Promise<WorkbookError | null> {
  try {
    await addSheet(plan, sheet, options);
    return null;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    // After a time-out nobody knows what Excel still does: what it may have built bears our marker and can be removed.
    if (error.code === 'timeout') return error;
    // A name that was taken meanwhile is somebody else's sheet.
    if (error.code === 'item-exists' && sheet.id === null) return error;
    await takeAway(sheet, error);
    return error;
  }
}
