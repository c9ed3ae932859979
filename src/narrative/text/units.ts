/** The unit after a figure of a text: money, percent, quantities with a scale word ("triệu tấn"), counted nouns. */
import { readUnit } from '../../figures';
import type { ReportText } from './clean';

export interface TextUnit {
  /** What may be compared: "đồng", "usd", "%", "tấn", "đề án", "đồng/tháng". */
  readonly dimension: string;
  /** Power of ten of one unit: 6 for triệu đồng. */
  readonly power: number;
  /** As written in the text, spaces as they are; '' where none is. */
  readonly name: string;
  /** The usual spelling where the text has another: "triệu đồng" for "triều đồng". */
  readonly correction: string | null;
  /** Position after the unit. */
  readonly end: number;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn|ngàn|nghin|ngan) (?:tỷ|tỉ|ty|ti)(?![\p{L}])/u, 12],
  [/^(?:trăm|tram) (?:tỷ|tỉ|ty|ti)(?![\p{L}])/u, 11],
  [/^(?:tỷ|tỉ|ty|ti)(?![\p{L}])/u, 9],
  [/^(?:trăm triệu|tram trieu)(?![\p{L}])/u, 8],
  [/^(?:triệu|trieu|tr)(?![\p{L}])/u, 6],
  [/^(?:nghìn|ngàn|nghin|ngan)(?![\p{L}])/u, 3],
];

/** Names of one word, apart from money in đồng; other nouns are taken with two words. */
const ONE_WORD =
  /^(?:ý kiến|y kien|usd|eur|euro|tấn|tan|tạ|kg|gam|lít|lit|kwh|mwh|gwh|kw|mw|ha|km2|km|m2|m3|m|người|nguoi|hộ|ho|xã|xa|huyện|huyen|tỉnh|tinh|thôn|thon|ban|bản|lượt|luot|chiếc|chiec|cái|cai|con|cây|cay|lần|lan|điểm|diem|vụ|vu|ca|suất|suat|lớp|lop|trường|truong|phòng|phong|máy|may|năm|nam|tháng|thang|ngày|ngay|quý|quy|tuần|tuan|giờ|gio|phút|phut|mục|muc|bộ|cuộc|cuoc|hồ|phiếu|phieu)(?![\p{L}\d])/u;

const DONG = /^(?:đồng|dong|đ|vnđ|vnd)(?![\p{L}]| chí(?![\p{L}]))/u;

/** One word for what is counted alike: people by any name, "DN" for "doanh nghiệp". */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:lao động|công nhân|kỹ thuật viên|kỹ thuật|cán bộ|học viên|đại biểu|nhân viên|kỹ sư|công chức|viên chức|nhân khẩu|đảng viên|đồng chí|lđ)(?![\p{L}])/u,
    'người',
  ],
  [/^(?:dn|doanh nghiệp)(?![\p{L}])/u, 'doanh nghiệp'],
];

/** Words after a bare number that are no counted noun. */
const NO_NOUN =
  /^(?:đang|chưa|không|bị|sẽ|phải|mới|đúng|và|so|là|trong|của|cho|tại|với|ở|để|do|đã|được|thì|còn|hoặc|hay|đến|tới|lên|xuống|có|từ|theo|trên|dưới|chiếm|tăng|giảm|đạt|bằng|cao|thấp|này|nay|nên|khi|mà|cũng|vẫn|như|gồm|bao|cùng|vào|ra|thuộc|trở|va|la|cua|tai|voi|de|da|duoc|thi)(?![\p{L}])/u;

const PER =
  /^ ?(?:\/ ?|mỗi |một |trên mỗi )(tháng|năm|quý|ngày|tuần|người|hộ|kwh|kg|tấn|ha|m2|m3|lượt|thang|nam|quy|ngay|nguoi)(?![\p{L}])/u;
const PROPER_MONEY =
  /^(?:(?:nghìn |ngàn )?(?:tỷ|tỉ)|triệu|nghìn|ngàn|tr\.?|ng\.?|1\.000|ty|ti|trieu|nghin|ngan)? ?\.?(?:đồng|đ|vnđ|vnd|dong|d)?$/u;

const after = (text: ReportText, at: number): number => (text.lower[at] === ' ' ? at + 1 : at);

function percent(text: ReportText, at: number): TextUnit | null {
  const match = /^ ?(điểm phần trăm|điểm %|diem phan tram|% điểm|phần trăm|phan tram|%)/.exec(
    text.lower.slice(at, at + 20),
  );
  if (!match) return null;
  const points = /điểm|diem/.test(match[1]!);
  return { dimension: points ? 'điểm %' : '%', power: 0, name: match[1]!, correction: null, end: at + match[0].length };
}

/** "/kế hoạch 5.000 triệu USD": what follows is the other of two amounts. */
const OTHER_OF_TWO =
  /^(?:tổng|kế hoạch|kh|dự toán|dt|chỉ tiêu|mục tiêu|nhu cầu|số|vốn|toàn|cả|năm \d|cùng kỳ|tong|ke hoach|du toan|chi tieu|so|von)(?![\p{L}])/u;

