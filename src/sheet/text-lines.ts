/** How many lines a text takes in a cell. */

/** The size that a column's width is counted in. */
const STANDARD_SIZE = 12;
/** Width of a letter of Times New Roman 12 in width units: small on average, capitals and bold letters more than small ones. */
const LETTER = 0.95;
const CAPITAL = 1.3;
const BOLD = 1.07;
/** Width units of a cell's padding. */
const PADDING = 1;

/** `width`: of the column, in characters. */
export function linesOf(text: string, width: number, options: { bold?: boolean; fontSize?: number } = {}): number {
  const letters = [...text.normalize('NFC')];
  const capitals = letters.filter((letter) => letter !== letter.toLocaleLowerCase('vi')).length;
  const scale = ((options.fontSize ?? STANDARD_SIZE) / STANDARD_SIZE) * (options.bold ? BOLD : 1);
  const length = (letters.length - capitals + capitals * CAPITAL) * LETTER * scale;
  return Math.max(1, Math.ceil(length / Math.max(1, width - PADDING)));
}
