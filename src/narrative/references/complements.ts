/** Names of two parts that make up their whole: men and women, towns and countryside, central and local funds. */
import type { ReportText } from '../text/clean';
import { type Wording, words } from '../text/wording';
import type { Stretch } from './labels';

/** Nothing is neither the one nor the other. */
const EXCLUSIVE: readonly (readonly [Wording, Wording])[] = [
  [words('nam'), words('nữ')],
  [words('thành thị'), words('nông thôn')],
  [words('nuôi trồng'), words('khai thác|đánh bắt')],
  [words('quốc tế|nước ngoài'), words('nội địa|trong nước')],
  [words('đúng hạn|trước hạn|trước và đúng hạn'), words('quá hạn|trễ hạn|chậm hạn')],
  [words('công lập'), words('ngoài công lập|tư thục|dân lập')],
  [words('ngắn hạn'), words('trung(?:,| và|-)? ?dài hạn|trung hạn và dài hạn')],
  [words('hỗ trợ'), words('đối ứng')],
  [words('khuyến công quốc gia|kcqg'), words('khuyến công địa phương|kcđp')],
];

/** The two usual sources of a fund; a third may be left out. */
const USUAL: readonly (readonly [Wording, Wording])[] = [
  [words('quốc gia'), words('địa phương')],
  [words('trung ương|tw|nstw'), words('địa phương|tỉnh|nsđp|nst')],
  [words('vốn đầu tư|đầu tư phát triển'), words('sự nghiệp')],
  [words('xây mới|xây dựng mới|làm mới'), words('sửa chữa|cải tạo')],
  [words('trực tuyến'), words('trực tiếp')],
];

function isPair(text: ReportText, first: Stretch, second: Stretch, [one, other]: readonly [Wording, Wording]): boolean {
  const says = (wording: Wording, { start, end }: Stretch): boolean => wording.in(text, start, end);
  return (says(one, first) && says(other, second)) || (says(other, first) && says(one, second));
}

/** How surely two parts make up their whole by the words that name them; null where those do not tell. */
export function complement(text: ReportText, a: Stretch, b: Stretch): 'exclusive' | 'usual' | null {
  if (EXCLUSIVE.some((pair) => isPair(text, a, b, pair))) return 'exclusive';
  return USUAL.some((pair) => isPair(text, a, b, pair)) ? 'usual' : null;
}

/** Heads under which the same people are counted. */
const HEADS: readonly Wording[] = [
  words('nữ|nam|phụ nữ'),
  words('dân tộc|dân tộc thiểu số|tôn giáo|dtts'),
  words('nông thôn|thành thị|vùng sâu'),
  words('đào tạo|bằng cấp|chứng chỉ|trình độ|đại học'),
  words('đảng viên|đoàn viên|hội viên'),
  words('nghèo|cận nghèo|bảo trợ'),
  words('trẻ em|cao tuổi|thanh niên'),
  words('khuyết tật'),
];

/** Whether parts are told apart in more than one way, so that one person may be in several: "nữ …, dân tộc thiểu số …". */
export function mayOverlap(text: ReportText, parts: readonly Stretch[]): boolean {
  const isUnder = (head: Wording): boolean => parts.some(({ start, end }) => head.in(text, start, end));
  return HEADS.filter(isUnder).length > 1;
}
