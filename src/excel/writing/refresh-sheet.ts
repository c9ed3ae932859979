/** A sheet that we wrote, written again in its place. */
import { type Grid, type SheetPlan, isOwnChart } from '../../sheet';
import { type Remembered, WorkbookError, type WriteResult, type WriteSheetOptions } from '../../workbook';
import { run, throwIfCancelled } from '../job';
import { type SheetPlace, WRITING, factsOf, freeSheetName, loadFacts, ownSheet, spareOf } from '../own-sheets';
import { inAttempts } from '../repair';
import { confirmSettings, queueChange, textOfValue } from '../settings';
import { queueSteps, showSheet } from './batch';
import { type NewSheet, changeOf, newSheet, tryToAdd } from './new-sheet';
import { setUpPage } from './page-setup';
import { type LoadedContent, contentOf, gridOf, loadContent, typedCells, writeTyped } from './standing-content';
import { stepsOf } from './steps';
import { takeAway } from './taking-away';

interface Refresh {
  readonly plan: SheetPlan;
  readonly sheet: SheetPlace;
  readonly marker: string;
  readonly remember: Remembered | null;
  /** The same plan on another sheet: proof that Excel accepts all of it, and the replacement when Excel fails later. */
  readonly spare: NewSheet;
  /** What the sheet held when it was looked at. */
  readonly content: LoadedContent;
  /** Charts that the user has put there, by id; known when the sheet is first looked at, before anything is written. */
  foreign: ReadonlySet<string> | null;
  /** Whether a request that empties the sheet was sent. */
  isTouched: boolean;
  /** The comment of the marker when this refresh is done: another one than any before. */
  readonly seal: string;
  /** Cells that the user typed into since it was looked at. */
  readonly kept: Map<string, string | number | boolean>;
}

/**
 * Writes a plan over a sheet of ours, which stays the worksheet that it is: formulas elsewhere that read it go on reading
 * it. Excel's batches are no transactions, so the plan is first written on a spare sheet; whatever Excel refuses is
 * refused there, with the old sheet untouched. Then the old sheet is emptied and written, and written again when Excel
 * breaks off. Should it never succeed, the spare sheet takes the old one's place: the summary is whole all the same.
 */
export async function refreshSheet(plan: SheetPlan, replace: string, options: WriteSheetOptions): Promise<WriteResult> {
  const refresh = await prepare(plan, replace, options);
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

function mayReplace(grid: Grid, { mayReplace: allows }: WriteSheetOptions): void {
  if (allows && !allows(grid)) throw new WorkbookError('changed-meanwhile', grid.sheet);
}

function prepare(plan: SheetPlan, replace: string, options: WriteSheetOptions): Promise<Refresh> {
  return run(async (context) => {
    const { workbook } = context;
    loadFacts(workbook);
    const active = workbook.worksheets.getActiveWorksheet();
    active.load('id');
    const target = workbook.worksheets.getItemOrNullObject(replace);
    target.protection.load('protected');
    const loaded = loadContent(target);
    await context.sync();
    const facts = factsOf(workbook, active);
    if (facts.isProtected) throw new WorkbookError('workbook-protected');
    const { sheet, marker } = ownSheet(facts, replace);
    if (target.protection.protected) throw new WorkbookError('sheet-protected', sheet.name);
    const content = contentOf(loaded);
    mayReplace(gridOf(sheet.name, content), options);
    const spare = newSheet(facts, { name: freeSheetName(facts, sheet.name), shown: false, seal: spareOf(marker) });
    const remember = options.remember ?? null;
    return {
      plan,
      sheet,
      marker,
      remember,
      spare,
      content,
      foreign: null,
      isTouched: false,
      seal: crypto.randomUUID(),
      kept: new Map(),
    };
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
      return await finished(refresh, remembers || remember === null);
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code === 'timeout') throw error;
      refusals.push(error);
    }
    // Only the answer may have been lost.
    const left = await look(refresh).catch(() => null);
    if (left?.isWhole) return finished(refresh, remembers || remember === null, left.hasSpare);
    // The user has removed it meanwhile: nobody wants it to come back.
    if (left?.isGone) return giveUp(refresh, new WorkbookError('sheet-not-found', sheet.name));
  }
  const first = refusals[0] ?? new WorkbookError('excel-failed', sheet.name);
  // Excel refused before the sheet was touched: it is as it was.
  if (!refresh.isTouched) return giveUp(refresh, first);
  try {
    await inAttempts(() => takePlace(refresh));
    return await finished({ ...refresh, sheet: { ...sheet, id: refresh.spare.id ?? sheet.id } }, remember === null);
  } catch (error) {
    const all = new AggregateError([...refusals, error], 'a sheet could not be written again');
    throw new WorkbookError('change-unknown', sheet.name, { cause: all });
  }
}

async function giveUp({ spare }: Refresh, reason: WorkbookError): Promise<never> {
  await takeAway(spare, reason);
  throw reason;
}

