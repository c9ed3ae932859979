/** "Số lượng", "Đơn giá", "Thành tiền": headers that say which column is the product of which others. */

const AMOUNT =
  /^(thanh tien|tong tien|so tien|gia tri|kinh phi|tong kinh phi|du toan( kinh phi)?|amount)\b(?!.*(de nghi|duyet|con|da ))/;
const PRICE = /^(don gia|muc (chi|gia|phu cap)|gia (ban|mua|1|mot)|unit price)\b/;
const QUANTITY =
  /^(so luong|khoi luong|dien tich|san luong|so (nguoi|ho|suat|luot|buoi|lop|xuat|hoc sinh|can bo|may|con|cay|bo|chiec|tan|kg)|quantity)\b/;

/** Columns before an amount that are looked at. */
const REACH = 24;

/** The columns of quantities and of prices between an amount and the one before it, where there is one of each. */
export function quantityAndPrice(
  paths: readonly (readonly string[])[],
  line: number,
): readonly [number, number] | null {
  const leafOf = (other: number): string => paths[other]!.at(-1) ?? '';
  if (!AMOUNT.test(leafOf(line))) return null;
  const [quantities, prices]: [number[], number[]] = [[], []];
  for (let other = line - 1; other >= Math.max(0, line - REACH); other--) {
    const leaf = leafOf(other);
    if (AMOUNT.test(leaf)) break;
    if (QUANTITY.test(leaf)) quantities.push(other);
    if (PRICE.test(leaf)) prices.push(other);
  }
  return quantities.length === 1 && prices.length === 1 ? [quantities[0]!, prices[0]!] : null;
}
