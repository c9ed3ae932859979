/** Quantities that claims are computed from, and the intervals that come out. */
import {
  type Interval,
  addIntervals,
  divideIntervals,
  growthInterval,
  point,
  rational,
  rationalToNumber,
  scaleInterval,
  sumIntervals,
} from '../../figures';
import { sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';

/** A quantity of the text: a figure, or what follows from several ("tổng trừ phần chưa phân bổ"). */
export interface Quantity {
  readonly figures: readonly PlacedFigure[];
  readonly readings: readonly Interval[];
  /** The value as printed, taken as exact: for what is shown as the expected figure. */
  readonly exact: Interval;
  readonly size: number;
  readonly dimension: string;
}

const ofFigures = new WeakMap<PlacedFigure, Quantity>();

const makeQuantity = (figure: PlacedFigure): Quantity => ({
  figures: [figure],
  readings: figure.readings,
  exact: scaleInterval(point(rational(figure.value)), rational(`1e${figure.power}`)),
  size: sizeOf(figure),
  dimension: figure.dimension,
});

/** A figure as a quantity, made once. */
export function quantityOf(figure: PlacedFigure): Quantity {
  let quantity = ofFigures.get(figure);
  if (!quantity) ofFigures.set(figure, (quantity = makeQuantity(figure)));
  return quantity;
}

const first = (quantity: Quantity): Interval => quantity.readings[0]!;
const MINUS = rational(-1);
const HUNDRED = rational(100);

export const minus = (a: Quantity, b: Quantity): Quantity => ({
  figures: [...a.figures, ...b.figures],
  readings: [addIntervals(first(a), scaleInterval(first(b), MINUS))],
  exact: addIntervals(a.exact, scaleInterval(b.exact, MINUS)),
  size: a.size - b.size,
  dimension: a.dimension,
});

export const total = (parts: readonly Quantity[]): Quantity => ({
  figures: parts.flatMap(({ figures }) => figures),
  readings: [sumIntervals(parts.map((part) => ({ interval: first(part) })))],
  exact: sumIntervals(parts.map(({ exact }) => ({ interval: exact }))),
  size: parts.reduce((sum, { size }) => sum + size, 0),
  dimension: parts[0]?.dimension ?? '',
});

/** The product of two intervals; figures of a text are never below nought. */
const timesInterval = (a: Interval, b: Interval): Interval => ({
  low: scaleInterval(a, b.low.value).low,
  high: scaleInterval(a, b.high.value).high,
});

/** The factors multiplied, of the dimension that is given. */
export const product = (factors: readonly Quantity[], dimension: string): Quantity => ({
  figures: factors.flatMap(({ figures }) => figures),
  readings: [factors.map(first).reduce(timesInterval)],
  exact: factors.map(({ exact }) => exact).reduce(timesInterval),
  size: factors.reduce((all, { size }) => all * size, 1),
  dimension,
});

export const scaled = (quantity: Quantity, power: number): Quantity => {
  const factor = rational(`1e${power}`);
  return {
    ...quantity,
    readings: quantity.readings.map((reading) => scaleInterval(reading, factor)),
    exact: scaleInterval(quantity.exact, factor),
    size: quantity.size * 10 ** power,
  };
};

/** A formula in plain numbers. */
export type Roughly = (a: number, b: number) => number;

/** How a stated figure follows from two quantities. */
export interface Formula {
  (a: Interval, b: Interval): Interval | null;
  /** The same in plain numbers, rising or falling throughout in each: only for leaving out what is far off. */
  readonly roughly?: Roughly;
}

export const percentOf: Formula = Object.assign(
  (part: Interval, base: Interval) => {
    const quotient = divideIntervals(part, base);
    return quotient && scaleInterval(quotient, HUNDRED);
  },
  { roughly: (part: number, base: number) => (part / base) * 100 },
);
export const growthOf: Formula = Object.assign(
  (current: Interval, base: Interval) => {
    const growth = growthInterval(current, base);
    return growth && scaleInterval(growth, HUNDRED);
  },
  { roughly: (current: number, base: number) => (current / base - 1) * 100 },
);
export const timesOf: Formula = (current, base) => divideIntervals(current, base);
export const differenceOf: Formula = (a, b) => addIntervals(a, scaleInterval(b, MINUS));

export const negated = (interval: Interval): Interval => scaleInterval(interval, MINUS);
export const lowOf = (interval: Interval): number => rationalToNumber(interval.low.value);
export const highOf = (interval: Interval): number => rationalToNumber(interval.high.value);
export const middleOf = (interval: Interval): number => (lowOf(interval) + highOf(interval)) / 2;

/** An interval in plain numbers. */
export interface RoughRange {
  readonly low: number;
  readonly high: number;
}

const roughRanges = new WeakMap<Interval, RoughRange>();

export function roughRangeOf(interval: Interval): RoughRange {
  let range = roughRanges.get(interval);
  if (!range) roughRanges.set(interval, (range = { low: lowOf(interval), high: highOf(interval) }));
  return range;
}

const rangesOfQuantity = new WeakMap<Quantity, readonly RoughRange[]>();

/** What a quantity can stand for, in plain numbers. */
export function roughRangesOf(quantity: Quantity): readonly RoughRange[] {
  let ranges = rangesOfQuantity.get(quantity);
  if (!ranges) rangesOfQuantity.set(quantity, (ranges = quantity.readings.map(roughRangeOf)));
  return ranges;
}
