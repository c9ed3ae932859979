import { ownDecimals, roundDecimal, withoutNoise } from '../../figures';
import type { Slip } from '../types';

/**
 * How people mistype a figure. Shares follow what was seen in retyped tables (Damerau 1964 for keyboard slips; Scholtus
 * 2009 for signs and scale); they only have to be right within a factor of two, since they are compared with the far
 * smaller chance of an arbitrary wrong figure.
 */
const SHARE: Readonly<
  Record<
    'digit' | 'transposition' | 'omitted' | 'inserted' | 'scale' | 'decimal-mark' | 'sign' | 'neighbour' | 'unknown',
    number
  >
> = {
  digit: 0.3,
  transposition: 0.15,
  omitted: 0.1,
  inserted: 0.07,
  scale: 0.1,
  'decimal-mark': 0.03,
  sign: 0.05,
  neighbour: 0.03,
  unknown: 0.17,
};

/** A value that the typist may have meant, and the chance that it came out as it is stated. */
export interface Intended {
  readonly value: number;
  readonly slip: Slip;
  readonly chance: number;
}

/** Values below this are too short to tell a slip from another figure. */
const SHORTEST = 10;

/** The digits as printed, with the point where it stands: 1234.5 with 2 decimals → "1234.50" and "1234.5". */
function spellings(value: number, decimals: number): string[] {
  const magnitude = Math.abs(withoutNoise(value));
  if (magnitude >= 1e15) return [];
  const own = String(magnitude);
  if (own.includes('e')) return [];
  const padded = decimals > 0 && decimals <= 6 ? roundDecimal(magnitude, decimals).toFixed(decimals) : own;
  return padded === own ? [own] : [own, padded];
}

/**
 * All values that one slip turns into `value`. At most a few hundred; for values under 10 with fewer than three digits only sign and scale.
 * @param decimals digits after the mark that the column shows
 */
export function intendedValues(value: number, decimals: number): readonly Intended[] {
  const found = new Map<number, Intended>();
  const sign = value < 0 ? -1 : 1;
  const put = (magnitude: number, slip: Slip, chance: number): void => {
    const intended = sign * magnitude;
    if (!Number.isFinite(intended) || intended === value) return;
    const before = found.get(intended);
    if (!before || before.chance < chance) found.set(intended, { value: intended, slip, chance });
  };
  if (value !== 0) {
    found.set(-value, { value: -value, slip: 'sign', chance: SHARE.sign });
    for (const power of [3, -3, 6, -6]) {
      put(withoutNoise(Math.abs(value) * 10 ** power), 'scale', SHARE.scale * (Math.abs(power) === 3 ? 0.45 : 0.05));
    }
    for (const power of [1, -1, 2, -2]) {
      // A mark that moved to the left leaves decimals: only where the column has some.
      if (power < 0 && ownDecimals(Math.abs(value) * 10 ** power) > Math.max(decimals, ownDecimals(value))) continue;
      put(withoutNoise(Math.abs(value) * 10 ** power), 'decimal-mark', SHARE['decimal-mark'] / 4);
    }
  }
  // 0.3636 is printed 36,36%: it has digits enough.
  const significant = String(withoutNoise(Math.abs(value)))
    .replace('.', '')
    .replace(/^0+/, '').length;
  if (Math.abs(value) < SHORTEST && significant < 3) return [...found.values()];
  for (const text of spellings(value, Math.min(decimals, 6))) {
    const length = text.replace('.', '').length;
    if (length > 15) continue;
    for (let i = 0; i < text.length; i++) {
      const letter = text[i]!;
      if (letter === '.') continue;
      for (let digit = 0; digit <= 9; digit++) {
        if (String(digit) !== letter && !(i === 0 && digit === 0)) {
          put(Number(text.slice(0, i) + String(digit) + text.slice(i + 1)), 'digit', SHARE.digit / (9 * length));
        }
      }
      const next = text[i + 1];
      if (next !== undefined && next !== '.' && next !== letter && !(i === 0 && next === '0')) {
        put(
          Number(text.slice(0, i) + next + letter + text.slice(i + 2)),
          'transposition',
          SHARE.transposition / Math.max(1, length - 1),
        );
      }
      // A digit too many was typed: the value meant is shorter.
      if (length > 2 && !(i === 0 && text[1] === '0'))
        put(Number(text.slice(0, i) + text.slice(i + 1)), 'inserted', SHARE.inserted / (10 * (length - 1)));
    }
    // A digit was left out: the value meant is longer.
    for (let i = 0; i <= text.length; i++) {
      for (let digit = 0; digit <= 9; digit++) {
        if (i === 0 && digit === 0) continue;
        put(Number(text.slice(0, i) + String(digit) + text.slice(i)), 'omitted', SHARE.omitted / (length + 1));
      }
    }
  }
  return [...found.values()];
}

