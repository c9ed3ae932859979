/** Labels of a table as they stand within a sentence: no capitals but of names and abbreviations, nothing that reads as a figure. */

const tones = (word: string): string => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** Words of capitals that are abbreviations: those without a vowel (NSNN, NSĐP, MTQG), and a few with one. */
const isAbbreviation = (word: string): boolean =>
  word.length > 1 && (/^[^AEIOUY]+$/.test(tones(word)) || /^(?:UBND|UBMTTQ|ODA|USD|ANTT|ATTP|FDI)$/.test(word));

/** With which a label in capitals is no name: "CHI CÂN ĐỐI …", not "HÀ TĨNH". */
const COMMON =
  /^(?:chi|thu|tổng|khối|các|vay|bổ|vốn|nguồn|ngân|kinh|dự|số|quỹ|bội|trả|hỗ|tạo|cân|kết|chương|phí|lệ|thuế|viện|sự|đầu|cơ|chuyển|nhiệm|trong|tiền|đề|hoạt|đào|tư|xây)$/;
const MOST_WORDS_OF_NAME = 4;

const isCapitals = (label: string): boolean => /\p{Lu}{2}/u.test(label) && label === label.toLocaleUpperCase('vi');

function withoutCapitals(label: string): string {
  const words = label.split(' ');
  const isName = !COMMON.test(words[0]!.toLocaleLowerCase('vi')) && words.length <= MOST_WORDS_OF_NAME;
  return label.replace(/\p{L}+/gu, (word) => {
    if (isAbbreviation(word)) return word;
    const small = word.toLocaleLowerCase('vi');
    return isName ? word[0]! + small.slice(1) : small;
  });
}

/** "Huyện Kiên Hải": the name has capitals, what it is has none. */
const KIND_OF_PLACE = /^(?:Huyện|Quận|Thị xã|Thị trấn|Thành phố|Xã|Phường|Tỉnh)(?= \p{Lu})/u;

/** A label without what would be read as figures, list marks or another sentence. */
const plain = (label: string): string =>
  label
    .replace(/[;:.()[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A label within a sentence: capitals of abbreviations and names stay. */
export function inSentence(label: string): string {
  const text = plain(label);
  if (isCapitals(text)) return withoutCapitals(text);
  const named = text.replace(KIND_OF_PLACE, (kind) => kind.toLocaleLowerCase('vi'));
  return /^\p{Lu}\p{Ll}/u.test(named) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(named)
    ? named[0]!.toLocaleLowerCase('vi') + named.slice(1)
    : named;
}

/** What a total row sums up: "chi ngân sách địa phương" of "TỔNG CHI NGÂN SÁCH ĐỊA PHƯƠNG (A+B)"; null of "Tổng cộng". */
export function subjectOf(label: string): string | null {
  const text = inSentence(label.replace(/\(.*$/, '')).replace(/^tổng (?:số |cộng )?/i, '');
  return /^(?:thu|chi|vốn|kinh phí|nguồn (?:thu|vốn)) \p{L}/u.test(text) && !/\d/.test(text) ? text : null;
}
