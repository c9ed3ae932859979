/** The verdict on a claim, from the ways in which it can be read. */
import { type Interval, intervalOf, meets, rational, roundDecimal, scaleInterval } from '../../figures';
import { digitsIn, significantDigits } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import type { ClaimSlip, Direction, Verdict } from '../types';
import {
  type Formula,
  type Quantity,
  type RoughRange,
  type Roughly,
  growthOf,
  highOf,
  lowOf,
  middleOf,
  negated,
  roughRangeOf,
  roughRangesOf,
  scaled,
} from './measure';
import { isOneSlipApart, slipsOf } from './slips';

/**
 * One way to read a claim. `certain`: the text itself says so, a contradiction is an error. `clear`: an error only when a
 * slip explains it; `likely`: only when the figures have digits enough for that not to be chance; `unit-only`: only when
 * that slip is in the unit. `possible`: can confirm, never accuse.
 */
export interface Reading {
  readonly a: Quantity;
  readonly b: Quantity;
  readonly formula: Formula;
  readonly belief: 'certain' | 'clear' | 'likely' | 'unit-only' | 'possible';
}

export interface Statement {
  readonly figure: PlacedFigure;
  /** What the stated figure can stand for, in the unit of the formula's result: more than one where it reads two ways. */
  readonly intervals: readonly Interval[];
  /** Of a change: a result below zero is a decrease. null: the result is taken as it is. */
  readonly direction: Direction | null;
  /** A change whose direction no word tells. */
  readonly eitherDirection?: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reading: Reading | null;
  /** What comes out, as a signed result of the formula. */
  readonly result: Interval | null;
  readonly slip: ClaimSlip | null;
  /** For `unit-wrong`: which input, and the power of ten that it is off. */
  readonly scale: { readonly input: 'a' | 'b'; readonly power: number } | null;
}

const POWERS = [3, -3, 6, -6];
/** So far off is no slip of a figure but another figure that was meant. */
const FARTHEST = 12;

function* results(reading: Reading): Generator<Interval> {
  for (const a of reading.a.readings) {
    for (const b of reading.b.readings) {
      const result = reading.formula(a, b);
      if (result) yield result;
    }
  }
}

/** The results as the statement gives them: a decrease as a positive figure. */
const asStated = (result: Interval, direction: Direction | null): Interval =>
  direction === 'down' ? negated(result) : result;

function agrees({ intervals, direction, eitherDirection }: Statement, result: Interval): boolean {
  return intervals.some(
    (interval) =>
      meets(interval, asStated(result, direction)) || (eitherDirection === true && meets(interval, negated(result))),
  );
}

/** Far above what plain numbers lose in a division, far below the last digit of any figure. */
const MARGIN = 1e-9;

/** Whether a quotient in plain numbers comes near what is stated. */
function isNear(stated: RoughRange, sign: number, a: RoughRange, b: RoughRange, roughly: Roughly): boolean {
  // Where the base may be nought, that cannot be told.
  if (b.low <= 0 && b.high >= 0) return true;
  const [one, two] = [sign * roughly(a.low, b.low), sign * roughly(a.low, b.high)];
  const [three, four] = [sign * roughly(a.high, b.low), sign * roughly(a.high, b.high)];
  const low = Math.min(one, two, three, four);
  const high = Math.max(one, two, three, four);
  const margin = MARGIN * (Math.abs(low) + Math.abs(high) + 100);
  return low - margin <= stated.high && high + margin >= stated.low;
}

/** What two quantities can stand for, in plain numbers. */
type Agreement = (a: readonly RoughRange[], b: readonly RoughRange[]) => boolean;

/**
 * Whether a reading of two quantities may agree with a statement: false only where the exact arithmetic would say so
 * too. Made once for a statement that is held against many.
 */
export function agreement(statement: Statement, { roughly }: Formula): Agreement {
  if (!roughly || statement.eitherDirection === true) return () => true;
  const sign = statement.direction === 'down' ? -1 : 1;
  const ranges = statement.intervals.map(roughRangeOf);
  return (a, b) => {
    for (const one of a)
      for (const other of b) for (const stated of ranges) if (isNear(stated, sign, one, other, roughly)) return true;
    return false;
  };
}

export const mayAgree = (statement: Statement, { a, b, formula }: Reading): boolean =>
  agreement(statement, formula)(roughRangesOf(a), roughRangesOf(b));

/**
 * Whether a statement that only agrees if its figure was cut off may have been cut off: what comes out of the figures as
 * they are printed must be less than the next figure. 9 cut off is 9, though 8.9993 lies within the rounding of 6480/720.
 */
function mayBeCut({ figure, intervals, direction, eitherDirection }: Statement, reading: Reading, result: Interval) {
  if (figure.approximation !== 'none' || intervals.length > 1) return true;
  const rounded = { figure, intervals: [intervalOf(figure.value, figure.decimals)], direction, eitherDirection };
  const expected = Math.abs(expectedOf(reading) ?? middleOf(result));
  return agrees(rounded, result) || expected < Math.abs(figure.value) + 10 ** -figure.decimals;
}

const consistentResult = (statement: Statement, reading: Reading): Interval | null => {
  for (const result of results(reading))
    if (agrees(statement, result) && mayBeCut(statement, reading, result)) return result;
  return null;
};

