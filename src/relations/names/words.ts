/** Words of labels and headers that say what the figures of a line are. */
import { fold, isAverageLabel, lower } from '../../tables';

const PERCENTAGE = /%|\b(ty le|ti le|ty trong|percent|ratio)\b/;
const RATE = /%|\b(ty le|ti le|ty trong|co cau|toc do|percent|ratio|margin|rate|per|share)\b/;
const SHARE = /\b(ty trong|ti trong|co cau|chiem|share)\b/;
const DIFFERENCE =
  /chenh lech|boi chi|boi thu|ket du|con lai|tang.*giam|\b(difference|change|net|balance|surplus|deficit)\b/;
const PER_UNIT =
  /\b(don gia|gia don vi|suat dau tu|nang suat|mat do|unit (price|cost))\b|\/ ?(nguoi|ho|thang|m2|m3|km2?|ha|kg|tan|lit|don vi|de an|hoc sinh|luot|suat|xa|cai|bo|chiec)\b/;

/** A unit in brackets or after a comma at the end, and no number with it: "(dự án 30 triệu USD)" tells of a project. */
const FOREIGN_UNIT =
  /(?:\((?:dvt:? ?)?|, ?)(?:1[.,]?000(?:[.,]000)? ?|(?:nghin|ngan|trieu|ty|tr\.?) ?)?(usd|eur|euro|jpy|yen|cny|gbp|krw|sdr|do la my|do la|nguyen te|ngoai te)\)?$/;

/** The currency that a folded label says its figures are in, where that is no đồng; empty for all others. */
export const foreignCurrency = (folded: string): string => FOREIGN_UNIT.exec(folded)?.[1] ?? '';

/** "Tỷ lệ (%)", "Bình quân 1 hộ": what is worked out of the lines above. "Các khoản thu hưởng 100%" is an amount. */
const WORKED_OUT = /^[-+*( ]*(?:%|(?:ty le|ti le|ty trong|ti trong|toc do|binh quan|trung binh|average|mean)\b)|\(%\)$/;

export const saysWorkedOut = (folded: string): boolean => WORKED_OUT.test(folded);

/** The unit of a row of rates: "%", "tạ/ha", "người/km2". Amounts by the month or year ("đồng/tháng") do add up. */
const UNIT_OF_RATE = /^\(?(%|‰|phan tram|diem %)\)?$|\/ ?(?!thang|nam|quy|ngay)[a-z\d]/;

export const isUnitOfRate = (text: string): boolean => text !== '' && UNIT_OF_RATE.test(fold(text));

/** These are asked of folded texts: a label is folded once for all of them. */
export const saysPercentage = (folded: string): boolean => PERCENTAGE.test(folded);
export const saysRate = (folded: string): boolean => RATE.test(folded);
export const saysShare = (folded: string): boolean => SHARE.test(folded);
export const saysDifference = (folded: string): boolean => DIFFERENCE.test(folded);
export const isPerUnitText = (text: string): boolean => isAverageLabel(text) || PER_UNIT.test(fold(text));

/** With its marks: without them "trừ" is the "trú" of lodging and the "trụ" of a seat. */
const DEDUCTION = /^[-+*( ]*((các )?kh(oả|ỏa)n |số |điểm |tiền |phần )?(bị )?(khấu |giảm )?trừ(?![\p{L}])/u;

export const isDeductionText = (text: string): boolean => DEDUCTION.test(lower(text));

const PERCENT_IN = /(\d+(?:[.,]\d+)?) ?%/g;

/** null where the text says none or several. */
export function percentIn(text: string): number | null {
  const [first, ...more] = text.matchAll(PERCENT_IN);
  if (!first || more.length > 0) return null;
  const percent = Number(first[1]!.replace(',', '.'));
  return percent > 0 && percent < 100 ? percent : null;
}
