/**
 * The text of a report made ready for reading: composed letters, one kind of space, figures that a line break cut in two
 * put together again. Positions lead back to the text as it was given.
 */
export interface ReportText {
  readonly given: string;
  readonly clean: string;
  /** `clean` in lower case, position by position; without diacritics where the text has none. */
  readonly lower: string;
  readonly hasAccents: boolean;
  /** Offset of a clean position in the given text. */
  origin(at: number): number;
}

const SPACE = /[\r\n \t\v\f\u00a0\u2000-\u200a\u202f\u3000]/;
const NARROW = /[\u00a0\u2007\u2009\u202f]/;
const INVISIBLE = new Set(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']);
const MARK = /\p{M}/u;

const isSpace = (letter: string): boolean => SPACE.test(letter);

/** A line break ends a sentence after its end mark, before an empty line, a list item or a heading number. */
function isHardBreak(given: string, at: number): boolean {
  const before = given.slice(Math.max(0, at - 40), at).trimEnd();
  const after = given.slice(at + 1, at + 40);
  if (before === '' || /[.;:!?…]$/.test(before)) return true;
  return /^[ \t\r\u00a0]*(?:\n|[-–+•*▪●] ?|\d{1,2}[.)] |[a-zđ]\) |[IVX]{1,4}\. )/.test(after);
}

/** Whether a figure goes on after white space: "298.300,\n98"; "1 234" with spaces that do not break. */
function joinsFigure(given: string, start: number, end: number): boolean {
  const before = given.slice(Math.max(0, start - 12), start);
  const after = given.slice(end, end + 4);
  const space = given.slice(start, end);
  if (space.includes('\n')) return /\d[.,]$/.test(before) && /^\d/.test(after) && !/(?:^|\n)\d{1,2}\.$/.test(before);
  return (
    NARROW.test(space) &&
    /(?:^|[^\d.,])\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]?\d{3})*$/.test(before) &&
    /^\d{3}(?!\d)/.test(after)
  );
}

function lowered(clean: string): string {
  const lower = clean.toLowerCase();
  if (lower.length === clean.length) return lower;
  return [...clean]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
}

/** White space from a position on: where it ends, and whether a line break in it ends a sentence. */
function spaceAt(given: string, start: number): { end: number; isHard: boolean } {
  let end = start;
  let isHard = false;
  while (end < given.length && isSpace(given[end]!)) {
    if (given[end] === '\n') isHard ||= isHardBreak(given, end);
    end++;
  }
  return { end, isHard };
}

/** A letter with its combining marks, composed. */
function letterAt(given: string, start: number): { end: number; letter: string } {
  let end = start + 1;
  while (end < given.length && MARK.test(given[end]!)) end++;
  return { end, letter: end === start + 1 ? given[start]! : given.slice(start, end).normalize('NFC') };
}

/** Letters beyond ASCII are common in Vietnamese, and rare in Vietnamese typed without diacritics. */
function hasDiacritics(clean: string): boolean {
  const others = clean.match(/[\u00c0-\u1eff]/g)?.length ?? 0;
  return others * 50 > (clean.match(/\p{L}/gu)?.length ?? 0);
}

export function cleanText(given: string): ReportText {
  const origins: number[] = [];
  const parts: string[] = [];
  const push = (text: string, at: number): void => {
    parts.push(text);
    for (let i = 0; i < text.length; i++) origins.push(at);
  };
  let at = 0;
  while (at < given.length) {
    if (INVISIBLE.has(given[at]!)) at++;
    else if (isSpace(given[at]!)) {
      const { end, isHard } = spaceAt(given, at);
      if (!joinsFigure(given, at, end)) push(isHard ? '\n' : ' ', at);
      at = end;
    } else {
      const { end, letter } = letterAt(given, at);
      push(letter, at);
      at = end;
    }
  }
  const clean = parts.join('');
  const hasAccents = hasDiacritics(clean);
  const lower = hasAccents ? lowered(clean) : lowered(clean).replace(/đ/g, 'd');
  return { given, clean, lower, hasAccents, origin: (position) => origins[position] ?? given.length };
}
