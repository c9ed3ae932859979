/** On which pages the rows of a plan are printed. */
import type { SheetPlan } from '../../src/sheet';

/** The page, from 0, on which each row of a plan is printed, when the program measures rows `factor` as high. */
export function pagesOf({ rowHeights, columnWidths, print }: SheetPlan, last: number, factor: number): number[] {
  const wide = columnWidths.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0);
  const [width, height] = print.orientation === 'portrait' ? [467, 728] : [714, 481];
  const room = height / Math.min(1, width / wide);
  const heightOf = (row: number): number => (rowHeights.get(row) ?? 16.5) * factor;
  let header = 0;
  const { repeatRows } = print;
  if (repeatRows) for (let row = repeatRows.first; row <= repeatRows.last; row++) header += heightOf(row);
  const pages: number[] = [];
  let page = 0;
  let used = 0;
  for (let row = 0; row <= last; row++) {
    if (used + heightOf(row) > room || print.breaksBefore?.includes(row)) {
      page++;
      used = header;
    }
    used += heightOf(row);
    pages.push(page);
  }
  return pages;
}
