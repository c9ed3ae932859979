/** How people mistype a figure, and what they may have meant by the one that stands there. */
import { ownDecimals, roundDecimal, withoutNoise } from './decimals';

/** How a figure comes to be wrong. */
export type Slip =
  | 'digit'
  | 'transposition'
  | 'omitted'
  | 'inserted'
  | 'scale'
  | 'decimal-mark'
  | 'sign'
  | 'swap'
  | 'cumulation'
  | 'stale'
  | 'unknown';

/**
 * How people mistype a figure. Shares follow what was seen in retyped tables (Damerau 1964 for keyboard slips; Scholtus
 * 2009 for signs and scale); they only have to be right within a factor of two, since they are compared with the far
 * smaller chance of an arbitrary wrong figure.
 */
export const SLIP_SHARES: Readonly<
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
export const SHORTEST_SLIP = 10;

/** The digits as printed, with the point where it stands: 1234.5 with 2 decimals (at most 6) → "1234.50" and "1234.5". */
function spellings(value: number, decimals: number): string[] {
  const magnitude = Math.abs(withoutNoise(value));
  const own = String(magnitude);
  if (own.includes('e')) return [];
  const padded = decimals > 0 ? roundDecimal(magnitude, decimals).toFixed(decimals) : own;
  return padded === own ? [own] : [own, padded];
}

type Put = (magnitude: number, slip: Slip, chance: number) => void;

/** Another unit, or another place of the decimal mark. */
function putRescaled(value: number, decimals: number, put: Put): void {
  const magnitude = Math.abs(value);
  for (const power of [3, -3, 6, -6]) {
    put(withoutNoise(magnitude * 10 ** power), 'scale', SLIP_SHARES.scale * (Math.abs(power) === 3 ? 0.45 : 0.05));
  }
  for (const power of [1, -1, 2, -2]) {
    // A mark that moved to the left leaves decimals: only where the column has some.
    if (power < 0 && ownDecimals(magnitude * 10 ** power) > Math.max(decimals, ownDecimals(value))) continue;
    put(withoutNoise(magnitude * 10 ** power), 'decimal-mark', SLIP_SHARES['decimal-mark'] / 4);
  }
}

/** Another digit in place `i`, its digit and the next in the other order, or no digit there at all. */
function putChangedDigit(text: string, i: number, length: number, put: Put): void {
  const letter = text[i]!;
  for (let digit = 0; digit <= 9; digit++) {
    if (String(digit) !== letter && !(i === 0 && digit === 0)) {
      put(Number(text.slice(0, i) + String(digit) + text.slice(i + 1)), 'digit', SLIP_SHARES.digit / (9 * length));
    }
  }
  const next = text[i + 1];
  if (next !== undefined && next !== '.' && next !== letter && !(i === 0 && next === '0')) {
    const exchanged = Number(text.slice(0, i) + next + letter + text.slice(i + 2));
    put(exchanged, 'transposition', SLIP_SHARES.transposition / Math.max(1, length - 1));
  }
  // A digit too many was typed: the value meant is shorter.
  if (length > 2 && !(i === 0 && text[1] === '0'))
    put(Number(text.slice(0, i) + text.slice(i + 1)), 'inserted', SLIP_SHARES.inserted / (10 * (length - 1)));
}

/** A digit was left out: the value meant is longer. */
function putLonger(text: string, length: number, put: Put): void {
  // One more decimal at the end is no slip: the figure was printed with fewer of them.
  const end = text.includes('.') ? text.length - 1 : text.length;
  for (let i = 0; i <= end; i++) {
    for (let digit = 0; digit <= 9; digit++) {
      if (i === 0 && digit === 0) continue;
      put(Number(text.slice(0, i) + String(digit) + text.slice(i)), 'omitted', SLIP_SHARES.omitted / (length + 1));
    }
  }
}

/** Digits of a figure without zeros in front: 0.3636 is printed 36,36% and has four. */
const significantDigits = (value: number): number =>
  String(withoutNoise(Math.abs(value)))
    .replace('.', '')
    .replace(/^0+/, '').length;

/** Figures with more digits are results of calculation. */
const MOST_DIGITS = 15;

/**
 * All values that one slip turns into `value`. At most a few hundred; for values under 10 with fewer than three digits
 * only sign and scale.
 * @param decimals digits after the mark that the column shows
 */
export function intendedValues(value: number, decimals: number): readonly Intended[] {
  const found = new Map<number, Intended>();
  const sign = value < 0 ? -1 : 1;
  const put: Put = (magnitude, slip, chance) => {
    const intended = sign * magnitude;
    if (!Number.isFinite(intended) || intended === value) return;
    const before = found.get(intended);
    if (!before || before.chance < chance) found.set(intended, { value: intended, slip, chance });
  };
  if (value !== 0) {
    found.set(-value, { value: -value, slip: 'sign', chance: SLIP_SHARES.sign });
    putRescaled(value, decimals, put);
  }
  if (Math.abs(value) < SHORTEST_SLIP && significantDigits(value) < 3) return [...found.values()];
  for (const text of spellings(value, Math.min(decimals, 6))) {
    const length = text.replace('.', '').length;
    if (length > MOST_DIGITS) continue;
    for (let i = 0; i < text.length; i++) if (text[i] !== '.') putChangedDigit(text, i, length, put);
    putLonger(text, length, put);
  }
  return [...found.values()];
}
