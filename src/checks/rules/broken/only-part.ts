/** A total of which only one part has a figure, and another one than the total. */
import type { BrokenRelationRule } from './rule';

export const ONLY_PART: BrokenRelationRule<'only-part'> = {
  id: 'only-part',
  grades: ['review', 'error'],
  title: { vi: 'Tổng khác khoản thành phần duy nhất', en: 'Total unlike its only part' },
  reads: { vi: 'tổng và khoản thành phần duy nhất có số', en: 'a total and its only part with a figure' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): parts without a figure count for nothing' },
  appliesTo: ({ relation }) => relation.kind === 'sum' && relation.role === 'total' && relation.operands.length === 1,
};
