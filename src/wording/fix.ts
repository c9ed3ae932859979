/** What one click would change. */
import type { Finding, Suspect } from '../checks';
import { columnOfKey, rowOfKey } from '../sheet';
import { accused, certaintyOf } from './certainty';
import type { GridOf } from './figures';

/** One cell, both cells of a swap, or every total that left out a line. */
export interface Fix {
  readonly certainty: 'certain' | 'likely';
  /** At least one. */
  readonly changes: readonly (Suspect & { readonly suggestion: number })[];
}

const isProposed = (suspect: Suspect): suspect is Suspect & { readonly suggestion: number } =>
  suspect.suggestion !== null;

/** The one change that is offered; null where no cell stands out, none is proposed, or a formula would be lost. */
export function fixOf(finding: Finding, gridOf: GridOf): Fix | null {
  const changes = accused(finding);
  const certainty = certaintyOf(finding);
  const isFormula = ({ sheet, cell }: Suspect): boolean =>
    gridOf(sheet)?.formula(rowOfKey(cell), columnOfKey(cell)) !== undefined;
  if (certainty === 'unclear' || !changes.every(isProposed) || changes.some(isFormula)) return null;
  return { certainty, changes: changes.filter(isProposed) };
}

const placeName = ({ sheet, cell }: Suspect): string => `${sheet}!${cell}`;

/**
 * The fixes of all findings, by finding. Findings that demand different figures of one cell contradict each other:
 * neither is offered.
 */
export function fixesOf(findings: readonly Finding[], gridOf: GridOf): ReadonlyMap<Finding, Fix> {
  const wanted = new Map<string, Set<number>>();
  const fixes = new Map<Finding, Fix>();
  for (const finding of findings) {
    const fix = fixOf(finding, gridOf);
    if (!fix) continue;
    fixes.set(finding, fix);
    for (const change of fix.changes) {
      const values = wanted.get(placeName(change)) ?? new Set();
      wanted.set(placeName(change), values.add(change.suggestion));
    }
  }
  for (const [finding, { changes }] of fixes) {
    if (changes.some((change) => wanted.get(placeName(change))!.size > 1)) fixes.delete(finding);
  }
  return fixes;
}
