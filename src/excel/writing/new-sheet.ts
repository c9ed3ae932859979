/** A new sheet of ours: added whole, or taken away again. */
import type { SheetPlan } from '../../sheet';
import { type JobOptions, type Remembered, type SettingChange, WorkbookError } from '../../workbook';
import { run, throwIfCancelled } from '../job';
import { WRITING, type WorkbookFacts } from '../own-sheets';
import { changeSettings, confirmSettings, queueChange, textOfValue } from '../settings';
import { announce } from '../unmarked-sheets';
import { queueSteps, showSheet } from './batch';
import { stepsOf } from './steps';
import { takeAway, wasWritten } from './taking-away';

/** A sheet that is being added. */
export interface NewSheet {
  readonly name: string;
  readonly marker: string;
  /** The comment that its marker bears when it is whole. */
  readonly seal: string;
  /** Whether the user shall see it: the sheet on which a refresh is tried first is never shown. */
  readonly shown: boolean;
  readonly remember: Remembered | null;
  /** The workbook computes formulas only when asked: this sheet is asked for. */
  readonly isManual: boolean;
  /** Known as soon as Excel has added the sheet. */
  id: string | null;
  activeId: string | null;
  /** The sheet is whole, and Excel would not store what was to be remembered of it. */
  isForgotten: boolean;
}

export const newSheet = (
  facts: WorkbookFacts,
  { name, seal = '', shown = true, remember = null }: Pick<NewSheet, 'name'> & Partial<NewSheet>,
): NewSheet => ({
  name,
  marker: facts.freeMarker,
  seal,
  shown,
  remember,
  isManual: facts.isManual,
  id: null,
  activeId: facts.activeId,
  isForgotten: false,
});

/** What is to be remembered of a sheet, once its name and its marker are known. */
export const changeOf = ({ key, value }: Remembered, sheet: string, marker: string): SettingChange => ({
  key,
  change: (stored) => value(stored, sheet, marker),
});

function addSheet(plan: SheetPlan, sheet: NewSheet, { signal }: JobOptions): Promise<void> {
  return run(
    async (context) => {
      const { workbook } = context;
      const active = workbook.worksheets.getActiveWorksheet();
      active.load('id');
      context.application.suspendScreenUpdatingUntilNextSync();
      const isMarked = announce(workbook, sheet.name);
      const added = workbook.worksheets.add(sheet.name);
      added.load('id');
      try {
        const marker = workbook.names.add(sheet.marker, added.getRange('A1').untrack(), WRITING);
        marker.visible = false;
        isMarked();
        // While a chart is selected anywhere, merge() is refused (OfficeDev/office-js #399).
        showSheet(added);
        await queueSteps(context, added, stepsOf(plan), () => throwIfCancelled(signal));
        if (sheet.isManual) added.calculate(true);
        if (sheet.shown) showSheet(added);
        else active.activate();
        // The seal, and only then what is remembered of a sheet that is whole.
        marker.comment = sheet.seal;
        const { remember, name } = sheet;
        const pending = remember
          ? [queueChange(workbook, changeOf(remember, name, sheet.marker), textOfValue(remember.stored))]
          : [];
        await context.sync();
        await confirmSettings(context, pending);
      } finally {
        // Answers before the failing action are in: the sheet's id tells the repair what to remove.
        sheet.id = added.toJSON().id ?? null;
        sheet.activeId = active.toJSON().id ?? sheet.activeId;
      }
    },
    { subject: sheet.name, guarded: 'workbook-protected' },
  );
}

/** Stores what is to be remembered of a sheet that turned out to be whole. */
async function rememberAfterwards(sheet: NewSheet): Promise<void> {
  const { remember, name, marker } = sheet;
  if (!remember) return;
  try {
    await changeSettings([changeOf(remember, name, marker)]);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    sheet.isForgotten = true;
  }
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
    if (error.code !== 'cancelled' && (await wasWritten(sheet, error))) {
      await rememberAfterwards(sheet);
      return null;
    }
    await takeAway(sheet, error);
    return error;
  }
}
