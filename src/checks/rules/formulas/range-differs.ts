/** A sum whose range begins or ends elsewhere than those of the sums beside it. */
import { rangeName } from '../../../sheet';
import type { CheckRule } from '../rule';
import { saysTheSame } from './equal-meaning';
import { type Deviation, ownRange } from './neighbours';

export const RANGE_DIFFERS: CheckRule<'range-differs', Deviation> = {
  id: 'range-differs',
  grades: ['review'],
  title: { vi: 'Vùng cộng khác các ô bên cạnh', en: 'Sum over another range than its neighbours' },
  reads: { vi: 'công thức SUM giữa các công thức cùng dạng', en: 'SUM formulas among formulas of one pattern' },
  source: { kind: 'design', text: 'a formula copied along a row or column says the same in every cell' },
  find: (deviation) => {
    const range = ownRange(deviation);
    if (!range || saysTheSame(deviation)) return [];
    const { grid, key, details } = deviation;
    return [{ sheet: grid.sheet, cell: key, details: { ...details, range: rangeName(range) } }];
  },
};
