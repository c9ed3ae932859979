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
  const run = Array.from(NEAREST.subarray(0, fillNearest(names, line, open, longest)));
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
 * The lengths at which the mean of the nearest lines equals the line at its most telling positions. They are written
 * into one array for all lines: hardly any line is a mean.
 */
function meanLengths(
  lines: Lines,
  names: AxisNames,
  line: number,
  open: readonly number[],
  longest: number,
): readonly number[] {
  const { crossCount, values, halfUnits } = lines;
  if (open.length < 2) return NONE;
  let votes: Map<number, number> | null = null;
  let count = -1;
  for (let cross = 0, probes = 0; cross < crossCount && probes < FIRST_POSITIONS; cross++) {
    const stated = values[line * crossCount + cross]!;
    if (Number.isNaN(stated) || stated === 0) continue;
    probes++;
    if (count < 0) count = fillNearest(names, line, open, longest);
    const tolerance = sumTolerance(halfUnits[line * crossCount + cross]!, Math.abs(stated), SPARE_IN_CELLS);
    let sum = 0,
      added = 0;
    for (let i = 0; i < count; i++) {
      const value = values[NEAREST[i]! * crossCount + cross]!;
      if (!Number.isNaN(value)) {
        sum += value;
        added++;
      }
      if (added < 2 || Math.abs(sum / added - stated) > tolerance) continue;
      votes ??= new Map();
      votes.set(i + 1, (votes.get(i + 1) ?? 0) + 1);
    }
  }
  return votes ? mostVoted(votes) : NONE;
}

/** The open lines of a line's own kind from the nearest on; filled anew for each line. */
const NEAREST = new Int32Array(LONGEST_WALK);

/** Fills {@link NEAREST}; how many lines there are. */
function fillNearest(names: AxisNames, line: number, open: readonly number[], longest: number): number {
  const percent = names.isPercentage(line);
  let count = 0;
  for (let at = open.length - 1; at >= 0 && count < longest; at--) {
    const other = open[at]!;
    if (names.isPercentage(other) === percent) NEAREST[count++] = other;
  }
  return count;
}

const NONE: readonly number[] = [];

const mostVoted = (votes: ReadonlyMap<number, number>): number[] =>
  [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_LENGTHS)
    .map(([length]) => length);
