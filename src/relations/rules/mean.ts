import { agreement, type Agreement, type Lines } from '../lines/figure-matrix';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const MEAN: RelationRule<'mean'> = {
  id: 'mean',
  reads: ['figures', 'labels', 'headers'],
  source: 'AggreCol: Jiang, Vitagliano, Hammoud, Naumann, "Aggregation Detection in CSV Files", EDBT 2022 (average).',
};

/** How many unconsumed lines a search looks back at: long lists are found through the hierarchy of labels instead. */
export const LONGEST_WALK = 1500;
/** A line that is not named an average is compared with the means of so many lines. */
const LONGEST_MEAN = 200;

/**
 * The set of lines whose mean the line is: one of the given sets (the parts of the total beside it), the nearest of the
 * open lines, or those of one group. A line not named an average needs more figures that agree.
 */
export function findMean(
  lines: Lines,
  names: AxisNames,
  line: number,
  given: readonly (readonly number[])[],
  open: readonly number[],
): { readonly operands: readonly number[]; readonly agreement: Agreement } | null {
  const named = names.isAverage(line);
  const sets = [...given];
  const run = nearestFirst(names, line, open, named ? LONGEST_WALK : LONGEST_MEAN);
  for (const length of meanLengths(lines, line, run)) sets.push(run.slice(0, length));
  if (named && names.groupsHoldWholes) {
    const byGroup = new Map<string, number[]>();
    for (const other of run) {
      const group = byGroup.get(names.groupOf(other));
      if (group) group.push(other);
      else byGroup.set(names.groupOf(other), [other]);
    }
    for (const group of byGroup.values()) sets.push(group);
  }
  let best: { operands: readonly number[]; agreement: Agreement } | null = null;
  for (const operands of sets) {
    if (operands.length < (named ? 2 : 3) || (!named && !isMeanAtFirst(lines, line, operands))) continue;
    if (operands.includes(line)) continue;
    const a = agreement(lines, line, operands, undefined, true);
    if (a.hits === 0 || a.hits / (a.hits + a.misses) < 0.7) continue;
    if (!named && (a.digits < (operands.length === 3 ? 14 : 7) || a.variety < 2)) continue;
    if (named && a.digits < 2) continue;
    if (!best || a.hits - a.misses > best.agreement.hits - best.agreement.misses) best = { operands, agreement: a };
  }
  return best;
}

/** The open lines of the line's own kind, rates or amounts, from the nearest on. */
function nearestFirst(names: AxisNames, line: number, open: readonly number[], longest: number): number[] {
  const out: number[] = [];
  const percent = names.isPercentage(line);
  for (let at = open.length - 1; at >= 0 && out.length < longest; at--) {
    if (names.isPercentage(open[at]!) === percent) out.push(open[at]!);
  }
  return out;
}

/** Whether the mean of the set comes to the line at one of its first positions, as it must at most of them. */
function isMeanAtFirst(lines: Lines, line: number, set: readonly number[]): boolean {
  const { crossCount, values } = lines;
  let tried = 0;
  for (let cross = 0; cross < crossCount && tried < 4; cross++) {
    const stated = values[line * crossCount + cross]!;
    if (Number.isNaN(stated) || stated === 0) continue;
    tried++;
    let total = 0,
      count = 0;
    for (const other of set) {
      const value = values[other * crossCount + cross]!;
      if (Number.isNaN(value)) continue;
      total += value;
      count++;
    }
    if (count > 0 && Math.abs(total / count - stated) <= Math.abs(stated) * 0.006) return true;
  }
  return false;
}

/** The lengths at which the mean of the nearest lines equals the line at its most telling positions. */
function meanLengths(lines: Lines, line: number, run: readonly number[]): number[] {
  const { crossCount, values, halfUnits } = lines;
  const votes = new Map<number, number>();
  let probes = 0;
  for (let cross = 0; cross < crossCount && probes < 4; cross++) {
    const stated = values[line * crossCount + cross]!;
    if (Number.isNaN(stated) || stated === 0) continue;
    probes++;
    const tolerance =
      Math.min(halfUnits[line * crossCount + cross]! * 1.01, Math.abs(stated) * 0.005) + Math.abs(stated) * 1e-9;
    let sum = 0,
      count = 0;
    for (let i = 0; i < run.length; i++) {
      const value = values[run[i]! * crossCount + cross]!;
      if (!Number.isNaN(value)) {
        sum += value;
        count++;
      }
      if (i < 1 || count < 2) continue;
      if (Math.abs(sum / count - stated) <= tolerance) votes.set(i + 1, (votes.get(i + 1) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 4)
    .map(([length]) => length);
}
