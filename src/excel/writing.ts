import type { SheetPlan } from '../sheet';
import { type JobOptions, type Remembered, WorkbookError, type WriteResult } from '../workbook';
import { writeChart } from './chart-batch';
import { run, throwIfCancelled } from './job';
import { type SheetPlace, type WorkbookFacts, freeSheetName, ownSheet, workbookFacts } from './own-sheets';
import { putSetting } from './settings';
import { contentBlocks, writeContent, writeForm } from './sheet-batch';

/** Content beyond this goes into a request of its own. */
const BYTES_PER_REQUEST = 3_000_000;

interface Replaced {
  readonly sheet: SheetPlace;
  readonly marker: string;
  /** Name that the old sheet bears while the new one takes its own. */
  readonly parked: string;
}

interface Building {
  /** Name while it is built, and for good when nothing is replaced. */
  readonly name: string;
  readonly marker: string;
  readonly replaced: Replaced | null;
  /** Known as soon as Excel has added the sheet. */
  id: string | null;
  activeId: string | null;
}

export interface WriteSheetOptions extends JobOptions {
  readonly replace?: string;
  readonly remember?: Remembered;
}

/** How often a name that somebody took in the meantime is given up for the next one. */
const NAME_ATTEMPTS = 3;

/**
 * Adds the planned sheet in one batch, or takes it away again: when Excel refuses anything on the way, the half-built
 * sheet is removed and a replaced one gets its name back. `known`: what a reading job saw of the workbook; when that is
 * no longer so (a name is taken), it is looked at again. A replacement always looks first.
 */
export async function writeSheet(
  plan: SheetPlan,
  options: WriteSheetOptions = {},
  known: WorkbookFacts | null = null,
): Promise<WriteResult> {
  throwIfCancelled(options.signal);
  options.onProgress?.({ stage: 'writing', done: 0, total: 1 });
  let facts = options.replace === undefined && known && !known.isProtected ? known : await workbookFacts();
  for (let attempt = 1; ; attempt++) {
    const building = prepare(plan, facts, options.replace);
    throwIfCancelled(options.signal);
    const refusal = await tryToBuild(plan, building, options);
    if (!refusal) {
      options.onProgress?.({ stage: 'writing', done: 1, total: 1 });
      return { sheet: building.replaced?.sheet.name ?? building.name };
    }
    if (refusal.code !== 'item-exists' || attempt === NAME_ATTEMPTS) throw refusal;
    const fresh = await workbookFacts();
    // A chart sheet's name is taken too, though Excel does not list it among the worksheets.
    facts = { ...fresh, sheets: [...fresh.sheets, { id: '', name: building.name, position: -1 }] };
  }
}

/** Null when the sheet stands; else what Excel refused, after everything of ours was taken away again. */
async function tryToBuild(
  plan: SheetPlan,
  building: Building,
  options: WriteSheetOptions,
): Promise<WorkbookError | null> {
  try {
    await build(plan, building, options);
    return null;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    // After a time-out nobody knows what Excel still does: what it may have built bears our marker and can be removed.
    if (error.code === 'timeout') return error;
    // A name that was taken meanwhile is somebody else's sheet.
    if (error.code === 'item-exists' && building.id === null) return error;
    return (await repair(building, error)) ? null : error;
  }
}

function prepare(plan: SheetPlan, facts: WorkbookFacts, replace: string | undefined): Building {
  if (facts.isProtected) throw new WorkbookError('workbook-protected');
  const base = { marker: facts.freeMarker, id: null, activeId: null };
  if (replace === undefined) return { ...base, name: freeSheetName(facts, plan.name), replaced: null };
  const { sheet, marker } = ownSheet(facts, replace);
  const name = freeSheetName(facts, sheet.name);
  const parked = freeSheetName({ ...facts, sheets: [...facts.sheets, { id: '', name, position: -1 }] }, sheet.name);
  return { ...base, name, replaced: { sheet, marker, parked } };
}

