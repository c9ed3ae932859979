/** The broken sums of total lines, a line at a time: what several columns say together. */
import type { Judged } from '../../judge';
import { isVertical } from '../../records';

/** Whether a broken sum is that of a labelled total over lines above or below it, which no formula keeps true. */
const isOfTotalLine = ({ relation, isFormula }: Judged): boolean =>
  !isFormula &&
  relation.kind === 'sum' &&
  relation.comparison === 'equal' &&
  relation.operands.length >= 3 &&
  !relation.signs &&
  !relation.operandSheets &&
  relation.evidence.includes('label') &&
  isVertical(relation);

/** The broken sums of each total line, by the group of their relations. Each list has at least one. */
export function brokenTotalLines(judged: readonly Judged[]): ReadonlyMap<number, readonly Judged[]> {
  const groups = new Map<number, Judged[]>();
  for (const one of judged) {
    if (!one.isBroken || one.verdict.status !== 'inconsistent' || !isOfTotalLine(one)) continue;
    const list = groups.get(one.relation.group);
    if (list) list.push(one);
    else groups.set(one.relation.group, [one]);
  }
  return groups;
}
