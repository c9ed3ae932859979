/** The cells that a cause puts under suspicion. */
import type { Slip } from '../../figures';
import type { CellKey } from '../../sheet';
import type { Cause } from '../search/localise';
import type { EquationSystem } from '../search/equations';
import type { Suspect } from '../types';

/** Chance below which nobody is named, and how much likelier than the next the named one must be. */
const CLEAR = { confidence: 0.4, timesNext: 1.5 };

/** The suspect that stands out from the others; null when none does. */
export function clearSuspect(suspects: readonly Suspect[]): Suspect | null {
  const [first, second] = suspects;
  if (!first || first.confidence < CLEAR.confidence) return null;
  const isClear = !second || first.slip === 'swap' || first.confidence >= CLEAR.timesNext * second.confidence;
  return isClear ? first : null;
}

export const isSlip = (slip: Slip | null): boolean => slip !== null && slip !== 'unknown';

/** Whether the figure itself was mistyped; not where it was right once, or took a neighbour along. */
export const isMistyped = (slip: Slip | null): boolean => isSlip(slip) && slip !== 'stale' && slip !== 'cumulation';

/** A figure in the place of none was not mistyped out of nothing: no slip is named for it, but that two were exchanged. */
const namedSlip = (slip: Slip | null, suggestion: number | null): Slip | null =>
  suggestion === 0 && slip !== null && slip !== 'swap' ? 'unknown' : slip;

export const suspectsOf = (cause: Cause, system: EquationSystem): readonly Suspect[] =>
  cause.suspects.map(({ cell, suggestion, slip, confidence }) => {
    const { sheet, key } = system.places[cell]!;
    const { value } = system.cells[cell]!;
    return { sheet, cell: key, value, suggestion, slip: namedSlip(slip, suggestion), confidence };
  });

/** With the slips taken back, where something else explains the gap as well. */
export const withoutSlips = (suspects: readonly Suspect[]): readonly Suspect[] =>
  suspects.map((suspect) => (isSlip(suspect.slip) ? { ...suspect, slip: 'unknown' } : suspect));

/** Where a cell stands. */
export interface Place {
  readonly sheet: string;
  readonly key: CellKey;
}

/** The totals that took the mistake of the first suspect in. */
export const carriedTotals = ({ carried = [] }: Cause, { places }: EquationSystem): readonly Place[] =>
  carried.map((cell) => places[cell]!);
