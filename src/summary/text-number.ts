/** Formulas over numbers that a cell of the source holds as text. */

/**
 * Reads a text in Vietnamese print (`TextFigures`) as a number whatever the computer's decimal mark: VALUE sees digits only, the decimals are divided
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
