/** Letters of the Latin blocks that the table below covers: up to the end of Latin Extended Additional. */
const COVERED = 0x1f00;
const SPACE = /^[\s\u00a0\u2000-\u200b\u202f\u3000]$/;

/** Code unit → its letter without diacritics in lower case; '' for combining marks, ' ' for every kind of space. */
let table: readonly string[] | null = null;

function tableOfLetters(): readonly string[] {
  return Array.from({ length: COVERED }, (_, code) => {
    const letter = String.fromCharCode(code);
    return SPACE.test(letter) ? ' ' : foldedLetters(letter);
  });
}

const foldedLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/** Letters of other scripts stay as they are. */
const foldedOutside = (letter: string): string => (SPACE.test(letter) ? ' ' : letter);

/**
 * Vietnamese letters without diacritics, lower case, NBSP and repeated spaces made one: for matching only. Composed and
 * decomposed spellings (NFC, NFD) come to the same.
 */
export function foldVietnamese(text: string): string {
  table ??= tableOfLetters();
  let out = '';
  let pending = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = text[at]!;
    const folded = code < COVERED ? table[code]! : foldedOutside(letter);
    if (folded === ' ') pending = out !== '';
    else if (folded !== '') {
      out = pending ? `${out} ${folded}` : out + folded;
      pending = false;
    }
  }
  return out;
}
