/** Means: lines that are the average of other lines. */
import { agreement, type Agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import { shareOf, SPARE_IN_CELLS, sumTolerance } from '../lines/fit';
import type { LineRule } from '../lines/line-rule';
import { LONGEST_WALK } from '../lines/sum-walk';
import type { AxisNames, LineNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const MEAN: RelationRule<'mean'> = {
  id: 'mean',
  reads: ['figures', 'labels', 'headers'],
  source: 'AggreCol: Jiang, Vitagliano, Hammoud, Naumann, "Aggregation Detection in CSV Files", EDBT 2022 (average).',
};

/** A line that is not named an average is compared with the means of so many lines. */
const LONGEST_MEAN = 200;
/** Of the lengths at which the mean of the nearest lines fits somewhere, so many are compared along the whole line. */
const MOST_LENGTHS = 4;
/** Positions looked at before a set is compared along the whole line. */
const FIRST_POSITIONS = 4;
/** A little above the coarsest rounding, so that this first look loses nothing. */
const NEAR_AT_FIRST = 0.006;

/** Share of the figures that must agree. */
const LEAST_SHARE = 0.7;
/** What is asked besides: next to nothing of a line called an average, much of one that only figures make one. */
const NAMED = { lines: 2, digits: 2 } as const;
/** In all places but one: an average in three places, one of which is wrong. */
const BUT_ONE = { hits: 2, digits: 3 } as const;
const FIGURES = { lines: 3, digits: 7, digitsOfThree: 14, variety: 2 } as const;

interface Mean {
  readonly operands: readonly number[];
  readonly agreement: Agreement;
}

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
): Mean | null {
  const isNamed = names.isAverage(line);
  const sets = [...given, ...openSets(lines, names, line, open)];
  let best: Mean | null = null;
  for (const operands of sets) {
    if (operands.length < (isNamed ? NAMED : FIGURES).lines || operands.includes(line)) continue;
    if (!isNamed && !isMeanAtFirst(lines, line, operands)) continue;
    const mean = { operands, agreement: agreement(lines, line, operands, undefined, true) };
    if (!isBelieved(mean, isNamed)) continue;
    if (!best || gainOf(mean) > gainOf(best)) best = mean;
  }
  return best;
}

/** Beside amounts, a mean of what is worked out of them for each is that of all, and not of the lines: nothing is said. */
export function crossOfMeans(
  { crossCount, percentCross }: Lines,
  { isPerUnit }: Pick<LineNames, 'isPerUnit'>,
): LineRule['crossOf'] {
  const crosses = Array.from({ length: crossCount }, (_, cross) => cross);
  if (crosses.every((cross) => percentCross[cross] || isPerUnit(cross))) return undefined;
  return (_, cross) => (isPerUnit(cross) ? -1 : cross);
}

/** The nearest of the open lines at the lengths that fit somewhere, and under an average those of each group. */
function openSets(lines: Lines, names: AxisNames, line: number, open: readonly number[]): readonly number[][] {
  const isNamed = names.isAverage(line);
  const longest = isNamed ? LONGEST_WALK : LONGEST_MEAN;
  const lengths = meanLengths(lines, names, line, open, longest);
  const isByGroup = isNamed && names.groupsHoldWholes;
  // Nearly every line ends here.
  if (lengths.length === 0 && !isByGroup) return [];
  const run = nearestFirst(names, line, open, longest);
  const sets = lengths.map((length) => run.slice(0, length));
  if (isByGroup) sets.push(...groupsOf(names, run));
  return sets;
}

function isBelieved({ operands, agreement: { hits, misses, digits, variety } }: Mean, isNamed: boolean): boolean {
  if (isNamed && misses === 1 && hits >= BUT_ONE.hits && digits >= BUT_ONE.digits) return true;
  if (hits === 0 || shareOf(hits, misses) < LEAST_SHARE) return false;
  if (isNamed) return digits >= NAMED.digits;
  const least = operands.length === FIGURES.lines ? FIGURES.digitsOfThree : FIGURES.digits;
  return digits >= least && variety >= FIGURES.variety;
}

const gainOf = ({ agreement: { hits, misses } }: Mean): number => hits - misses;

function groupsOf(names: AxisNames, run: readonly number[]): Iterable<number[]> {
  const byGroup = new Map<string, number[]>();
  for (const other of run) {
    const group = byGroup.get(names.groupOf(other));
    if (group) group.push(other);
    else byGroup.set(names.groupOf(other), [other]);
  }
  return byGroup.values();
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
  for (let cross = 0; cross < crossCount && tried < FIRST_POSITIONS; cross++) {
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
    if (count > 0 && Math.abs(total / count - stated) <= Math.abs(stated) * NEAR_AT_FIRST) return true;
  }
  return false;
}

/**
 * The lengths at which the mean of the nearest lines equals the line at its most telling positions. The lines are those
 * of {@link nearestFirst}, which are not collected for it: hardly any line is a mean.
 */
function meanLengths(
  lines: Lines,
  names: AxisNames,
  line: number,
  open: readonly number[],
  longest: number,
): readonly number[] {
  const { crossCount, values } = lines;
  const probes = open.length < 2 ? 0 : fillProbes(lines, line);
  if (probes === 0) return NONE;
  const percent = names.isPercentage(line);
  let votes: Map<number, number> | null = null;
  for (let at = open.length - 1, taken = 0; at >= 0 && taken < longest; at--) {
    const other = open[at]!;
    if (names.isPercentage(other) !== percent) continue;
    taken++;
    for (let i = 0; i < probes; i++) {
      const value = values[other * crossCount + PROBE.cross[i]!]!;
      if (!Number.isNaN(value)) {
        PROBE.sum[i] = PROBE.sum[i]! + value;
        PROBE.count[i] = PROBE.count[i]! + 1;
      }
      const count = PROBE.count[i]!;
      if (count < 2 || Math.abs(PROBE.sum[i]! / count - PROBE.stated[i]!) > PROBE.tolerance[i]!) continue;
      votes ??= new Map();
      votes.set(taken, (votes.get(taken) ?? 0) + 1);
    }
  }
  return votes ? mostVoted(votes) : NONE;
}

/** A line's first positions, and the lines that were added up there so far; filled anew for each line. */
const PROBE = {
  cross: new Int32Array(FIRST_POSITIONS),
  stated: new Float64Array(FIRST_POSITIONS),
  tolerance: new Float64Array(FIRST_POSITIONS),
  sum: new Float64Array(FIRST_POSITIONS),
  count: new Int32Array(FIRST_POSITIONS),
};

/** Fills {@link PROBE}; how many positions there are. */
function fillProbes({ crossCount, values, halfUnits }: Lines, line: number): number {
  let probes = 0;
  for (let cross = 0; cross < crossCount && probes < FIRST_POSITIONS; cross++) {
    const stated = values[line * crossCount + cross]!;
    if (Number.isNaN(stated) || stated === 0) continue;
    PROBE.cross[probes] = cross;
    PROBE.stated[probes] = stated;
    PROBE.tolerance[probes] = sumTolerance(halfUnits[line * crossCount + cross]!, Math.abs(stated), SPARE_IN_CELLS);
    PROBE.sum[probes] = 0;
    PROBE.count[probes] = 0;
    probes++;
  }
  return probes;
}

const NONE: readonly number[] = [];

const mostVoted = (votes: ReadonlyMap<number, number>): number[] =>
  [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_LENGTHS)
    .map(([length]) => length);
