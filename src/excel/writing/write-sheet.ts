/**
 * The way of a plan into Excel: the plan becomes steps (`steps.ts`), the steps are queued in Excel's batch (`batch.ts`),
 * on a new sheet (`new-sheet.ts`) or on one of ours that is emptied (`refresh-sheet.ts`).
 */
import type { SheetPlan } from '../../sheet';
import { WorkbookError, type WriteResult, type WriteSheetOptions } from '../../workbook';
import { throwIfCancelled } from '../job';
import { type WorkbookFacts, freeSheetName, workbookFacts } from '../own-sheets';
import { newSheet, tryToAdd } from './new-sheet';
import { setUpPage } from './page-setup';
import { refreshSheet } from './refresh-sheet';

/** How often a name that somebody took in the meantime is given up for the next one. */
const NAME_ATTEMPTS = 3;

/**
 * Adds the planned sheet in one batch, or takes it away again: when Excel refuses anything on the way, the half-built
 * sheet is removed. With `replace` a sheet that we wrote is written again in its place ({@link refreshSheet}). `known`: what
 * a reading job saw of the workbook; when that is no longer so (a name is taken), it is looked at again.
 */
export async function writeSheet(
  plan: SheetPlan,
  options: WriteSheetOptions = {},
  known: WorkbookFacts | null = null,
): Promise<WriteResult> {
  throwIfCancelled(options.signal);
  options.onProgress?.({ stage: 'writing', done: 0, total: 1 });
  return options.replace === undefined ? addSheet(plan, options, known) : refreshSheet(plan, options.replace, options);
}

async function addSheet(
  plan: SheetPlan,
  options: WriteSheetOptions,
  known: WorkbookFacts | null,
): Promise<WriteResult> {
  let facts = known && !known.isProtected && known.activeId !== null ? known : await workbookFacts();
  for (let attempt = 1; ; attempt++) {
    if (facts.isProtected) throw new WorkbookError('workbook-protected');
    const name = freeSheetName(facts, plan.name, plan.nameIfTaken);
    const sheet = newSheet(facts, { name, remember: options.remember ?? null });
    throwIfCancelled(options.signal);
    const refusal = await tryToAdd(plan, sheet, options);
    if (!refusal) {
      const isSetUp = sheet.id !== null && (await setUpPage(sheet.id, plan, false));
      return {
        sheet: sheet.name,
        ...(isSetUp ? {} : { pageNotSetUp: true }),
        ...(sheet.isForgotten ? { unremembered: true } : {}),
      };
    }
    if (refusal.code !== 'item-exists' || attempt === NAME_ATTEMPTS) throw refusal;
    const fresh = await workbookFacts();
    // A chart sheet's name is taken too, though Excel does not list it among the worksheets.
    facts = { ...fresh, sheets: [...fresh.sheets, { id: '', name: sheet.name, position: -1 }] };
  }
}
