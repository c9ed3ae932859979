/** Texts from before Unicode: TCVN3 and VNI are recognised by the words that their conversion makes. */
import { toUnicode } from 'vietnamese-conversion';

export type Letters = 'tcvn3' | 'vni';

const SYLLABLE = /^[a-zA-ZÀ-ỹĐđ]+$/;
/** Common syllables of budget tables: what a conversion must produce to be believed. */
const COMMON = new Set(
  'tổng cộng số thu chi ngân sách nhà nước tỉnh thành phố dự toán quyết đơn vị triệu đồng kinh phí năm kế hoạch thực hiện tên nội dung khoản huyện xã sự nghiệp đầu tư phát triển thường xuyên bổ sung từ các của cho và thuế doanh'.split(
    ' ',
  ),
);

/** Letters that only old encodings put beside a-z: TCVN3's µ ¸ ¶ … and VNI's vowel + ø ù û õ ï. */
export const looksTcvn3 = (text: string): boolean =>
  /[a-zA-Z][\u00b5-\u00be\u00a8-\u00b0\u00c6-\u00cf\u00d0-\u00fe]|[\u00a7\u00ae][a-zA-Z¬­]/.test(text);
export const looksVni = (text: string): boolean =>
  /[aeiouyAEIOUY][øùûõïáàåãäâéèíóòÙØÛÕÏ]|[ôöÔÖ][øùûõïØÙÛÕÏ]/.test(text);

const VNI_TONES: Readonly<Record<string, string>> = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' };

/** The text in Unicode. The library leaves VNI's tones on ơ and ư standing beside them ("thươøng"). */
export function unicodeOf(text: string, letters: Letters): string {
  const converted = toUnicode(text, letters);
  if (letters === 'tcvn3') return converted;
  return converted
    .replace(/([ơưƠƯ])([øùûõïØÙÛÕÏ])/g, (_, vowel: string, tone: string) => `${vowel}${VNI_TONES[tone.toLowerCase()]!}`)
    .normalize('NFC');
}

export function commonSyllables(text: string): number {
  let count = 0;
  for (const word of text.toLowerCase().split(/[\s,.:;()]+/)) if (SYLLABLE.test(word) && COMMON.has(word)) count++;
  return count;
}

/** So many common syllables must come out of a conversion before a running text is believed to be in old letters. */
const SYLLABLES_BELIEVED = 3;

/** A running text in Unicode: converted where that makes Vietnamese of it, else as it is. */
export function toUnicodeText(text: string): string {
  if (/[\u1EA0-\u1EF9]/.test(text.normalize('NFC')) || !(looksTcvn3(text) || looksVni(text))) return text;
  const sample = text.slice(0, 20_000);
  const plain = commonSyllables(sample);
  const [tcvn3, vni] = [unicodeOf(sample, 'tcvn3'), unicodeOf(sample, 'vni')].map(commonSyllables);
  const most = Math.max(tcvn3!, vni!);
  if (most < SYLLABLES_BELIEVED || most <= plain) return text;
  return unicodeOf(text, tcvn3! >= vni! ? 'tcvn3' : 'vni');
}
