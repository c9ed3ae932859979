/** How the stated value of a cell may have come from one that the other cells allow. */
import {
  type Intended,
  SHORTEST_SLIP,
  SLIP_SHARES,
  type Slip,
  ownDecimals,
  roundDecimal,
  withoutNoise,
} from '../../figures';
import type { Demand } from './system';

/** What is assumed of a cell's neighbours in a relation, for slips that take another cell's figure along. */
export interface Surroundings {
  /** Figures of the other operands of a broken sum. */
  readonly others: readonly number[];
  /** Whether the cell is the total of that sum. */
  readonly isResult: boolean;
  /** What the total of that sum says; null where there is no such sum. */
  readonly total: number | null;
}

export interface SlipReading {
  /** Natural logarithm of the chance that the stated value stands where a demanded one was meant. */
  readonly logChance: number;
  readonly slip: Slip;
  /** The value most likely meant. */
  readonly meant: number;
}

/** A figure as it is stated, with all that one slip turns into it. */
export interface StatedFigure {
  readonly value: number;
  readonly decimals: number;
  /** `intendedValues` of the value. */
  readonly intended: readonly Intended[];
  /** Whether nothing stands there although a figure would be expected. */
  readonly isForgotten?: boolean;
}

/** Share of belief that the demanded value is the center itself rather than anywhere between the bounds. */
const EXACT = 0.6;

/** A demand with the grain in which the stated figure is written. */
interface Target extends Demand {
  readonly grain: number;
  readonly slack: number;
  /** How many values of this grain the bounds allow. */
  readonly points: number;
}

function targetOf({ value, decimals }: StatedFigure, demand: Demand): Target {
  const { low, high } = demand;
  const grain = 10 ** -Math.min(decimals, 4);
  const center = Number.isFinite(demand.center) ? demand.center : value;
  const bounded = Number.isFinite(low) && Number.isFinite(high);
  const width = bounded ? high - low : Math.abs(center);
  const slack = Math.max(grain * 0.5, 1e-9 * Math.abs(center));
  return { low, high, center, grain, slack, points: Math.max(1, width / grain) };
}

/** Belief in one value: the center, or a bell over what the bounds allow. */
function beliefIn({ low, high, center, grain, points }: Target): (value: number) => number {
  const bounded = Number.isFinite(low) && Number.isFinite(high);
  const width = bounded ? high - low : Math.abs(center);
  const spread = Math.max(width / 4, grain / 2);
  const height = Math.min(1, (grain / spread) * 0.4);
  return (value) => {
    const near = Math.abs(value - center) <= Math.max(grain * 0.5000001, 1e-9 * Math.abs(center));
    if (points <= 1.5) return near ? EXACT + (1 - EXACT) : 0;
    const bell = height * Math.exp(-0.5 * ((value - center) / spread) ** 2);
    return (near ? EXACT : 0) + (1 - EXACT) * bell;
  };
}

/** The likeliest slip of the figure itself, its chance, and the chance of all of them together. */
function keyboardSlip(
  intended: readonly Intended[],
  target: Target,
): { best: Intended | null; bestChance: number; total: number } {
  const { low, high, slack } = target;
  const belief = beliefIn(target);
  let total = 0;
  let best: Intended | null = null;
  let bestChance = 0;
  for (const one of intended) {
    // Next to nothing is no rescaled figure, though it rounds to the 0 that is demanded.
    const isRescaled = one.slip === 'scale' || one.slip === 'decimal-mark';
    const room = isRescaled ? Math.min(slack, 0.001 * Math.abs(one.value)) : slack;
    if (one.value < low - room || one.value > high + room) continue;
    const chance = one.chance * belief(one.value);
    total += chance;
    if (chance > bestChance) [best, bestChance] = [one, chance];
  }
  return { best, bestChance, total };
}

/**
 * Of gaps that are exactly a part, those at which another part took its figure in: nearly always the total, or the total
 * of that, left it out. Not where the other part says what the total says: one of them was copied.
 */
