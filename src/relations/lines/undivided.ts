/**
 * Lines that have a total and no parts. Across (a reserve, debt service): a total line takes them in undivided. Down: one
 * year is broken down, the other is not, and their differences do not add up.
 */
import type { LineNames } from '../names/axis-names';
import type { Lines } from './figure-matrix';
import { roundingTolerance, SPARE_IN_CELLS } from './fit';
import type { LineRule } from './line-rule';

/**
 * Whether the gap of a total across is what the lines without parts hold, at a cross position: those under the line,
 * or, for a line with none under it, all of the table.
 */
export function gapOfUndivided(lines: Lines, rule: LineRule, crossing: LineNames): (cross: number) => boolean {
  if (lines.axis === 'down' || rule.kind !== 'sum' || rule.operands.length < 2) return () => false;
  let undivided: readonly number[] | undefined;
  return (cross) => {
    undivided ??= outermost(undividedAt(lines, rule), crossing);
    if (undivided.length === 0) return false;
    const gap = gapAt(lines, rule, cross);
    const isTheGap = (positions: readonly number[]): boolean => {
      const { sum, half } = addedUp(lines, rule.result, positions);
      return (
        sum !== 0 && Math.abs(gap.value - sum) <= roundingTolerance(gap.half + half, Math.abs(sum), SPARE_IN_CELLS)
      );
    };
    const others = undivided.filter((other) => other !== cross && !isUnder(cross, other, crossing));
    return isTheGap(others.filter((other) => isUnder(other, cross, crossing))) || isTheGap(others);
  };
}

/**
 * The rule with what explains its gaps in a column of differences: what one year breaks down and the other does not,
 * as a plan states a programme in one figure, leaves differences of the parts that do not make the difference of the whole.
 * @param basesOf the two columns that each column of differences is taken between
 */
export function withOpenBases(lines: Lines, rule: LineRule, basesOf: ReadonlyMap<number, readonly number[]>): LineRule {
  if (rule.kind !== 'sum' || rule.comparison !== 'equal' || basesOf.size === 0) return rule;
  const isOpen = (cross: number): boolean => basesOf.get(cross)?.some((base) => isWhole(lines, rule, base)) ?? false;
  return { ...rule, isExplained: (cross) => isOpen(cross) || (rule.isExplained?.(cross) ?? false) };
}

/** Whether the line has a figure at a cross position, and none of its parts has. */
function isWhole({ crossCount, values }: Lines, { result, operands }: LineRule, cross: number): boolean {
  const stated = values[result * crossCount + cross]!;
  if (Number.isNaN(stated) || stated === 0) return false;
  return operands.every((operand) => !(Math.abs(values[operand * crossCount + cross]!) > 0));
}

function undividedAt(lines: Lines, rule: LineRule): number[] {
  const found: number[] = [];
  for (let cross = 0; cross < lines.crossCount; cross++) if (isWhole(lines, rule, cross)) found.push(cross);
  return found;
}

function isUnder(line: number, whole: number, names: LineNames): boolean {
  let at = names.parentOf(line);
  while (at >= 0 && at !== whole) at = names.parentOf(at);
  return at === whole;
}

/** Of lines under each other the one above: it holds the others. */
function outermost(found: readonly number[], names: LineNames): readonly number[] {
  const all = new Set(found);
  return found.filter((line) => {
    let at = names.parentOf(line);
    while (at >= 0 && !all.has(at)) at = names.parentOf(at);
    return at < 0;
  });
}

interface Amount {
  readonly value: number;
  readonly half: number;
}

function gapAt({ crossCount, values, halfUnits }: Lines, { result, operands, signs }: LineRule, cross: number): Amount {
  let value = values[result * crossCount + cross]!;
  let half = halfUnits[result * crossCount + cross]!;
  operands.forEach((operand, i) => {
    const part = values[operand * crossCount + cross]!;
    if (Number.isNaN(part)) return;
    value -= part * (signs?.[i] ?? 1);
    half += halfUnits[operand * crossCount + cross]!;
  });
  return { value, half };
}

function addedUp({ crossCount, values, halfUnits }: Lines, line: number, positions: readonly number[]) {
  let [sum, half] = [0, 0];
  for (const cross of positions) {
    sum += values[line * crossCount + cross]!;
    half += halfUnits[line * crossCount + cross]!;
  }
  return { sum, half };
}
