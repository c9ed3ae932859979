/** Who sent a table: the province or office that its heading, title, sheet or file names. */
import { foldPlace, provinceOf } from '../places';
import type { Grid } from '../sheet';
import { type Table, fold } from '../tables';
import { known } from './known';
import type { Sender } from './types';

interface SenderTexts {
  /** The file's name, with or without folders. */
  readonly file: string;
  readonly sheet: string;
  readonly title: string;
  /** The lines above the table. */
  readonly heading: readonly string[];
}

/** Lines above the table are looked through so far up. */
const HEADING_ROWS = 12;
const LONGEST_LINE = 160;
const MOST_LINES = 60;
/** Longest name of a province in words: "Bà Rịa Vũng Tàu", "thành phố Hồ Chí Minh". */
const MOST_WORDS = 5;

/** The texts above a table, from the top down. */
export function headingLines(grid: Grid, table: Table): string[] {
  const lines: string[] = [];
  const bottom = table.header?.first ?? table.body.first;
  const range = grid.range;
  if (!range) return lines;
  for (let row = Math.max(range.top, bottom - HEADING_ROWS); row < bottom; row++) {
    for (let column = range.left; column <= range.right && lines.length < MOST_LINES; column++) {
      const line = grid.string(row, column).trim();
      if (line !== '' && line.length <= LONGEST_LINE) lines.push(line);
    }
  }
  return lines;
}

export function senderOf({ file, sheet, title, heading }: SenderTexts): Sender {
  const stem = stemOf(file);
  const named: readonly (readonly [Sender['from'], string | null])[] = [
    ['heading', firstProvince(heading)],
    ['title', provinceIn(title)],
    ['sheet', provinceIn(sheet)],
    ['file', provinceIn(stem)],
  ];
  const found = named.find(([, province]) => province !== null);
  const offices: readonly (readonly [Sender['from'], string])[] = [
    ...heading.map((line) => ['heading', line] as const),
    ['title', title],
    ['file', stem],
  ];
  for (const [from, line] of offices) {
    const commune = communeIn(line);
    if (commune) return { name: commune, kind: 'office', from, conflict: null };
  }
  if (!found) return { name: stem, kind: 'file', from: 'file', conflict: null };
  const [from, name] = found;
  const other = named.find(([, province]) => province !== null && province !== name);
  return { name: name!, kind: 'province', from, conflict: other?.[1] ?? null };
}

/** "thu-muc/kien-giang-2018.xlsx" → "kien-giang-2018". */
const stemOf = (file: string): string => (file.split(/[/\\]/).pop() ?? file).replace(/\.[^.]+$/, '');

/** A place and date of signature, or what the table goes with, names somebody else's place. */
const ELSEWHERE = /\bngay\b.*\bthang\b|kem theo|ban hanh|nghi quyet|quyet dinh/;

const firstProvince = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    if (ELSEWHERE.test(fold(line))) continue;
    const province = provinceIn(line);
    if (province) return province;
  }
  return null;
};

/** The province that some words of a text name; the longest name where several overlap, null where two are named. */
export const provinceIn = known((text: string): string | null => {
  const words = foldPlaceWords(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length;) {
    let taken = 1;
    for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count--) {
      const province = provinceOf(words.slice(at, at + count).join(' '));
      if (!province) continue;
      found.add(province.old);
      taken = count;
      break;
    }
    at += taken;
  }
  return found.size === 1 ? [...found][0]! : null;
});

const foldPlaceWords = (text: string): string[] => foldPlace(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ');

const COMMUNE =
  /(?<!\p{L})([xX]ã|[pP]hường|[tT]hị trấn|[đĐ]ặc khu|[hH]uyện|[qQ]uận|[tT]hị xã)\s+((?:\p{Lu}[\p{L}'’-]*|\d+)(?:\s+(?:\p{Lu}[\p{L}'’-]*|\d+)){0,4})/u;
const COMMUNE_CAPITALS = /(?<!\p{L})(XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ)\s+([\p{Lu}\d][\p{Lu}\d'’ -]+)/u;
const OFFICE = /\b(?:uy ban|ubnd)\b/;

/** "UBND xã Tân Phú": the commune or district whose office heads the table. */
function communeIn(line: string): string | null {
  const text = line.normalize('NFC').replace(/\s+/g, ' ');
  if (!OFFICE.test(fold(text))) return null;
  const found = COMMUNE.exec(text) ?? COMMUNE_CAPITALS.exec(text);
  if (!found) return null;
  const name = found[2]!.replace(/ (?:NĂM|QUÝ|THÁNG|TỈNH|HUYỆN)(?!\p{L}).*/u, '').replace(/[ ’'-]+$/, '');
  const shown = name === name.toUpperCase() ? titleCase(name) : name;
  return `${found[1]!.toLowerCase()} ${shown}`;
}

const titleCase = (name: string): string =>
  name.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
