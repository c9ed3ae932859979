/** A difference that its two figures do not give. */
import type { RuleCard } from '../rule';

export const DIFFERENCE: RuleCard<'difference'> = {
  id: 'difference',
  grades: ['review', 'error'],
  title: { vi: 'Hiệu tính lại không khớp', en: 'Difference that does not agree' },
  reads: { vi: 'số chênh lệch, số bị trừ và số trừ', en: 'a difference with what it is taken from' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): the intervals that printed figures stand for' },
};
