/**
 * A wrong figure that was carried into the totals worked out from it: they took it in and are wrong by as much, so that
 * they agree with it and break elsewhere. Told once, at the figure where it began.
 */
import type { Place, SearchState } from './state';
import type { Equation } from './system';

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
  /** Those of them that hold no formula, and must be corrected as well. */
  readonly typed: readonly number[];
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
  /** Those of the totals that were typed: a formula follows by itself. */
  readonly typed: number[];
  /** The equations around them. */
  readonly around: Set<number>;
}

/** Takes the totals in that the last changes leave behind; null where the mistake cannot be followed that far. */
function changesUpward(state: SearchState, cell: number, meant: number): Changes | null {
  const changes: Changes = { cells: [cell], values: [meant], typed: [], around: new Set() };
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
      if (!state.equation(place.id).isFormula) changes.typed.push(above[0]);
      cells.push(above[0]);
      values.push(above[1]);
    }
  }
  return changes;
}

/** Whether an equation that held need not hold any more: "no more than", or a rate by formula, which follows. */
const mayGive = ({ form, isFormula, cells }: Equation, changed: readonly number[]): boolean =>
  form === 'at-most' || (form === 'ratio' && isFormula === true && !changed.includes(cells[0]!));

/**
 * Follows a change of one cell into the totals above it; null where that does not mend more than the change alone
 * and the totals were typed, or leaves any sum that held broken.
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
  const { cells, values, around, typed } = changes;
  const mended: number[] = [];
  for (const id of around) {
    const isSound = state.holdsWith(id, cells, values);
    if (state.isBroken(id) && isSound) mended.push(id);
    else if (!state.isBroken(id) && !isSound && !mayGive(state.equation(id), cells)) return null;
  }
  const isMore = mended.length > mends.length || typed.length === 0;
  if (!isMore || !mends.every((id) => mended.includes(id))) return null;
  return { cells: cells.slice(1), suggestions: values.slice(1), typed, mends: mended, cost: EACH * typed.length };
}
