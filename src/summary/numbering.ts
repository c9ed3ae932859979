/** The column STT of a summary. */
import type { BodyRow } from './body';

/**
 * The content of the column STT, by row id: the source's numbering where every part has one and no two share it; else
 * the parts are counted. Rows below a part keep theirs.
 */
export function rowNumbers(rows: readonly BodyRow[]): ReadonlyMap<string, string> {
  const indexes = rows.filter(({ level }) => level === 0).map(({ index }) => index);
  const isNumbered =
    indexes.every((index) => /^[\dA-ZĐIVX.]{1,6}$/.test(index)) && new Set(indexes).size === indexes.length;
  let count = 0;
  return new Map(rows.map(({ id, index, level }) => [id, level > 0 || isNumbered ? index : String(++count)]));
}
