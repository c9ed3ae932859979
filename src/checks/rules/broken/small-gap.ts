/** A total that misses its parts within the bounds of rounding, in a table whose other totals close exactly. */
import type { BrokenRelationRule } from './rule';

export const SMALL_GAP: BrokenRelationRule<'small-gap'> = {
  id: 'small-gap',
  grades: ['review', 'error'],
  title: { vi: 'Chênh lệch nhỏ khó do làm tròn', en: 'Small gap that rounding hardly explains' },
  reads: {
    vi: 'tổng và các khoản thành phần của bảng có các tổng khác khớp',
    en: 'totals of a table that else closes',
  },
  source: {
    kind: 'design',
    text: 'independent roundings of n parts deviate by u·√((n+1)/12); beyond three of these it is no rounding',
  },
  appliesTo: ({ verdict }) => verdict.status === 'rounding' || verdict.status === 'unlikely',
};
