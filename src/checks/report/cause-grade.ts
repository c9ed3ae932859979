/** The grade of a cause, from the grades of the relations that it breaks and from who is suspected. */
import type { Judged } from '../judge';
import { type GroupRecord, type GroupRecords, isHorizontal, isSum, recordOf } from '../records';
import type { Severity } from '../grades';
import type { Suspect } from '../types';
import { isSlip } from './suspects';

/** A gap this large, relative to the total, with no slip to show for it, is a table built differently. */
const LARGE_GAP = 0.25;
/** Lines of a table whose totals across are believed without a declaration. */
const LONG_COLUMN = 8;

/**
 * A single total that misses its parts by an arbitrary amount may have parts that we do not see (a footnote, a row left
 * out on purpose): that is an error only where the rule is written in the table or carried by many lines.
 */
function isPlainError({ relation, verdict }: Judged, record: GroupRecord): boolean {
  if (!isSum(relation)) return true;
  const { stated, expected } = verdict;
  if (Math.abs(stated - expected) / Math.max(Math.abs(stated), Math.abs(expected)) > LARGE_GAP) return false;
  if (relation.evidence.includes('declared')) return true;
  return (
    isHorizontal(relation) && record.hold >= LONG_COLUMN && (relation.evidence.includes('label') || record.broken === 1)
  );
}

/** Readings this sure, and a suspect this likely, bear each other out. */
const CONFIRMED = { groups: 2, relation: 0.6, suspect: 0.9 };

/** Whether several readings demand the same value of one cell, a slip away from what it says. */
function isConfirmed(parts: readonly Judged[], top: Suspect | undefined): boolean {
  if (!top || !isSlip(top.slip) || top.confidence < CONFIRMED.suspect) return false;
  const groups = new Set<number>();
  for (const { relation, verdict } of parts)
    if (
      relation.comparison === 'equal' &&
      verdict.status === 'inconsistent' &&
      relation.confidence >= CONFIRMED.relation
    )
      groups.add(relation.group);
  return groups.size >= CONFIRMED.groups;
}

/** Whether totals are one, or state the same figure of the same parts again, in another column of the line. */
function sayOneThing([first, ...others]: readonly Judged[]): boolean {
  return others.every(
    ({ relation, verdict }) =>
      verdict.stated === first!.verdict.stated &&
      relation.operands.join() === first!.relation.operands.join() &&
      relation.sheet === first!.relation.sheet,
  );
}

export function causeGrade(parts: readonly Judged[], suspects: readonly Suspect[], records: GroupRecords): Severity {
  const [top] = suspects;
  if (!parts.some(({ grade }) => grade === 'error')) return isConfirmed(parts, top) ? 'error' : 'review';
  if (!sayOneThing(parts) || isSlip(top?.slip ?? null)) return 'error';
  const only = parts[0]!;
  return isPlainError(only, recordOf(records, only.relation)) ? 'error' : 'review';
}
