/** The printed page, set up in a request of its own that may fail. */
import { type CellRange, type SheetPlan, scaleToWidth } from '../../sheet';
import { WorkbookError } from '../../workbook';
import { run } from '../job';
import { writePage } from './page';

/** All that a plan covers, its charts too. */
function coveredBy({ cells, charts }: SheetPlan): CellRange {
  let [bottom, right] = [0, 0];
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  for (const { anchor } of charts) {
    bottom = Math.max(bottom, anchor.bottom);
    right = Math.max(right, anchor.right);
  }
  return { top: 0, left: 0, bottom, right };
}

/** The scale of a page that has breaks of its own; null where it is fitted to the width. */
function scaleOf(plan: SheetPlan): number | null {
  const { pagesAcross, breaksBefore } = plan.print;
  if (pagesAcross) return pagesAcross.scale;
  return breaksBefore?.length ? scaleToWidth(plan) : null;
}

/**
 * Sets up the printed page of a sheet that is written; false where Excel would not. Without a printer it refuses, which must
 * not cost the summary. Fitting to a width has not held where the page layout was not shown (OfficeDev/office-js #1860): it is
 * read back, and a scale is set instead.
 */
export async function setUpPage(sheetId: string, plan: SheetPlan, isRefresh: boolean): Promise<boolean> {
  try {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const { pageLayout } = sheet;
      let { area } = plan.print;
      if (isRefresh) {
        const old = pageLayout.getPrintAreaOrNullObject().untrack();
        old.load('address');
        sheet.horizontalPageBreaks.removePageBreaks();
        sheet.verticalPageBreaks.removePageBreaks();
        await context.sync();
        // The old area may cut off what is new; Excel offers no way to take an area away.
        if (!old.isNullObject) area ??= coveredBy(plan);
      }
      const scale = scaleOf(plan);
      writePage(sheet, { ...plan.print, ...(area ? { area } : {}) }, scale);
      pageLayout.load('zoom');
      await context.sync();
      if (scale !== null || pageLayout.zoom.horizontalFitToPages === 1) return;
      pageLayout.zoom = { scale: scaleToWidth(plan) };
      await context.sync();
    });
    return true;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return false;
  }
}
