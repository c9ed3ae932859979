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
  sumIntervals,
  type Interval,
} from '../../src/figures';

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
