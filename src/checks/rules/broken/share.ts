/** A share that part and whole do not give. */
import type { RuleCard } from '../rule';

export const SHARE: RuleCard<'share'> = {
  id: 'share',
  grades: ['review', 'error'],
  title: { vi: 'Tỷ trọng tính lại không khớp', en: 'Share that does not agree' },
  reads: { vi: 'tỷ trọng, phần và tổng', en: 'a share, its part and its whole' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): the intervals that printed figures stand for' },
};
