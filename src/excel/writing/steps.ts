/** A planned sheet as the steps that write it, in the order in which Excel must take them. */
import { type SheetPlan, columnName, columnPoints } from '../../sheet';
import { contentBlocks, writeContent } from './cells';
import { writeChart } from './charts';
import { rangeOn } from './range-on';
import { styledRectangles } from './rectangles';
import { writeStyle } from './styles';

/** Something to be queued on a sheet. */
export interface Step {
  /** What it adds to the request, where that is much; 0 for what is small. */
  readonly bytes: number;
  write(sheet: Excel.Worksheet): void;
}

/** Cells first, then their looks, widths and heights, and the charts, which read the cells. */
export function stepsOf(plan: SheetPlan): Step[] {
  return [
    ...contentBlocks(plan).map((block): Step => ({
      bytes: block.bytes,
      write: (sheet) => writeContent(sheet, block),
    })),
    small((sheet) => writeLooks(sheet, plan)),
    small((sheet) => writeSizes(sheet, plan)),
    ...plan.charts.map((chart, index) => small((sheet) => writeChart(sheet, chart, index))),
  ];
}

const small = (write: Step['write']): Step => ({ bytes: 0, write });

function writeLooks(sheet: Excel.Worksheet, { cells, merges }: SheetPlan): void {
  for (const { range, style } of styledRectangles(cells)) writeStyle(rangeOn(sheet, range), range, style);
  for (const merge of merges) rangeOn(sheet, merge).merge(false);
}

function writeSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetPlan): void {
  columnWidths.forEach((width, column) => {
    const name = columnName(column);
    sheet.getRange(`${name}:${name}`).untrack().format.columnWidth = columnPoints(width);
  });
  for (const [row, height] of rowHeights) sheet.getRange(`${row + 1}:${row + 1}`).untrack().format.rowHeight = height;
}