/** A result that may be anything within half of what is stated confirms only what is printed so near to it. */
const WIDE = 0.5;
const NEAR = 0.1;
const CLOSE = 0.05;

/**
 * Whether an agreement says something: of "7% ± 0,5%" and "7,36%" nearly every difference can come out, so that one far
 * from 0,36% is not confirmed. It is not wrong either.
 */
function tells({ figure }: Statement, reading: Reading, result: Interval): boolean {
  const stated = Math.abs(figure.value);
  const expected = Math.abs(expectedOf(reading) ?? middleOf(result));
  const lastDigit = 10 ** -figure.decimals;
  // A growth of 0,2% is that of a level of 100,2%, which its amounts tell well.
  const level = reading.formula === growthOf ? 100 : 0;
  return (
    highOf(result) - lowOf(result) <= Math.max(WIDE * stated, CLOSE * level) ||
    Math.abs(expected - stated) <= Math.max(NEAR * stated, lastDigit * (1 + MARGIN))
  );
}

/** Whether the text itself says what a claim is of, and that gives something else. */
const isContradicted = (statement: Statement, readings: readonly Reading[]): boolean =>
  readings.some((reading) => reading.belief === 'certain' && consistentResult(statement, reading) === null);

const UNCHECKED: Judgement = { verdict: 'unchecked', reading: null, result: null, slip: null, scale: null };

function scaleSlip(statement: Statement, reading: Reading): Judgement | null {
  if (significantDigits(statement.figure) < 2 && reading.a.figures.length < 2) return null;
  for (const input of ['b', 'a'] as const) {
    for (const power of POWERS) {
      const mended = { ...reading, [input]: scaled(reading[input], power) };
      const result = consistentResult(statement, mended);
      if (result) return { verdict: 'unit-wrong', reading, result, slip: 'scale', scale: { input, power } };
    }
  }
  return null;
}

/** Whether one mistyped digit of an input explains a result that is far from what is stated. */
export function slipInInput(statement: Statement, reading: Reading): boolean {
  // A growth of 0,28% says of its two amounts what 100,28% says.
  const tells = statement.direction === null ? significantDigits(statement.figure) : statement.figure.decimals + 2;
  if (Math.max(tells, significantDigits(statement.figure)) < 3) return false;
  return (['a', 'b'] as const).some((input) => {
    const [figure, ...more] = reading[input].figures;
    if (!figure || more.length > 0 || significantDigits(figure) < 4) return false;
    return slipsOf(figure.value, figure.decimals).some((value) => {
      const exact = scaleInterval(intervalOf(value, figure.decimals), rational(`1e${figure.power}`));
      const mended: Quantity = { ...reading[input], readings: [exact] };
      return consistentResult(statement, { ...reading, [input]: mended }) !== null;
    });
  });
}

/** Whether a figure that differs may be called wrong: what is less than certain needs a slip that explains it. */
function mayAccuse({ belief }: Reading, figure: PlacedFigure, expected: number, isSlip: boolean): boolean {
  if (belief === 'certain') return true;
  const digits = Math.max(significantDigits(figure), digitsIn(roundDecimal(expected, figure.decimals)));
  return isSlip && (belief === 'clear' || digits >= 3);
}

function contradiction(statement: Statement, reading: Reading): Judgement | null {
  const { direction, intervals, figure } = statement;
  const [result] = results(reading);
  if (!result) return null;
  if (direction && intervals.some((interval) => meets(interval, negated(asStated(result, direction))))) {
    return { verdict: 'direction-wrong', reading, result, slip: 'direction', scale: null };
  }
  const scale = scaleSlip(statement, reading);
  if (scale || reading.belief === 'unit-only') return scale;
  const expected = Math.abs(expectedOf(reading) ?? middleOf(result));
  const stated = Math.abs(figure.value);
  const slip = isOneSlipApart(figure.value, expected, figure.decimals) ? 'digit' : null;
  if (!mayAccuse(reading, figure, expected, slip !== null)) return null;
  const isFar = expected > stated * FARTHEST || expected * FARTHEST < stated;
  if (!slip && isFar && !slipInInput(statement, reading)) return null;
  return { verdict: 'inconsistent', reading, result, slip, scale: null };
}

/**
 * One consistent reading is enough for silence; without one, the first certain reading that no rounding explains
 * accuses. What remains is unchecked.
 */
export function judge(statement: Statement, readings: readonly Reading[]): Judgement {
  let mayBeRight = false;
  for (const reading of readings) {
    const result = consistentResult(statement, reading);
    if (!result) continue;
    mayBeRight = true;
    if (!tells(statement, reading, result)) continue;
    if (reading.belief === 'possible' && isContradicted(statement, readings)) continue;
    return { verdict: 'consistent', reading, result, slip: null, scale: null };
  }
  if (mayBeRight) return UNCHECKED;
  for (const belief of ['certain', 'clear', 'likely', 'unit-only'] as const) {
    for (const reading of readings) {
      const found = reading.belief === belief ? contradiction(statement, reading) : null;
      if (found) return found;
    }
  }
  return UNCHECKED;
}

/** What comes out of the figures as they are printed; null where nothing does. */
export function expectedOf({ a, b, formula }: Reading): number | null {
  const result = formula(a.exact, b.exact);
  return result && middleOf(result);
}

export const boundsOf = (result: Interval): { low: number; high: number } => ({
  low: lowOf(result),
  high: highOf(result),
});
