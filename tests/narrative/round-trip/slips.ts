/**
 * Slips of typing, planted in a written paragraph: in figures that a claim of the right paragraph rests on. What stands
 * alone in it ("kế hoạch 8,2 tỷ đồng, thực hiện 0") contradicts nothing, whatever it says.
 */
import { type Claim, claimsIn } from '../../../src/narrative';
import { printed } from '../../../src/narrative/text/printed';
import type { Dice } from './dice';

export const SLIP_KINDS = ['digit', 'transposition', 'direction', 'scale', 'base'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** A stretch of the text. */
export interface Place {
  readonly at: number;
  readonly text: string;
}

const places = (text: string, pattern: RegExp): Place[] =>
  [...text.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0] }));

/** Where the figures begin that the claims of a text rest on; those of a rate of nought say nothing of its base. */
function checkedPlaces(claims: readonly Claim[]): Set<number> {
  const telling = claims.filter(({ verdict, expected }) => verdict === 'consistent' && expected !== 0);
  return new Set(telling.flatMap(({ stated, inputs }) => [stated.start, ...inputs.map(({ start }) => start)]));
}

const ratesIn = (text: string): Place[] => places(text, /(?<=(?:đạt|tăng|giảm|chiếm) )\d[\d.]*,\d\d(?=%)/g);
const amountsIn = (text: string): Place[] => places(text, /(?<![\d,.])\d[\d.]*(?:,\d+)?(?= (?:đồng|nghìn|triệu|tỷ))/g);

/** The amounts of a text that claims rest on. */
export function checkedAmounts(text: string): { readonly all: number; readonly checked: readonly Place[] } {
  const places = checkedPlaces(claimsIn(text));
  const all = amountsIn(text);
  return { all: all.length, checked: all.filter(({ at }) => places.has(at)) };
}
const valueOf = (figure: string): number => Number(figure.replace(/\./g, '').replace(',', '.'));

const withPlace = (text: string, { at, text: old }: Place, written: string): string =>
  text.slice(0, at) + written + text.slice(at + old.length);

/**
 * Where the digits stand that a slip may change: all of a rate but the last, which may be a matter of rounding, and
 * the first two that count of an amount, which its rates of two decimals tell apart whatever its length.
 */
function digitsOf({ text }: Place, isRate: boolean): number[] {
  const all = [...text].flatMap((letter, i) => (/\d/.test(letter) ? [i] : []));
  if (isRate) return all.slice(0, -1);
  const first = all.findIndex((i) => text[i] !== '0');
  return all.slice(first, first + 2);
}

function pickFigure(text: string, dice: Dice): { place: Place; digits: readonly number[] } | null {
  const rates = ratesIn(text);
  const isRate = rates.length > 0 && dice.next() < 0.5;
  const candidates = isRate ? rates : checkedAmounts(text).checked;
  if (candidates.length === 0) return null;
  const place = dice.of(candidates);
  return { place, digits: digitsOf(place, isRate) };
}

function digitSlip(text: string, dice: Dice): string | null {
  const picked = pickFigure(text, dice);
  if (!picked) return null;
  const { place, digits } = picked;
  const at = dice.of(digits);
  const other = dice.of([...'123456789'].filter((digit) => digit !== place.text[at]));
  return withPlace(text, place, place.text.slice(0, at) + other + place.text.slice(at + 1));
}

function transposition(text: string, dice: Dice): string | null {
  const picked = pickFigure(text, dice);
  if (!picked) return null;
  const { place, digits } = picked;
  const letters = [...place.text];
  for (let i = 0; i + 1 < digits.length; i++) {
    const [a, b] = [digits[i]!, digits[i + 1]!];
    // Nobody types 07.549 for 70.549.
    if (letters[a] === letters[b] || (letters[b] === '0' && i === 0)) continue;
    [letters[a], letters[b]] = [letters[b]!, letters[a]!];
    return withPlace(text, place, letters.join(''));
  }
  return null;
}

function directionSlip(text: string, dice: Dice): string | null {
  const words = places(text, /(?:tăng|giảm)(?= \d)/g);
  if (words.length === 0) return null;
  const place = dice.of(words);
  return withPlace(text, place, place.text === 'tăng' ? 'giảm' : 'tăng');
}

/** An amount in the unit a thousand times larger or smaller than its own. */
function scaleSlip(text: string, dice: Dice): string | null {
  const amounts = checkedAmounts(text).checked;
  if (amounts.length === 0) return null;
  const { at, text: figure } = dice.of(amounts);
  const end = at + figure.length;
  const written = text.slice(end).replace(/^ (tỷ|triệu)/, (_, unit: string) => (unit === 'tỷ' ? ' triệu' : ' tỷ'));
  return text.slice(0, end) + written;
}

/** A rate of the amount before it to another amount of the text than the one that it names, of a like size. */
function baseSlip(text: string, dice: Dice): string | null {
  const rates = places(text, /(?<=(?:đạt|chiếm) )\d[\d.]*,\d\d(?=%)/g);
  if (rates.length === 0) return null;
  const rate = dice.of(rates);
  const before = places(text.slice(0, rate.at), /(?<=thực hiện (?:kinh phí )?(?:là )?)\d[\d.]*(?:,\d+)?/g).at(-1);
  if (!before) return null;
  const right = valueOf(rate.text);
  const wrong = amountsIn(text)
    .map((amount) => printed((valueOf(before.text) / valueOf(amount.text)) * 100, 2))
    .filter(
      (other) => Math.abs(valueOf(other) - right) > 0.5 && valueOf(other) < right * 10 && valueOf(other) > right / 10,
    );
  return wrong.length === 0 ? null : withPlace(text, rate, dice.of(wrong));
}

const SLIPS: Readonly<Record<SlipKind, (text: string, dice: Dice) => string | null>> = {
  digit: digitSlip,
  transposition,
  direction: directionSlip,
  scale: scaleSlip,
  base: baseSlip,
};

/** The text with one slip of the kind; null where it has no place for one. */
export const withSlip = (text: string, kind: SlipKind, dice: Dice): string | null => SLIPS[kind](text, dice);
