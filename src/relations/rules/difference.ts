import { agreement, type Lines } from '../lines/figure-matrix';
import { MOST_LINES, probesOf } from '../lines/probes';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const DIFFERENCE: RelationRule<'difference'> = {
  id: 'difference',
  reads: ['figures', 'labels', 'headers'],
  source:
    'AggreCol: Jiang, Vitagliano, Hammoud, Naumann, "Aggregation Detection in CSV Files", EDBT 2022 (difference).',
};

/**
 * Finds differences C = A − B between any three lines, which are also sums A = B + C. `known` says which sums were found
 * already (by result and sorted operands).
 */
export function findDifferences(lines: Lines, names: AxisNames, known: ReadonlySet<string>): LineRule[] {
  if (lines.count > MOST_LINES || lines.count < 3) return [];
  const { votes, seen } = voteForDifferences(lines, askedWholes(lines, names, known));
  const lineCount = lines.count;
  const rules: { rule: LineRule; whole: number; score: number; named: boolean }[] = [];
  const summed = new Set([...known].map((key) => Number(key.slice(0, key.indexOf(':')))));
  for (const [key, count] of votes) {
    const pair = Math.floor(key / lineCount);
    const [whole, part, other] = [Math.floor(pair / lineCount), pair % lineCount, key % lineCount];
    if (count < Math.max(2, Math.min(seen[part]!, seen[other]!, seen[whole]!) * 0.5)) continue;
    if (known.has(`${whole}:${[part, other].sort((a, b) => a - b).join()}`)) continue;
    const a = agreement(lines, whole, [part, other]);
    const isNamed = [whole, part, other].some((line) => names.isDifference(line));
    // What is a total already, by rule or by another pair, is not the total of two lines that happen to fit as well.
    if (!isNamed && summed.has(whole)) continue;
    if (
      a.hits < 2 ||
      a.variety < 2 ||
      a.hits / (a.hits + a.misses) < (isNamed ? 0.7 : 0.85) ||
      a.digits < (isNamed ? 4 : 9)
    )
      continue;
    const result =
      [part, other].find((line) => names.isDifference(line)) ??
      (names.isTotal(whole) || (whole < part && whole < other) || (whole > part && whole > other)
        ? whole
        : Math.max(part, other));
    const isSum = result === whole;
    const minuend = result === part ? other : part;
    rules.push({
      whole,
      named: isNamed,
      score: a.hits - 1.5 * a.misses + (isNamed ? 1 : 0),
      rule: {
        axis: lines.axis,
        foundBy: 'difference',
        kind: isSum ? 'sum' : 'difference',
        role: isSum ? 'total' : 'difference',
        result,
        operands: isSum ? [part, other] : [whole, minuend],
        scale: 1,
        comparison: 'equal',
        evidence: isNamed ? ['label', 'arithmetic'] : ['arithmetic'],
        agreement: a,
        confidence: (a.hits + 0.4) / (a.hits + a.misses + 1),
      },
    });
  }
  return onePerWhole(rules);
}

/** The lines that may be the whole of a pair: not those that are totals already, unless some line is named a difference. */
function askedWholes(lines: Lines, names: AxisNames, known: ReadonlySet<string>): readonly boolean[] {
  const all = Array.from({ length: lines.count }, () => true);
  if (all.some((_, line) => names.isDifference(line))) return all;
  for (const key of known) all[Number(key.slice(0, key.indexOf(':')))] = false;
  return all;
}

/**
 * At how many probes `whole` = `part` + `other` holds, by `(whole · count + part) · count + other` with part < other, and
 * at how many each line stands. The parts ascend, so what is left of the whole descends: one pass for each whole.
 */
function voteForDifferences(
  matrix: Lines,
  isAsked: readonly boolean[],
): { votes: ReadonlyMap<number, number>; seen: Int32Array } {
  const { count, crossCount, halfUnits } = matrix;
  const votes = new Map<number, number>();
  const seen = new Int32Array(count);
  for (const { cross, values, lines } of probesOf(matrix)) {
    for (const line of lines) seen[line] = seen[line]! + 1;
    for (let i = 0; i < lines.length; i++) {
      const whole = lines[i]!;
      if (!isAsked[whole]) continue;
      const noise = Math.abs(values[i]!) * 1e-10;
      const unit = halfUnits[whole * crossCount + cross]! * 2;
      let to = values.length - 1;
      for (let j = 0; j < lines.length; j++) {
        const part = lines[j]!;
        const wanted = values[i]! - values[j]!;
        if (wanted === 0 || i === j) continue;
        const slack = Math.min(unit, Math.abs(wanted) * 0.005) + noise;
        while (to >= 0 && values[to]! > wanted + slack) to--;
        for (let k = to; k >= 0 && values[k]! >= wanted - slack; k--) {
          const other = lines[k]!;
          if (other <= part || other === whole) continue;
          const key = (whole * count + part) * count + other;
          votes.set(key, (votes.get(key) ?? 0) + 1);
        }
      }
    }
  }
  return { votes, seen };
}

/**
 * Columns that are alike on most rows (one source, one level of budget) satisfy many pairs at once. A line is the whole
 * of one pair only, and comes out of one: the one that agrees best, then the one whose parts stand nearest.
 */
function onePerWhole(found: readonly { rule: LineRule; whole: number; score: number; named: boolean }[]): LineRule[] {
  const wholes = new Set<number>();
  const results = new Set<number>();
  const spread = ({ rule }: { rule: LineRule }): number =>
    Math.max(...rule.operands, rule.result) - Math.min(...rule.operands, rule.result);
  const out: LineRule[] = [];
  for (const { rule, whole, named } of [...found].sort((a, b) => b.score - a.score || spread(a) - spread(b))) {
    if (results.has(rule.result) || (!named && wholes.has(whole))) continue;
    wholes.add(whole);
    results.add(rule.result);
    out.push(rule);
  }
  return out;
}
