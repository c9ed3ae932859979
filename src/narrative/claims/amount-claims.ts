/** Claims whose stated figure is an amount: how its unit is brought in, and what is common to sums and differences. */
import { type Interval, rational, scaleInterval } from '../../figures';
import type { Statement } from '../judge/judge';
import type { Formula } from '../judge/measure';
import { computedInterval } from '../text/figures';
import type { PlacedFigure } from '../text/structure';

/** A statement of the amount itself, in its own unit. */
export function amountStatement(figure: PlacedFigure): Statement {
  const factor = rational(`1e${-figure.power}`);
  const [, ...others] = figure.readings;
  const intervals = [computedInterval(figure), ...others.map((reading) => scaleInterval(reading, factor))];
  return { figure, intervals, direction: null };
}

/** The result of a formula in the unit of the stated figure. */
export const inUnitOf = (figure: PlacedFigure, formula: Formula): Formula => {
  const factor = rational(`1e${-figure.power}`);
  return (a, b) => {
    const result: Interval | null = formula(a, b);
    return result && scaleInterval(result, factor);
  };
};

/** The first quantity itself: a sum that was formed already. */
export const itself: Formula = (a) => a;
