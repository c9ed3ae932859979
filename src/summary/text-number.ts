/**
 * Numbers that a cell holds as text, in Vietnamese print: "1.234.567", "298.300,98", "1234,5", "-12".
 * Other shapes ("12.5", "1,234") could be read two ways and are left to the user.
 */
export interface TextNumber {
  readonly value: number;
  /** Digits after the comma. */
  readonly decimals: number;
}

const VIETNAMESE_NUMBER = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

/** A zero-width or non-breaking space comes along when figures are pasted from a web page. */
const clean = (text: string): string => text.replace(/[\u00A0 ]/g, '').trim();

export function readTextNumber(text: string): TextNumber | null {
  const match = VIETNAMESE_NUMBER.exec(clean(text));
  if (!match) return null;
  const decimals = match[1]?.length ?? 0;
  const digits = Number(clean(text).replace(/[.,]/g, ''));
  return { value: decimals === 0 ? digits : digits / 10 ** decimals, decimals };
}

/**
 * Reads the text as a number whatever the computer's decimal mark: VALUE sees digits only, the decimals are divided
 * off. (NUMBERVALUE would say it shorter but is written differently in files and in Office.js.) Once the author turns
 * the cell into a number, the number itself is taken.
 */
export function textNumberFormula(reference: string, text: string): string {
  let bare = reference;
  for (const space of ['\u00A0', ' ']) if (text.includes(space)) bare = `SUBSTITUTE(${bare},"${space}","")`;
  const digits = `SUBSTITUTE(SUBSTITUTE(${bare},".",""),",","")`;
  const decimals = `MAX(0,LEN(${bare})-FIND(",",${bare}&","))`;
  return `IF(ISNUMBER(${reference}),${reference},VALUE(${digits})/10^${decimals})`;
}