const TAKEN_IN = 0.05;

/** The chance that the figure of a neighbour was taken along, or left out; a part may be another one's figure once more. */
function neighbourSlip(stated: number, meant: number, surroundings: Surroundings, slack: number): number {
  const { others, isResult, total } = surroundings;
  const gap = stated - meant;
  if (Math.abs(gap) <= slack) return 0;
  const isCarried = others.some(
    (other) => Math.abs(other) >= SHORTEST_SLIP && Math.abs(Math.abs(gap) - Math.abs(other)) <= slack,
  );
  if (!isCarried) return 0;
  const chance = SLIP_SHARES.neighbour / Math.max(3, others.length);
  return isResult || stated === total || Math.abs(meant) <= slack ? chance : TAKEN_IN * chance;
}

/** The chance of an arbitrary wrong figure that lies so far from the one that was meant. */
function unknownSlip(stated: number, gap: number, { center, grain, points }: Target, meant: number): number {
  const scale = Math.max(Math.abs(center), Math.abs(stated), grain);
  const distance = Math.abs(gap) / Math.max(Math.abs(center), grain);
  // A figure that had to have more digits than are stated is no likelier for being stated coarsely.
  const fine = Math.min(grain, 10 ** -Math.min(ownDecimals(meant), 4));
  // People do not vary long figures in all their digits: a floor keeps twelve digits from looking innocent.
  const density =
    distance <= 0.35 ? Math.max(1e-5, (0.85 * fine) / (0.7 * scale)) : Math.max(1e-6, (0.15 * fine) / (5 * scale));
  return SLIP_SHARES.unknown * Math.min(0.05, density) * Math.max(1, Math.min(points, 20));
}

/**
 * Chance of one figure among all that may have been forgotten, by its grain over its size: so much that it leads where no
 * keystroke explains the gap. Of few digits it is no more than this, since a keystroke often does.
 */
const FORGOTTEN = { bySize: 1.2, most: 0.005 } as const;

/** Any figure of its size may have been forgotten. */
function forgotten({ center, grain, points }: Target, meant: number): SlipReading {
  const values = grain * Math.max(1, Math.min(points, 20));
  const chance = Math.min(FORGOTTEN.most, (FORGOTTEN.bySize * values) / Math.max(Math.abs(center), grain));
  return { logChance: Math.log(chance), slip: 'unknown', meant };
}

/**
 * Weighs how the stated value may have come from one that the other cells allow.
 * @param demand what the other cells allow: bounds, and what follows from them as stated
 */
export function readSlip(stated: StatedFigure, demand: Demand, surroundings: Surroundings): SlipReading {
  const target = targetOf(stated, demand);
  const { center, slack } = target;
  if (stated.isForgotten) return forgotten(target, roundInside(center, demand.low, demand.high, stated.decimals));
  const { best, bestChance, total } = keyboardSlip(stated.intended, target);
  const gap = stated.value - center;
  const neighbour = neighbourSlip(stated.value, center, surroundings, slack);
  const round = roundInside(center, demand.low, demand.high, stated.decimals);
  const unknown = unknownSlip(stated.value, gap, target, round);
  const logChance = Math.log(total + neighbour + unknown);
  if (best && bestChance >= neighbour && bestChance >= unknown) {
    // A slip on rounded digits is told apart from the figure that it stands for.
    return { logChance, slip: best.slip, meant: Math.abs(best.value - center) <= slack ? round : best.value };
  }
  if (neighbour > unknown) return { logChance, slip: surroundings.isResult ? 'stale' : 'cumulation', meant: round };
  return { logChance, slip: 'unknown', meant: round };
}

/** The center at the cell's own decimals, or with more of them where rounding would leave the bounds. */
export function roundInside(center: number, low: number, high: number, decimals: number): number {
  for (let digits = Math.min(decimals, 10); digits <= 10; digits++) {
    const rounded = roundDecimal(center, digits);
    if (rounded >= low && rounded <= high) return rounded;
  }
  return withoutNoise(center);
}
