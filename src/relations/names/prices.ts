/** "Số lượng", "Đơn giá", "Thành tiền": headers that say which column is the product of which others. */

const AMOUNT =
  /^(thanh tien|tong tien|so tien|gia tri|kinh phi|tong kinh phi|du toan( kinh phi)?|amount)\b(?!.*(de nghi|duyet|con|da ))/;
const PRICE =
  /^(don gia|dinh muc|muc (chi|gia|phu cap|thu|hoc phi|hoc bong|khoan|thuong|dong)|gia (ban|mua|1|mot)|unit price)\b/;
/** Interest, taxes and fees by their rates, in per cent. */
const CHARGE = /^(so |tien |chi |thu )*(lai|thue|le phi|phi)\b(?! suat)/;
const RATE_OF_CHARGE = /^(muc |ty le )?(lai suat|thue suat|(ty le|muc) (thu|trich|phi|dong))\b/;
const QUANTITY =
  /^(so luong|khoi luong|dien tich|san luong|so (nguoi|ho|suat|luot|buoi|lop|xuat|hoc sinh|hs|sinh vien|giao vien|can bo|dai bieu|doi tuong|bien che|hoi vien|khau|lao dong|ngay|thang|gio|tiet|phong|xe|may|con|cay|bo|chiec|tan|kg)|quantity)\b/;

/** Columns before an amount that are looked at. */
const REACH = 24;

/**
 * A reading of an amount: its quantity and its price, or what is charged and its rate in per cent, and whether the header
 * of the quantity says that it is one.
 */
export interface PricedAmount {
  readonly operands: readonly [quantity: number, price: number];
  readonly isNamed: boolean;
  readonly isByPercent: boolean;
}

/**
 * The readings of an amount by the columns between it and the amount before it: of one quantity and one price; where no
 * header says which is the quantity ("Điện tiêu thụ", "Định mức"), of each column left of the one price.
 */
export function pricedAmounts(paths: readonly (readonly string[])[], line: number): readonly PricedAmount[] {
  const leafOf = (other: number): string => paths[other]!.at(-1) ?? '';
  const isByPercent = CHARGE.test(leafOf(line));
  if (!isByPercent && !AMOUNT.test(leafOf(line))) return [];
  const isPrice = isByPercent ? RATE_OF_CHARGE : PRICE;
  const [quantities, prices, others]: [number[], number[], number[]] = [[], [], []];
  for (let other = line - 1; other >= Math.max(0, line - REACH); other--) {
    const leaf = leafOf(other);
    if (!isByPercent && AMOUNT.test(leaf)) break;
    if (!isByPercent && QUANTITY.test(leaf)) quantities.push(other);
    if (isPrice.test(leaf)) prices.push(other);
    else others.push(other);
  }
  const [price, ...more] = prices;
  if (price === undefined || more.length > 0 || quantities.length > 1) return [];
  const isNamed = quantities.length === 1;
  return (isNamed ? quantities : others).map((quantity) => ({ operands: [quantity, price], isNamed, isByPercent }));
}
