/** Decimals of numbers and of number formats, and rounding in decimal. */

/** Excel keeps 15 significant digits; what comes after them is noise of binary arithmetic. */
const SIGNIFICANT = 15;

/** Integers of up to 15 digits, by far the most figures there are, have no noise and no decimals. */
const isPlainInteger = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 1e15;

/** 10 to the powers of the decimals that people type. */
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;

/**
 * The decimals of a size that has six of them or fewer and up to 15 digits in all, as nearly every figure has; −1 for
 * any other. Such a number is the double next to n/10ᵏ: it has no noise, and no text needs to be made of it to know.
 */
function typedDecimals(size: number): number {
  for (let decimals = 0; decimals < POWERS.length; decimals++) {
    const power = POWERS[decimals]!;
    const digits = Math.round(size * power);
    if (digits >= 1e15) return -1;
    if (digits / power === size) return decimals;
  }
  return -1;
}

/** A number without binary noise: 0.30000000000000004 → 0.3. */
export const withoutNoise = (value: number): number =>
  Number.isFinite(value) && !isPlainInteger(value) && typedDecimals(Math.abs(value)) < 0
    ? Number(value.toPrecision(SIGNIFICANT))
    : value;

/** What the cell format General shows: so many digits (ECMA-376 part 1, 18.8.30), the sign and the mark beside them. */
const GENERAL_DIGITS = 9;

const MOST_KNOWN_FORMATS = 1024;

/** Digits after the decimal mark of the shortest decimal text of the number: 39.36 → 2, 1e-7 → 7, 1234 → 0. */
export function ownDecimals(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return 0;
  const typed = typedDecimals(Math.abs(value));
  if (typed >= 0) return typed;
  const [mantissa, exponent = '0'] = String(Math.abs(withoutNoise(value))).split('e') as [string, string?];
  const fraction = mantissa.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

/** Rounds half away from zero in decimal, as Excel prints: 1.005 with 2 decimals → 1.01. Negative decimals round tens. */
export function roundDecimal(value: number, decimals: number): number {
  if (!Number.isFinite(value) || (decimals >= 0 && isPlainInteger(value))) return value;
  const typed = typedDecimals(Math.abs(value));
  if (typed >= 0 && decimals >= typed) return value;
  const text = String(Math.abs(withoutNoise(value)));
  const [mantissa, exponent = '0'] = text.split('e') as [string, string?];
  const shifted = Number(`${mantissa}e${Number(exponent) + decimals}`);
  const rounded = Math.floor(shifted + 0.5);
  const [m, e = '0'] = String(rounded).split('e') as [string, string?];
  const result = Number(`${m}e${Number(e) - decimals}`);
  return value < 0 && result !== 0 ? -result : result;
}

/** The part of a format code that applies to the value, without literals, colours and conditions. */
function sectionFor(format: string, value: number): string {
  const bare = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/\[[^\]]*\]/g, '');
  const [positive, negative = positive, zero = positive] = bare.split(';') as [string, string?, string?];
  if (value < 0) return negative;
  // Where zero prints as a dash, it is a figure of the column like the others.
  return value === 0 && /[0#?]/.test(zero) ? zero : positive;
}

/**
 * How many decimals of the **stored** value a number format shows: "#,##0.00" → 2, "0.00%" → 4 (0.9482 is shown as
 * 94.82%), "#,##0," → −3. null for General, dates, fractions and scientific formats, which show what the value has.
 */
export function formatDecimals(format: string, value = 1): number | null {
  const known = knownFormats[signName(value)];
  let decimals = known.get(format);
  if (decimals === undefined) {
    // A workbook has some dozens of formats; a program that makes up formats must not fill the memory.
    if (known.size >= MOST_KNOWN_FORMATS) known.clear();
    known.set(format, (decimals = decimalsOfFormat(format, value)));
  }
  return decimals;
}

function signName(value: number): keyof typeof knownFormats {
  if (value === 0) return 'zero';
  return value < 0 ? 'negative' : 'positive';
}

const knownFormats = {
  negative: new Map<string, number | null>(),
  zero: new Map<string, number | null>(),
  positive: new Map<string, number | null>(),
};

function decimalsOfFormat(format: string, value: number): number | null {
  if (format === '' || /^general$/i.test(format) || format === '@') return null;
  const section = sectionFor(format, value);
  if (
    !/[0#?]/.test(section) ||
    /[ymdhs]/i.test(section) ||
    /E[+-]/i.test(section) ||
    /\?\/|\/\?|#\/|\/\d/.test(section)
  )
    return null;
  const numeric = section.replace(/[^0#?.,%]/g, '');
  const point = numeric.indexOf('.');
  const after = point < 0 ? '' : numeric.slice(point + 1);
  const shown = (after.match(/[0#?]/g) ?? []).length;
  const percent = (numeric.match(/%/g) ?? []).length * 2;
  const scaled = (/,+(?=%*$|\.)/.exec(numeric)?.[0].length ?? 0) * 3;
  return shown + percent - scaled;
}

/**
 * How many decimals of the stored value the reader of the sheet sees.
 * @param format number format code, US locale
 * @param text what the cell shows, "" where unknown
 * @param value the stored number
 */
export function printedDecimals(format: string, text: string, value: number): number {
  const stated = formatDecimals(format, value);
  if (stated !== null) return stated;
  const own = ownDecimals(value);
  if (/^general$/i.test(format) || format === '') {
    // General shows at most 11 characters; the displayed text tells how many digits were left.
    const shown = /^-?\d+[.,](\d+)$/.exec(text.trim());
    if (shown) return Math.min(own, shown[1]!.length);
    if (own > GENERAL_DIGITS)
      return Math.max(0, GENERAL_DIGITS - Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value))))));
  }
  return own;
}