/** What is assumed of a cell's neighbours in a relation, for slips that take another cell's figure along. */
export interface Surroundings {
  /** Figures of the other operands of a broken sum. */
  readonly others: readonly number[];
  /** Whether the cell is the total of that sum. */
  readonly isResult: boolean;
}

export interface SlipReading {
  /** Natural logarithm of the chance that the stated value stands where a demanded one was meant. */
  readonly logChance: number;
  readonly slip: Slip;
  /** The value most likely meant. */
  readonly meant: number;
}

/**
 * Weighs how the stated value may have come from one that the other cells allow.
 * @param stated as it stands in the cell
 * @param decimals of the cell's figure
 * @param demand what the other cells allow: bounds, and what follows from them as stated
 * @param exact share of belief that the demanded value is the center itself rather than anywhere between the bounds
 * @param intendeds {@link intendedValues} of the stated value, where the caller keeps them
 */
export function readSlip(
  stated: number,
  decimals: number,
  demand: { readonly low: number; readonly high: number; readonly center: number },
  surroundings: Surroundings,
  exact: number,
  intendeds: readonly Intended[] = intendedValues(stated, decimals),
): SlipReading {
  const grain = 10 ** -Math.min(decimals, 4);
  const center = Number.isFinite(demand.center) ? demand.center : stated;
  const bounded = Number.isFinite(demand.low) && Number.isFinite(demand.high);
  const width = bounded ? demand.high - demand.low : Math.abs(center);
  const points = Math.max(1, width / grain);
  const spread = Math.max(width / 4, grain / 2);
  // Belief in one value: the center, or a bell over what the bounds allow.
  const belief = (value: number): number => {
    const near = Math.abs(value - center) <= Math.max(grain * 0.5000001, 1e-9 * Math.abs(center));
    const bell = Math.min(1, (grain / spread) * 0.4) * Math.exp(-0.5 * ((value - center) / spread) ** 2);
    return (near ? exact : 0) + (1 - exact) * (points <= 1.5 ? (near ? 1 : 0) : bell);
  };
  const slack = Math.max(grain * 0.5, 1e-9 * Math.abs(center));
  let total = 0;
  let best: Intended | null = null;
  let bestChance = 0;
  for (const intended of intendeds) {
    // Next to nothing is no rescaled figure, though it rounds to the 0 that is demanded.
    const room =
      intended.slip === 'scale' || intended.slip === 'decimal-mark'
        ? Math.min(slack, 0.001 * Math.abs(intended.value))
        : slack;
    if (intended.value < demand.low - room || intended.value > demand.high + room) continue;
    const chance = intended.chance * belief(intended.value);
    total += chance;
    if (chance > bestChance) [best, bestChance] = [intended, chance];
  }
  const gap = stated - center;
  const carried = surroundings.others.filter(
    (other) => Math.abs(other) >= SHORTEST && Math.abs(Math.abs(gap) - Math.abs(other)) <= slack,
  );
  let neighbour = 0;
  if (carried.length > 0 && Math.abs(gap) > slack)
    neighbour = SHARE.neighbour / Math.max(3, surroundings.others.length);
  const scale = Math.max(Math.abs(center), Math.abs(stated), grain);
  const distance = Math.abs(gap) / Math.max(Math.abs(center), grain);
  const round = roundInside(center, demand.low, demand.high, decimals);
  // A figure that had to have more digits than are stated is no likelier for being stated coarsely.
  const fine = Math.min(grain, 10 ** -Math.min(ownDecimals(round), 4));
  // People do not vary long figures in all their digits: a floor keeps twelve digits from looking innocent.
  const density =
    distance <= 0.35 ? Math.max(1e-5, (0.85 * fine) / (0.7 * scale)) : Math.max(1e-6, (0.15 * fine) / (5 * scale));
  const unknown = SHARE.unknown * Math.min(0.05, density) * Math.max(1, Math.min(points, 20));
  const sum = total + neighbour + unknown;
  if (best && bestChance >= neighbour && bestChance >= unknown) {
    // A slip on rounded digits is told apart from the figure that it stands for.
    const meant = Math.abs(best.value - center) <= slack ? round : best.value;
    return { logChance: Math.log(sum), slip: best.slip, meant };
  }
  if (neighbour > unknown)
    return { logChance: Math.log(sum), slip: surroundings.isResult ? 'stale' : 'cumulation', meant: round };
  return { logChance: Math.log(sum), slip: 'unknown', meant: round };
}

/** The center at the cell's own decimals, or with more of them where rounding would leave the bounds. */
export function roundInside(center: number, low: number, high: number, decimals: number): number {
  for (let digits = Math.min(decimals, 10); digits <= 10; digits++) {
    const rounded = roundDecimal(center, digits);
    if (rounded >= low && rounded <= high) return rounded;
  }
  return withoutNoise(center);
}
