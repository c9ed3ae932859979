/** Of many pairs of lines that come to the same whole, the one that is meant. */
import type { LineRule } from '../lines/line-rule';

/** A difference, or the sum of two lines that is the same statement, with what it is compared by. */
export interface DifferenceReading {
  readonly rule: LineRule;
  readonly whole: number;
  readonly score: number;
  /** Whether one of the three lines is called a difference. */
  readonly isNamed: boolean;
}

/**
 * Columns that are alike on most rows (one source, one level of budget) satisfy many pairs at once. A line is the whole
 * of one pair only, and comes out of one: the one that agrees best, then the one whose parts stand nearest.
 */
export function onePerWhole(readings: readonly DifferenceReading[]): LineRule[] {
  const wholes = new Set<number>();
  const results = new Set<number>();
  const rules: LineRule[] = [];
  for (const { rule, whole, isNamed } of [...readings].sort((a, b) => b.score - a.score || spread(a) - spread(b))) {
    if (results.has(rule.result) || (!isNamed && wholes.has(whole))) continue;
    wholes.add(whole);
    results.add(rule.result);
    rules.push(rule);
  }
  return rules;
}

const spread = ({ rule: { operands, result } }: DifferenceReading): number =>
  Math.max(...operands, result) - Math.min(...operands, result);
