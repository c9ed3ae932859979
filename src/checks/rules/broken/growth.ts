/** A growth rate (12 %) that the current figure and its base do not give. */
import type { RuleCard } from '../rule';

export const GROWTH: RuleCard<'growth'> = {
  id: 'growth',
  grades: ['review', 'error'],
  title: { vi: 'Tốc độ tăng tính lại không khớp', en: 'Growth that does not agree' },
  reads: { vi: 'tốc độ tăng, kỳ này và kỳ trước', en: 'a growth rate, the current figure and the base' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): the intervals that printed figures stand for' },
};
