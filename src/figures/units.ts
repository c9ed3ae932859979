/** Units of money and counts as Vietnamese tables and texts name them. */
import { foldVietnamese } from './letters';
import type { Unit } from './unit';

/** Money by its folded spelling. Misspellings seen in print: "triều đồng", "triệu đống", "tiệu đồng", "triệu dồng". */
const MONEY: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:ty|ti)(?: ?dong| ?vnd| ?d)?$/, 'tỷ đồng', 1e9],
  [/^(?:1[., ]?000[., ]?000[., ]?000) ?(?:dong|vnd|d)$/, 'tỷ đồng', 1e9],
  [/^(?:trieu|tieu|trie|triu|treu|tr)[. ]{0,2}(?:dong|donng|doong|dog|vnd|d)$/, 'triệu đồng', 1e6],
  [/^trieu$/, 'triệu đồng', 1e6],
  [/^(?:1[., ]?000[., ]?000|10 ?\^ ?6) ?(?:dong|vnd|d)$/, 'triệu đồng', 1e6],
  [/^(?:nghin|ngan|ngin|nghn)[. ]{0,2}(?:dong|vnd|d)$/, 'nghìn đồng', 1e3],
  [/^(?:1[., ]?000|10 ?\^ ?3) ?(?:dong|vnd|d)$/, 'nghìn đồng', 1e3],
  [/^(?:nd|ngd|ng\.d)$/, 'nghìn đồng', 1e3],
  [/^(?:dong|vnd|dong viet nam|viet nam dong|d)$/, 'đồng', 1],
];

const PERCENT = /^(?:%|phan tram|ty le ?%|ti le ?%|don vi ?%)$/;

const COUNT =
  /^(?:de an|du an|nhiem vu|nguoi|luot nguoi|lao dong|ho|ho gia dinh|co so|doanh nghiep|don vi|cai|chiec|lop|cuoc|hoi cho|gian hang|san pham|xa|huyen|tinh|mo hinh|cum|hop tac xa|truong|hoc sinh|bien che|ban|so luong|luot|chuyen|goi thau|cong trinh|thon|phong|may|hang muc)$/;

const clean = (text: string): string =>
  text
    .replace(/^[\s\u00a0:.,;()[\]-]+/, '')
    .replace(/[\s\u00a0:;.,()[\]]+$/, '')
    .trim();

/** The unit a short text names; null when it names none that we know. */
function known(text: string): Unit | null {
  const folded = foldVietnamese(clean(text));
  if (folded === '') return null;
  for (const [pattern, name, factor] of MONEY) if (pattern.test(folded)) return { kind: 'money', name, factor };
  if (PERCENT.test(folded)) return { kind: 'percent', name: '%', factor: 1 };
  if (COUNT.test(folded)) return { kind: 'count', name: clean(text).toLowerCase(), factor: 1 };
  return null;
}

const MARKER = /(?:don vi tinh|don vi do|d\.?v\.?t\.?|dvt|unit|don vi)\s*[:=\-–]?\s*/;

/**
 * Finds the unit that a text states: "Đơn vị tính: Triệu đồng", "ĐVT: 1.000đ", "(tỷ đồng)", "Tỷ lệ (%)", "Triệu đồng".
 * A unit line may name any unit; other texts only those that are known, since "Đơn vị: Sở Công Thương" and
 * "(Kèm theo …)" are no units. Misspellings are read as what they mean. Returns null where no unit is stated.
 */
export function readUnit(text: string): Unit | null {
  const before = answered.get(text);
  if (before !== undefined) return before;
  if (answered.size >= 4096) answered.clear();
  const unit = findUnit(text);
  answered.set(text, unit);
  return unit;
}

/** The latest answers: the same headers and unit lines stand over the tables of one workbook. */
const answered = new Map<string, Unit | null>();

function findUnit(text: string): Unit | null {
  const normal = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .trim();
  if (normal === '' || normal.length > 400) return null;
  const whole = known(normal);
  if (whole && whole.kind !== 'count') return whole;

  // The folded text has the same length as the composed one, so that positions carry over.
  const folded = [...normal].map((letter) => foldVietnamese(letter) || ' ').join('');
  return unitAfterMarker(normal, folded) ?? unitInBrackets(normal) ?? unitAtEnd(normal, folded);
}

/** "Đơn vị tính: Triệu đồng", "Đơn vị tính - Units: %": what follows the words for unit. */
function unitAfterMarker(normal: string, folded: string): Unit | null {
  const marker = MARKER.exec(folded);
  if (!marker || folded.length !== normal.length) return null;
  if (marker.index > 0 && !/[\s(]/.test(folded[marker.index - 1]!)) return null;
  const rest = normal
    .slice(marker.index + marker[0].length)
    .replace(/^units?(?: of measure)?\s*[:=–-]\s*/i, '')
    .split(/[);]|\s(?=units?\b)/i)[0]!;
  const unit = known(rest) ?? known(rest.split(/[,/]/)[0]!);
  if (unit) return unit;
  // "Đơn vị tính: tấn"; a long remainder, or one in capitals, is the name of an office.
  return /tinh|d\.?v\.?t/.test(marker[0]) ? unitOfAnyName(clean(rest)) : null;
}

/** Longest name of a unit that we do not know, in characters and in words. */
const LONGEST_NAME = 20;
const MOST_WORDS = 3;
/** A short name keeps its capitals: "kW", "TEU". */
const LONGEST_SYMBOL = 4;

function unitOfAnyName(name: string): Unit | null {
  if (name === '' || name.length > LONGEST_NAME || name.split(' ').length > MOST_WORDS || /\d/.test(name)) return null;
  return { kind: 'other', name: name.length > LONGEST_SYMBOL ? name.toLowerCase() : name, factor: 1 };
}

/** "Kinh phí (triệu đồng)". */
function unitInBrackets(normal: string): Unit | null {
  for (const bracket of normal.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)) {
    const unit = known(bracket[1]!) ?? known(bracket[1]!.split(/[:,]/).at(-1)!);
    if (unit) return unit;
  }
  return null;
}

/** "Tỷ lệ %", "Giá trị, tỷ đồng". */
function unitAtEnd(normal: string, folded: string): Unit | null {
  if (/%\s*$/.test(normal) || /^%/.test(normal)) return { kind: 'percent', name: '%', factor: 1 };
  const tail = /(?:^|[\s,:–-])((?:ty|ti|trieu|nghin|ngan|1[.,]?000) ?(?:dong|d))$/.exec(folded);
  return tail && normal.length <= 60 ? known(tail[1]!) : null;
}
