/** The words of summary sheets, and the words by which headers are recognised. */

/** Lower case, no diacritics, single spaces: what header rules are matched against. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[\s\u00A0\u200B]+/g, ' ')
    .trim()
    .toLowerCase();

export const PLAN_WORDS = /^(?:ke hoach|kh\b|du toan|dt\b|duoc giao|giao |phe duyet|chi tieu)|ke hoach|du toan/;
export const ACTUAL_WORDS =
  /^(?:thuc hien|th\b|quyet toan|qt\b|uoc thuc hien|uth\b|giai ngan|luy ke|da thuc hien|ket qua)|thuc hien|quyet toan|giai ngan/;
/** A header part that begins so says plan or actual, however long it is. */
export const SLOT_START =
  /^(?:ke hoach|kh\b|du toan|dt\b|duoc giao|thuc hien|th\b|quyet toan|qt\b|uoc |uth\b|giai ngan|luy ke|da (?:thuc hien|giai ngan))/;
/** Header parts that only hold others together. */
export const CONTAINER_WORDS = /^(?:trong do|chia ra|bao gom|gom|trong do:|gom:|chia ra:|bao gom:)$/;
export const WHOLE_WORDS = /^(?:tong (?:so|cong|kinh phi|von|muc)|tong|cong|so tien|kinh phi|ngan sach dia phuong)\b/;

/** A source text as it is printed in a summary: one line, no leading dash, no trailing colon or footnote mark. */
export const cleanLabel = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00A0\u200B]+/g, ' ')
    .trim()
    .replace(/^(?:[-–+*•]\s*)+/, '')
    .replace(/\s*\(\d{1,2}\)$/, '')
    .replace(/\s*[:;.,]$/, '');

/** A header in capitals up to this length is an abbreviation ("KCQG"). */
const MAX_ABBREVIATION = 5;

/** Words of capitals that are abbreviations: those without a vowel (NSNN, NSTW, CTMTQG), and a few with one. */
const isAbbreviation = (word: string): boolean =>
  word.length > 1 && (/^[^aeiouy\d]+$/.test(fold(word)) || /^(?:UBND|UBMTTQ|ODA|USD|BĐATGT|ANTT|ATTP)$/.test(word));

/** A text in capitals in small letters, but for its abbreviations: "TỔNG THU NSNN" → "tổng thu NSNN". */
const withoutCapitals = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => (isAbbreviation(word) ? word : word.toLocaleLowerCase('vi')));

const isCapitals = (text: string): boolean => text.length > MAX_ABBREVIATION && text === text.toLocaleUpperCase('vi');

/** A header inside a sentence: its first letter small, unless it is an abbreviation. */
export function inSentence(header: string): string {
  if (isCapitals(header)) return withoutCapitals(header);
  if (/^\p{Lu}{2}/u.test(header)) return header;
  return header.charAt(0).toLocaleLowerCase('vi') + header.slice(1);
}

