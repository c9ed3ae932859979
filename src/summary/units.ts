/** The money units of a summary. */
import type { SummaryUnit } from './types';

/** Đồng per unit. */
export const MONEY_FACTORS: Readonly<Record<SummaryUnit, number>> = {
  đồng: 1,
  'nghìn đồng': 1e3,
  'triệu đồng': 1e6,
  'tỷ đồng': 1e9,
};

/** What is written in capitals also among capitals. */
const CURRENCY = /^(?:usd|eur|vnd|jpy)$/i;

/** A unit's name with the capitals that the source gives its letters: "triệu USD", "MWh"; the first letter of the line counts for none. */
export function asWritten(name: string, texts: readonly string[]): string {
  const found = texts
    .map((text) => text.normalize('NFC'))
    .flatMap((text) => {
      const at = text.toLowerCase().indexOf(name);
      return at < 0 ? [] : [text.slice(at, at + name.length)];
    })[0];
  if (found === undefined) return name;
  const allCapitals = !/\p{Ll}/u.test(found);
  return found
    .split(' ')
    .map((word) => ((allCapitals ? CURRENCY : /^.+\p{Lu}/u).test(word) ? word : word.toLowerCase()))
    .join(' ');
}
