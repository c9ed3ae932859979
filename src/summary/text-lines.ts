/** Lines that a text takes in a cell: Times New Roman 12 fills about one width unit a letter, capitals and bold more. */
export function linesOf(text: string, width: number, options: { bold?: boolean; fontSize?: number } = {}): number {
  const letters = [...text.normalize('NFC')];
  const capitals = letters.filter((letter) => letter !== letter.toLocaleLowerCase('vi')).length;
  const scale = ((options.fontSize ?? 12) / 12) * (options.bold ? 1.07 : 1);
  const length = (letters.length - capitals + capitals * 1.3) * 0.95 * scale;
  return Math.max(1, Math.ceil(length / Math.max(1, width - 1)));
}
