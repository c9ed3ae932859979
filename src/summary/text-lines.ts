import type { CellRange, CellStyle, PlannedCell, PlannedContent } from '../sheet';

/** Collects the cells of a plan. A merged area gets its border and fill in every cell, or Excel leaves gaps. */
export class SheetWriter {
  readonly cells: PlannedCell[] = [];
  readonly merges: CellRange[] = [];
  readonly rowHeights = new Map<number, number>();

  put(row: number, column: number, content: PlannedContent, style: CellStyle): void {
    this.cells.push({ row, column, content, style });
  }

  text(row: number, column: number, text: string, style: CellStyle): void {
    this.put(row, column, text === '' ? { type: 'blank' } : { type: 'text', text }, style);
  }

  merged(range: CellRange, text: string, style: CellStyle): void {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const first = row === range.top && column === range.left;
        if (first) this.text(row, column, text, style);
        else if (style.border || style.fill) this.put(row, column, { type: 'blank' }, style);
      }
    }
    if (range.bottom > range.top || range.right > range.left) this.merges.push(range);
  }

  height(row: number, points: number): void {
    this.rowHeights.set(row, Math.min(409, Math.round(points * 4) / 4));
  }
}

/** Lines that a text takes in a cell: Times New Roman 12 fills about one width unit a letter, capitals and bold more. */
export function linesOf(text: string, width: number, options: { bold?: boolean; fontSize?: number } = {}): number {
  const letters = [...text.normalize('NFC')];
  const capitals = letters.filter((letter) => letter !== letter.toLocaleLowerCase('vi')).length;
  const scale = ((options.fontSize ?? 12) / 12) * (options.bold ? 1.07 : 1);
  const length = (letters.length - capitals + capitals * 1.3) * 0.95 * scale;
  return Math.max(1, Math.ceil(length / Math.max(1, width - 1)));
}
