/** So many relations are broken together that the search for the wrong cell was cut short. */
import type { Recomputed } from '../../recompute';
import type { CheckRule } from '../rule';
import { listed } from './listed';

/** Subject: the broken relations for which no suspect was sought. */
export const TOO_MANY: CheckRule<'too-many', readonly Recomputed[]> = {
  id: 'too-many',
  grades: ['review'],
  title: { vi: 'Quá nhiều phép tính không khớp', en: 'Too many calculations that do not agree' },
  reads: { vi: 'các phép tính không khớp dính với nhau', en: 'broken relations that hang together' },
  source: { kind: 'design', text: 'the search for the wrong cell ends after about two seconds' },
  find: (unsearched) => {
    const first = unsearched[0]?.relation;
    if (!first) return [];
    const details = { count: unsearched.length };
    return [{ sheet: first.sheet, cell: first.result, broken: listed(unsearched), details }];
  },
};
