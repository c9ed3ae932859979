/**
 * The part that a figure plays, from the words nearest to it: plan or actual, whole or part, of which period, and what
 * it is the figure of.
 */
import type { ReportText } from '../text/clean';
import type { PlacedFigure, Structure } from '../text/structure';
import { Wording, words } from '../text/wording';
import { isTime } from './amounts';
import { namesInOrder } from './respectively';
import { type Stretch, tellingWords, TOTAL, PLAN } from './labels';

/** When an amount was reached; null for what the words do not name. */
export interface Period {
  readonly year: number | null;
  /** 1 to 12 of a month, 1 to 4 of a quarter. */
  readonly month: number | null;
  readonly quarter: number | null;
  /** "cùng kỳ", "năm trước", "đầu năm" against "năm nay", "cuối năm". */
  readonly relative: 'earlier' | 'later' | null;
  /** "đến 31/01/2024": up to when, not of which year. */
  readonly isDate: boolean;
}

export interface FigureRole {
  readonly figure: PlacedFigure;
  readonly isPlan: boolean;
  readonly isActual: boolean;
  /** "tổng …", "trong số …", "trên …": what others are parts of. */
  readonly isWhole: boolean;
  /** "trong đó", "riêng", "có". */
  readonly isPart: boolean;
  /** "so với …": what another amount is held against. */
  readonly isCompared: boolean;
  readonly period: Period;
  /** What it is the figure of: "nợ thuế", "KCĐP", without words of its role, its period and its verbs. */
  readonly subject: ReadonlySet<string>;
}

/** The most that is read of the words around a figure, to both sides. */
const MOST_LETTERS = 160;

/** Ends what still belongs to the figure before. */
const BREAK = new Wording(
  '[,;:()\\n]|(?<=[ )])(?:lên|xuống|tăng|giảm|so với|so cùng|trên|trong|và|đạt|bằng|còn|vượt|chiếm|thì|nhưng|với|cho|có|hỗ trợ|là|cao hơn|thấp hơn|gấp)(?= )',
);

const ACTUAL = words(
  'thực hiện|giải ngân|thực thu|thực chi|thực tế|thực đạt|kết quả|quyết toán|hoàn thành|ước|đạt|đã (?!giao|được giao|phân bổ|phê duyệt)\\p{L}+|lũy kế|luỹ kế|nghiệm thu|thanh toán',
);
/** Money that was handed out to be spent. */
const ALLOTTED = words('được (?:bố trí|cấp|phân bổ)');
const WHOLE = words('trong số|trong tổng|trên tổng|trong tổng số|trên tổng số|của tổng|số phải thu|phải thu');
const IN_OR_OF = new Wording('(?:^|[ ,(])(?:trong|trên) ?$');
const HAS = new Wording('(?:^|[ ,])(?:có|gồm|quản lý)(?: gần| trên| hơn| khoảng)? ?$');
const PART = words('trong đó|trong số đó|trong số này|riêng|có|đã');
const COMPARED = words('so với|so cùng|với cùng');

const EARLIER = words(
  'cùng kỳ|(?:năm|kỳ|tháng|quý|vụ|tuần|mùa|niên vụ|khóa|năm học|nhiệm kỳ|giai đoạn) (?:trước|ngoái)|trước đó|trước đây|(?:lúc|thời điểm|ban) đầu|đầu (?:năm|kỳ|quý|tháng|nhiệm kỳ)|khi (?:mới )?thành lập',
);
const LATER = words(
  'năm nay|hiện nay|hiện có|hiện tại|hiện|đến nay|(?:cuối|hết) (?:năm|kỳ|quý|tháng)|(?:năm học|kỳ|vụ|năm|tháng|quý) này',
);
const YEAR = new Wording('(?<![\\d.,])(?:19|20)\\d{2}(?![\\d.,]*\\d)');
const DATED = new Wording('/(?:19|20)\\d{2}(?!\\d)');
const MONTH = new Wording('(?<!\\d )tháng (?:0?[1-9]|1[0-2])(?!\\d|/\\d{1,2}/)');
const QUARTER = new Wording('quý (?:iv|i{1,3}|[1-4])(?![\\p{L}\\d])');
const PERIOD_WORDS = new Wording(
  '(?:\\d+ )?(?:tháng|năm|quý|ngày|tuần|vụ|kỳ|niên vụ|giai đoạn|thời kỳ|năm học|nhiệm kỳ)(?: (?:trước|ngoái|nay|này|đầu|cuối|báo cáo|i{1,3}|iv|\\d[\\d/.–-]*))*|\\d[\\d/.–-]*|cùng kỳ|đầu (?:năm|kỳ)|cuối (?:năm|kỳ)|(?:hđnd|ubnd|trung ương|bộ tài chính|thủ tướng(?: chính phủ)?|chính phủ)(?: (?:tỉnh|thành phố|huyện|xã))? (?:đã )?(?:giao|phê duyệt|quyết định)|nghiệm thu|thanh toán|thu hút|thu được',
);

