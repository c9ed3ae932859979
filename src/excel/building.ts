import type { SheetPlan } from '../sheet';
import { type JobOptions, type Remembered, WorkbookError } from '../workbook';
import { writeChart } from './chart-batch';
import { run, throwIfCancelled } from './job';
import { putSetting } from './settings';
import { contentBlocks, writeContent, writeForm } from './sheet-batch';

/** Content beyond this goes into a request of its own. */
const BYTES_PER_REQUEST = 3_000_000;

/** A sheet that is being added. */
export interface Building {
  readonly name: string;
  readonly marker: string;
  /** Whether the user shall see it: the sheet that a refresh tries itself out on is never shown. */
  readonly shown: boolean;
  readonly remember: Remembered | null;
  /** Known as soon as Excel has added the sheet. */
  id: string | null;
  activeId: string | null;
}

export const newBuilding = (
  name: string,
  marker: string,
  shown: boolean,
  remember: Remembered | null = null,
): Building => ({ name, marker, shown, remember, id: null, activeId: null });

/** Queues everything of a plan on an empty sheet; large content goes to Excel on the way. */
export async function fillSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  beforeRequest: () => void = () => undefined,
): Promise<void> {
  let bytes = 0;
  for (const block of contentBlocks(plan)) {
    if (bytes > 0 && bytes + block.bytes > BYTES_PER_REQUEST) {
      await context.sync();
      beforeRequest();
      bytes = 0;
    }
    writeContent(sheet, block);
    bytes += block.bytes;
  }
  writeForm(sheet, plan);
  plan.charts.forEach((chart, index) => writeChart(sheet, chart, index));
}

/** Shows a sheet from its first cell on. */
export function show(sheet: Excel.Worksheet): void {
  sheet.activate();
  sheet.getRange('A1').untrack().select();
}

function addSheet(plan: SheetPlan, building: Building, { signal }: JobOptions): Promise<void> {
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
        await fillSheet(context, sheet, plan, () => throwIfCancelled(signal));
        if (building.shown) show(sheet);
        const { remember } = building;
        if (remember) putSetting(workbook, remember.key, remember.value(building.name, building.marker));
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

/** Null when the sheet stands; else what Excel refused, after everything of ours was taken away again. */
export async function tryToAdd(
  plan: SheetPlan,
  building: Building,
  options: JobOptions,
): Promise<WorkbookError | null> {
  try {
    await addSheet(plan, building, options);
    return null;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    // After a time-out nobody knows what Excel still does: what it may have built bears our marker and can be removed.
    if (error.code === 'timeout') return error;
    // A name that was taken meanwhile is somebody else's sheet.
    if (error.code === 'item-exists' && building.id === null) return error;
    await takeAway(building, error);
    return error;
  }
}

/** Removes what was built of a sheet. */
export async function takeAway(building: Building, cause: unknown): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const id = building.id ?? (await emptySheetNamed(building.name));
      if (id !== null) await takeAwayOnce(building, id);
      return;
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

function takeAwayOnce(building: Building, id: string): Promise<void> {
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(id);
    const marker = names.getItemOrNullObject(building.marker);
    sheet.load('name');
    marker.load('name');
    await context.sync();
    if (!sheet.isNullObject) sheet.delete();
    if (!marker.isNullObject) marker.delete();
    if (building.activeId !== null) worksheets.getItem(building.activeId).activate();
    await context.sync();
  });
}
