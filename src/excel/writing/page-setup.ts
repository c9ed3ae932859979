/** The printed page, set up in a request of its own that may fail. */
import { type CellRange, type SheetPlan, columnPoints } from '../../sheet';
import { WorkbookError } from '../../workbook';
import { run } from '../job';
import { writePage } from './page';

const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** A4, in points. */
const PAPER = { short: 595.28, long: 841.89 };
const LEAST_SCALE = 10;

/** The scale, in per cent, at which the columns fit on one page's width; never enlarged. */
export function scaleToWidth({ columnWidths, print }: SheetPlan): number {
  const width = columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const paper = print.orientation === 'landscape' ? PAPER.long : PAPER.short;
  const room = paper - (print.margins.left + print.margins.right) * POINTS_PER_CENTIMETRE;
  return width <= room ? 100 : Math.max(LEAST_SCALE, Math.floor((room / width) * 100));
}

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
        await context.sync();
        // The old area may cut off what is new; Excel offers no way to take an area away.
        if (!old.isNullObject) area ??= coveredBy(plan);
      }
      const scale = plan.print.breaksBefore?.length ? scaleToWidth(plan) : null;
      writePage(sheet, { ...plan.print, ...(area ? { area } : {}) }, scale);
      pageLayout.load('zoom');
      await context.sync();
      if (scale !== null || pageLayout.zoom.horizontalFitToPages === plan.print.fitToWidth) return;
      pageLayout.zoom = { scale: scaleToWidth(plan) };
      await context.sync();
    });
    return true;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return false;
  }
}
