/** Two cells whose figures changed places. */
import { BREAK, type Explanation, MEND } from './explain';
import type { SearchState } from './state';

/** Chance that two figures changed places, shared among the four neighbours of a cell. */
const CHANCE = 0.03 / 4;
/** Figures below this are too common to tell a swap by. */
const SHORTEST = 10;
/** Parts of a sound sum of which each pair is tried. */
const MOST_PARTS = 24;
/** Cells of a broken sum whose partners are sought. */
const LONGEST = 200;
/** Partners of one demand that are tried. */
const PARTNERS = 4;
/** Part of the work that pairs within sound sums may take. */
const HIDDEN_PART = 1 / 4;

/** The swap of two cells, if it mends two equations at least. */
function explainSwap(state: SearchState, a: number, b: number): Explanation | null {
  state.charge(1);
  const [valueOfA, valueOfB] = [state.valueOf(a), state.valueOf(b)];
  if (valueOfA === valueOfB) return null;
  const { cells } = state.system;
  const around = new Set([...state.around(a), ...state.around(b)].map(({ id }) => id));
  const mends: number[] = [];
  let score = Math.min(cells[a]!.suspicion, cells[b]!.suspicion) + Math.log(CHANCE);
  for (const id of around) {
    const isSound = state.holdsWith(id, [a, b], [valueOfB, valueOfA]);
    const { weight } = state.equation(id);
    if (state.isBroken(id) && isSound) {
      mends.push(id);
      score += MEND * weight;
    } else if (!state.isBroken(id) && !isSound) score -= BREAK * weight;
  }
  return mends.length >= 2 ? { cells: [a, b], suggestions: [valueOfB, valueOfA], slip: 'swap', mends, score } : null;
}

/** Whether the swap mends all that is broken around both cells, and breaks nothing. */
function isWhole(state: SearchState, { cells, suggestions, mends }: Explanation): boolean {
  return cells.every((cell) => {
    const around = state.around(cell);
    const broken = around.filter(({ id }) => state.isBroken(id));
    if (broken.length === 0 || broken.some(({ id }) => !mends.includes(id))) return false;
    return around.every(({ id }) => state.isBroken(id) || state.holdsWith(id, cells, suggestions));
  });
}

/**
 * Cells of one sound sum whose figures changed places: the sum does not notice, their rates and cross sums do. The
 * equations that they explain are closed and their values assumed at once.
 */
export function takeHiddenSwaps(state: SearchState): Explanation[] {
  const found: Explanation[] = [];
  const inDoubt = state.cellsInDoubt();
  for (const [id, { form, cells }] of state.system.equations.entries()) {
    if (state.isBroken(id) || form !== 'linear' || state.isSpent(HIDDEN_PART)) continue;
    const members = cells.filter((cell, i) => i > 0 && inDoubt.has(cell));
    if (members.length < 2 || members.length > MOST_PARTS) continue;
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        // One of them may be blank: the figure stands in its neighbour's column.
        const isLong = Math.max(Math.abs(state.valueOf(a)), Math.abs(state.valueOf(b))) >= SHORTEST;
        const swap = isLong ? explainSwap(state, a, b) : null;
        if (!swap || !isWhole(state, swap)) continue;
        found.push(swap);
        state.close(swap.mends);
        state.assume(swap.cells, swap.suggestions);
      }
    }
  }
  return found;
}

/** The first index of the sorted cells whose figure is not below the bound. */
function firstFrom(sorted: readonly number[], low: number, { valueOf }: SearchState): number {
  let start = 0;
  for (let end = sorted.length; start < end;) {
    const middle = (start + end) >> 1;
    if (valueOf(sorted[middle]!) < low) start = middle + 1;
    else end = middle;
  }
  return start;
}

/** Pairs of cells of which the second holds what a broken sum demands of the first, each pair once. */
function* pairs(state: SearchState, candidates: readonly number[]): Generator<readonly [number, number]> {
  const sorted = [...candidates].sort((a, b) => state.valueOf(a) - state.valueOf(b));
  const seen = new Set<string>();
  for (const cell of candidates) {
    for (const place of state.around(cell)) {
      const { form, cells } = state.equation(place.id);
      if (!state.isBroken(place.id) || form !== 'linear' || cells.length > LONGEST) continue;
      const demand = state.demand(place);
      if (!demand) continue;
      const start = firstFrom(sorted, demand.low, state);
      for (const other of sorted.slice(start, start + PARTNERS)) {
        if (state.valueOf(other) > demand.high) break;
        const name = cell < other ? `${cell},${other}` : `${other},${cell}`;
        const isTooSmall = Math.abs(state.valueOf(other)) < SHORTEST;
        if (other === cell || seen.has(name) || isTooSmall || cells.includes(other)) continue;
        seen.add(name);
        yield [cell, other];
      }
    }
  }
}

/** Two cells whose figures changed places: each holds what the other's equations demand. */
export function findSwaps(state: SearchState, candidates: readonly number[]): Explanation[] {
  const found: Explanation[] = [];
  for (const [a, b] of pairs(state, candidates)) {
    const explanation = explainSwap(state, a, b);
    if (explanation) found.push(explanation);
  }
  return found;
}