/** The summary is whole: its printed page, and what there is to tell of it. */
async function finished(refresh: Refresh, isRemembered: boolean, hasSpare = false): Promise<WriteResult> {
  const { plan, sheet, spare, kept } = refresh;
  const isSetUp = await setUpPage(sheet.id, plan, true);
  const isLeft = hasSpare && !(await isTakenAway(spare));
  return {
    sheet: sheet.name,
    ...(isRemembered ? {} : { unremembered: true as const }),
    ...(isSetUp ? {} : { pageNotSetUp: true as const }),
    ...(kept.size > 0 ? { kept: [...kept.keys()] } : {}),
    ...(isLeft ? { leftover: spare.name } : {}),
  };
}

/** Excel may refuse to remove the spare sheet: the structure was protected meanwhile. */
async function isTakenAway(spare: NewSheet): Promise<boolean> {
  try {
    await takeAway({ ...spare, activeId: null }, null);
    return true;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return false;
  }
}

interface Left {
  readonly isWhole: boolean;
  readonly isGone: boolean;
  readonly hasSpare: boolean;
}

/** How far the last attempt came: the marker says whether the sheet is whole. */
function look({ sheet, marker, spare, seal }: Refresh): Promise<Left> {
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    const own = names.getItemOrNullObject(marker);
    own.load('comment');
    const target = worksheets.getItemOrNullObject(sheet.id);
    target.load('name');
    const left = worksheets.getItemOrNullObject(spare.id ?? spare.name);
    left.load('name');
    const leftMarker = names.getItemOrNullObject(spare.marker);
    leftMarker.load('name');
    await context.sync();
    return {
      isWhole: !own.isNullObject && own.comment === seal,
      isGone: target.isNullObject,
      hasSpare: !left.isNullObject || !leftMarker.isNullObject,
    };
  });
}

/** One attempt; everything in it can be done again on whatever an earlier one has left. */
function rewriteOnce(refresh: Refresh, remembers: boolean): Promise<void> {
  const { plan, sheet, marker, remember, spare } = refresh;
  return run(
    async (context) => {
      const { workbook } = context;
      const target = workbook.worksheets.getItem(sheet.id);
      target.charts.load('items/id,items/name');
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
      const own = workbook.names.getItem(marker);
      // Only before the first emptying does the sheet hold what the user has typed.
      const standing = refresh.isTouched ? null : loadContent(target);
      refresh.isTouched = true;
      own.comment = WRITING;
      showSheet(target);
      empty(target, refresh.foreign);
      await queueSteps(context, target, stepsOf(plan));
      if (spare.isManual) target.calculate(true);
      showSheet(target);
      const pending =
        remember && remembers
          ? [queueChange(workbook, changeOf(remember, sheet.name, marker), textOfValue(remember.stored))]
          : [];
      own.comment = refresh.seal;
      // The sheet before its marker: a marker without a sheet is found later, a sheet without a marker is not.
      if (!left.sheet.isNullObject) left.sheet.delete();
      if (!left.marker.isNullObject) left.marker.delete();
      try {
        await context.sync();
      } finally {
        if (standing) keepTyped(refresh, standing);
      }
      if (refresh.kept.size > 0) {
        writeTyped(target, refresh.kept);
        await context.sync();
      }
      await confirmSettings(context, pending);
    },
    { subject: sheet.name, guarded: 'sheet-protected' },
  );
}

/** What the user typed since the sheet was looked at; nothing where the answer is lost. */
function keepTyped(refresh: Refresh, standing: ReturnType<typeof loadContent>): void {
  if (standing.toJSON().formulas === undefined && !standing.isNullObject) return;
  for (const [cell, content] of typedCells(refresh.content, contentOf(standing))) refresh.kept.set(cell, content);
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
  for (const chart of sheet.charts.items) if (!foreign.has(chart.id)) chart.delete();
}

/** The last resort: the spare sheet takes the old one's name and place. */
function takePlace({ sheet, marker, spare }: Refresh): Promise<void> {
  return run(
    async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load('items/id,items/name');
      const own = names.getItemOrNullObject(marker);
      const spares = names.getItemOrNullObject(spare.marker);
      for (const name of [own, spares]) name.load('name');
      await context.sync();
      const fresh = worksheets.getItem(spare.id ?? spare.name);
      if (worksheets.items.some(({ id }) => id === sheet.id)) worksheets.getItem(sheet.id).delete();
      if (!own.isNullObject) own.delete();
      // The marker is what the summary is remembered by: it goes on to the sheet in its place.
      names.add(marker, fresh.getRange('A1').untrack(), crypto.randomUUID()).visible = false;
      if (!spares.isNullObject) spares.delete();
      fresh.name = sheet.name;
      fresh.position = sheet.position;
      showSheet(fresh);
      await context.sync();
    },
    { subject: sheet.name, guarded: 'workbook-protected' },
  );
}
