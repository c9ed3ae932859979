/** Every finding with an id of its own: the list is kept by them. */
import type { Finding } from '../../checks';

/** Findings whose ids are the same get numbers, in their order, which is the same in every run. */
export function withOwnIds(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}~${count}` };
  });
}
