/** A figure typed where formulas of one pattern stand on both sides of it. */
import { type CellKey, type Grid, cellKey, columnIndex, columnOfKey, rowOfKey } from '../../../sheet';
import type { CheckRule, Observation } from '../rule';
import { inBlocks } from './blocks';
import { exampleDetails, formulaAlong, isReadAround, neighbours } from './neighbours';
import type { ParsedFormula } from './parsed';
import { valueFrom } from './signed-sum';
import type { SheetFormulas } from './subjects';

/** Neighbours that agree before a figure among them looks typed over. */
const FEWEST_AGREEING = 4;

/** A series of years or ordinals, "=A10+1": where it starts anew, it is typed. */
const SERIES = /^R\[-?\d+\]C\[-?\d+\][+-]\d+$/;

/** Of a figure: what rounding may leave between it and what the formulas beside it give. */
const CLOSE = 1e-4;

const agrees = (value: number, computed: number | null): boolean =>
  computed !== null && Math.abs(value - computed) <= CLOSE * Math.max(1, Math.abs(value));

type Cells = Pick<SheetFormulas, 'grid' | 'formulas'>;

/** What a formula divides by: "=G64/D64*100" by D64. */
const DIVISOR = /\/\$?([A-Z]{1,3})\$?(\d+)(?![\d(])/g;

/** Whether the formula, copied to the cell, would divide by 0 or by a blank cell: 0 is typed there in place of an error. */
function dividesByNothing(grid: Grid, { key }: ParsedFormula, at: CellKey): boolean {
  const [down, right] = [rowOfKey(at) - rowOfKey(key), columnOfKey(at) - columnOfKey(key)];
  const text = grid.formula(rowOfKey(key), columnOfKey(key))!;
  for (const [, column, row] of text.toUpperCase().matchAll(DIVISOR)) {
    const divisor = [Number(row) - 1 + down, columnIndex(column!) + right] as const;
    if (grid.isEmpty(...divisor) || grid.number(...divisor) === 0) return true;
  }
  return false;
}

/** Whether a formula takes its figure over from another sheet or workbook. */
const isLinked = ({ isExternal, references }: ParsedFormula): boolean =>
  isExternal || references.some(({ sheet }) => sheet !== null);

/** Cells of a line between links that are typed before the line has figures of its own. */
const FEWEST_TYPED = 2;

/** Whether every figure is typed in a line where the lines above and below have links: one that the source does not know. */
function isLineTyped({ grid, formulas }: Cells, key: CellKey): boolean {
  const row = rowOfKey(key);
  let typed = 0;
  const { left, right } = grid.range!;
  for (let column = left; column <= right; column++) {
    const [above, below] = [formulas.get(cellKey(row - 1, column)), formulas.get(cellKey(row + 1, column))];
    if (!above || !below || !isLinked(above) || !isLinked(below)) continue;
    if (formulas.has(cellKey(row, column))) return false;
    if (grid.isNumber(row, column)) typed++;
  }
  return typed >= FEWEST_TYPED;
}

/** @param isVertical whether the formulas stand above and below the figure, or to the left and right */
function inspect({ grid, formulas }: Cells, key: CellKey, isVertical: boolean): Observation | null {
  const around = neighbours(formulas, key, isVertical);
  if (!around?.pattern || around.agreeing < FEWEST_AGREEING) return null;
  if (!formulaAlong(formulas, key, isVertical, 1)) return null;
  if (SERIES.test(around.pattern) || isReadAround(formulas, key, isVertical)) return null;
  // A row of inputs between rows of formulas is no accident: its own neighbours are typed too.
  const isAmongSame = [1, -1].some(
    (step) => formulaAlong(formulas, key, !isVertical, step)?.pattern === around.pattern,
  );
  if (isAmongSame && !isVertical) return null;
  const value = grid.number(rowOfKey(key), columnOfKey(key));
  const example = formulas.get(around.example)!;
  if (agrees(value, valueFrom(grid, example, key))) return null;
  if (value === 0 && dividesByNothing(grid, example, key)) return null;
  if (isVertical && isLinked(example) && isLineTyped({ grid, formulas }, key)) return null;
  return { sheet: grid.sheet, cell: key, details: { value, ...exampleDetails(grid, around.example) } };
}

function find(subject: SheetFormulas): readonly Observation[] {
  const { grid, formulas } = subject;
  const found = new Map<CellKey, Observation>();
  for (const key of formulas.keys()) {
    for (const isVertical of [true, false]) {
      const row = rowOfKey(key) + (isVertical ? 1 : 0);
      const column = columnOfKey(key) + (isVertical ? 0 : 1);
      const next = cellKey(row, column);
      if (found.has(next) || formulas.has(next) || !grid.isNumber(row, column)) continue;
      const seen = inspect(subject, next, isVertical);
      if (seen) found.set(next, seen);
    }
  }
  return inBlocks([...found.values()]);
}

export const TYPED_OVER: CheckRule<'typed-over', SheetFormulas> = {
  id: 'typed-over',
  grades: ['review'],
  title: { vi: 'Số gõ tay giữa các công thức', en: 'Figure typed over a formula' },
  reads: { vi: 'ô số giữa các công thức cùng dạng', en: 'figures among formulas of one pattern' },
  source: { kind: 'design', text: 'a figure typed over a formula does not change with the data' },
  find,
};
