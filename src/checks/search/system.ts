/**
 * Relations as equations over numbered cells, without sheets: what the search for the wrong cell works on.
 * Floating point is good enough here, since `verdict.ts` has decided exactly which equations are broken.
 */
import type { ColumnHabits } from './column-habits';
import type { RowFigures } from './row-figures';

export interface SystemCell {
  /** As stated. */
  readonly value: number;
  /** Digits after the decimal mark that the figure is given with. */
  readonly decimals: number;
  /** Natural logarithm of how much likelier than an ordinary typed figure this cell is to be wrong. */
  readonly suspicion: number;
  /** The same where no keystroke explains it: a calculated value that was pasted is stale rather than mistyped. */
  readonly ifStale?: number;
  /** Whether its own kind of figure says that it is wrong: shares come to 100 %, and it says another total. */
  readonly isUnlikeItsKind?: boolean;
  /** Whether nothing stands there although a figure would be expected. */
  readonly isForgotten?: boolean;
  /** How the figures of its column are written, where that is known. */
  readonly habits?: ColumnHabits;
  /** Whether it may be negative whatever its column holds: the result of a difference, of growth, of a ratio of such. */
  readonly isSigned?: boolean;
  /** The figures of its line, where it stands in a table. */
  readonly line?: RowFigures;
}

/**
 * `linear`: Σ coefficient·cell = 0, the result with coefficient −1.
 * `ratio`: cells are result, numerator, denominator: result = scale·numerator/denominator + shift
 * (growth: shift = −scale); over several years, `periods`, their root is taken of the quotient.
 * `product`: result = scale times the product of the others, which are exact as they are typed.
 * `at-most`: cells are part, whole: part ≤ whole.
 */
export interface Equation {
  readonly form: 'linear' | 'ratio' | 'product' | 'at-most';
  readonly cells: readonly number[];
  /** One per cell; for `linear` only. */
  readonly coefficients: readonly number[];
  readonly scale: number;
  readonly shift: number;
  readonly periods?: number | undefined;
  /** 0…1: how sure it is that the equation is meant. */
  readonly weight: number;
  /** Part of the rounding bounds that is granted: 1 all, 0 none (figures known to be exact). A rate itself is rounded. */
  readonly looseness: number;
  /** Whether the result is a formula: it follows its operands, so that its agreement says nothing for them. */
  readonly isFormula?: boolean;
}

/** What an equation demands of one cell, the others given. */
export interface Demand {
  readonly low: number;
  readonly high: number;
  /** What follows from the others as they are stated. */
  readonly center: number;
}

export const NOISE = 1e-11;

/** Half a unit of the last digit. Figures beyond 12 digits are results of calculation and exact. */
export function halfUnit(cell: SystemCell, value: number): number {
  return 0.5 * 10 ** -cell.decimals + NOISE * Math.abs(value);
}

/** The values of the system with at most a few cells replaced. */
export type Values = (cell: number) => number;

/** What the equation demands of its cell at `position`; null when it demands nothing. */
export function demandOn(
  equation: Equation,
  position: number,
  cells: readonly SystemCell[],
  values: Values,
): Demand | null {
  const at = (i: number): number => values(equation.cells[i]!);
  // A rate or a product is rounded also where all sums of its table are exact.
  const isRounded = equation.form === 'ratio' || equation.form === 'product';
  const half = (i: number): number =>
    halfUnit(cells[equation.cells[i]!]!, at(i)) * (i === 0 && isRounded ? 1 : equation.looseness);
  if (equation.form === 'at-most') {
    return position === 0
      ? { low: -Infinity, high: at(1) + half(1) + half(0), center: at(1) }
      : { low: at(0) - half(0) - half(1), high: Infinity, center: at(0) };
  }
  if (equation.form === 'linear') {
    const cell = equation.cells[position]!;
    let own = 0;
    let rest = 0;
    let room = 0;
    let largest = 0;
    for (let i = 0; i < equation.cells.length; i++) {
      const coefficient = equation.coefficients[i]!;
      if (equation.cells[i] === cell) {
        own += coefficient;
        continue;
      }
      const term = coefficient * at(i);
      rest += term;
      room += Math.abs(coefficient) * half(i);
      largest = Math.max(largest, Math.abs(term));
    }
    if (own === 0) return null;
    const center = -rest / own;
    const width = (room + NOISE * largest * 10) / Math.abs(own) + half(position);
    return { low: center - width, high: center + width, center };
  }
  if (equation.form === 'product') return demandOfProduct(equation, position, at, half(0));
  return demandOfRatio(equation, position, at, half);
}

