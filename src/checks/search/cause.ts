/** One cause, and how sure each of its suspects is. */
import type { Slip } from '../../figures';
import type { Explanation } from './explain';
import type { Equation } from './system';

export interface CellSuspect {
  readonly cell: number;
  /** null where the others leave no single value. */
  readonly suggestion: number | null;
  readonly slip: Slip | null;
  /** 0…1 */
  readonly confidence: number;
}

/** One cause: the broken equations that one change mends, and who may be at fault, likeliest first. */
export interface Cause {
  readonly equations: readonly number[];
  readonly suspects: readonly CellSuspect[];
  /** Totals that took the mistake of the first suspect in. */
  readonly carried?: readonly number[];
}

/** Explanations this much less likely (natural logarithm) than the best are not shown. */
export const TAIL = 7;
/** Suspects shown for one cause. */
const SHOWN = 12;
/** Share of causes that lie outside of all that is considered here: a relation misread, two errors at once. */
const UNFORESEEN = 0.04;

/** @param ranked the explanations that compete for the cause, the best among them */
export function conclude(best: Explanation, ranked: readonly Explanation[], equations: readonly Equation[]): Cause {
  const sorted = [...new Set(ranked)].sort((a, b) => b.score - a.score).filter((e) => e.score > best.score - TAIL);
  const total = sorted.reduce((sum, explanation) => sum + Math.exp(explanation.score - best.score), 0);
  // Relations that one change mends bear each other out: all of them would have to be misread.
  const misread = best.mends.reduce((doubt, id) => doubt * (0.5 - 0.5 * equations[id]!.weight), 1);
  const trust = (1 - UNFORESEEN) * (1 - misread);
  const suspects: CellSuspect[] = [];
  const named = new Set<number>();
  for (const { score, cells, suggestions, slip } of sorted.slice(0, SHOWN)) {
    const share = (Math.exp(score - best.score) / total) * trust;
    cells.forEach((cell, i) => {
      if (named.has(cell)) return;
      named.add(cell);
      suspects.push({ cell, suggestion: suggestions[i]!, slip, confidence: Math.round(share * 100) / 100 });
    });
  }
  return { equations: best.mends, suspects, ...(best.carried ? { carried: best.carried.typed } : {}) };
}
