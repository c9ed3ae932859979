/** An amount that is not the product of its factors. */
import type { RuleCard } from '../rule';

export const PRODUCT: RuleCard<'product'> = {
  id: 'product',
  grades: ['review', 'error'],
  title: { vi: 'Thành tiền không bằng tích các thừa số', en: 'Amount that is not the product of its factors' },
  reads: {
    vi: 'thành tiền và các cột nhân với nhau (số người, số ngày, mức chi)',
    en: 'an amount and the columns multiplied to it (persons, days, rate)',
  },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): the intervals that printed figures stand for' },
};
