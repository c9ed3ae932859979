/** A total that its parts do not add up to. */
import type { RuleCard } from '../rule';

export const TOTAL: RuleCard<'total'> = {
  id: 'total',
  grades: ['review', 'error'],
  title: { vi: 'Tổng không bằng các khoản cộng lại', en: 'Total unlike the sum of its parts' },
  reads: { vi: 'tổng và các khoản thành phần', en: 'a total and its parts' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): the intervals that printed figures stand for' },
};
