/** The list of findings as it is drawn: many alike are one entry. */
import type { Finding } from '../../checks';
import type { Fix } from '../../wording';

/** One finding, or many of one rule and grade on one sheet. */
export interface Entry {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** So many alike are one entry. */
const ALIKE = 5;

const kindOf = ({ rule, severity, sheet }: Finding): string => `${rule}\n${severity}\n${sheet}`;

/** Findings in their order; those alike in the place of the first of them. What one click mends is never put away. */
export function entriesOf(findings: readonly Finding[], fixes: ReadonlyMap<Finding, Fix>): readonly Entry[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (fixes.has(finding)) continue;
    const group = groups.get(kindOf(finding));
    if (group) group.push(finding);
    else groups.set(kindOf(finding), [finding]);
  }
  const entries: Entry[] = [];
  for (const finding of findings) {
    const group = fixes.has(finding) ? [finding] : (groups.get(kindOf(finding)) ?? []);
    if (group.length < ALIKE) entries.push({ id: finding.id, findings: [finding] });
    else if (group[0] === finding) entries.push({ id: `group ${kindOf(finding)}`, findings: group });
  }
  return entries;
}
