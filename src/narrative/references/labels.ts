/** The words that name a figure, and what they tell: plan or actual, whose, which period. */
import type { ReportText } from '../text/clean';
import type { PlacedFigure, Structure } from '../text/structure';
import { words } from '../text/wording';

export const PLAN = words(
  'kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|được giao|giao(?! thông| dịch| đất| lưu| thừa)|đã giao|phê duyệt|phân bổ|nghị quyết|pháp lệnh|đề ra|hợp đồng|dự kiến',
);
export const TOTAL = words('tổng|tổng số|tổng cộng|toàn bộ|cả nước|toàn tỉnh|toàn vùng|toàn ngành');
const EARLIER = words(
  'cùng kỳ|năm trước|năm ngoái|kỳ trước|tháng trước|quý trước|đầu năm|cuối năm|năm \\d{4}|\\d{4}|trước đó|hiện hành|trước đây',
);

/** Words that tell nothing about which figure is meant. */
const EMPTY = new Set(
  'và so với của trong là các những này đó cả năm tổng số tiền kinh phí mức được giao đã kế hoạch dự toán chỉ tiêu ở tại cho một có theo trên tính đến về từ khi thì hơn thực hiện đạt ước tỷ lệ chiếm khoảng gần đầu do nên vốn'.split(
    ' ',
  ),
);

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const leadOf = (figure: PlacedFigure): Stretch => ({ start: figure.leadStart, end: figure.start });
export const isPlan = (text: ReportText, { start, end }: Stretch): boolean => PLAN.in(text, start, end);
export const namesEarlier = (text: ReportText, { start, end }: Stretch): boolean => EARLIER.in(text, start, end);

/** The words of a stretch that tell which figure is meant: "nợ thuế", "KCĐP", "2018". */
export const tellingWords = (text: ReportText, { start, end }: Stretch): Set<string> =>
  new Set((text.lower.slice(start, end).match(/[\p{L}\d]+/gu) ?? []).filter((word) => !EMPTY.has(word)));

const PERIOD = words('đầu năm|cuối năm|cùng kỳ|năm trước|năm ngoái|kỳ trước|quý trước|tháng trước|năm \\d{4}');

/** The periods that a stretch names. */
export const periodsIn = (text: ReportText, { start, end }: Stretch): string[] =>
  [...PERIOD.all(text, start, end)].map((place) => text.lower.slice(place.start, place.end));

/** What a percentage is taken of: the words after it up to a mark, a bracket, another turn or figure. */
export function basePhrase({ text, figures, sentences }: Structure, figure: PlacedFigure): Stretch {
  const next = figures[figure.index + 1];
  const limit = Math.min(sentences[figure.sentence]!.end, next?.start ?? Infinity);
  const stop =
    /[,;:()\n.]|(?<=\s)(?:và (?:tăng|giảm|bằng|chiếm|đạt|cao|thấp)|tăng|giảm|thấp hơn|cao hơn|trong đó|trong khi)(?=\s)/u.exec(
      text.lower.slice(figure.end, limit),
    );
  if (stop) return { start: figure.end, end: figure.end + stop.index };
  // "chiếm 54,8% tổng chi và chi thường xuyên 8.736 tỷ đồng": what follows is named with the next figure.
  const and = next?.start === limit ? text.lower.slice(figure.end, limit).search(/ và /) : -1;
  return { start: figure.end, end: and < 0 ? limit : figure.end + and };
}
