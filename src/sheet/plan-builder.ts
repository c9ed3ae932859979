/** Collects the cells, merged areas and row heights of a {@link SheetPlan}. */
import type { CellRange } from './address';
import type { CellStyle, PlannedCell, PlannedContent } from './plan';

/** Excel's limit on the height of a row, in points. */
const MOST_POINTS = 409;

/** Text as a cell's content; none makes a blank cell. */
export const textContent = (text: string): PlannedContent => (text === '' ? { type: 'blank' } : { type: 'text', text });

export class PlanBuilder {
  readonly cells: PlannedCell[] = [];
  readonly merges: CellRange[] = [];
  readonly rowHeights = new Map<number, number>();

  put(row: number, column: number, content: PlannedContent, style: CellStyle): void {
    this.cells.push({ row, column, content, style });
  }

  text(row: number, column: number, text: string, style: CellStyle): void {
    this.put(row, column, textContent(text), style);
  }

  /** One text or other content over an area, whose border and fill stand in every cell, or Excel leaves gaps. */
  merged(range: CellRange, content: string | PlannedContent, style: CellStyle): void {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const first = row === range.top && column === range.left;
        if (first) this.put(row, column, typeof content === 'string' ? textContent(content) : content, style);
        else if (style.border || style.fill) this.put(row, column, { type: 'blank' }, style);
      }
    }
    if (range.bottom > range.top || range.right > range.left) this.merges.push(range);
  }

  /** Height in points, to a quarter of a point as Excel keeps it. */
  height(row: number, points: number): void {
    this.rowHeights.set(row, Math.min(MOST_POINTS, Math.round(points * 4) / 4));
  }
}
