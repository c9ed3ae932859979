/** Parts that are perhaps not complete, and yet come to more than their whole. */
import type { BrokenRelationRule } from './rule';

export const PARTS_EXCEED: BrokenRelationRule<'parts-exceed'> = {
  id: 'parts-exceed',
  grades: ['review', 'error'],
  title: { vi: 'Các khoản thành phần vượt số chung', en: 'Parts that exceed their whole' },
  reads: { vi: 'các dòng ngang cấp dưới một dòng', en: 'rows beside each other under one row' },
  source: { kind: 'design', text: 'parts need not be complete, but cannot come to more than their whole' },
  appliesTo: ({ relation, verdict }) =>
    relation.role === 'of-which' && relation.comparison === 'equal' && verdict.stated < verdict.expected,
};
