/** Exact fractions for the cases that floating point must not decide. Denominators are positive; not reduced. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

const make = (numerator: bigint, denominator: bigint): Rational => {
  // Reducing keeps long sums of unlike denominators from growing without end.
  if (denominator > 1n << 256n) {
    const divisor = gcd(numerator, denominator);
    return { numerator: numerator / divisor, denominator: denominator / divisor };
  }
  return { numerator, denominator };
};

export const ZERO: Rational = { numerator: 0n, denominator: 1n };

/** Reads a decimal text or number exactly as it is written: "0.005", 1e-7, "-12.30". Not a number: throws RangeError. */
export function rational(value: number | string): Rational {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(value).trim()) as
    [string, string, string, string, string?] | null;
  if (!match || (match[2] === '' && match[3] === '')) throw new RangeError(`not a decimal number: ${String(value)}`);
  const digits = BigInt(match[2] + match[3]);
  const power = Number(match[4] ?? 0) - match[3].length;
  const signed = match[1] === '-' ? -digits : digits;
  return power >= 0
    ? { numerator: signed * 10n ** BigInt(power), denominator: 1n }
    : { numerator: signed, denominator: 10n ** BigInt(-power) };
}

/** 10 to a whole power, exactly. */
export const powerOfTen = (exponent: number): Rational =>
  exponent >= 0
    ? { numerator: 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: 1n, denominator: 10n ** BigInt(-exponent) };

export const add = (a: Rational, b: Rational): Rational =>
  a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : make(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const negate = (a: Rational): Rational => ({ numerator: -a.numerator, denominator: a.denominator });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational =>
  make(a.numerator * b.numerator, a.denominator * b.denominator);
/** `b` must not be zero: throws RangeError. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return make(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign);
}
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return signOfInteger(difference);
}
export const signOf = (a: Rational): -1 | 0 | 1 => signOfInteger(a.numerator);

function signOfInteger(value: bigint): -1 | 0 | 1 {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
}

/** Decimal text with up to 20 digits after the point ("-0.005"), cut off there where it does not end. */
export function decimalText(a: Rational): string {
  const digits = 20;
  const scaled = (a.numerator * 10n ** BigInt(digits)) / a.denominator;
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const fraction = text.slice(-digits).replace(/0+$/, '');
  return (scaled < 0n ? '-' : '') + text.slice(0, -digits) + (fraction === '' ? '' : `.${fraction}`);
}

/** The nearest double. */
export const toNumber = (a: Rational): number => Number(decimalText(a));
