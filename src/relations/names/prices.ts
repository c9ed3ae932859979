/** "Số lượng", "Đơn giá", "Thành tiền": headers that say which column is the product of which others. */

const AMOUNT =
  /^(thanh tien|tong tien|so tien|gia tri|kinh phi|tong kinh phi|quy luong|du toan( kinh phi)?|amount)\b(?!.*(de nghi|duyet|con|da ))/;
/** What is used up, by its norm: litres of petrol by kilometres, cement by cubic metres. */
const CONSUMPTION =
  /^(so lit|(so )?luong (nhien lieu|xang|dau|vat lieu|vat tu|tieu hao|tieu thu)|(so |luong )*nhien lieu( tieu thu| tieu hao)?|tieu hao)\b/;
/** "Lít/100 km". */
const FOR_A_HUNDRED = /\/ ?100\b/;
const PRICE =
  /^(don gia|dinh muc|muc (chi|gia|phu cap|thu|hoc phi|hoc bong|khoan|thuong|dong|luong|tro cap|boi duong|an)|gia (ban|mua|1|mot|don vi)|suat dau tu|thu lao|unit price)\b/;
/** Interest, taxes and fees by their rates, in per cent. */
const CHARGE = /^(so |tien |chi |thu )*(lai|thue|le phi|phi)\b(?! suat)/;
const RATE_OF_CHARGE =
  /^(muc |ty le )?(lai suat|thue suat)\b|^ty le (thu|trich|phi|dong)\b|^muc (thu|trich|phi|dong)\b.*%/;
const QUANTITY =
  /^(so luong|khoi luong|dien tich|san luong|so (nguoi|ho|suat|luot|buoi|lop|xuat|hoc sinh|hs|sinh vien|giao vien|can bo|dai bieu|doi tuong|bien che|hoi vien|khau|lao dong|ngay|thang|gio|tiet|phong|xe|may|con|cay|bo|chiec|tan|kg|km)|quang duong|km|quantity)\b/;

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
 * header says which is the quantity ("Điện tiêu thụ"), of each column beside the one price. Interest, taxes and fees are
 * read by their rate where a column has one, what is used up by its norm, for a hundred kilometres if it says so.
 */
export function pricedAmounts(paths: readonly (readonly string[])[], line: number): readonly PricedAmount[] {
  const leafOf = (other: number): string => paths[other]!.at(-1) ?? '';
  const isCharge = CHARGE.test(leafOf(line));
  const isConsumption = CONSUMPTION.test(leafOf(line));
  if (!isCharge && !isConsumption && !AMOUNT.test(leafOf(line))) return [];
  const before: number[] = [];
  for (let other = line - 1; other >= Math.max(0, line - REACH); other--) before.push(other);
  const rates = isCharge ? before.filter((other) => RATE_OF_CHARGE.test(leafOf(other))) : [];
  if (rates.length > 0) return readingsOf(before, [], rates, true);
  const end = before.findIndex((other) => AMOUNT.test(leafOf(other)));
  const all = end < 0 ? before : before.slice(0, end);
  // "Số km, định mức, số lít, đơn giá, thành tiền": what is used up is the quantity that is paid for.
  const used = isConsumption ? -1 : all.findIndex((other) => CONSUMPTION.test(leafOf(other)));
  const near = used < 0 ? all : all.slice(0, used + 1);
  const isQuantity = (text: string): boolean => (used < 0 ? QUANTITY : CONSUMPTION).test(text);
  const quantities = near.filter((other) => isQuantity(leafOf(other)));
  const prices = near.filter((other) => PRICE.test(leafOf(other)));
  const isForHundred = isConsumption && prices.some((other) => FOR_A_HUNDRED.test(paths[other]!.join(' ')));
  return readingsOf(near, quantities, prices, isForHundred);
}

function readingsOf(
  columns: readonly number[],
  quantities: readonly number[],
  [price, ...more]: readonly number[],
  isByPercent: boolean,
): readonly PricedAmount[] {
  if (price === undefined || more.length > 0 || quantities.length > 1) return [];
  const isNamed = quantities.length === 1;
  const others = columns.filter((column) => column !== price);
  return (isNamed ? quantities : others).map((quantity) => ({ operands: [quantity, price], isNamed, isByPercent }));
}