/** Words of verbs, of roles and of who reports: they do not tell one amount from another. */
const GENERAL = new Set(
  (
    'giải ngân nay hết thời điểm báo lũy luỹ kế hiện mới kết quả quyết toán hoàn thành nghiệm thanh thực tế chỉ vẫn lại sẽ đang còn ' +
    'so sánh cùng kỳ trước sau tương ứng đương tức là này khoản con lên xuống tăng giảm vượt hụt bằng cao thấp hơn riêng gồm bao ' +
    'phê duyệt bố trí phân bổ nhiệm vụ chỉ tiêu mục phấn đấu ra phải lúc tăng trưởng sang toàn tỉnh huyện xã thành phố địa bàn ngành ' +
    'ta trên dưới khi khoảng gần hơn trong ngoài đó nhưng song thì nếu nhờ vậy như vào được đã bị cũng mỗi các những số lượng giá trị ' +
    'đón hút phát triển tuyển trồng giao ghi nhận đề được triển khai tính lần lượt tổng quy trong sách nước phần khoản nguồn'
  ).split(' '),
);

/** Words of which an amount has only one: they tell two amounts apart. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['thu', 'chi'],
  ['xuất', 'nhập'],
  ['nam', 'nữ'],
];

const NO_PERIOD: Period = { year: null, month: null, quarter: null, relative: null, isDate: false };
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function numberAfterWord(text: ReportText, stretches: readonly Stretch[], wording: Wording): string | null {
  for (const { start, end } of stretches) {
    const place = wording.last(text, start, end);
    if (place) return text.lower.slice(place.start, place.end).split(' ').at(-1)!;
  }
  return null;
}

function periodOf(text: ReportText, stretches: readonly Stretch[]): Period {
  const year = numberAfterWord(text, stretches, YEAR);
  const month = numberAfterWord(text, stretches, MONTH);
  const quarter = numberAfterWord(text, stretches, QUARTER);
  const says = (wording: Wording): boolean => stretches.some(({ start, end }) => wording.in(text, start, end));
  const relative = says(LATER) ? 'later' : null;
  return {
    ...NO_PERIOD,
    year: year === null ? null : Number(year),
    month: month === null ? null : Number(month),
    quarter: quarter === null ? null : (QUARTERS[quarter] ?? Number(quarter)),
    relative: says(EARLIER) ? 'earlier' : relative,
    isDate: says(DATED),
  };
}

/** Whether the first period lies before the second; null where the words do not tell. */
export function isBefore(first: Period, second: Period): boolean | null {
  if (first.year !== null && second.year !== null && first.year !== second.year) return first.year < second.year;
  if (first.relative === 'earlier' && second.relative !== 'earlier') return true;
  if (second.relative === 'earlier' && first.relative !== 'earlier') return false;
  if (first.month !== null && second.month !== null && first.month !== second.month) return first.month < second.month;
  if (first.quarter !== null && second.quarter !== null && first.quarter !== second.quarter)
    return first.quarter < second.quarter;
  return null;
}

/** The words of a stretch that say what an amount is of. */
export function subjectWords(text: ReportText, { start, end }: Stretch): Set<string> {
  const found = new Set<string>();
  let from = start;
  const add = (to: number): void => {
    for (const word of tellingWords(text, { start: from, end: to })) if (!GENERAL.has(word)) found.add(word);
  };
  for (const place of PERIOD_WORDS.all(text, start, end)) {
    add(place.start);
    from = place.end;
  }
  add(end);
  return found;
}

/** Whether two subjects exclude each other: "thu" and "chi". */
export const areOpposite = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  OPPOSITES.some(
    ([one, other]) => (a.has(one) && !a.has(other) && b.has(other)) || (a.has(other) && !a.has(one) && b.has(one)),
  );

/** They tell what is done with an amount: "được giao 1.024 tỷ đồng, đã chi 1.087 tỷ đồng". */
export const MOVEMENTS: ReadonlySet<string> = new Set(['thu', 'chi']);

