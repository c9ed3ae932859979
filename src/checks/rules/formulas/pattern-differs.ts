/** A formula that says something else than those beside it, relative to where it stands. */
import { columnOfKey, rowOfKey } from '../../../sheet';
import type { CheckRule } from '../rule';
import { saysTheSame } from './equal-meaning';
import type { Deviation } from './neighbours';
import type { ParsedFormula } from './parsed';

export const PATTERN_DIFFERS: CheckRule<'pattern-differs', Deviation> = {
  id: 'pattern-differs',
  grades: ['review'],
  title: { vi: 'Công thức khác các ô bên cạnh', en: 'Formula unlike its neighbours' },
  reads: { vi: 'công thức giữa các công thức cùng dạng', en: 'formulas among formulas of one pattern' },
  source: { kind: 'design', text: 'a formula copied along a row or column says the same in every cell' },
  find: (deviation) => {
    const { grid, key, formula, details } = deviation;
    // A number inside is told by itself.
    if (formula.plugs.length > 0 || addsTheOtherWay(deviation) || saysTheSame(deviation)) return [];
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
