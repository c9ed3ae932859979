/** What stands in the sheets of a merge, in Vietnamese as in every sheet that this program writes. */
import type { AsideReason } from '../admission';
import type { PartNote } from '../merge';
import type { QuestionKind } from '../types';

export const WORDS = {
  merged: 'Gộp',
  details: 'Chi tiết',
  sources: 'Nguồn',
  missing: 'Còn thiếu',
  index: 'STT',
  label: 'Nội dung / Đơn vị',
  unitName: 'Đơn vị',
  total: 'Tổng cộng',
  title: (title: string): string => `BẢNG GỘP: ${title}`,
  count: (units: number, period: string | null, sources: string): string =>
    `Gộp từ ${units} đơn vị${period === null ? '' : `, kỳ ${period}`}; nguồn từng đơn vị ở trang “${sources}”`,
  unitLine: (unit: string): string => `Đơn vị tính: ${unit}`,
  extraColumn: '(cột riêng)',
  doubtColumn: '(chưa quyết định)',
  extraRow: '(dòng riêng) ',
  doubtRow: '(chưa quyết định) ',
  legend:
    'Ô nền đỏ nhạt: kiểm tra thấy sai ở tệp gốc, giữ nguyên số. Ô nền vàng: nghi lệch đơn vị tính. Chữ nghiêng: số lưu dạng chữ, đã đọc thành số. Tỷ lệ ở dòng tổng tính lại từ các số tổng; dòng, cột không cộng được thì để trống.',
  years: 'So với năm trước',
  yearsTitle: (title: string): string => `SO VỚI NĂM TRƯỚC: ${title}`,
  yearsCount: (now: string, units: number): string => `Kỳ ${now}: ${units} đơn vị có số liệu của cả hai năm`,
  yearBefore: 'Năm trước',
  thisYear: 'Năm nay',
  change: 'Tăng (+), giảm (−)',
  growth: 'Tốc độ tăng (%)',
  note: 'Ghi chú',
  oneYearOnly: 'Đơn vị chưa đủ số liệu hai năm, hoặc có nhiều bảng khác nhau trong một năm (không cộng)',
  farFromOthers: (middle: string): string => `khác hẳn các đơn vị khác (ở giữa: ${middle})`,
  yearsLegend:
    'Dòng tổng chỉ cộng các đơn vị có số liệu cả hai năm. Ô nền vàng: tốc độ tăng, giảm khác hẳn các đơn vị khác, nên xem lại.',
  none: 'Không có.',
  more: (count: number): string => `… và ${count} mục nữa`,
} as const;

export const SOURCE_HEADERS = [
  'STT',
  'Đơn vị',
  'Biểu',
  'Số biểu ghi trên trang',
  'Tệp',
  'Trang',
  'Vùng',
  'Thời điểm đọc',
  'Mã kiểm tệp',
  'Kỳ',
  'Đơn vị tính',
  'Phát hiện khi kiểm tra',
  'Số lưu dạng chữ',
  'Khớp theo cách viết khác',
  'Dòng, cột riêng',
  'Dòng, cột thiếu',
  'Ghi chú',
] as const;

export const NOTES: Readonly<Record<PartNote, string>> = {
  'unit-assumed': 'không ghi đơn vị tính, lấy theo các đơn vị khác',
  'period-assumed': 'không ghi kỳ báo cáo, coi là cùng kỳ',
  'scale-doubtful': 'số liệu lệch hàng chục lần trở lên so với các đơn vị khác: xem lại đơn vị tính',
  'sender-doubtful': 'tên đơn vị ở đầu bảng và tên tệp khác nhau',
};

export const ASIDE: Readonly<Record<AsideReason, (instead: string) => string>> = {
  'same-again': (instead) => `trùng hoàn toàn với ${instead}: chỉ cộng một lần`,
  'sent-twice': (instead) => `đơn vị đã có ở ${instead}, số liệu khác nhau: chưa cộng, cần quyết định`,
  'year-before': (instead) =>
    `số liệu năm trước của kỳ ${instead}: không cộng; so sánh ở trang “So với năm trước” nếu đủ căn cứ`,
  'other-period': (instead) => `khác kỳ ${instead}: chưa cộng, cần quyết định`,
  'left-out': () => 'bỏ ra theo quyết định của người dùng',
};

export const DOUBTS: Readonly<Record<QuestionKind, string>> = {
  form: 'Có thuộc biểu này không?',
  column: 'Có phải cùng một cột không?',
  row: 'Có phải cùng một dòng không?',
  rows: 'Các dòng cùng tên nằm dưới hai dòng này có phải là một không?',
  sender: 'Số liệu của đơn vị nào?',
  duplicate: 'Gửi hai lần: lấy bản nào?',
  period: 'Khác kỳ: có gộp không?',
  scale: 'Có đúng đơn vị tính không?',
};
