/**
 * Figures that stand twice in one line of a table: the same amount under two headers. Where the value that a cell should
 * hold is written elsewhere in its line, that is hardly chance; nor is it where the stated one is.
 */
import { withoutNoise } from '../../figures';
import type { Grid } from '../../sheet';
import type { Table } from '../../tables';

/** Digits, without zeros at the ends, that a figure must have for another like it to be no chance. */
const FEWEST_DIGITS = 3;
/** What a figure like it elsewhere in the line is worth (natural logarithm): one in twenty by accident. */
const SAME = 3;
/** Columns of a line that are looked at. */
const MOST_COLUMNS = 100;

function hasDigits(value: number): boolean {
  const digits = String(withoutNoise(Math.abs(value))).replace('.', '');
  return digits.replace(/^0+|0+$/g, '').length >= FEWEST_DIGITS;
}

export class RowFigures {
  /** How often each figure stands in the line; counted when first asked. */
  private counts: Map<number, number> | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly row: number,
    private readonly table: Table,
  ) {}

  /** How much likelier (natural logarithm) the line holds `meant` where `stated` stands, by its other figures. */
  favour(meant: number, stated: number): number {
    const counts = (this.counts ??= this.count());
    const isMeant = hasDigits(meant) && counts.has(meant);
    const isStated = hasDigits(stated) && (counts.get(stated) ?? 0) > 1;
    return (isMeant ? SAME : 0) - (isStated ? SAME : 0);
  }

  private count(): Map<number, number> {
    const counts = new Map<number, number>();
    const { left, right } = this.table.range;
    for (let column = left; column <= Math.min(right, left + MOST_COLUMNS); column++) {
      const value = this.grid.number(this.row, column);
      if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }
}
