/** Numbers in a text that are no figures: dates, years, law numbers, phone numbers, ranges, numbers of lists and articles. */
import type { ReportText } from './clean';
import { Wording } from './wording';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const NUMBER = '\\d(?:[\\d.,]*\\d)?';

const PATTERNS: readonly Wording[] = [
  // Dates: 14/8/2019, 31-12-2018, 31-12/-018; ngày 15/12, tháng 9/2020, 9/2020.
  '(?<![\\d/.,])\\d{1,2}[/.-]\\d{1,2}[/.-]+\\d{2,4}(?![\\d])',
  '(?<![\\p{L}])(?:ngày|tháng|hết|đến|từ|chiều|sáng|tối|trưa|quý|hôm|thứ|(?<!cùng )kỳ) ?(?:\\d{1,2}|[ivx]+)[/-]\\d{1,4}(?![\\d.,]*\\d| ?%)',
  '(?<![\\d/.,])(?:0?[1-9]|1[0-2])/(?:19|20)\\d{2}(?!\\d)',
  '(?<![\\p{L}])(?<!(?:mỗi|hàng|hằng|một) )(?:ngày|tháng|mùng|năm|niên độ|niên vụ|giai đoạn|thời kỳ|nhiệm kỳ) \\d+(?![\\d.,]*\\d|\\d)(?! ?(?:%|đồng|tỷ|tỉ|triệu|nghìn|ngàn))',
  '(?<!\\d)(?:19|20)\\d{2} ?[-–—/] ?(?:19|20)?\\d{2}(?!\\d)',
  // Law and document numbers: 45/2012/NĐ-CP, 265/QĐ-TTg, số 12, Điều 4, khoản 2, quý 3, lần thứ 5.
  '(?<![\\d.,])\\d+(?:/\\d{4})?/[\\p{L}][\\p{L}\\d-]*(?:-[\\p{L}\\d-]+)+',
  '(?<![\\d.,])\\d+/\\d{4}/[\\p{L}\\d-]+',
  '(?<![\\p{L}])(?:điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|biểu số|mẫu|mẫu số|trang|tr\\.|bảng|hình|tiết|thứ|lần thứ|khóa|khoá|quý|tuần|lớp|(?<!(?:cùng|đầu|cuối|trong) )kỳ|khối|tổ|phường|quận|đường|quốc lộ|tỉnh lộ|ql|tl|(?<!(?:tổng|cộng|đa|thiểu|doanh|dân|cả|giá|chỉ|con|và|trong|trên|của|có|với) )số|số:|km|top|nghị quyết|quyết định|thông tư|công văn) ?(?!\\d{1,3}(?:\\.\\d{3})+(?![\\d./])|\\d+,\\d)\\d[\\d.,/]*(?:[a-zđ]\\b)?(?!\\d| ?(?:%|đồng|tỷ|tỉ|triệu|nghìn|ngàn))',
  // Phone numbers and codes.
  '(?<![\\d.,])(?:\\+84|0)\\d{2,4}(?:[ .-]?\\d{2,4}){2,3}(?![\\d])',
  '\\(0\\d{1,3}\\) ?\\d[\\d. ]+\\d',
  '(?:điện thoại|đt|hotline|fax|mst|mã số|tài khoản|stk|tel)[ :.]*[\\d. +()-]{5,}',
  // Ranges: 15 - 20%, từ 5 đến 10 tỷ.
  `(?<![\\d.,])${NUMBER} ?%? ?[-–—] ?${NUMBER}(?!\\d)`,
  `(?<![\\p{L}])từ ${NUMBER}(?: ?%| [\\p{L}]+){0,3} (?:đến|tới) ${NUMBER}(?!\\d)`,
  // Times, scores, numbers of list items and footnotes.
  '(?<!\\d)\\d{1,2} ?(?:h|giờ|:) ?\\d{2}(?!\\d)',
  '(?:^|\\n)[ ]*(?:\\d{1,2}\\.)+(?:\\d{1,2})? ',
  '(?:^|\\n)[ ]*\\d{1,2}[.)/] ?(?=\\p{L})',
  '[(\\[]\\d{1,2}[)\\]]',
  '(?<=[;:.] )\\d{1,2}[.)] (?=\\p{L})',
  // Decimals of headings: 1.2.3.
  '(?<![\\d.,])\\d{1,2}(?:\\.\\d{1,2}){2,}(?![\\d,])',
].map((source) => new Wording(source));

/** Stretches that hold no figure, in order of their start. */
export function nonFigures(text: ReportText): Span[] {
  const spans: Span[] = [];
  for (const pattern of PATTERNS) spans.push(...pattern.all(text));
  return spans.sort((a, b) => a.start - b.start);
}

/** A year that no other pattern found: four ungrouped digits. */
export const isYear = (digits: string): boolean => /^(?:19|20)\d{2}$/.test(digits);
