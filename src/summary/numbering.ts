/** The column STT of a summary. */
import type { BodyRow } from './body';

const NUMBER = /^[\dA-ZĐIVX.]{1,6}$/;

/**
 * Whether the source's numbers say enough: every part has one, or is a sum whose rows are numbered on with the parts
 * ("1, 2, Cộng, 3"); and no two share one.
 */
function areNumbered(rows: readonly BodyRow[]): boolean {
  const numbers: string[] = [];
  for (const [at, { level, index }] of rows.entries()) {
    if (level > 0) continue;
    if (index !== '') {
      numbers.push(index);
      continue;
    }
    const next = rows.findIndex((other, place) => place > at && other.level === 0);
    const below = rows.slice(at + 1, next < 0 ? rows.length : next).filter((row) => row.level === 1);
    if (below.length === 0) return false;
    numbers.push(...below.map((row) => row.index));
  }
  return numbers.every((number) => NUMBER.test(number)) && new Set(numbers).size === numbers.length;
}

/**
 * The content of the column STT, by row id: the source's numbering where that says enough, else the parts are counted.
 * Rows below a part keep theirs.
 */
export function rowNumbers(rows: readonly BodyRow[]): ReadonlyMap<string, string> {
  const isNumbered = areNumbered(rows);
  let count = 0;
  return new Map(rows.map(({ id, index, level }) => [id, level > 0 || isNumbered ? index : String(++count)]));
}
