/**
 * The name under which a form was issued, as the sheet prints it: "Biểu số 64/CK-NSNN". It is shown, and never matched by:
 * forms of other years and circulars bear the same numbers (Thông tư 26/2026/TT-BTC replaces those of 342, 343 and
 * 344/2016/TT-BTC), and communes' forms are numbered by each province.
 */
import { fold } from '../tables';

/** What was moved to the right within one cell, with blanks: "UBND TỈNH …          Biểu số 48". */
const WIDE_GAP = /[^\S\r\n]{5,}|\r?\n/;
/** "Biểu số 64/CK-NSNN", "Biểu mẫu số 12", "Mẫu biểu số 05a", "Mẫu số B01/BCQT". */
const NUMBERED = /^(?:bieu|mau)(?: mau| bieu)? so[ :.]*[a-z]?\d{1,3}[a-z]?(?:[/.-][a-z0-9đ-]+)*[.:]?$/;
/** "Biểu 05", "Biểu 48/CK-NSNN", "Phụ lục số 02/CKTC-NSNN": a bare attachment ("Phụ lục I") names no form. */
const SHORT =
  /^(?:(?:bieu|mau)(?: mau| bieu)? [a-z]?\d{1,3}[a-z]?(?:[/.-][a-z0-9đ-]+)*|phu luc(?: so)?[ :.]*\d{1,3}\/[a-z0-9đ/-]+)[.:]?$/;

/** The first line, from the top down, that names a form; null where none does. */
export function formNameIn(lines: readonly string[]): string | null {
  for (const line of lines)
    for (const piece of line.normalize('NFC').split(WIDE_GAP)) {
      const text = piece.replace(/\s+/g, ' ').trim();
      const folded = fold(text);
      if (NUMBERED.test(folded) || SHORT.test(folded)) return text.replace(/[.:]$/, '');
    }
  return null;
}

/** The name that more than half of the tables bear, as the first of them writes it; null where there is none. */
export function commonFormName(names: readonly (string | null)[]): string | null {
  const byName = new Map<string, string[]>();
  for (const name of names) {
    if (name === null) continue;
    const key = fold(name).replace(/[^a-z0-9]/g, '');
    byName.set(key, [...(byName.get(key) ?? []), name]);
  }
  const most = [...byName.values()].sort((a, b) => b.length - a.length)[0];
  return most && 2 * most.length > names.length ? most[0]! : null;
}
