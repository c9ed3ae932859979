/** What a typist may have meant by a figure that stands there. */
import { SLIP_SHARES, intendedValues } from '../../src/figures';

const meant = (value: number, decimals: number, slip: string): number[] =>
  intendedValues(value, decimals)
    .filter((one) => one.slip === slip)
    .map((one) => one.value)
    .sort((a, b) => a - b);
const slipOf = (value: number, decimals: number, intended: number): string | undefined =>
  intendedValues(value, decimals).find((one) => one.value === intended)?.slip;

describe('one slip of the hand', () => {
  test.each([
    [36.36, 2, 39.36, 'digit'],
    [1243, 0, 1234, 'transposition'],
    [12.43, 2, 12.34, 'transposition'],
    [124, 0, 1234, 'omitted'],
    [12334, 0, 1234, 'inserted'],
    [150, 0, -150, 'sign'],
    [-150, 0, 150, 'sign'],
    [1234, 0, 1234000, 'scale'],
    [1234000, 0, 1234, 'scale'],
    [1234, 0, 12340, 'omitted'],
    [12340, 0, 123400, 'omitted'],
    [12.34, 2, 123.4, 'decimal-mark'],
    [123.4, 2, 12.34, 'decimal-mark'],
  ])('%d (%d decimals) for %d: %s', (value, decimals, intended, slip) => {
    expect(slipOf(value, decimals, intended)).toBe(slip);
  });

  test('exactly the neighbours of "305": no figure begins with a zero, the value itself is none', () => {
    expect(meant(305, 0, 'transposition')).toEqual([350]);
    expect(meant(305, 0, 'inserted')).toEqual([30, 35]);
    const digits = meant(305, 0, 'digit');
    expect(digits).toHaveLength(8 + 9 + 9);
    expect(digits.filter((one) => one < 100 || one > 999)).toEqual([]);
    expect(intendedValues(305, 0).map((one) => one.value)).not.toContain(305);
  });

  test.each([1122, 505, 5, 1000, 0, -330, 12.2])('no slip of %d is the figure itself', (value) => {
    expect(intendedValues(value, 1).filter((one) => one.value === value)).toEqual([]);
  });

  test('equal digits exchanged are the same figure; two digits too few to have one too many', () => {
    expect(meant(337, 0, 'transposition')).toEqual([373]);
    expect(meant(77, 0, 'transposition')).toEqual([]);
    expect(meant(47, 0, 'inserted')).toEqual([]);
    expect(meant(472, 0, 'inserted')).toEqual([42, 47, 72]);
  });

  test('a digit left out in front is never a zero; one more decimal at the end is no slip', () => {
    expect(meant(12.5, 1, 'omitted')).not.toContain(12.57);
    expect(meant(12.5, 1, 'omitted')).toContain(12.75);
    expect(meant(125, 0, 'omitted')).toContain(1257);
    expect(meant(125, 0, 'omitted')).toContain(9125);
  });

  test('zeros at the end of a printed figure are digits, too: "12,50" exchanged is "12,05"', () => {
    expect(slipOf(12.5, 2, 12.05)).toBe('transposition');
    expect(slipOf(12.5, 1, 12.05)).not.toBe('transposition');
    expect(meant(36.36, 0, 'digit')).not.toContain(46);
    expect(slipOf(0.1234567, 7, 0.1234576)).toBe('transposition');
  });

  test('a mark that moved to the left leaves decimals: only where the column has some', () => {
    expect(meant(1234, 0, 'decimal-mark')).not.toContain(123.4);
    expect(meant(1234, 1, 'decimal-mark')).toContain(123.4);
    expect(meant(1234, 1, 'decimal-mark')).not.toContain(12.34);
    expect(meant(1200, 0, 'decimal-mark')).toContain(12);
  });

  test('a wrong unit is a thousand times rather than a million times', () => {
    const chance = (intended: number): number =>
      intendedValues(1234.5, 1).find((one) => one.value === intended && one.slip === 'scale')!.chance;
    expect(chance(1234500)).toBeGreaterThan(5 * chance(1234500000));
    expect(chance(1.2345)).toBe(chance(1234500));
    expect(chance(0.0012345)).toBe(chance(1234500000));
  });
});

describe('figures that say little', () => {
  test('below ten only unit, mark and sign; with three digits again every slip', () => {
    const slips = new Set(intendedValues(7, 0).map((one) => one.slip));
    expect([...slips].sort()).toEqual(['decimal-mark', 'scale', 'sign']);
    expect(slipOf(0.3636, 4, 0.3936)).toBe('digit');
    expect(slipOf(9.9, 1, 9.8)).toBeUndefined();
    expect(slipOf(9.87, 2, 9.78)).toBe('transposition');
    expect(slipOf(0.05, 2, 0.06)).toBeUndefined();
    expect(slipOf(10, 0, 20)).toBe('digit');
    expect(slipOf(-12, 0, -21)).toBe('transposition');
  });

  test('zero has neither sign nor unit', () => {
    expect(intendedValues(0, 2)).toEqual([]);
  });

  test.each([1e15, 1.5e22, 1.234e-9, 1 / 3])(
    '%d is a result of calculation, not typed: no slip of a digit',
    (value) => {
      expect(intendedValues(value, 0).filter(({ slip }) => slip === 'digit' || slip === 'transposition')).toEqual([]);
    },
  );
});

test('the chances of the wrong figures of one kind add up to no more than its share', () => {
  for (const [value, decimals] of [
    [36.36, 2],
    [298300, 0],
    [1234567, 0],
    [-512.5, 1],
  ] as const) {
    const sums = new Map<string, number>();
    for (const { slip, chance } of intendedValues(value, decimals)) sums.set(slip, (sums.get(slip) ?? 0) + chance);
    for (const [slip, sum] of sums) {
      // A figure with decimals is left out at any of its places by ten digits.
      if (slip === 'omitted') continue;
      expect(sum).toBeLessThanOrEqual(SLIP_SHARES[slip as keyof typeof SLIP_SHARES] * 1.0001);
    }
    expect(sums.get('digit')).toBeGreaterThan(SLIP_SHARES.digit * 0.8);
  }
});
