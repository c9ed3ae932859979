/** Which figures a percentage or a change can refer to: the figure it speaks of, and the base that stands beside it. */
import { areCountedAlike, isPercent } from '../text/figures';
import type { PlacedFigure, Structure } from '../text/structure';
import { Wording, words } from '../text/wording';
import { followsDirectly, isChange, turnOf } from './turns';

const TIME = /^(?:tháng|năm|ngày|quý|tuần|giờ|phút|lần|thang|nam|ngay|quy|tuan|gio|phut|lan)$/;
export const isTime = (figure: PlacedFigure): boolean => TIME.test(figure.dimension);
/** An amount of something: no percentage, no time, with a unit. */
export const isAmount = (figure: PlacedFigure): boolean =>
  !isPercent(figure) && !isTime(figure) && figure.dimension !== '';

const isWithin = (inner: PlacedFigure, outer: PlacedFigure): boolean =>
  outer.brackets.every((bracket, i) => inner.brackets[i] === bracket);

const BASE_STARTS = new Wording(
  '^ ?\\)? ?\\(?(?:so|về (?:số|lượng|giá trị|diện tích|sản lượng|vốn)[^,;:()]* so|của|trong|trên|tổng|kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|mức|kinh phí|số|vốn|nhu cầu|tỷ lệ|tỉ lệ|giá|giá trị|doanh thu|sản lượng|diện tích|dự án|năm|cùng kỳ|lượng|giai đoạn|nhiệm kỳ|thời kỳ|kỳ|vụ|quý|tháng)(?![\\p{L}])',
);
const COMPARED = new Wording('so (?:với|cùng)|với cùng');
/** "vượt dự toán giao 480 tỷ đồng là 6,8%", "thấp hơn cùng kỳ (46.800 ha) 3,4%". */
export const CHANGED_FROM = new Wording(
  '(?<![\\p{L}])(?:vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn|tăng|giảm) (?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ|mức|(?:năm|kỳ|vụ|quý|tháng|năm học) (?:trước|\\d{4})|bình quân|trung bình|cả nước|cùng thời điểm)(?: [\\p{L}\\d]+){0,5} ?(?:\\((?:\\p{L}+ ){0,4})?$',
);
/** Words that begin another statement, so that the figure after them is no base. */
const OTHER_STATEMENT = words(
  'tăng|giảm|đạt|chiếm|lên|xuống|còn|với|và|tương ứng|tương đương|trong đó|gồm|bao gồm|trong khi|thì|hoàn thành|hỗ trợ|thu được|giải ngân được|được hơn|cao hơn|thấp hơn|vượt|cho|để|nhưng|có',
);

const RESPECTIVELY = words('lần lượt');

/** Whether the words between a percentage and a figure name that figure as the base of the percentage. */
function namesBase({ text }: Structure, percent: PlacedFigure, base: PlacedFigure): boolean {
  const [from, to] = [percent.end, base.start];
  const gap = text.clean.slice(from, to);
  // "(dự toán lần lượt là 3.850 tỷ đồng và 6.296 tỷ đồng)": of two percentages.
  if (RESPECTIVELY.in(text, from, to)) return false;
  // "dự toán (số dự toán: 1.012 tỷ đồng)".
  const inside = base.brackets.length > percent.brackets.length ? gap.replace(/: ?$/, '') : gap;
  if (gap.length > 160 || /[,;:]/.test(inside) || !BASE_STARTS.in(text, from, to)) return false;
  const bracket = gap.lastIndexOf('(');
  // In a bracket directly before the figure only the words inside could begin another statement.
  const start = bracket >= 0 && base.brackets.length > percent.brackets.length ? from + bracket : from;
  const skip = [...COMPARED.all(text, start, to)];
  return ![...OTHER_STATEMENT.all(text, start, to)].some(
    (place) => !skip.some((one) => place.start >= one.start && place.end <= one.end),
  );
}

const NEXT = /^(?:, ?|; ?| và |,? ?và )$/;

const isNext = ({ text }: Structure, one: PlacedFigure | undefined, other: PlacedFigure | undefined): boolean =>
  one !== undefined &&
  other?.dimension === one.dimension &&
  other.sentence === one.sentence &&
  NEXT.test(text.lower.slice(one.end, other.start));

/**
 * "93,7% và 115,5% dự toán (4.500 tỷ đồng và 1.200 tỷ đồng)": a figure in a row of its kind, of which each belongs to
 * another amount.
 */
function isInRow(structure: Structure, figure: PlacedFigure): boolean {
  const [before, after] = [structure.figures[figure.index - 1], structure.figures[figure.index + 1]];
  return isNext(structure, before, figure) || isNext(structure, figure, after);
}

/** Figures of a structure with what is known of their part in it. */
export class References {
  /** Figures that are the base of a percentage beside them. */
  readonly bases = new Set<PlacedFigure>();
  private readonly explicit = new Map<PlacedFigure, PlacedFigure>();
  private readonly changes: Set<PlacedFigure>;

  constructor(readonly structure: Structure) {
    const { figures } = structure;
    this.changes = new Set(figures.filter((figure) => isAmount(figure) && isChange(structure, figure)));
    for (const figure of figures) {
      if (!isPercent(figure) && figure.dimension !== 'lần' && !this.changes.has(figure)) continue;
      const base = this.baseAfter(figure) ?? this.baseBefore(figure);
      if (!base || !this.hasLike(base, figure)) continue;
      this.explicit.set(figure, base);
      this.bases.add(base);
    }
  }

