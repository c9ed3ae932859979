/** Columns whose every figure stands again in one of several others: a project's cost under its group A, B or C. */
import { type Agreement, agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import { confidenceOf, NOISE, PRIOR } from '../lines/fit';
import type { LineRule } from '../lines/line-rule';
import { MOST_LINES } from '../lines/probes';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const PARTITION: RelationRule<'partition'> = {
  id: 'partition',
  reads: ['figures'],
  source:
    'AggreCol’s sums need two parts in a row; where each row has but one, equal figures in turn in several columns are the evidence.',
};

/** Fewer figures stand in two columns by chance, or because one column repeats the other. */
const FEWEST = { figures: 6, inOnePart: 2, values: 3 } as const;
/** A part that agrees on fewer of its figures than it differs is another column that meets the whole now and then. */
const MOSTLY = 0.5;
/** After so many figures, none of them equal, no other is looked at. */
const TELLING = 8;
/** So many figures may be mistyped. */
const MISSES_SHARE = 0.05;

/**
 * The columns that are sorted into others, each figure into one of them. Only columns that no total explains are looked
 * at, and only parts that leave some rows to another part.
 */
export function findPartitions(lines: Lines, names: AxisNames, known: ReadonlySet<number>): LineRule[] {
  if (lines.axis === 'down' || lines.count > MOST_LINES) return [];
  const found: LineRule[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (known.has(line) || names.isPercentage(line) || !isVaried(lines, line)) continue;
    const operands = partsOf(lines, names, line);
    if (operands.length < 2) continue;
    const how = agreement(lines, line, operands);
    if (isBelieved(lines, line, how)) found.push(ruleOf(line, operands, how));
  }
  return found;
}

/** Whether a line has enough figures, and different ones, to be recognised in other lines. */
function isVaried({ crossCount, values }: Lines, line: number): boolean {
  const seen = new Set<number>();
  let figures = 0;
  for (let cross = 0; cross < crossCount; cross++) {
    const value = values[line * crossCount + cross]!;
    if (Number.isNaN(value) || value === 0) continue;
    figures++;
    if (seen.size < FEWEST.values) seen.add(value);
    if (figures >= FEWEST.figures && seen.size >= FEWEST.values) return true;
  }
  return false;
}

function partsOf(lines: Lines, names: AxisNames, line: number): number[] {
  const parts: number[] = [];
  for (let other = 0; other < lines.count; other++)
    if (other !== line && !names.isPercentage(other) && isPart(lines, line, other)) parts.push(other);
  return parts;
}

/** Whether a line has the figures of another wherever it has any, and has none on some of the other's places. */
function isPart({ crossCount, values }: Lines, line: number, part: number): boolean {
  let equal = 0,
    different = 0,
    left = 0;
  for (let cross = 0; cross < crossCount; cross++) {
    const whole = values[line * crossCount + cross]!;
    const value = values[part * crossCount + cross]!;
    if (Number.isNaN(value) || value === 0) {
      if (whole !== 0 && !Number.isNaN(whole)) left++;
    } else if (Math.abs(whole - value) <= Math.abs(whole) * NOISE) equal++;
    else different++;
    // Most lines are told apart by their first figures.
    if (different > TELLING && equal === 0) return false;
  }
  return equal >= FEWEST.inOnePart && left >= FEWEST.inOnePart && equal >= MOSTLY * (equal + different);
}

/** Whether all figures of a line are found in its parts, but for a mistyped one among many. */
function isBelieved({ crossCount, values }: Lines, line: number, { hits, single, misses }: Agreement): boolean {
  let figures = 0;
  for (let cross = 0; cross < crossCount; cross++) {
    const value = values[line * crossCount + cross]!;
    if (value !== 0 && !Number.isNaN(value)) figures++;
  }
  const agreeing = hits + single;
  return agreeing >= FEWEST.figures && figures - agreeing <= MISSES_SHARE * figures && misses <= figures - agreeing;
}

const ruleOf = (line: number, operands: readonly number[], how: Agreement): LineRule => ({
  axis: 'across',
  foundBy: PARTITION.id,
  kind: 'sum',
  role: 'total',
  result: line,
  operands,
  scale: 1,
  comparison: 'equal',
  evidence: ['arithmetic'],
  agreement: how,
  confidence: confidenceOf(how.hits + how.single, how.misses, PRIOR.figuresOnly),
  singleParts: true,
});
