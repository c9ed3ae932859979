/**
 * How well figures fit a relation that is looked for: how near a stated figure must be to the computed one, what hits and
 * misses are worth together, how many digits a figure carries, how sure a rule is. Every rule takes these from here.
 */
import { ownDecimals } from '../../figures';

/** A gap above this share of the figure is another figure, however coarsely both are printed: 2 is not 1 rounded up. */
export const COARSEST = 0.005;
/** Relative error of binary fractions after some hundred additions: 0.1 + 0.2 is not 0.3. */
export const NOISE = 1e-9;
/** Halves of units are compared with so much to spare: 0.5 itself is hardly ever a binary fraction's gap. */
const SPARE = 1.000001;
/** The same for means, for the limit of quotients, and where single cells are compared and not whole lines. */
export const SPARE_IN_CELLS = 1.01;
/** One figure that disagrees outweighs one that agrees: chance gives hits, but only another meaning gives misses. */
const WEIGHT_OF_MISS = 1.5;
/** No half unit is finer than this many digits after the mark: further digits are results of calculation. */
const MOST_DECIMALS = 9;

/**
 * What a rule is worth before any figure is looked at, as a share of one hit: next to nothing more is asked of what the
 * author named than that the figures agree; what only figures say must agree more often.
 */
export const PRIOR = { named: 0.9, ofWhich: 0.5, figuresOnly: 0.4 } as const;

/** Half a unit of a figure's last digit. */
export const halfUnitOf = (value: number): number => HALF_UNITS[Math.min(ownDecimals(value), MOST_DECIMALS)]!;

/** By number of decimals. */
const HALF_UNITS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => 0.5 * 10 ** -decimals);

/** The larger of a stated and a computed figure: what a gap between them is measured by. */
export const sizeOf = (stated: number, expected: number): number => Math.max(Math.abs(stated), Math.abs(expected));

/**
 * How far a stated figure may be from the sum or mean of others.
 * @param half half a unit of each figure that takes part, added up
 * @param size the larger of both figures
 */
export const sumTolerance = (half: number, size: number, spare = SPARE): number =>
  Math.min(half * spare + size * NOISE, size * COARSEST);

/** The same with no limit by size, where the relation is known to be meant and one small figure is asked about. */
export const roundingTolerance = (half: number, size: number, spare = SPARE): number => half * spare + size * NOISE;

/**
 * How far a stated quotient may be from the computed one. Its own rounding may exceed the limit by size: 0,1 % stands
 * for 0,14 %.
 * @param half half a unit of the stated quotient
 * @param moved how far the rounding of both operands can move the computed one (`quotientShift`, times the scale)
 * @param least the limit by size is at least this (growth near nil has no size to speak of)
 */
export const quotientTolerance = (half: number, moved: number, size: number, least = 0): number =>
  Math.min(half * SPARE + moved + size * NOISE, quotientLimit(half, size, least));

/** The limit by size alone, for quotients of single cells whose rule is known to hold. */
export const quotientLimit = (half: number, size: number, least = 0): number =>
  Math.max(size * COARSEST, least, half * SPARE_IN_CELLS);

/** How far a quotient a / b moves when both are off by their half units. */
export const quotientShift = (a: number, b: number, halfOfA: number, halfOfB: number): number =>
  (Math.abs(a / b) * halfOfB + halfOfA) / Math.abs(b);

/** What figures that agree and figures that do not are worth together; rules over one line are compared by it. */
export const scoreOf = (hits: number, misses: number): number => hits - WEIGHT_OF_MISS * misses;

/** How sure a rule is, 0…1: the share of its figures that agree, one more counted that agrees by `prior`. */
export const confidenceOf = (hits: number, misses: number, prior: number): number =>
  (hits + prior) / (hits + misses + 1);

/** Share of the figures that agree; NaN where none was compared. */
export const shareOf = (hits: number, misses: number): number => hits / (hits + misses);

/** How many decimal digits of information a figure carries, given the unit of its last digit; at most nine. */
export const digitsOf = (value: number, unit: number): number =>
  Math.min(9, Math.log10(Math.abs(value) / Math.max(unit, 1e-9) + 1));
