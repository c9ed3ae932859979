/** Vietnamese wordings as patterns: they match lower-case text with its diacritics, and text typed without any. */
import type { ReportText } from './clean';

const unaccented = (source: string): string =>
  source
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');

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
  *all(text: ReportText, start = 0, end = text.lower.length): Generator<{ start: number; end: number }> {
    const stretch = text.lower.slice(start, end);
    for (const match of stretch.matchAll(text.hasAccents ? this.accented : this.plain)) {
      yield { start: start + match.index, end: start + match.index + match[0].length };
    }
  }

  first(text: ReportText, start?: number, end?: number): { start: number; end: number } | null {
    return this.all(text, start, end).next().value ?? null;
  }

  last(text: ReportText, start?: number, end?: number): { start: number; end: number } | null {
    let found: { start: number; end: number } | null = null;
    for (const place of this.all(text, start, end)) found = place;
    return found;
  }

  in(text: ReportText, start?: number, end?: number): boolean {
    return this.first(text, start, end) !== null;
  }
}

/** Whole words only: the alternatives of a list, "kế hoạch|dự toán". */
export const words = (alternatives: string): Wording =>
  new Wording(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`);