/** A header with which a sentence begins: not in capitals, unless it is an abbreviation. */
export function atStart(header: string): string {
  const text = isCapitals(header) ? withoutCapitals(header) : header;
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Cuts a text for a chart's axis at a word, "…" behind it. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}

/** How many words all of some names begin with. */
function commonWords(names: readonly string[]): number {
  const [first = [], ...others] = names.map((name) => name.split(' '));
  let count = 0;
  while (count < first.length && others.every((words) => words[count] === first[count])) count++;
  return count;
}

/** "Ban Quản lý dự án các công trình giao thông" beside "… các công trình dân dụng": "Ban … giao thông". */
function withoutMiddle(name: string, common: number, length: number): string {
  const words = name.split(' ');
  // One word alone is often the end of a name: "xã An Bình", "xã An Hòa".
  const tail = words.slice(words.length - common === 1 ? common - 1 : common).join(' ');
  let head = 1;
  while (words.slice(0, head + 1).join(' ').length <= length / 3) head++;
  return tail === '' || head >= common - 1
    ? shorten(name, length)
    : shorten(`${words.slice(0, head).join(' ')} … ${tail}`, length);
}

/** Names that are no longer than so many letters; those that would be cut to the same text lose what they have in common instead. */
export function shortenAll(names: readonly string[], length: number): string[] {
  const short = names.map((name) => shorten(name, length));
  return names.map((name, at) => {
    const alike = names.filter((_, other) => short[other] === short[at]);
    return new Set(alike).size === 1 ? short[at]! : withoutMiddle(name, commonWords(alike), length);
  });
}

/** The texts of every summary sheet: Vietnamese, as offices write it. A template's title is in its file. */
export const TEXTS = {
  index: 'STT',
  item: 'Nội dung',
  unit: (name: string): string => `Đơn vị tính: ${name}`,
  attached: '(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm …… của ……………………)',
  superior: '……………………………………',
  agency: '……………………………………',
  /** Nghị định 30/2020/NĐ-CP, phụ lục I: quốc hiệu and tiêu ngữ. */
  motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  total: 'TỔNG SỐ',
  incompleteTotal: 'TỔNG SỐ (chưa tính ô báo lỗi)',
  totalGap: 'Chênh lệch giữa dòng tổng và cộng các dòng trên',
  partsGap: 'Chênh lệch so với cộng các dòng chi tiết',
  rateByTarget: 'Tỷ lệ thực hiện từng chỉ tiêu so với kế hoạch',
  verdict: 'Đánh giá',
  verdicts: { above: 'Vượt', met: 'Đạt', below: 'Không đạt' },
  verdictCount: (verdict: string): string => `Số chỉ tiêu: ${verdict.toLocaleLowerCase('vi')}`,
  other: 'Khác',
  plan: 'Kế hoạch',
  actual: 'Thực hiện',
  rate: 'Tỷ lệ thực hiện',
  share: 'Tỷ trọng',
  shareOf: (name: string): string => `Tỷ trọng ${name}`,
  sum: 'Tổng cộng',
  partOf: (part: string, whole: string): string => `${part} so với ${whole}`,
  partOfColumn: (column: number): string => `Tỷ lệ của cột ${column}`,
  previous: 'Cùng kỳ',
  current: 'Kỳ báo cáo',
  difference: 'Tăng (+), giảm (−)',
  growth: 'Tốc độ tăng',
  remaining: 'Còn lại',
  amount: 'Giá trị',
  rank: 'Hạng',
  average: 'Bình quân năm',
  period: 'Cả giai đoạn',
  regions: { north: 'Miền Bắc', central: 'Miền Trung – Tây Nguyên', south: 'Miền Nam' },
  groupHeaders: {
    hierarchy: 'Nội dung',
    region: 'Vùng',
    province: 'Tỉnh, thành phố',
    content: 'Nội dung hoạt động',
    parts: 'Nguồn, cấu phần',
  },
  inWords: 'Bằng chữ',
  notes: 'Ghi chú:',
  programNotes: 'Ghi chú của Khớp Số (không in)',
  placeDate: (place: string): string => `${place || '……………'}, ngày …… tháng …… năm ……`,
  preparer: 'NGƯỜI LẬP BIỂU',
  preparerHint: '(Ký, ghi rõ họ tên)',
  head: 'THỦ TRƯỞNG ĐƠN VỊ',
  headHint: '(Ký, đóng dấu, ghi rõ họ tên)',
  largest: (count: number, item: string): string =>
    `${count} ${/đơn vị|địa phương|tỉnh|huyện|xã|thành phố|sở/i.test(item) ? 'đơn vị' : 'dòng'} lớn nhất`,
  chartData: 'Số liệu vẽ biểu đồ',
  sheetName: 'Tổng hợp',
  reportName: 'Báo cáo tổng hợp',
  reportTitle: 'BÁO CÁO TỔNG HỢP SỐ LIỆU',
} as const;
