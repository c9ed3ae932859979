/** Rules about broken relations: which of them a cause is reported under. */
import type { Recomputed } from '../../recompute';
import type { RuleCard } from '../rule';

/** A rule that takes some broken relations before they are reported by their role. */
export interface BrokenRelationRule<Id extends string = string> extends RuleCard<Id> {
  readonly appliesTo: (broken: Recomputed) => boolean;
}
