/** Every finding with an id of its own. */
import type { Finding } from '../types';
import { fingerprint } from './finding-id';

/** The same order on every machine, whatever its language. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What tells a finding from another one of the same rule at the same results: the figures that are held against them. */
const relationsOf = ({ cell, broken }: Finding): string =>
  [
    String(cell),
    ...broken
      .map(({ sheet, result, operands, operandSheets }) => {
        const names = operands.map((operand, at) => `${operandSheets?.[at] ?? sheet}!${operand}`);
        return `${sheet}!${result}=${names.join('+')}`;
      })
      .sort(),
  ].join('|');

/**
 * A total that two lists of figures contradict, of its lines and of its columns, may be told twice: of findings whose ids
 * are the same the first by their figures keeps it, to the others' ids a print of their figures is added. In which order
 * they come says nothing.
 */
export function withOwnIds(findings: readonly Finding[]): Finding[] {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = alike.get(finding.id);
    if (known) known.push(finding);
    else alike.set(finding.id, [finding]);
  }
  const own = new Map<Finding, string>();
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    const told = group.map((finding) => ({ finding, about: relationsOf(finding) }));
    told.sort((a, b) => inOrder(a.about, b.about));
    const seen = new Map<string, number>();
    for (const { finding, about } of told.slice(1)) {
      const id = `${finding.id}~${fingerprint(about)}`;
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      own.set(finding, times === 1 ? id : `${id}~${times}`);
    }
  }
  return findings.map((finding) => (own.has(finding) ? { ...finding, id: own.get(finding)! } : finding));
}
