/**
 * Counts times a rate: "120 lớp x 2,5 triệu đồng/lớp = 300 triệu đồng", "312 nhà (60 triệu đồng/nhà, thành tiền 18.720
 * triệu đồng)", "52 đề án, mỗi đề án 300 triệu đồng, tổng kinh phí 15,6 tỷ đồng".
 */
import { type Judgement, type Reading, judge } from '../judge/judge';
import { type Quantity, product as productOf, quantityOf, scaled } from '../judge/measure';
import { isAmount } from '../references/amounts';
import { areCountedAlike, isCounted, isPercent } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { Wording, words } from '../text/wording';
import type { Claim } from '../types';
import { amountStatement, inUnitOf, itself } from './amount-claims';
import { makeClaim } from './make-claim';
import type { Report } from './report';
import type { ClaimRule } from './rule';

const TIMES = /^ ?[x×*] ?$/;
const EQUALS = /^ ?= ?$/;

/** Of what a rate is: "đồng" of "đồng/lớp". */
const amountOf = ({ dimension }: PlacedFigure): string => dimension.split('/')[0]!;

/** The figures that are multiplied up to the one before a position in their list. */
function factorsBefore({ figures, text }: Report, stated: PlacedFigure): PlacedFigure[] {
  const found: PlacedFigure[] = [];
  let next = stated;
  for (let i = stated.index - 1; i >= 0; i--) {
    const one = figures[i]!;
    const gap = text.lower.slice(one.end, next.start);
    if (one.sentence !== stated.sentence || !(found.length === 0 ? EQUALS : TIMES).test(gap)) break;
    found.unshift(one);
    next = one;
  }
  return found.length >= 2 ? found : [];
}

const asFactor = (figure: PlacedFigure): Quantity =>
  isPercent(figure) ? scaled(quantityOf(figure), -2) : quantityOf(figure);

const readingOf = (stated: PlacedFigure, a: Quantity, belief: Reading['belief']): Reading => ({
  a,
  b: quantityOf(stated),
  formula: inUnitOf(stated, itself),
  belief,
});

/** A product that is written out: right where the factors as they are printed give it, wrong where their rounding does not. */
function writtenOut(report: Report, stated: PlacedFigure): Judgement | null {
  const factors = factorsBefore(report, stated);
  const rates = factors.filter((one) => amountOf(one) === stated.dimension);
  const [rate] = rates;
  const isFactor = (one: PlacedFigure): boolean =>
    one === rate || !isAmount(one) || isCounted(one) || rate!.dimension.endsWith(`/${one.dimension}`);
  if (!rate || rates.length > 1 || !factors.every(isFactor)) return null;
  const made = productOf(factors.map(asFactor), stated.dimension);
  const statement = amountStatement(stated);
  const exact = judge(statement, [readingOf(stated, { ...made, readings: [made.exact] }, 'possible')]);
  if (exact.verdict === 'consistent') return exact;
  const rounded = judge(statement, [readingOf(stated, made, 'certain')]);
  return rounded.verdict === 'consistent' ? null : rounded;
}

const EACH = new Wording(
  '(?<![\\p{L}])(?:mỗi|một|01|1) (\\p{L}+(?: \\p{L}+)?)(?: (?:được|là|hỗ trợ|bình quân|trung bình|chi|trị giá|giá))* ?$',
);
const IN_ALL = words('thành tiền|tổng|tổng số|tổng cộng|tổng kinh phí|tổng số tiền|với số tiền|số tiền là|kinh phí là');
const AT_MOST = words('tối đa|không quá|tối thiểu|ít nhất|dưới|trên|khoảng|gần|hơn|trong đó|còn lại|riêng|khác|cả');

/** "tổng số tiền 210 triệu đồng (gồm 10 triệu đồng chi phí quản lý)": more than the product. */
const WITH_MORE = new Wording('^ ?[(,]? ?(?:đã |trong đó )?(?:bao gồm|gồm|kể cả|tính cả|chưa|ngoài)');

/** What a rate is for one of: of "60 triệu đồng/nhà", "mỗi đề án 300 triệu đồng". */
function unitOfRate({ text }: Report, rate: PlacedFigure): string | null {
  const [, per, ...more] = rate.dimension.split('/');
  if (more.length > 0) return null;
  if (per !== undefined) return per;
  const place = EACH.last(text, rate.leadStart, rate.start);
  if (!place) return null;
  const [, first = '', second] = text.lower.slice(place.start, place.end).split(' ');
  return second === undefined || /^(?:được|là|hỗ|bình|trung|chi|trị|giá)$/.test(second) ? first : `${first} ${second}`;
}

/** The count that a rate is of: the only one of the sentence before it, or the figure directly before it. */
function countOf(report: Report, rate: PlacedFigure): PlacedFigure | null {
  const unit = unitOfRate(report, rate);
  if (unit === null) return null;
  const counts = inSentences(report.figures, rate.sentence).filter(
    (one) => one.index < rate.index && isCounted(one) && areCountedAlike(one.dimension, unit),
  );
  const count = counts.at(-1);
  return count?.pair === null && (counts.length === 1 || count.index === rate.index - 1) ? count : null;
}

/** Whether the words from a rate to an amount say that it is all of the product, and nothing more. */
const isInAll = ({ text }: Report, rate: PlacedFigure, stated: PlacedFigure): boolean =>
  IN_ALL.in(text, rate.end, stated.start) &&
  !AT_MOST.in(text, rate.end, stated.start) &&
  !WITH_MORE.in(text, stated.end, stated.end + 24);

/** The total named after a rate, of the count before it. */
function named(report: Report, stated: PlacedFigure): Judgement | null {
  const rate = report.figures[stated.index - 1];
  if (!rate || rate.sentence !== stated.sentence || amountOf(rate) !== stated.dimension) return null;
  const isPlain = !rate.threshold && rate.approximation === 'none' && stated.approximation === 'none';
  const count = isPlain && isInAll(report, rate, stated) ? countOf(report, rate) : null;
  if (!count) return null;
  const made = productOf([quantityOf(count), quantityOf(rate)], stated.dimension);
  const judgement = judge(amountStatement(stated), [readingOf(stated, made, 'clear')]);
  return judgement.verdict === 'unchecked' ? null : judgement;
}

const foundBy = 'product';

export const product: ClaimRule = {
  id: foundBy,
  source: 'estimates of expenses in reports: "số lượng x đơn giá = thành tiền"; circulars on the costs of training',
  find: (report) =>
    report.figures.flatMap((stated): Claim[] => {
      if (!isAmount(stated) || stated.dimension.includes('/')) return [];
      const judgement = writtenOut(report, stated) ?? named(report, stated);
      if (!judgement) return [];
      const statement = amountStatement(stated);
      const start = judgement.reading?.a.figures[0]?.start;
      return [makeClaim(report, { kind: 'product', foundBy, statement, judgement, start })];
    }),
};
