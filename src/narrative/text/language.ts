/** Whether a text is Vietnamese: its commonest words, with or without their diacritics. */
const COMMON = new Set(
  (
    'và của là các có được trong cho với so năm tháng tỷ triệu đồng kế hoạch thực hiện đạt tăng giảm tổng số tỉnh ' +
    'va cua cac duoc cho voi nam thang ty trieu dong ke hoach thuc hien dat tang giam tong tinh'
  ).split(' '),
);
const WORDS_LOOKED_AT = 2_000;
/** One word in so many, at least. */
const SELDOM = 20;

/** True also for a text of too few words to tell. */
export function isVietnamese(text: string): boolean {
  const words =
    text
      .slice(0, WORDS_LOOKED_AT * 10)
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < 8) return true;
  return words.filter((word) => COMMON.has(word)).length * SELDOM >= words.length;
}
