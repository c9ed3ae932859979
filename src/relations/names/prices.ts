/** "Số lượng", "Đơn giá", "Thành tiền": headers that say which column is the product of which others. */

const AMOUNT =
  /^(thanh tien|tong tien|so tien|gia tri|kinh phi|tong kinh phi|du toan( kinh phi)?|amount)\b(?!.*(de nghi|duyet|con|da ))/;
const PRICE = /^(don gia|muc (chi|gia|phu cap)|gia (ban|mua|1|mot)|unit price)\b/;
const QUANTITY =
  /^(so luong|khoi luong|dien tich|san luong|so (nguoi|ho|suat|luot|buoi|lop|xuat|hoc sinh|can bo|may|con|cay|bo|chiec|tan|kg)|quantity)\b/;

/** The nearest column of quantities and the nearest of prices before an amount, where there is one of each. */
export function quantityAndPrice(
  paths: readonly (readonly string[])[],
  line: number,
): readonly [number, number] | null {
  const leafOf = (other: number): string => paths[other]!.at(-1) ?? '';
  if (!AMOUNT.test(leafOf(line))) return null;
  const before = (words: RegExp): number[] => {
    const found: number[] = [];
    for (let other = line - 1; other >= 0; other--) if (words.test(leafOf(other))) found.push(other);
    return found;
  };
  const [quantities, prices] = [before(QUANTITY), before(PRICE)];
  return quantities.length === 1 && prices.length === 1 ? [quantities[0]!, prices[0]!] : null;
}
