/** A sheet that we wrote, written again in its place. */
import { type SheetPlan, isOwnChart } from '../../sheet';
import { type Remembered, WorkbookError, type WriteResult } from '../../workbook';
import { run, throwIfCancelled } from '../job';
import { type SheetPlace, factsOf, freeSheetName, loadFacts, ownSheet } from '../own-sheets';
import { putSetting } from '../settings';
import { queueSteps, showSheet } from './batch';
import { type NewSheet, newSheet, tryToAdd } from './new-sheet';
import { stepsOf } from './steps';
import { takeAway } from './taking-away';
import type { WriteSheetOptions } from './write-sheet';

interface Refresh {
  readonly plan: SheetPlan;
  readonly sheet: SheetPlace;
  readonly marker: string;
  readonly remember: Remembered | null;
  /** The same plan on another sheet: proof that Excel accepts all of it, and the replacement when Excel fails later. */
  readonly spare: NewSheet;
  /** Charts that the user has put there, by id; known when the sheet is first looked at, before anything is written. */
  foreign: ReadonlySet<string> | null;
}

/** Names that Excel keeps the printed page's settings in. */
const PRINT_NAME = /(^|!|\.)Print_(Area|Titles)$/i;

/**
 * Writes a plan over a sheet of ours, which stays the worksheet that it is: formulas elsewhere that read it go on reading
 * it. Excel's batches are no transactions, so the plan is first written on a spare sheet; whatever Excel refuses is
 * refused there, with the old sheet untouched. Then the old sheet is emptied and written, and written again when Excel
 * breaks off. Should it never succeed, the spare sheet takes the old one's place: the summary is whole all the same.
 */
export async function refreshSheet(plan: SheetPlan, replace: string, options: WriteSheetOptions): Promise<WriteResult> {
  const refresh = await prepare(plan, replace, options.remember ?? null);
  throwIfCancelled(options.signal);
  const refusal = await tryToAdd(plan, refresh.spare, options);
  if (refusal) throw refusal;
  if (options.signal?.aborted) {
    const cancelled = new WorkbookError('cancelled');
    await takeAway(refresh.spare, cancelled);
    throw cancelled;
  }
  return rewrite(refresh);
}

function prepare(plan: SheetPlan, replace: string, remember: Remembered | null): Promise<Refresh> {
  return run(async (context) => {
    const { workbook } = context;
    loadFacts(workbook);
    const { protection } = workbook.worksheets.getItemOrNullObject(replace);
    protection.load('protected');
    await context.sync();
    const facts = factsOf(workbook);
    if (facts.isProtected) throw new WorkbookError('workbook-protected');
    const { sheet, marker } = ownSheet(facts, replace);
    if (protection.protected) throw new WorkbookError('sheet-protected', sheet.name);
    const spare = newSheet(freeSheetName(facts, sheet.name), facts.freeMarker, false);
    return { plan, sheet, marker, remember, spare, foreign: null };
  });
}

/** Twice with what is to be remembered; then without, for a summary that is made anew matters more than its settings. */
const ATTEMPTS: readonly { readonly remembers: boolean }[] = [
  { remembers: true },
  { remembers: true },
  { remembers: false },
];

async function rewrite(refresh: Refresh): Promise<WriteResult> {
  const { sheet, remember } = refresh;
  const refusals: WorkbookError[] = [];
  for (const { remembers } of ATTEMPTS) {
    try {
      await rewriteOnce(refresh, remembers);
      return remembers || remember === null ? { sheet: sheet.name } : { sheet: sheet.name, unremembered: true };
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code === 'timeout') throw error;
      refusals.push(error);
    }
  }
  try {
    await takePlace(refresh);
    return { sheet: sheet.name, ...(remember ? { unremembered: true } : {}) };
  } catch (error) {
    const all = new AggregateError([...refusals, error], 'a sheet could not be written again');
    throw new WorkbookError(refusals[0]!.code, sheet.name, { cause: all });
  }
}

/** One attempt; everything in it can be done again on whatever an earlier one has left. */
function rewriteOnce(refresh: Refresh, remembers: boolean): Promise<void> {
  const { plan, sheet, marker, remember, spare } = refresh;
  return run(
    async (context) => {
      const { workbook } = context;
      const target = workbook.worksheets.getItem(sheet.id);
      target.charts.load('items/id,items/name');
      target.names.load('items/name');
      const left = {
        sheet: workbook.worksheets.getItemOrNullObject(spare.id ?? spare.name),
        marker: workbook.names.getItemOrNullObject(spare.marker),
      };
      left.sheet.load('name');
      left.marker.load('name');
      await context.sync();
      context.application.suspendScreenUpdatingUntilNextSync();
      // A chart that was broken off bears no name of ours yet.
      refresh.foreign ??= new Set(target.charts.items.filter(({ name }) => !isOwnChart(name)).map(({ id }) => id));
      empty(target, refresh.foreign);
      await queueSteps(context, target, stepsOf(plan));
      showSheet(target);
      if (remember && remembers) putSetting(workbook, remember.key, remember.value(sheet.name, marker));
      if (!left.sheet.isNullObject) left.sheet.delete();
      if (!left.marker.isNullObject) left.marker.delete();
      await context.sync();
    },
    { subject: sheet.name, guarded: 'sheet-protected' },
  );
}

/** Takes everything off a loaded sheet but the charts that the user has put there. */
function empty(sheet: Excel.Worksheet, foreign: ReadonlySet<string>): void {
  const all = sheet.getRange().untrack();
  all.unmerge();
  all.clear('All');
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const name of sheet.names.items) if (PRINT_NAME.test(name.name)) name.delete();
  for (const chart of sheet.charts.items) if (!foreign.has(chart.id)) chart.delete();
}

/** The last resort: the spare sheet takes the old one's name and place. */
function takePlace({ sheet, marker, spare }: Refresh): Promise<void> {
  return run(
    async (context) => {
      const { worksheets, names } = context.workbook;
      const fresh = worksheets.getItem(spare.id ?? spare.name);
      worksheets.getItem(sheet.id).delete();
      names.getItem(marker).delete();
      fresh.name = sheet.name;
      fresh.position = sheet.position;
      showSheet(fresh);
      await context.sync();
    },
    { subject: sheet.name, guarded: 'workbook-protected' },
  );
}
