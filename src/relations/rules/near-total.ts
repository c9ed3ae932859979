/**
 * Totals of which nothing is left to see but the mistake: the row tree proposes them, and they only just fail.
 */
import type { RelationRule } from './rule';

export const NEAR_TOTAL: RelationRule<'near-total'> = {
  id: 'near-total',
  reads: ['labels', 'figures'],
  source: 'docs/decisions/suspects.md: one slip of the keyboard explains the gap and would hardly do so by chance.',
};
