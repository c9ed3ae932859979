/** Styled cells as rectangles, so that a look is written once for many cells. */
import type { CellRange, CellStyle, PlannedCell } from '../../sheet';

/** Cells that share a style, as few rectangles as rows of equal pattern give. */
export interface StyledRectangle {
  readonly range: CellRange;
  readonly style: CellStyle;
}

interface Run {
  readonly left: number;
  readonly right: number;
  readonly key: string;
  readonly style: CellStyle;
}

const keyOf = (style: CellStyle): string =>
  JSON.stringify(
    Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(),
  );
const EMPTY = keyOf({});

/**
 * Groups styled cells into rectangles: along the row first, then down as long as the next row has the same run.
 * A summary of five thousand rows comes to some dozens.
 */
export function styledRectangles(cells: readonly PlannedCell[]): StyledRectangle[] {
  const rows = new Map<number, PlannedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const rectangles: StyledRectangle[] = [];
  let open = new Map<string, { top: number; bottom: number; run: Run }>();
  const close = (one: { top: number; bottom: number; run: Run }): void => {
    const { top, bottom, run } = one;
    rectangles.push({ range: { top, left: run.left, bottom, right: run.right }, style: run.style });
  };
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, { top: number; bottom: number; run: Run }>();
    for (const run of runsOf(rows.get(row) ?? [])) {
      const id = `${run.left}:${run.right}:${run.key}`;
      const above = open.get(id);
      if (above && above.bottom === row - 1) {
        above.bottom = row;
        next.set(id, above);
        open.delete(id);
      } else next.set(id, { top: row, bottom: row, run });
    }
    open.forEach(close);
    open = next;
  }
  open.forEach(close);
  return rectangles.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

function runsOf(cells: readonly PlannedCell[]): Run[] {
  const runs: Run[] = [];
  for (const { column, style } of [...cells].sort((a, b) => a.column - b.column)) {
    const { numberFormat: _apart, ...look } = style;
    const key = keyOf(look);
    if (key === EMPTY) continue;
    const last = runs.at(-1);
    if (last && last.right === column - 1 && last.key === key) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ left: column, right: column, key, style: look });
  }
  return runs;
}