/** The quotient, or the root of it over several years, and what either of its operands must be for that. */
function demandOfRatio(
  { scale, shift, periods = 1 }: Equation,
  position: number,
  at: (i: number) => number,
  half: (i: number) => number,
): Demand | null {
  const corners = (f: (x: number, y: number) => number, i: number, j: number): Demand | null => {
    const hi = half(i) + NOISE * Math.abs(at(i));
    const hj = half(j) + NOISE * Math.abs(at(j));
    const found = [
      f(at(i) - hi, at(j) - hj),
      f(at(i) - hi, at(j) + hj),
      f(at(i) + hi, at(j) - hj),
      f(at(i) + hi, at(j) + hj),
    ];
    const center = f(at(i), at(j));
    if (!found.every(Number.isFinite) || !Number.isFinite(center)) return null;
    const room = half(position);
    return { low: Math.min(...found, center) - room, high: Math.max(...found, center) + room, center };
  };
  if (periods !== 1) {
    if (position === 0) return corners((n, d) => scale * (n / d) ** (1 / periods) + shift, 1, 2);
    const whole = (r: number): number => ((r - shift) / scale) ** periods;
    return position === 1 ? corners((r, d) => whole(r) * d, 0, 2) : corners((n, r) => n / whole(r), 1, 0);
  }
  if (position === 0) return corners((n, d) => (scale * n) / d + shift, 1, 2);
  if (position === 1) return corners((r, d) => ((r - shift) * d) / scale, 0, 2);
  return Math.abs(at(0) - shift) < 1e-12 ? null : corners((n, r) => (scale * n) / (r - shift), 1, 0);
}

/** The product within half a unit of it, or what a factor must be for that. */
function demandOfProduct(
  { cells, scale }: Equation,
  position: number,
  at: (i: number) => number,
  halfOfProduct: number,
): Demand | null {
  let others = scale;
  for (let i = 1; i < cells.length; i++) if (i !== position) others *= at(i);
  if (position === 0) return { low: others - halfOfProduct, high: others + halfOfProduct, center: others };
  if (others === 0 || !Number.isFinite(others)) return null;
  const center = at(0) / others;
  const room = halfOfProduct / Math.abs(others) + NOISE * Math.abs(center);
  return { low: center - room, high: center + room, center };
}

/** Whether the equation holds within its bounds. An equation that demands nothing holds. */
export function holds(equation: Equation, cells: readonly SystemCell[], values: Values): boolean {
  const demand = demandOn(equation, 0, cells, values);
  if (!demand) return true;
  const stated = values(equation.cells[0]!);
  return stated >= demand.low && stated <= demand.high;
}

/** The middle of the bounds; of one bound alone that bound. */
function middleOf(low: number, high: number): number {
  if (Number.isFinite(low + high)) return (low + high) / 2;
  return Number.isFinite(low) ? low : high;
}

/** What both demand; null when they contradict each other. The narrower one gives the center. */
export function bothDemands(a: Demand, b: Demand): Demand | null {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  if (low > high) return null;
  const [narrow, wide] = a.high - a.low <= b.high - b.low ? [a, b] : [b, a];
  const center = [narrow.center, wide.center].find((c) => c >= low && c <= high) ?? middleOf(low, high);
  return { low, high, center };
}