export const isSubset = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean => {
  for (const word of inner) if (!outer.has(word) && !MOVEMENTS.has(word)) return false;
  return true;
};

/** The later of two amounts is of the same thing when it is named with no other words than the earlier. */
export function haveOneSubject(a: FigureRole, b: FigureRole): boolean {
  if (areOpposite(a.subject, b.subject)) return false;
  const [first, second] = a.figure.index < b.figure.index ? [a, b] : [b, a];
  // "so với năm 2021 (1.412 tỷ đồng), giá trị sản xuất …": the second names what both are of.
  return isSubset(second.subject, first.subject) || (first.isCompared && isSubset(first.subject, second.subject));
}

/** The role of a figure that is named in order with others: "quý ii", "năm 2021", "thu phí". */
function namedRole(name: string): Partial<Pick<FigureRole, 'period' | 'subject'>> {
  const [unit, number = ''] = name.split(' ');
  if (unit === 'năm' && /^\d{4}$/.test(number)) return { period: { ...NO_PERIOD, year: Number(number) } };
  if (unit === 'quý') return { period: { ...NO_PERIOD, quarter: QUARTERS[number] ?? Number(number) } };
  if (unit === 'tháng' && /^\d+$/.test(number)) return { period: { ...NO_PERIOD, month: Number(number) } };
  return { subject: new Set((name.match(/[\p{L}\d]+/gu) ?? []).filter((word) => !GENERAL.has(word))) };
}

/** The roles of the figures of a text, each worked out when it is first asked for. */
export class Roles {
  private readonly known = new Map<PlacedFigure, FigureRole>();

  private inOrder: Map<PlacedFigure, string> | undefined;

  constructor(private readonly structure: Structure) {}

  of(figure: PlacedFigure): FigureRole {
    let role = this.known.get(figure);
    if (!role) this.known.set(figure, (role = this.roleOf(figure)));
    return role;
  }

  /** The period that a stretch of the text names. */
  periodIn(stretch: Stretch): Period {
    return periodOf(this.structure.text, [stretch]);
  }

  /** Where the words of a figure end and those of the figure after it begin. */
  private breakAfter(figure: PlacedFigure): number {
    const { text, figures, sentences } = this.structure;
    const next = figures[figure.index + 1];
    const limit = Math.min(next?.start ?? Infinity, sentences[figure.sentence]!.end, figure.end + MOST_LETTERS);
    const place = BREAK.first(text, figure.end, limit);
    if (place) return place.start;
    return next?.start === limit ? figure.end : limit;
  }

  private headOf(figure: PlacedFigure): Stretch {
    let at = figure;
    let before = this.structure.figures[at.index - 1];
    // "9 tháng là 845 tỷ đồng": a time is among the words of the amount.
    while (before && isTime(before) && before.sentence === figure.sentence) {
      at = before;
      before = this.structure.figures[at.index - 1];
    }
    const from = before && before.end === at.leadStart ? this.breakAfter(before) : at.leadStart;
    return { start: Math.max(from, figure.start - MOST_LETTERS), end: figure.start };
  }

  private roleOf(figure: PlacedFigure): FigureRole {
    const name = (this.inOrder ??= namesInOrder(this.structure)).get(figure);
    const role = this.roleByWords(figure);
    if (name === undefined) return role;
    const named = namedRole(name);
    return { ...role, ...named, subject: new Set([...role.subject, ...(named.subject ?? [])]) };
  }

  private roleByWords(figure: PlacedFigure): FigureRole {
    const { text } = this.structure;
    const head = this.headOf(figure);
    const tail = { start: figure.end, end: this.breakAfter(figure) };
    const has = (wording: Wording): boolean =>
      wording.in(text, head.start, head.end) || wording.in(text, tail.start, tail.end);
    const plan = PLAN.last(text, head.start, head.end);
    const actual = ACTUAL.last(text, head.start, head.end);
    return {
      figure,
      isPlan: plan
        ? !actual || actual.end <= plan.end
        : PLAN.in(text, tail.start, tail.end) || ALLOTTED.in(text, head.start, head.end),
      isActual: actual !== null && (!plan || plan.end < actual.end),
      isWhole:
        has(TOTAL) || has(WHOLE) || IN_OR_OF.in(text, head.start, head.end) || HAS.in(text, head.start, head.end),
      isPart: PART.in(text, head.start, head.end),
      isCompared: COMPARED.in(text, head.start, head.end),
      period: periodOf(text, [head, tail]),
      subject: new Set([...subjectWords(text, head), ...subjectWords(text, tail)]),
    };
  }
}