/** "/tháng", "mỗi năm", "/đề án" after a unit makes a quantity of its own. */
function withPer(text: ReportText, unit: TextUnit): TextUnit {
  const match = PER.exec(text.lower.slice(unit.end, unit.end + 14));
  if (match) {
    const per = { ...unit, dimension: `${unit.dimension}/${match[1]}`, end: unit.end + match[0].length };
    const time = /^ ?\/ ?(?:tháng|năm|thang|nam)(?![\p{L}])/u.exec(text.lower.slice(per.end, per.end + 8));
    return time
      ? { ...per, dimension: per.dimension + time[0].replaceAll(' ', ''), end: per.end + time[0].length }
      : per;
  }
  if (!DONG.test(unit.dimension) && unit.dimension !== 'usd') return unit;
  const slash = /^ ?\/ ?(?=\p{L})/u.exec(text.lower.slice(unit.end, unit.end + 4));
  const start = unit.end + (slash?.[0].length ?? 0);
  if (!slash || OTHER_OF_TWO.test(text.lower.slice(start, start + 12))) return unit;
  const each = noun(text, start);
  return each ? { ...unit, dimension: `${unit.dimension}/${each.dimension}`, end: each.end } : unit;
}

/** Money whose unit is misspelt: two words that the reader of tables knows as money. */
function misspelt(text: ReportText, start: number): TextUnit | null {
  const match = /^\p{L}+\.? ?\p{L}+/u.exec(text.lower.slice(start, start + 16));
  if (!match || PROPER_MONEY.test(match[0])) return null;
  const unit = readUnit(match[0]);
  if (unit?.kind !== 'money' || unit.factor === 1) return null;
  return {
    dimension: 'đồng',
    power: Math.round(Math.log10(unit.factor)),
    name: match[0],
    correction: unit.name,
    end: start + match[0].length,
  };
}

function noun(text: ReportText, start: number): { dimension: string; end: number } | null {
  const rest = text.lower.slice(start, start + 40);
  if (DONG.test(rest)) return { dimension: 'đồng', end: start + DONG.exec(rest)![0].length };
  for (const [pattern, dimension] of ALIKE) {
    const alike = pattern.exec(rest);
    if (alike) return { dimension, end: start + alike[0].length };
  }
  const one = ONE_WORD.exec(rest);
  if (one) return { dimension: one[0], end: start + one[0].length };
  if (NO_NOUN.test(rest)) return null;
  const two = /^(\p{L}+)(?: (\p{L}+))?/u.exec(rest);
  if (!two || two[1]!.length < 2) return null;
  const second = two[2] !== undefined && two[2].length > 1 && !NO_NOUN.test(two[2]) ? ` ${two[2]}` : '';
  return { dimension: two[1]! + second, end: start + two[1]!.length + second.length };
}

/** Words after a scale word that are a unit themselves: "triệu tấn"; others name what the money is for. */
const isUnitName = (name: string): boolean =>
  DONG.test(name) || ONE_WORD.test(name) || /^(?:cổ phiếu|doanh nghiệp|người)$/.test(name);

/** "tỷ đồng", "triệu tấn"; "35.811 tỷ và": đồng is left unsaid. */
function withScale(text: ReportText, start: number): TextUnit | null {
  const rest = text.lower.slice(start, start + 20);
  const found = SCALES.find(([pattern]) => pattern.test(rest));
  if (!found) return null;
  const [pattern, power] = found;
  const scaleEnd = start + pattern.exec(rest)![0].length;
  const isFollowed = text.lower[scaleEnd] === ' ' || text.lower[scaleEnd] === '.';
  const what = isFollowed ? noun(text, scaleEnd + 1) : null;
  const isUnit = what !== null && isUnitName(what.dimension);
  const end = isUnit ? what.end : scaleEnd;
  const isCounted = what !== null && (isUnit || power < 9);
  const dimension = isCounted ? what.dimension : 'đồng';
  return withPer(text, { dimension, power, name: text.clean.slice(start, end), correction: null, end });
}

/** The unit that stands directly after a figure; null where none does. */
export function unitAfter(text: ReportText, at: number): TextUnit | null {
  const asPercent = percent(text, at);
  if (asPercent) return asPercent;
  const start = after(text, at);
  const scaled = misspelt(text, start) ?? withScale(text, start);
  if (scaled) return scaled;
  const rest = text.lower.slice(start, start + 8);
  if (text.lower[at] !== ' ' && !/^(?:đ|ha|km|kg|m2|m3|tr|kwh)(?![\p{L}])/u.test(rest)) return null;
  const counted = noun(text, start);
  return (
    counted && withPer(text, { ...counted, power: 0, name: text.clean.slice(start, counted.end), correction: null })
  );
}
