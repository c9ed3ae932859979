/** What the names on an axis say: the one interface through which rules read labels, headers, numbering and number rows. */

import type { BalanceSide } from './balances';
import type { Flow } from './flows';
import type { MeanGrowth } from './mean-growth';
import type { PricedAmount } from './prices';

/** Lines that labels, numbering or headers propose as the parts of a whole. */
export interface SumProposal {
  readonly operands: readonly number[];
  readonly signs?: readonly number[];
  /** `declared`: a formula in a label or number row; `tree`: the hierarchy of rows or headers. */
  readonly by: 'declared' | 'tree';
  /** Parts of a "Trong đó": they need not add up, so that only agreement makes them a sum. */
  readonly ofWhich?: boolean;
  readonly source?: string;
  /** Lines without a figure of their own, for which those under them are operands. */
  readonly bare?: readonly number[];
  /** The lines of one list, numbered from 1 on or all alike, with nothing else between them and the whole. */
  readonly isList?: boolean;
  /** Whether each of them has a number. */
  readonly isNumbered?: boolean;
  /** Months or quarters of the period: of a stock or a mean the period has a figure like theirs, and no sum. */
  readonly isOfPeriods?: boolean;
  /** A subtotal and the taxes that are put on it: two lines are enough. */
  readonly isWithTax?: boolean;
}

/** A ratio or growth that headers or the number row propose: numerator and denominator, or current and base. */
export interface QuotientProposal {
  readonly kind: 'ratio' | 'growth';
  readonly operands: readonly [number, number];
  readonly by: 'declared' | 'label';
  readonly source?: string;
  /** Whether the header says both sides: "Đạt (%)" of a plan, "So sánh 2023/2022". */
  readonly isFullyNamed?: boolean;
}

/** Lines whose product a line is declared to be. */
export interface ProductProposal {
  readonly operands: readonly number[];
  readonly source: string;
}

/** What is known by name of the lines of one axis. A line is a position in the matrix's `rows` or `columns`. */
export interface LineNames {
  isTotal(line: number): boolean;
  isAverage(line: number): boolean;
  /** Parts of a "Trong đó" are no parts of the next total. */
  isOfWhich(line: number): boolean;
  /** Rates, shares and growth beyond doubt: no parts of amounts. */
  isPercentage(line: number): boolean;
  /** The same by words that name amounts as well ("Cơ cấu lại nợ"): taken for a rate where the figures agree. */
  isRate(line: number): boolean;
  /** Whether the label says that the figures are in a foreign currency, among lines in đồng. */
  isForeign(line: number): boolean;
  /** "Tỷ trọng", "Cơ cấu": each figure's share of a total in the same line. */
  isShare(line: number): boolean;
  isGrowth(line: number): boolean;
  isDifference(line: number): boolean;
  /** "Bình quân", "Đơn giá", "Average award": what a total comes to for one of many. */
  isPerUnit(line: number): boolean;
  /** "Điểm trừ", "Các khoản giảm trừ": taken off a total. */
  isDeduction(line: number): boolean;
  /** "Lũy kế", "Cộng dồn": runs on from one period to the next. */
  isCumulative(line: number): boolean;
  /** "Nữ", "Dân tộc thiểu số", "Đảng viên": some of those whom other lines count already. */
  isTrait(line: number): boolean;
  /** "Tổng cộng (chưa gồm dự phòng)": a total that says that it leaves something out. */
  leavesOut(line: number): boolean;
  /** Whether it is called a stock at first or at the end, or what comes to it or goes from it. */
  flowOf(line: number): Flow | null;
  /** The later and the earlier of two years that a difference stands beside; null where it stands beside no such pair. */
  yearsBeside(line: number): readonly [number, number] | null;
  /** Amount = quantity × price by the words of the headers; none where they do not say it. */
  pricedAmounts(line: number): readonly PricedAmount[];
  /** What the mean growth that a header names may be that of. */
  meanGrowths(line: number): readonly MeanGrowth[];
  /** What it may be in a balance: "Tổng thu", "Tổng chi", "Bội thu". */
  balanceSides(line: number): readonly BalanceSide[];
  /** Totals, headings and percentages are no period among periods. */
  isPeriod(line: number): boolean;
  /** "Tháng 1", "Quý I": nothing was added up before it. */
  isFirstPeriod(line: number): boolean;

  /** Whether the line bears a mark of numbering: "1", "a", "-". */
  isNumbered(line: number): boolean;
  /** Lines of one group (the same numbering, the same look, the same lowest header) may be the parts of one whole. */
  groupOf(line: number): string;
  /** Whether the whole may be of the same group as its parts: columns of "Nam" add up to a column "Nam". */
  readonly groupsHoldWholes: boolean;
  /** Whether the table says that it shows some of the lines only: "Mặt hàng chủ yếu". */
  readonly showsExamples: boolean;
  /** Lines that bear the same name, in order: "Vốn đầu tư" under each programme adds up to the one at the top. */
  namesakes(line: number): readonly number[];
  /** Whether the hierarchy names `part` a part of `whole`. */
  isPartOf(part: number, whole: number): boolean;
  /** The line that another is part of by numbering or indent; −1 where it is part of none. */
  parentOf(line: number): number;
  /** 0…1: how alike the headers of two lines are ("So sánh › Thu NSĐP" and "Dự toán › Thu NSĐP"). */
  likeness(one: number, other: number): number;

  /** Whether the line's label or number-row cell may hold a formula. */
  mayDeclare(line: number): boolean;
  sums(line: number): readonly SumProposal[];
  quotients(line: number): readonly QuotientProposal[];
  factors(line: number): ProductProposal | null;
  /** The one percentage that the name says: 8 of "BHXH (8%)". */
  percentIn(line: number): number | null;
}

/** The names of the lines of one axis, and of the positions at which the other axis crosses them. */
export interface AxisNames extends LineNames {
  readonly crossing: LineNames;
}

/** Made when first asked for: most tables never need it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A question that is asked of each line many times, answered once. */
export function answeredOnce(count: number, ask: (line: number) => boolean): (line: number) => boolean {
  /** 0 not asked yet, 1 yes, 2 no. */
  const answers = new Uint8Array(count);
  return (line) => {
    if (answers[line] === 0) answers[line] = ask(line) ? 1 : 2;
    return answers[line] === 1;
  };
}

/** Adds to the list under a key in place: a total may have fifty thousand parts. */
export function append<Key>(lists: Map<Key, number[]>, key: Key, line: number): void {
  const list = lists.get(key);
  if (list) list.push(line);
  else lists.set(key, [line]);
}
