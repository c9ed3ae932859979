/** A rate of attainment that actual figure and plan do not give. */
import type { RuleCard } from '../rule';

export const ATTAINMENT: RuleCard<'attainment'> = {
  id: 'attainment',
  grades: ['review', 'error'],
  title: { vi: 'Tỷ lệ thực hiện tính lại không khớp', en: 'Attainment that does not agree' },
  reads: { vi: 'tỷ lệ đạt, số thực hiện và kế hoạch', en: 'an attainment, the actual figure and the plan' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): the intervals that printed figures stand for' },
};
