/** References that were lost inside formulas whose value does not show it: once for each sheet. */
import { columnOfKey, rowOfKey } from '../../../sheet';
import type { CheckRule } from '../rule';
import type { SheetFormulas } from './subjects';

export const LOST_REFERENCE: CheckRule<'lost-reference', SheetFormulas> = {
  id: 'lost-reference',
  grades: ['review'],
  title: { vi: 'Công thức đã mất ô tham chiếu', en: 'Lost reference' },
  reads: { vi: 'công thức của từng trang', en: 'the formulas of each sheet' },
  source: { kind: 'design', text: 'IFERROR and the like hide a #REF! from the reader' },
  find: ({ grid, formulas }) => {
    const lost = [...formulas.values()].filter(
      ({ hasReferenceError, key }) => hasReferenceError && grid.kind(rowOfKey(key), columnOfKey(key)) !== 'error',
    );
    const [first] = lost;
    if (!first) return [];
    const formula = grid.allFormulas().get(first.key)!;
    return [{ sheet: grid.sheet, cell: first.key, details: { count: lost.length, formula } }];
  },
};
