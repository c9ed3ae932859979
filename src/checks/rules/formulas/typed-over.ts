/** A figure typed where formulas of one pattern stand on both sides of it. */
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../../../sheet';
import type { CheckRule, Observation } from '../rule';
import { inBlocks } from './blocks';
import { exampleDetails, formulaAlong, isReadAround, neighbours } from './neighbours';
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

/** @param isVertical whether the formulas stand above and below the figure, or to the left and right */
function inspect({ grid, formulas }: SheetFormulas, key: CellKey, isVertical: boolean): Observation | null {
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
  if (agrees(value, valueFrom(grid, formulas.get(around.example)!, key))) return null;
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
