/** An average that its figures do not give. */
import type { RuleCard } from '../rule';

export const AVERAGE: RuleCard<'average'> = {
  id: 'average',
  grades: ['review', 'error'],
  title: { vi: 'Bình quân tính lại không khớp', en: 'Average that does not agree' },
  reads: { vi: 'số bình quân và các số thành phần', en: 'an average and its figures' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): the intervals that printed figures stand for' },
};
