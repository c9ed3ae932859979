/** Figures that add up as they are stored but not as they are printed: once for each table. */
import type { Judged } from '../../judge';
import type { CheckRule } from '../rule';
import { roundingGaps } from './rounding';

/** Subject: the relations of one table. */
export const ROUNDING_PRINTED: CheckRule<'rounding-printed', readonly Judged[]> = {
  id: 'rounding-printed',
  grades: ['rounding'],
  title: { vi: 'Số in ra không cộng đúng do làm tròn', en: 'Printed figures that do not add up' },
  reads: {
    vi: 'mọi phép tính của bảng, số lưu và số hiển thị',
    en: 'all relations of a table, as stored and as shown',
  },
  source: { kind: 'design', text: 'stored figures are compared first; what is left is a matter of print' },
  find: (ofTable) => roundingGaps(ofTable, true),
};
