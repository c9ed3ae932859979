/** The marks that number rows: "A", "II", "3", "1.1", "a)", "-" and what place each has in its sequence. */

/** The kind of numbering that an STT shows: rows of one class under one parent are siblings. */
export type IndexClass =
  'letter' | 'roman' | 'number' | 'bracket' | 'lower' | 'dash' | 'plus' | 'star' | `dotted${number}` | 'none';

/** The marks seen last of the two kinds that look alike: "I" is the ninth letter and the first roman figure. */
export interface PreviousMarks {
  readonly letter: string;
  readonly roman: number;
}

const ROMAN = /^(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const LOWER_ROMAN = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/;

/** Marks of one class each that no other class could claim, tried in this order. */
const PLAIN_MARKS: readonly (readonly [IndexClass, RegExp])[] = [
  ['dash', /^[-–—]+$/],
  ['plus', /^\+$/],
  ['star', /^[*•]+$/],
  ['number', /^\d+$/],
];

/** Marks of letters, tried after dotted numbers and lone capital letters that may be roman figures. */
const LETTER_MARKS: readonly (readonly [IndexClass, RegExp])[] = [
  ['roman', ROMAN],
  ['letter', /^[A-ZĐ]$/],
  ['lower', /^[a-zđ]$/],
  ['lower', LOWER_ROMAN],
  ['dotted2', /^[A-Z]\d+$|^[IVX]+\.\d+$/],
];

const firstMatch = (marks: typeof PLAIN_MARKS, mark: string): IndexClass | undefined =>
  marks.find(([, form]) => form.test(mark))?.[0];

/** A mark without brackets, dots and spaces around it. */
const bareMark = (mark: string): string => mark.replace(/[().\s]+$/g, '').replace(/^[(\s]+/, '');

/** Reads an STT mark: "A" letter, "II" roman, "3" number, "a" lower, "1.1" dotted2, "-" dash, "+" plus, "*" star. */
export function indexClass(mark: string, previous: PreviousMarks): IndexClass {
  if (/^\(\s*\d{1,2}\s*\)$/.test(mark)) return 'bracket';
  const bare = bareMark(mark);
  if (bare === '') return 'none';
  const plain = firstMatch(PLAIN_MARKS, bare);
  if (plain) return plain;
  if (/^\d+([.,]\d+)+$/.test(bare)) return `dotted${bare.split(/[.,]/).length}`;
  if (/^[A-Z]$/.test(bare) && ROMAN.test(bare)) return letterOrRoman(bare, previous);
  return firstMatch(LETTER_MARKS, bare) ?? 'none';
}

/** One letter that could be a roman figure: C follows B, I follows H; V is the 22nd letter, and a figure if U is not above. */
function letterOrRoman(bare: string, previous: PreviousMarks): IndexClass {
  const follows = previous.letter !== '' && bare.charCodeAt(0) === previous.letter.charCodeAt(0) + 1;
  if (follows) return 'letter';
  return /[IVX]/.test(bare) || ordinalOf(bare, 'roman') === previous.roman + 1 ? 'roman' : 'letter';
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The place of a mark in its sequence: "C" 3, "IV" 4, "12" 12, "2.6" 6; null for dashes and the like. */
export function ordinalOf(mark: string, cls: IndexClass): number | null {
  const bare = bareMark(mark);
  if (cls === 'number' || cls === 'bracket') return Number(bare);
  if (cls.startsWith('dotted')) return Number(/\d+$/.exec(bare)![0]) || null;
  if (cls === 'letter' || cls === 'lower') return bare.length === 1 ? bare.toUpperCase().charCodeAt(0) - 64 : null;
  if (cls !== 'roman') return null;
  let value = 0;
  [...bare].forEach((letter, i) => {
    const one = ROMAN_VALUES[letter]!;
    value += one < (ROMAN_VALUES[bare[i + 1] ?? ''] ?? 0) ? -one : one;
  });
  return value;
}
