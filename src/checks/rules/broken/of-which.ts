/** A figure said to be part of another ("Trong đó") that is larger than it. */
import type { BrokenRelationRule } from './rule';

export const OF_WHICH: BrokenRelationRule<'of-which'> = {
  id: 'of-which',
  grades: ['review', 'error'],
  title: { vi: 'Số “trong đó” lớn hơn số chung', en: 'Of-which part larger than its whole' },
  reads: { vi: 'dòng, cột “Trong đó” và số chung', en: 'rows and columns under "Trong đó" with their whole' },
  source: { kind: 'design', text: 'a part is at most its whole' },
  appliesTo: ({ relation }) => relation.comparison === 'at-most',
};
