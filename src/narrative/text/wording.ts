/** Vietnamese wordings as patterns: they match lower-case text with its diacritics, and text typed without any. */
import type { ReportText } from './clean';

const unaccented = (source: string): string =>
  source
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A wording in both spellings; which one is used depends on the text. */
export class Wording {
  private readonly accented: RegExp;
  private readonly plain: RegExp;

  /** @param source a regular expression over lower-case composed text; it should capture nothing. */
  constructor(source: string) {
    this.accented = new RegExp(source.normalize('NFC'), 'gu');
    this.plain = new RegExp(unaccented(source), 'gu');
  }

  /** Every place in a stretch of the text, positions counted in the whole text. */
  all(text: ReportText, start = 0, end = text.lower.length): Place[] {
    const pattern = this.patternFor(text);
    const stretch = text.lower.slice(start, end);
    const places: Place[] = [];
    for (let match = pattern.exec(stretch); match; match = pattern.exec(stretch)) {
      places.push({ start: start + match.index, end: start + match.index + match[0].length });
      if (match[0] === '') pattern.lastIndex++;
    }
    return places;
  }

  first(text: ReportText, start = 0, end = text.lower.length): Place | null {
    const match = this.patternFor(text).exec(text.lower.slice(start, end));
    return match && { start: start + match.index, end: start + match.index + match[0].length };
  }

  last(text: ReportText, start?: number, end?: number): Place | null {
    return this.all(text, start, end).at(-1) ?? null;
  }

  in(text: ReportText, start = 0, end = text.lower.length): boolean {
    return this.patternFor(text).test(text.lower.slice(start, end));
  }

  /** The pattern, set to search from the start. */
  private patternFor(text: ReportText): RegExp {
    const pattern = text.hasAccents ? this.accented : this.plain;
    pattern.lastIndex = 0;
    return pattern;
  }
}

/** Whole words only: the alternatives of a list, "kế hoạch|dự toán". */
export const words = (alternatives: string): Wording =>
  new Wording(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`);
