/** Exact fractions: what floating point must not decide. */
import {
  ZERO,
  add,
  compare,
  decimalText,
  divide,
  multiply,
  negate,
  powerOfTen,
  rational,
  signOf,
  subtract,
  toNumber,
  type Rational,
} from '../../src/figures/rational';

const third = divide(rational(1), rational(3));
const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

describe('a decimal as it is written', () => {
  test.each([
    ['94.82', 9482n, 100n],
    ['0.005', 5n, 1000n],
    ['-12.30', -1230n, 100n],
    ['+7', 7n, 1n],
    ['.5', 5n, 10n],
    ['5.', 5n, 1n],
    [' 12 ', 12n, 1n],
    ['1.5e3', 1500n, 1n],
    ['2E-3', 2n, 1000n],
    ['1.25e+1', 125n, 10n],
  ])('%s is read to the last digit', (text, numerator, denominator) => {
    expect(rational(text)).toEqual({ numerator, denominator });
  });

  test('a number is read as JavaScript prints it', () => {
    expect(equal(rational(1e-7), divide(rational(1), rational(10_000_000)))).toBe(true);
    expect(equal(rational(1e21), powerOfTen(21))).toBe(true);
  });

  test.each(['', '.', '-', '1,5', '1.2.3', 'e5', '1e', '12 đồng', 'x1', '1e5x'])('"%s" is none', (text) => {
    expect(() => rational(text)).toThrow(RangeError);
  });

  test('powers of ten, up and down', () => {
    expect(toNumber(powerOfTen(3))).toBe(1000);
    expect(toNumber(powerOfTen(0))).toBe(1);
    expect(toNumber(powerOfTen(-2))).toBe(0.01);
  });
});

describe('arithmetic', () => {
  test('is exact where denominators differ', () => {
    const sixth = divide(rational(1), rational(6));
    expect(equal(add(third, sixth), rational('0.5'))).toBe(true);
    expect(equal(subtract(third, sixth), sixth)).toBe(true);
    expect(equal(multiply(third, rational('-0.6')), rational('-0.2'))).toBe(true);
    expect(equal(negate(third), subtract(ZERO, third))).toBe(true);
  });

  test('a quotient takes its sign from both, and its denominator stays positive', () => {
    for (const [dividend, divisor, quotient] of [
      [-6, 4, '-1.5'],
      [6, -4, '-1.5'],
      [-6, -4, '1.5'],
      [0, -4, '0'],
    ] as const) {
      const result = divide(rational(dividend), rational(divisor));
      expect(equal(result, rational(quotient))).toBe(true);
      expect(result.denominator > 0n).toBe(true);
    }
    expect(() => divide(rational(1), ZERO)).toThrow(RangeError);
  });

  test('orders and signs', () => {
    expect(compare(third, rational('0.333'))).toBe(1);
    expect(compare(rational('0.333'), third)).toBe(-1);
    expect(compare(negate(third), rational('-0.333'))).toBe(-1);
    expect([signOf(third), signOf(ZERO), signOf(negate(third))]).toEqual([1, 0, -1]);
  });

  test('a long sum of unlike denominators stays exact and does not grow without end', () => {
    const parts = Array.from({ length: 400 }, (_, i) => divide(rational(i % 2 === 0 ? -1 : 1), rational(i + 1)));
    const sum = parts.reduce(add, ZERO);
    expect(equal(sum, [...parts].reverse().reduce(add, ZERO))).toBe(true);
    expect(signOf(sum)).toBe(-1);
    expect(toNumber(sum)).toBeCloseTo(-Math.log(2), 2);
    // 400! has 2885 binary digits.
    expect(sum.denominator > 0n && sum.denominator.toString(2).length < 1000).toBe(true);
    expect(equal(parts.reduce(subtract, sum), ZERO)).toBe(true);
  });
});

describe('the decimal text', () => {
  test.each([
    ['0', '0'],
    ['1200', '1200'],
    ['-0.005', '-0.005'],
    ['12.340', '12.34'],
    ['10.01', '10.01'],
    ['0.1', '0.1'],
    ['-1', '-1'],
  ])('of %s is %s', (value, text) => {
    expect(decimalText(rational(value))).toBe(text);
  });

  test('ends after twenty digits where the fraction does not', () => {
    expect(decimalText(third)).toBe(`0.${'3'.repeat(20)}`);
    expect(decimalText(negate(third))).toBe(`-0.${'3'.repeat(20)}`);
    expect(decimalText(powerOfTen(-20))).toBe(`0.${'0'.repeat(19)}1`);
    expect(decimalText(negate(powerOfTen(-21)))).toBe('0');
  });
});
