/** A level (112 %) that the current figure and its base do not give. */
import type { RuleCard } from '../rule';

export const LEVEL: RuleCard<'level'> = {
  id: 'level',
  grades: ['review', 'error'],
  title: { vi: 'So sánh với kỳ trước tính lại không khớp', en: 'Level against a base that does not agree' },
  reads: { vi: 'tỷ lệ so sánh, kỳ này và kỳ trước', en: 'a level, the current figure and the base' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): the intervals that printed figures stand for' },
};
