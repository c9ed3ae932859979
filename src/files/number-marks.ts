/**
 * How a text file writes its numbers. The marks belong to the whole file: one figure with two dots (1.934.567), or a comma
 * before one or two digits (93,2), decides for all, since 600.000 alone can be read two ways.
 */

export interface NumberMarks {
  readonly decimal: ',' | '.';
  /** Whether the other mark groups thousands; only where the file shows that it does. */
  readonly grouped: boolean;
}

/** Figures that can be read one way only, by the decimal mark that they speak for. */
const COMMA_DECIMALS = [
  /^\d{1,3}(\.\d{3}){2,}(,\d+)?$/,
  /^\d{1,3}\.\d{3},\d+$/,
  /^\d+,(\d{1,2}|\d{4,})$/,
  /^(0|\d{4,}),\d+$/,
];
const DOT_DECIMALS = [
  /^\d{1,3}(,\d{3}){2,}(\.\d+)?$/,
  /^\d{1,3},\d{3}\.\d+$/,
  /^\d+\.(\d{1,2}|\d{4,})$/,
  /^(0|\d{4,})\.\d+$/,
];

const bare = (field: string): string => field.trim().replace(/^[-+−]\s*|\s*%$/g, '');

/** The marks of a file, from all its fields and what separates them. */
export function numberMarks(records: readonly (readonly string[])[], separator: string): NumberMarks {
  let commas = 0;
  let dots = 0;
  let groups = 0;
  for (const record of records)
    for (const field of record) {
      if (!/\d[.,]\d/.test(field)) continue;
      const figure = bare(field);
      if (COMMA_DECIMALS.some((shape) => shape.test(figure))) commas++;
      else if (DOT_DECIMALS.some((shape) => shape.test(figure))) dots++;
      if (/^\d{1,3}([.,])\d{3}(\1\d{3})+/.test(figure) || /^\d{1,3}(\.\d{3},|,\d{3}\.)\d/.test(figure)) groups++;
    }
  // Excel separates by semicolons where the comma is the decimal mark.
  if (commas > dots || (commas === dots && separator === ';')) return { decimal: ',', grouped: true };
  return { decimal: '.', grouped: groups > 0 };
}

/** "-1234.5", "0.00000", "12e-7", "85.5%": a number written the plain way. */
const PLAIN_NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?(%?)$/;

/** A field that is a number: its value and a number format that prints it with its own decimals; null for any other. */
export function numberIn(field: string, { decimal, grouped }: NumberMarks): { value: number; format: string } | null {
  const trimmed = field.trim().replace(/^−/, '-');
  const digits = trimmed.replace(/^[+-]/, '');
  const group = decimal === ',' ? '.' : ',';
  const inGroups = decimal === ',' ? /^\d{1,3}(\.\d{3})+(,\d+)?%?$/ : /^\d{1,3}(,\d{3})+(\.\d+)?%?$/;
  const groupedHere = grouped && inGroups.test(digits);
  if (!groupedHere && digits.includes(group)) return null;
  const plain = trimmed.replaceAll(group, '').replace(decimal, '.');
  const match = PLAIN_NUMBER.exec(plain);
  if (!match) return null;
  const [whole, , integer = '', fraction = '', exponent, percent] = match;
  // "007" is a code and 20 digits are an account: neither is a quantity.
  if ((integer.length > 1 && integer.startsWith('0')) || integer.length > 15) return null;
  const value = Number(whole.replace('%', ''));
  if (!Number.isFinite(value)) return null;
  if (exponent !== undefined) return { value: percent ? value / 100 : value, format: 'General' };
  const decimals = `${groupedHere ? '#,##0' : '0'}${fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`}`;
  // Moving the mark in the text keeps 0.07 from becoming 0.07000000000000001.
  return percent
    ? { value: Number(`${whole.replace('%', '')}e-2`), format: `${decimals}%` }
    : { value, format: decimals };
}
