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

export const quantityOf = (figure: PlacedFigure): Quantity => ({
  figures: [figure],
  readings: figure.readings,
  exact: scaleInterval(point(rational(figure.value)), rational(`1e${figure.power}`)),
  size: sizeOf(figure),
  dimension: figure.dimension,
});

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

export const scaled = (quantity: Quantity, power: number): Quantity => {
  const factor = rational(`1e${power}`);
  return {
    ...quantity,
    readings: quantity.readings.map((reading) => scaleInterval(reading, factor)),
    exact: scaleInterval(quantity.exact, factor),
    size: quantity.size * 10 ** power,
  };
};

/** How a stated figure follows from two quantities. */
export type Formula = (a: Interval, b: Interval) => Interval | null;

export const percentOf: Formula = (part, base) => {
  const quotient = divideIntervals(part, base);
  return quotient && scaleInterval(quotient, HUNDRED);
};
export const growthOf: Formula = (current, base) => {
  const growth = growthInterval(current, base);
  return growth && scaleInterval(growth, HUNDRED);
};
export const timesOf: Formula = (current, base) => divideIntervals(current, base);
export const differenceOf: Formula = (a, b) => addIntervals(a, scaleInterval(b, MINUS));

export const negated = (interval: Interval): Interval => scaleInterval(interval, MINUS);
export const lowOf = (interval: Interval): number => rationalToNumber(interval.low.value);
export const highOf = (interval: Interval): number => rationalToNumber(interval.high.value);
export const middleOf = (interval: Interval): number => (lowOf(interval) + highOf(interval)) / 2;
