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
const TAIL = 7;
/** Suspects shown for one cause. */
const SHOWN = 12;
/** Share of causes that lie outside of all that is considered here: a relation misread, two errors at once. */
const UNFORESEEN = 0.04;

/** Where one total alone misses it, a blank was left so on purpose one time in four: the total holds what is not listed. */
const LISTED = 0.75;

/** What columns and lines say for a figure at most, and against another. */
const FAVOURS = 8;

/** The figure of another part of the sum, typed here once more. */
const isRepeated = ({ slip, suggestions }: Explanation): boolean => slip === 'cumulation' && suggestions[0] === 0;

/** Of a thousand figures below this, thirty and more lie one keystroke away: such a slip proves little. */
const SHORT = 1000;

/** The typed totals that confirm the figure, and would have been worked out from the mistake. */
const excused = ({ carried }: Explanation): number => carried?.typed.length ?? 0;

/**
 * Whether nothing sets `other` apart from the best explanation. An arbitrary figure that a single statement contradicts
 * says nothing of who is wrong: what its column is used to does not tell the typed figures of the equation apart, only
 * what confirms one of them does. Nor is a keystroke the cause where the gap is a figure that was typed twice,
 * or where a short figure has totals against it that must be explained away.
 */
function isEqual(best: Explanation, other: Explanation): boolean {
  if (best.slip !== 'unknown' && excused(best) > 0 && Math.abs(best.suggestions[0]!) < SHORT)
    return excused(other) <= excused(best) && best.mends.every((id) => other.mends.includes(id));
  if (!best.isSingle || !best.isUnconfirmed || !other.isUnconfirmed) return false;
  return other === best || best.slip === 'unknown' || isRepeated(other);
}

/** Whether an explanation is likely enough, or so little set apart from the best, to compete with it. */
export const isRival = (best: Explanation, other: Explanation): boolean =>
  other.score > best.score - TAIL - (isEqual(best, other) ? FAVOURS : 0);

/** Explanations less than half again as likely as one another (natural logarithm): neither is named alone. */
const TIE = Math.log(1.5);

/**
 * Of two that are as likely the one that mends all of it by itself comes first: to blame the other, a typed total that
 * confirms it must be wrong as well. Both are then given the same chance.
 */
function plainestFirst(
  sorted: readonly Explanation[],
  shares: readonly number[],
): readonly { readonly explanation: Explanation; readonly share: number }[] {
  const all = sorted.map((explanation, i) => ({ explanation, share: shares[i]! }));
  const first = all[0];
  if (!first || excused(first.explanation) === 0) return all;
  const { score, mends } = first.explanation;
  const plain = all.find(
    ({ explanation: other }) =>
      excused(other) === 0 && other.score > score - TIE && mends.every((id) => other.mends.includes(id)),
  );
  if (!plain) return all;
  const share = (first.share + plain.share) / 2;
  const others = all.filter((one) => one !== first && one !== plain);
  return [{ ...plain, share }, { ...first, share }, ...others];
}

/** How likely each explanation is among all of them. */
function sharesOf(ranked: readonly Explanation[], best: Explanation): readonly number[] {
  const chances = ranked.map(({ score }) => Math.exp(score - best.score));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const equal = ranked.map((one) => isEqual(best, one));
  const count = equal.filter(Boolean).length;
  const together = chances.reduce((sum, chance, i) => sum + (equal[i] ? chance : 0), 0);
  return chances.map((chance, i) => (equal[i] ? together / count : chance) / total);
}

/** @param ranked the explanations that compete for the cause, the best among them */
export function conclude(best: Explanation, ranked: readonly Explanation[], equations: readonly Equation[]): Cause {
  const sorted = [...new Set(ranked)].sort((a, b) => b.score - a.score).filter((one) => isRival(best, one));
  const order = plainestFirst(sorted, sharesOf(sorted, best));
  // Relations that one change mends bear each other out: all of them would have to be misread.
  const misread = best.mends.reduce((doubt, id) => doubt * (0.5 - 0.5 * equations[id]!.weight), 1);
  const trust = (1 - UNFORESEEN) * (1 - misread);
  const suspects: CellSuspect[] = [];
  const named = new Set<number>();
  order.slice(0, SHOWN).forEach(({ explanation, share }) => {
    const { cells, suggestions, slip } = explanation;
    const listed = explanation.isForgotten && explanation.isSingle ? LISTED : 1;
    const confidence = Math.round(share * trust * listed * 100) / 100;
    cells.forEach((cell, i) => {
      if (named.has(cell)) return;
      named.add(cell);
      suspects.push({ cell, suggestion: suggestions[i]!, slip, confidence });
    });
  });
  const carried = order[0]?.explanation.carried;
  return { equations: best.mends, suspects, ...(carried ? { carried: carried.typed } : {}) };
}