  /** A base is of the same unit as something before the percentage: "gấp 1,1 lần tổng thu của 4 thành phố" names none. */
  private hasLike(base: PlacedFigure, figure: PlacedFigure): boolean {
    for (let i = figure.index - 1; i >= 0; i--) {
      const one = this.structure.figures[i]!;
      if (one.sentence < figure.sentence - 1) return false;
      if (one !== base && areCountedAlike(one.dimension, base.dimension)) return true;
    }
    return false;
  }

  /** The base that is printed beside a percentage: "98,58% so với kế hoạch (30.691 triệu đồng)". */
  explicitBase(figure: PlacedFigure): PlacedFigure | null {
    return this.explicit.get(figure) ?? null;
  }

  isChange(figure: PlacedFigure): boolean {
    return this.changes.has(figure);
  }

  private baseAfter(figure: PlacedFigure): PlacedFigure | null {
    const { figures } = this.structure;
    let next = figures[figure.index + 1];
    while (next && isTime(next)) next = figures[next.index + 1];
    if (!next || next.sentence !== figure.sentence || next.item !== figure.item || next.dimension === '') return null;
    if (!isWithin(next, figure) || (next.threshold && next.brackets.length === figure.brackets.length)) return null;
    if (!namesBase(this.structure, figure, next) || isInRow(this.structure, next)) return null;
    // "kế hoạch cả năm (25.694/39.826 tỷ đồng)": the second of the two is the plan.
    return next.pair === 'first' ? (figures[next.index + 1] ?? null) : next;
  }

  /** "thấp hơn so với kế hoạch (63.342 triệu đồng) là 0,4%", "so với kế hoạch 120 tỷ đồng, đạt 95%". */
  private baseBefore(figure: PlacedFigure): PlacedFigure | null {
    const { text, figures } = this.structure;
    const base = figures[figure.index - 1];
    if (!base || base.sentence !== figure.sentence || this.bases.has(base) || isTime(base)) return null;
    const lead = text.clean.slice(base.leadStart, base.start);
    const clause = base.leadStart + Math.max(0, ...[',', ';', ':'].map((mark) => lead.lastIndexOf(mark) + 1));
    const isNamed = COMPARED.in(text, clause, base.start) || CHANGED_FROM.in(text, clause, base.start);
    if (!isNamed || base.dimension === '') return null;
    return /^\)?(?: (?:của )?(?:đầu năm|cùng kỳ|năm trước|kỳ trước|cùng kỳ năm trước|năm \d{4}))?,? ?(?:thì |là |đã |chỉ )?(?:tăng |giảm |bằng |đạt |cao hơn |thấp hơn |vượt )?(?:là |tới |khoảng |hơn |gần |trên )?$/u.test(
      text.lower.slice(base.end, figure.start),
    )
      ? base
      : null;
  }

  /** Amounts before a figure in its sentence that it can speak of, the nearest first. */
  subjectsBefore(figure: PlacedFigure, wanted?: (candidate: PlacedFigure) => boolean): PlacedFigure[] {
    return [...this.eachSubjectBefore(figure, wanted)];
  }

  /** The same, one by one: whoever wants the nearest need not have all of a sentence. */
  *eachSubjectBefore(
    figure: PlacedFigure,
    wanted: (candidate: PlacedFigure) => boolean = isAmount,
  ): Generator<PlacedFigure, undefined> {
    const { figures } = this.structure;
    for (let i = figure.index - 1; i >= 0; i--) {
      const candidate = figures[i]!;
      if (candidate.sentence !== figure.sentence) break;
      if (!wanted(candidate) || this.bases.has(candidate) || candidate.pair === 'second') continue;
      if (isWithin(figure, candidate)) yield candidate;
    }
  }

  /**
   * The amount that a percentage certainly speaks of: the nearest before it, with no new subject between.
   * A limit ("vốn trên 1 tỷ đồng") counts only where no other amount of the sentence is near.
   */
  subject(figure: PlacedFigure, dimension: string | null, from?: number): PlacedFigure | null {
    if (isPercent(figure) && isInRow(this.structure, figure)) return null;
    const at = from ?? this.turnStart(figure);
    const changes: PlacedFigure[] = [];
    for (const candidate of this.eachSubjectBefore(figure)) {
      if (this.isChange(candidate)) {
        changes.push(candidate);
        continue;
      }
      if (dimension !== null && !areCountedAlike(candidate.dimension, dimension)) return null;
      if (candidate.threshold && this.isLimit(candidate)) continue;
      const { end } = candidate.pair === 'first' ? this.structure.figures[candidate.index + 1]! : candidate;
      // "vốn vay còn 567 tỷ đồng, vốn đối ứng tăng 29 tỷ đồng, tăng 3,4%": of what the change before it is of.
      const isOfIt = changes.every((change) => followsDirectly(this.structure, end, this.turnStart(change)));
      return isOfIt && followsDirectly(this.structure, end, at) ? candidate : null;
    }
    return null;
  }

  private turnStart(figure: PlacedFigure): number {
    return turnOf(this.structure, figure)?.start ?? figure.start;
  }

  /** "1.425 doanh nghiệp có vốn dưới 10 tỷ đồng": a limit within what the count before it counts. */
  private isLimit(candidate: PlacedFigure): boolean {
    const before = this.structure.figures[candidate.index - 1];
    if (!before || before.sentence !== candidate.sentence) return false;
    if (this.structure.text.clean.slice(before.end, candidate.start).includes(',')) return false;
    return isAmount(before) && before.dimension !== candidate.dimension && before.item === candidate.item;
  }
}
