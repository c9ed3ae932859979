/** A formula that says something else than those beside it, relative to where it stands. */
import { type CellRange, type Grid, columnOfKey, rowOfKey } from '../../../sheet';
import type { CheckRule } from '../rule';
import type { Deviation } from './neighbours';
import type { ParsedFormula } from './parsed';

/** Relative error of a few additions. */
const NOISE = 1e-9;
const MERE_REFERENCE = /^=?\+?R\[?-?\d+\]?C\[?-?\d+\]?$/;

export const PATTERN_DIFFERS: CheckRule<'pattern-differs', Deviation> = {
  id: 'pattern-differs',
  grades: ['review'],
  title: { vi: 'Công thức khác các ô bên cạnh', en: 'Formula unlike its neighbours' },
  reads: { vi: 'công thức giữa các công thức cùng dạng', en: 'formulas among formulas of one pattern' },
  source: { kind: 'design', text: 'a formula copied along a row or column says the same in every cell' },
  find: (deviation) => {
    const { grid, key, formula, details } = deviation;
    // A number inside is told by itself.
    if (formula.plugs.length > 0 || addsTheOtherWay(deviation) || comesToTheSame(deviation)) return [];
    return [{ sheet: grid.sheet, cell: key, details: { ...details, range: '' } }];
  },
};

/** Whether a formula adds up cells of its column only, its neighbour cells of its row only, or the reverse. */
function addsTheOtherWay({ formula, example }: Deviation): boolean {
  const [own, other] = [wayOf(formula), wayOf(example)];
  return own !== null && other !== null && own !== other;
}

function wayOf({ key, references, isExternal }: ParsedFormula): 'down' | 'across' | null {
  if (isExternal || references.length === 0 || references.some(({ sheet }) => sheet !== null)) return null;
  const [row, column] = [rowOfKey(key), columnOfKey(key)];
  if (references.every(({ range: { left, right } }) => left === column && right === column)) return 'down';
  return references.every(({ range: { top, bottom } }) => top === row && bottom === row) ? 'across' : null;
}

/** "=D16" beside "=D15+E15": where E16 is blank both say the same. Another calculation never does. */
function comesToTheSame({ grid, key, formula, example }: Deviation): boolean {
  if (!MERE_REFERENCE.test(formula.pattern) || example.aggregate?.name !== 'SUM') return false;
  const [down, right] = [rowOfKey(key) - rowOfKey(example.key), columnOfKey(key) - columnOfKey(example.key)];
  let sum = 0;
  for (const { top, left, bottom, right: last } of example.aggregate.ranges)
    sum += sumOf(grid, { top: top + down, left: left + right, bottom: bottom + down, right: last + right });
  const own = grid.number(rowOfKey(key), columnOfKey(key));
  return Math.abs(own - sum) <= NOISE * Math.abs(own);
}

function sumOf(grid: Grid, { top, left, bottom, right }: CellRange): number {
  let sum = 0;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) sum += grid.number(row, column) || 0;
  return sum;
}
