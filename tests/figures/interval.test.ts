/** The values that a printed figure can have before it was rounded. */
import {
  compareRationals,
  divideIntervals,
  growthInterval,
  intersect,
  intervalOf,
  meets,
  rational,
  rationalToNumber,
  scaleInterval,
  sumIntervals,
  type Interval,
  type Rational,
} from '../../src/figures';

const divide = (a: string, b: string): Rational =>
  divideIntervals(intervalOf(a, Infinity), intervalOf(b, Infinity))!.low.value;
const show = (interval: Interval | null): string =>
  interval
    ? `${interval.low.closed ? '[' : '('}${rationalToNumber(interval.low.value)}; ${rationalToNumber(interval.high.value)}${interval.high.closed ? ']' : ')'}`
    : 'none';
describe('the interval of a printed figure', () => {
  test('rounded figures mean half a unit on either side, bounds included', () => {
    expect(show(intervalOf('94.82', 2))).toBe('[94.815; 94.825]');
    expect(show(intervalOf(1200, -2))).toBe('[1150; 1250]');
    expect(show(intervalOf(7, Infinity))).toBe('[7; 7]');
  });
  test('truncated figures lean towards zero', () => {
    expect(show(intervalOf(6, 0, 'truncate'))).toBe('[6; 7)');
    expect(show(intervalOf(-6, 0, 'truncate'))).toBe('(-7; -6]');
    expect(show(intervalOf(0, 0, 'truncate'))).toBe('(-1; 1)');
  });
  test('sums add, a negative weight swaps the bounds, an open bound opens the sum', () => {
    const sum = sumIntervals([
      { interval: intervalOf(6, 0, 'truncate') },
      { interval: intervalOf(2, 0, 'truncate'), weight: rational(-1) },
    ]);
    expect(show(sum)).toBe('(3; 5)');
    expect(show(sumIntervals([]))).toBe('[0; 0]');
  });
  test('ratios and growth take the extremes', () => {
    expect(show(divideIntervals(intervalOf(30, 0), intervalOf(-5, 0)))).toBe(`[${-30.5 / 4.5}; ${-29.5 / 5.5}]`);
    expect(divideIntervals(intervalOf(30, 0), intervalOf(0, 0))).toBeNull();
    expect(show(growthInterval(intervalOf(110, Infinity), intervalOf(100, Infinity)))).toBe('[0.1; 0.1]');
  });
  test('a sum of rounded amounts lies within half a unit of each, a difference too', () => {
    const parts = [intervalOf('12.3', 1), intervalOf('4.5', 1), intervalOf('100', 0)];
    expect(show(sumIntervals(parts.map((interval) => ({ interval }))))).toBe('[116.2; 117.4]');
    const [whole, part] = [intervalOf(120, 0), intervalOf('12.34', 2)];
    const difference = sumIntervals([{ interval: whole }, { interval: part, weight: rational(-1) }]);
    expect(show(difference)).toBe('[107.155; 108.165]');
    expect(show(scaleInterval(intervalOf(6, 0, 'truncate'), rational('0.5')))).toBe('[3; 3.5)');
    expect(show(scaleInterval(intervalOf(6, 0, 'truncate'), rational(-2)))).toBe('(-14; -12]');
  });
  test('a fraction that is no decimal has an interval, too', () => {
    const third = divideIntervals(intervalOf(1, Infinity), intervalOf(3, Infinity))!.low.value;
    expect(show(scaleInterval(intervalOf(third, 0), rational(6)))).toBe('[-1; 5]');
  });
  test('a quotient of figures of either sign is bounded by the extremes of both', () => {
    const [plan, loss] = [intervalOf(40, 0), intervalOf(-30, 0)];
    expect(show(divideIntervals(intervalOf(30, 0), plan))).toBe(`[${29.5 / 40.5}; ${30.5 / 39.5}]`);
    expect(show(divideIntervals(loss, plan))).toBe(`[${-30.5 / 39.5}; ${-29.5 / 40.5}]`);
    expect(show(divideIntervals(loss, intervalOf(-40, 0)))).toBe(`[${29.5 / 40.5}; ${30.5 / 39.5}]`);
    expect(show(divideIntervals(intervalOf(0, 0), plan))).toBe(`[${-0.5 / 39.5}; ${0.5 / 39.5}]`);
  });
  test('nothing is said of a quotient whose divisor can be zero, however rarely', () => {
    const one = intervalOf(1, 0);
    expect(divideIntervals(one, intervalOf('0.5', 0))).toBeNull();
    expect(divideIntervals(one, intervalOf('-0.5', 0))).toBeNull();
    expect(divideIntervals(one, intervalOf(0, 0, 'truncate'))).toBeNull();
    expect(divideIntervals(one, intervalOf('0.6', 0))).not.toBeNull();
    expect(growthInterval(one, intervalOf(0, 0))).toBeNull();
  });
  test('an open bound of either figure opens the quotient; where two corners fall together the closed one counts', () => {
    expect(show(divideIntervals(intervalOf(6, 0, 'truncate'), intervalOf(2, Infinity)))).toBe('[3; 3.5)');
    expect(show(divideIntervals(intervalOf(6, Infinity), intervalOf(2, 0, 'truncate')))).toBe('(2; 3]');
    expect(show(divideIntervals(intervalOf(0, Infinity), intervalOf(6, 0, 'truncate')))).toBe('[0; 0]');
    expect(show(divideIntervals(intervalOf(0, Infinity), intervalOf(-6, 0, 'truncate')))).toBe('[0; 0]');
  });
  test('growth of rounded figures', () => {
    const growth = growthInterval(intervalOf(110, 0), intervalOf(100, 0));
    expect(show(growth)).toBe(`[${rationalToNumber(divide('9', '100.5'))}; ${rationalToNumber(divide('11', '99.5'))}]`);
  });
  test('what two prints of one figure have in common', () => {
    expect(show(intersect(intervalOf('94.8', 1), intervalOf('94.82', 2)))).toBe('[94.815; 94.825]');
    expect(show(intersect(intervalOf('94.82', 2), intervalOf('94.8', 1)))).toBe('[94.815; 94.825]');
    expect(show(intersect(intervalOf('94.8', 1), intervalOf('94.86', 1)))).toBe('[94.81; 94.85]');
    expect(show(intersect(intervalOf(1, 0), intervalOf(2, 0)))).toBe('[1.5; 1.5]');
    // Of equal bounds the open one rules: 7 is none of [6; 7).
    const [cut, rounded] = [intervalOf(6, 0, 'truncate'), intervalOf('6.5', 0)];
    expect([show(intersect(cut, rounded)), show(intersect(rounded, cut))]).toEqual(['[6; 7)', '[6; 7)']);
    expect(meets(cut, intervalOf(7, Infinity))).toBe(false);
    expect(meets(intervalOf(7, Infinity), cut)).toBe(false);
    expect(meets(cut, intervalOf(6, Infinity))).toBe(true);
    expect(meets(intervalOf(-6, 0, 'truncate'), intervalOf(-7, Infinity))).toBe(false);
  });
  test('touching closed bounds meet, touching open ones do not', () => {
    expect(meets(intervalOf(1, 0), intervalOf(2, 0))).toBe(true);
    expect(meets(intervalOf(1, 0, 'truncate'), intervalOf(2, 0, 'truncate'))).toBe(false);
    expect(intersect(intervalOf(1, 0), intervalOf(3, 0))).toBeNull();
  });
  test('decimals that binary floating point cannot hold are held exactly', () => {
    expect(
      compareRationals(
        rational('0.3'),
        sumIntervals([{ interval: intervalOf('0.1', Infinity) }, { interval: intervalOf('0.2', Infinity) }]).low.value,
      ),
    ).toBe(0);
    expect(rationalToNumber(rational('-1.5e3'))).toBe(-1500);
    expect(() => rational('12,5')).toThrow(RangeError);
  });
});
