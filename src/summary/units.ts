/** The units of a summary, and those in headers. */
import { readUnit } from '../figures';
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

/** "(tấn)", "(1)". */
const BRACKETS = /\s*\(([^()]{1,30})\)/g;
/** What things are weighed and measured in. */
const MEASURED_IN =
  /^(?:(?:nghìn|ngàn|triệu|1\.?000)\s+)?(?:tấn|tạ|kg|ha|km2?|km²|m[23]?|m²|m³|kwh|mwh|mw|lít|con|cây|cái|bộ|chiếc|hộp|bao|thùng)$/iu;

/** The unit that brackets in a header say, as they say it; null for other brackets and for "%". */
export function unitInHeader(header: string): string | null {
  for (const [, inner] of header.normalize('NFC').matchAll(BRACKETS)) {
    const unit = readUnit(`(${inner})`);
    if (MEASURED_IN.test(inner!.trim()) || (unit !== null && unit.kind !== 'percent')) return inner!.trim();
  }
  return null;
}

/** A header without the units in its brackets; `money`: without those of money alone. */
export const withoutUnit = (header: string, money = false): string =>
  header
    .normalize('NFC')
    .replace(BRACKETS, (brackets, inner: string) => {
      const isUnit = money ? readUnit(`(${inner})`)?.kind === 'money' : unitInHeader(brackets) !== null;
      return isUnit ? '' : brackets;
    })
    .trim();
