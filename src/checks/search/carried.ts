/**
 * A wrong figure that was carried into the totals worked out from it: they took it in and are wrong by as much, so that
 * they agree with it and break elsewhere. Told once, at the figure where it began.
 */
import type { Place, SearchState } from './state';

/** Totals into which one mistake is followed. */
const MOST_CARRIED = 6;
/** Equations of one total that are looked at. */
const MOST_AROUND = 40;
/** What each total costs that was worked out from the wrong figure (natural logarithm): one in five. */
const EACH = 1.6;

export interface Carried {
  /** The totals, in the order in which the mistake reached them, and what they become. */
  readonly cells: readonly number[];
  readonly suggestions: readonly number[];
  /** All broken equations that hold after the figure and its totals are changed. */
  readonly mends: readonly number[];
  readonly cost: number;
}

/** The total of a sound sum, with what it becomes; null where the place is no part of such a sum. */
function totalAbove(state: SearchState, { id, position }: Place, shift: number): readonly [number, number] | null {
  const { form, cells, coefficients } = state.equation(id);
  const total = cells[0]!;
  if (state.isBroken(id) || form !== 'linear' || position === 0 || total === cells[position]) return null;
  const value = state.valueOf(total) + (coefficients[position]! * shift) / -coefficients[0]!;
  const decimals = state.system.cells[total]!.decimals;
  return [total, Number(value.toFixed(Math.min(decimals, 10)))];
}

interface Changes {
  readonly cells: number[];
  readonly values: number[];
  /** The equations around them. */
  readonly around: Set<number>;
}

/** Takes the totals in that the last changes leave behind; null where the mistake cannot be followed that far. */
function changesUpward(state: SearchState, cell: number, meant: number): Changes | null {
  const changes: Changes = { cells: [cell], values: [meant], around: new Set() };
  const { cells, values, around } = changes;
  for (let i = 0; i < cells.length; i++) {
    const shift = values[i]! - state.valueOf(cells[i]!);
    const places = state.around(cells[i]!);
    if (places.length > MOST_AROUND) return null;
    for (const place of places) {
      around.add(place.id);
      if (state.holdsWith(place.id, cells, values)) continue;
      const above = totalAbove(state, place, shift);
      if (!above || cells.includes(above[0])) continue;
      if (cells.length > MOST_CARRIED) return null;
      cells.push(above[0]);
      values.push(above[1]);
    }
  }
  return changes;
}

/**
 * Follows a change of one cell into the totals above it; null where that does not mend more than the change alone, or
 * leaves any sum that held broken.
 * @param mends the equations that the change mends by itself
 */
export function followUpward(
  state: SearchState,
  cell: number,
  meant: number,
  mends: readonly number[],
): Carried | null {
  const changes = changesUpward(state, cell, meant);
  if (!changes) return null;
  const { cells, values, around } = changes;
  const mended: number[] = [];
  for (const id of around) {
    const isSound = state.holdsWith(id, cells, values);
    if (state.isBroken(id) && isSound) mended.push(id);
    else if (!state.isBroken(id) && !isSound && state.equation(id).form !== 'at-most') return null;
  }
  if (mended.length <= mends.length || !mends.every((id) => mended.includes(id))) return null;
  return { cells: cells.slice(1), suggestions: values.slice(1), mends: mended, cost: EACH * (cells.length - 1) };
}