function build(plan: SheetPlan, building: Building, options: WriteSheetOptions): Promise<void> {
  return run(
    async (context) => {
      const { workbook } = context;
      const active = workbook.worksheets.getActiveWorksheet();
      active.load('id');
      context.application.suspendScreenUpdatingUntilNextSync();
      const sheet = workbook.worksheets.add(building.name);
      sheet.load('id');
      try {
        workbook.names.add(building.marker, sheet.getRange('A1').untrack()).visible = false;
        let bytes = 0;
        for (const block of contentBlocks(plan)) {
          if (bytes > 0 && bytes + block.bytes > BYTES_PER_REQUEST) {
            await context.sync();
            throwIfCancelled(options.signal);
            bytes = 0;
          }
          writeContent(sheet, block);
          bytes += block.bytes;
        }
        writeForm(sheet, plan);
        for (const chart of plan.charts) writeChart(sheet, chart);
        if (building.replaced) takePlace(workbook, sheet, building.replaced);
        sheet.activate();
        sheet.getRange('A1').untrack().select();
        if (building.replaced) removeReplaced(workbook, building.replaced);
        const { remember } = options;
        if (remember)
          putSetting(workbook, remember.key, remember.value(building.replaced?.sheet.name ?? building.name));
        await context.sync();
      } finally {
        // Answers before the failing action are in: the sheet's id tells the repair what to remove.
        building.id = sheet.toJSON().id ?? null;
        building.activeId = active.toJSON().id ?? null;
      }
    },
    { subject: building.name, guarded: 'workbook-protected' },
  );
}

/** The new sheet is complete: it takes the old one's name and place. Until the old one is deleted all can be undone. */
function takePlace(workbook: Excel.Workbook, sheet: Excel.Worksheet, replaced: Replaced): void {
  workbook.worksheets.getItem(replaced.sheet.id).name = replaced.parked;
  sheet.name = replaced.sheet.name;
  sheet.position = replaced.sheet.position;
}

function removeReplaced(workbook: Excel.Workbook, replaced: Replaced): void {
  workbook.worksheets.getItem(replaced.sheet.id).delete();
  workbook.names.getItem(replaced.marker).delete();
}

/**
 * Brings a workbook to rest whose batch was broken off. True: the old sheet is gone already, the new one stands, and what
 * was missing has been done. False: everything of ours has been taken away again.
 */
async function repair(building: Building, cause: unknown): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      const id = building.id ?? (await emptySheetNamed(building.name));
      return id === null ? false : await repairOnce(building, id);
    } catch (error) {
      // Excel may be busy for a moment; the third refusal is final, and what is left bears our marker.
      if (attempt === 3) {
        const both = new AggregateError([cause, error], 'a sheet was broken off and could not be taken away');
        throw new WorkbookError('excel-failed', building.name, { cause: both });
      }
    }
  }
}

/**
 * The id of the sheet that Excel added before it broke off without telling its id: it bears the name that was free a
 * moment before, and nothing stands on it yet.
 */
function emptySheetNamed(name: string): Promise<string | null> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const sheet = worksheets.items.find((one) => one.name === name);
    if (!sheet) return null;
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load('address');
    await context.sync();
    return used.isNullObject ? sheet.id : null;
  });
}

function repairOnce(building: Building, id: string): Promise<boolean> {
  const { replaced } = building;
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(id);
    const marker = names.getItemOrNullObject(building.marker);
    const old = replaced ? worksheets.getItemOrNullObject(replaced.sheet.id) : null;
    const oldMarker = replaced ? names.getItemOrNullObject(replaced.marker) : null;
    for (const object of [sheet, old]) object?.load('name');
    for (const object of [marker, oldMarker]) object?.load('name');
    await context.sync();
    if (replaced && old?.isNullObject && !sheet.isNullObject) {
      if (oldMarker && !oldMarker.isNullObject) oldMarker.delete();
      await context.sync();
      return true;
    }
    if (!sheet.isNullObject) sheet.delete();
    if (!marker.isNullObject) marker.delete();
    if (replaced && old && !old.isNullObject && old.name !== replaced.sheet.name) {
      old.name = replaced.sheet.name;
      old.position = replaced.sheet.position;
    }
    if (building.activeId !== null) worksheets.getItem(building.activeId).activate();
    await context.sync();
    return false;
  });
}

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
    if (!(await isGone(sheet.id))) throw error;
    await dropMarker(marker);
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
