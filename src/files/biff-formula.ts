/** Finds the names of other workbooks in the formulas of a binary workbook ([MS-XLS] 2.5.198). */

/** PtgNameX, without the bits that say what kind of value is wanted. */
const NAME_X = 0x19;
const STRING = 0x17;
const ATTRIBUTE = 0x19;
/** PtgAttrChoose: a list of offsets follows. */
const CHOOSE = 0x04;

/** Bytes of the tokens below 0x20, themselves included; operators are one byte each. */
const BASIC_SIZES: Readonly<Record<number, number>> = { 0x01: 5, 0x02: 5, 0x1c: 2, 0x1d: 2, 0x1e: 3, 0x1f: 9 };

/** Bytes of the tokens with a kind of value (0x20, 0x40, 0x60), by their low five bits. */
const CLASS_SIZES: Readonly<Record<number, number>> = {
  0x00: 8,
  0x01: 3,
  0x02: 4,
  0x03: 5,
  0x04: 5,
  0x05: 9,
  0x06: 7,
  0x07: 7,
  0x08: 7,
  0x09: 3,
  0x0a: 5,
  0x0b: 9,
  0x0c: 5,
  0x0d: 9,
  [NAME_X]: 7,
  0x1a: 7,
  0x1b: 11,
  0x1c: 7,
  0x1d: 11,
};

/** The bytes of the token at a place; null for one that is not known. */
function tokenSize(view: DataView, at: number): number | null {
  const token = view.getUint8(at) & 0x7f;
  if (token >= 0x20) return CLASS_SIZES[token & 0x1f] ?? null;
  // A string's length counts characters: one byte each, or two.
  if (token === STRING) return 3 + view.getUint8(at + 1) * (view.getUint8(at + 2) & 1 ? 2 : 1);
  if (token === ATTRIBUTE) {
    const isChoose = (view.getUint8(at + 1) & CHOOSE) !== 0;
    return isChoose ? 4 + 2 * (view.getUint16(at + 2, true) + 1) : 4;
  }
  if (token === 0x18) return null;
  return BASIC_SIZES[token] ?? 1;
}

/** Where the tokens PtgNameX begin in a formula; those behind a token that is not known are not found. */
export function externalNameTokens(view: DataView, start: number, length: number): number[] {
  const found: number[] = [];
  const end = Math.min(start + length, view.byteLength);
  for (let at = start; at + 3 <= end;) {
    const token = view.getUint8(at) & 0x7f;
    const size = tokenSize(view, at);
    if (size === null) break;
    if (token >= 0x20 && (token & 0x1f) === NAME_X && at + size <= end) found.push(at);
    at += size;
  }
  return found;
}
