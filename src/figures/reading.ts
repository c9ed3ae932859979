/**
 * Reading a figure as Vietnamese tables print it: dot groups thousands, comma marks decimals, but both uses occur in
 * one document, also the English one ("85.05%" beside "25,8%").
 */

/** A figure as printed. */
export interface Figure {
  /** The number as written: "94,82%" is 94.82 with `percent`. Nil marks are 0. */
  readonly value: number;
  /** Digits printed after the decimal mark. */
  readonly decimals: number;
  readonly percent: boolean;
  /** "-", "–" or "x" stands for nothing. */
  readonly nil: boolean;
  /** The mark can be read both ways ("1.234"); `alternative` is the other reading. */
  readonly ambiguous: boolean;
  readonly alternative: { readonly value: number; readonly decimals: number } | null;
  /** What stood for the decimals: tells a column of commas from a stray dot. */
  readonly decimalMark: ',' | '.' | null;
  /** A footnote mark after the figure: 1 for "298.300 (1)". */
  readonly footnote: number | null;
}

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const NIL = /^(?:[-–—−]|[-–—]{2,3}|x)$/i;
const FOOTNOTE = /\(\s*([1-9])\s*\)$|\s*\*+$/;

interface Digits {
  readonly value: number;
  readonly decimals: number;
  readonly mark: ',' | '.' | null;
  readonly alternative: { readonly value: number; readonly decimals: number } | null;
}

const toNumber = (whole: string, fraction: string): number => Number(fraction === '' ? whole : `${whole}.${fraction}`);

/** Whether the text is groups of three after a first group of one to three digits. */
const grouped = (text: string, mark: string): boolean =>
  text.split(mark).every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));

const plainDigits = (text: string): Digits => ({ value: Number(text), decimals: 0, mark: null, alternative: null });

/** Reads unsigned digits with their marks; null when the marks make no sense. */
function readDigits(text: string): Digits | null {
  if (/^\d+$/.test(text)) return plainDigits(text);
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(text)) return readDigits(text.replace(/ /g, ''));
  if (!/^\d[\d.,]*\d$|^[.,]\d+$/.test(text)) return null;
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots > 0 && commas > 0) return digitsWithBothMarks(text);
  const mark = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return grouped(text, mark) ? plainDigits(text.split(mark).join('')) : null;
  return digitsWithOneMark(text, mark);
}

/** "1.234,5", "1,234.5": the last mark is the decimal one, the other groups. */
function digitsWithBothMarks(text: string): Digits | null {
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const group = decimal === ',' ? '.' : ',';
  const [whole, fraction, ...rest] = text.split(decimal) as [string, string, ...string[]];
  if (rest.length > 0 || !grouped(whole, group)) return null;
  return {
    value: toNumber(whole.split(group).join(''), fraction),
    decimals: fraction.length,
    mark: decimal,
    alternative: null,
  };
}

/** "12,5" has decimals; "1.234" and "1,234" can be read both ways, the dot rather as grouping. */
function digitsWithOneMark(text: string, mark: '.' | ','): Digits {
  const [whole, fraction] = text.split(mark) as [string, string];
  const asDecimal = { value: toNumber(whole === '' ? '0' : whole, fraction), decimals: fraction.length };
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!couldGroup) return { ...asDecimal, mark, alternative: null };
  const asGroup = { value: Number(whole + fraction), decimals: 0 };
  return mark === '.'
    ? { ...asGroup, mark: null, alternative: asDecimal }
    : { ...asDecimal, mark, alternative: asGroup };
}

/** What stands around the digits of a figure, taken off one after the other. */
interface Unwrapped {
  readonly digits: string;
  readonly sign: 1 | -1;
  readonly percent: boolean;
  readonly footnote: number | null;
}

function unwrap(text: string): Unwrapped {
  let rest = text;
  let footnote: number | null = null;
  const note = FOOTNOTE.exec(rest);
  if (note && note.index > 0 && /[\d%]\s*$/.test(rest.slice(0, note.index))) {
    footnote = note[1] ? Number(note[1]) : null;
    rest = rest.slice(0, note.index).trim();
  }
  let percent = false;
  const takePercent = (): void => {
    if (!rest.endsWith('%')) return;
    percent = true;
    rest = rest.slice(0, -1).trim();
  };
  takePercent();
  let sign: 1 | -1 = 1;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1]!.trim();
    takePercent();
  }
  const signed = /^([-−–+])\s*(?=[\d.,])/.exec(rest);
  if (signed) {
    // "(-5,2)" is marked as negative twice, and no double negation.
    if (signed[1] !== '+') sign = -1;
    rest = rest.slice(signed[0].length);
  }
  return { digits: rest, sign, percent, footnote };
}

/**
 * Reads a text that is one figure and nothing else: "298.300,98", "1.234", "94,82%", "85.05%", "(5,2)", "-", "−5".
 * A bare "(1)"…"(9)" is a footnote mark and no figure; so are dates, outline numbers ("1.2.3") and words: null.
 * "1.234" is read as 1234 and marked ambiguous; "1,234" as 1.234 and marked ambiguous: the neighbours decide.
 */
export function readFigure(text: string): Figure | null {
  const line = text.normalize('NFC').replace(/^'/, '').replace(SPACES, ' ').trim();
  const base = { percent: false, nil: false, ambiguous: false, alternative: null, decimalMark: null, footnote: null };
  if (NIL.test(line)) return { ...base, value: 0, decimals: 0, nil: true };
  if (/^\(\s*\d\s*\)$/.test(line)) return null;
  const { digits: unsigned, sign, percent, footnote } = unwrap(line);
  const digits = readDigits(unsigned);
  if (!digits || !Number.isFinite(digits.value)) return null;
  const negate = (value: number): number => (sign < 0 && value !== 0 ? -value : value);
  // A percentage in the thousands is rarer than a percentage with three decimals printed with a dot.
  const swap = percent && digits.alternative !== null && digits.alternative.decimals > 0;
  const [main, other] = swap ? [digits.alternative!, digits] : [digits, digits.alternative];
  return {
    value: negate(main.value),
    decimals: main.decimals,
    percent,
    nil: false,
    ambiguous: digits.alternative !== null,
    alternative: other ? { value: negate(other.value), decimals: other.decimals } : null,
    decimalMark: swap ? '.' : digits.mark,
    footnote,
  };
}
