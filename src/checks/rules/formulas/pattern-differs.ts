/** A formula that says something else than those beside it, relative to where it stands. */
import type { CheckRule } from '../rule';
import type { Deviation } from './neighbours';

export const PATTERN_DIFFERS: CheckRule<'pattern-differs', Deviation> = {
  id: 'pattern-differs',
  grades: ['review'],
  title: { vi: 'Công thức khác các ô bên cạnh', en: 'Formula unlike its neighbours' },
  reads: { vi: 'công thức giữa các công thức cùng dạng', en: 'formulas among formulas of one pattern' },
  source: { kind: 'design', text: 'a formula copied along a row or column says the same in every cell' },
  find: ({ grid, key, details }) => [{ sheet: grid.sheet, cell: key, details: { ...details, range: '' } }],
};
