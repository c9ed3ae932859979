/** How a cell shows its value, and what a typed text becomes, as Excel does it in a locale. */
import { format as formatNumber, getFormatFromId, parseNumber, parseValue } from 'numfmt';
import type { HostValue } from './model';

/** The short date is the region's own, whatever order the code has (ECMA-376 18.8.30, format 14). */
const regional = (numberFormat: string, locale: string): string =>
  /^vi\b/.test(locale) && /^m\/d\/yy(yy)?$/i.test(numberFormat) ? 'dd/mm/yyyy' : numberFormat;

/** The mark before the decimals in a locale: "," or ".". */
export const decimalMark = (locale: string): string => formatNumber('0.0', 0.5, { locale }).charAt(1);

/** What Excel shows for a value under a number format, with the separators of the locale (a BCP 47 tag). */
export function displayText(value: HostValue, numberFormat: string, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  return formatNumber(regional(numberFormat, locale), value, {
    locale,
    throws: false,
    invalid: '########',
    nbsp: false,
  });
}

/** A number as a user of the locale types it ("298.300,98"), with the format that Excel would give it; null for a text. */
function typedNumber(
  input: string,
  locale: string,
): { readonly value: number; readonly numberFormat: string | null } | null {
  const parsed = parseNumber(input.trim(), { locale });
  if (!parsed) return null;
  return { value: parsed.value, numberFormat: parsed.formatId === undefined ? null : getFormatFromId(parsed.formatId) };
}

/** What a cell holds after a user of the locale has typed this, and the format that Excel would give it. */
export function typedContent(
  input: string,
  locale: string,
): ({ readonly formula: string } | { readonly value: string | number | null }) & {
  readonly numberFormat: string | null;
} {
  if (input.startsWith('=') && input.length > 1) return { formula: input, numberFormat: null };
  const typed = typedNumber(input, locale);
  return typed ?? { value: input === '' ? null : input.replace(/^'/, ''), numberFormat: null };
}

/**
 * What Excel takes a text for that an add-in writes without an apostrophe: "1" is a number, "5/6" a date, "(5)" minus
 * five. Read the English way, as Office.js's own values are. Null for a text.
 */
export function typedValue(
  input: string,
): { readonly value: number | boolean; readonly numberFormat: string | null } | null {
  const parsed = parseValue(input.trim(), { locale: 'en-US' });
  if (!parsed || (typeof parsed.value !== 'number' && typeof parsed.value !== 'boolean')) return null;
  return { value: parsed.value, numberFormat: parsed.formatId === undefined ? null : getFormatFromId(parsed.formatId) };
}
