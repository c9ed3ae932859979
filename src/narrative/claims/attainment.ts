/** Attainment of a plan: "đạt 98,58% so với kế hoạch (30.691 triệu đồng)", "kế hoạch …, thực hiện …, đạt 98,7%". */
import type { Reading } from '../judge/judge';
import { type Quantity, percentOf, quantityOf } from '../judge/measure';
import { type Interval, divideIntervals, rational, scaleInterval } from '../../figures';
import { isAmount } from '../references/amounts';
import { isPlan, leadOf, tellingWords } from '../references/labels';
import type { PlacedFigure } from '../text/structure';
import { computedInterval } from '../text/figures';
import { countBeforeIndex, inSentences } from '../text/windows';
import { isGrowth } from './growth';
import {
  judgedPercent,
  possibleBases,
  possibleReadings,
  reading,
  readingsOfAmountAfter,
  readingsWithBase,
  subjectOf,
  untilConsistent,
} from './percent-readings';
import { type PercentClaim, percentClaimsOf } from './percentages';
import { type Report, around, earlierAmounts, laterAmounts, remaindersAround } from './report';
import { roleReadings } from './role-readings';
import type { ClaimRule } from './rule';

const ACTUAL_WORDS = new Set(
  'giải ngân nay hết cuối thời điểm báo cáo số thu chi lũy kế được hiện mới kết quả'.split(' '),
);

/** "kế hoạch là 120.000, thực hiện 118.579": the plan directly before an amount that brings no subject of its own. */
function planBefore(report: Report, claim: PercentClaim, amount: PlacedFigure): PlacedFigure | null {
  const { text, references } = report;
  const [before] = references
    .subjectsBefore(amount, (one) => isAmount(one) && one.dimension === amount.dimension)
    .filter((one) => !references.isChange(one));
  if (!before || before.item !== amount.item || before.pair !== null || amount.pair !== null) return null;
  if (!isPlan(text, leadOf(before)) || isPlan(text, leadOf(amount))) return null;
  const own = [...report.named.wordsOf(amount)].filter((word) => !ACTUAL_WORDS.has(word));
  const plan = report.named.wordsOf(before);
  const named = [...tellingWords(text, claim.phrase)];
  return own.every((word) => plan.has(word)) && named.every((word) => plan.has(word)) ? before : null;
}

const plansBefore = (plans: readonly PlacedFigure[], { index }: PlacedFigure): readonly PlacedFigure[] =>
  plans.slice(0, countBeforeIndex(plans, index));

/** The latest plan that is named with all telling words of the amount ("KCĐP"), or the only plan of the text. */
function likelyPlan(report: Report, claim: PercentClaim, amount: PlacedFigure): PlacedFigure | null {
  const { text } = report;
  if (!isPlan(text, claim.phrase)) return null;
  const plans = report.named.plansOf(amount.dimension);
  const count = countBeforeIndex(plans, amount.index);
  const [first] = plans;
  if (!first || count === 0) return null;
  let same = 1;
  while (same < count && plans[same]!.value === first.value && plans[same]!.power === first.power) same++;
  if (same === count) return first;
  const own = [...report.named.wordsOf(amount)].filter((word) => !ACTUAL_WORDS.has(word));
  const named = plansBefore(report.named.namedWith(amount.dimension, own), amount);
  return named.findLast((one) => isPlan(text, leadOf(one))) ?? null;
}

/** "sản xuất được 371 triệu KWh, hoàn thành 50% kế hoạch năm … kế hoạch sản xuất 750 triệu KWh": two amounts of a kind. */
function onlyPlan(report: Report, claim: PercentClaim, amount: PlacedFigure): PlacedFigure | null {
  if (amount.dimension === 'đồng' || !isPlan(report.text, claim.phrase)) return null;
  const alike = report.named.ofDimension(amount.dimension);
  const other = alike.find((one) => one !== amount);
  if (alike.length !== 2 || !other || Math.abs(other.sentence - amount.sentence) > 1) return null;
  return isPlan(report.text, leadOf(other)) ? other : null;
}

/** The base that another attainment of the text implies: "trên 31 tỷ đồng, đạt 25,8% kế hoạch giao" gives the plan. */
function impliedBases(report: Report, claim: PercentClaim, amount: PlacedFigure): Reading[] {
  const all = allImpliedBases(report, amount.dimension);
  const bases = around(all, claim.figure.index, ({ figures }) => figures[1]!.index).filter(
    ({ figures: [part, percent] }) => percent !== claim.figure && part !== amount,
  );
  return possibleReadings(claim, [quantityOf(amount)], bases, percentOf);
}

const known = new WeakMap<Report, Map<string, Quantity[]>>();

/** The bases of a dimension that the attainments of a report imply, worked out once for each dimension. */
function allImpliedBases(report: Report, dimension: string): readonly Quantity[] {
  const ofReport = known.get(report) ?? new Map<string, Quantity[]>();
  known.set(report, ofReport);
  let found = ofReport.get(dimension);
  if (!found) {
    found = percentClaimsOf(report, 'attainment').flatMap(({ figure, base, phrase }) => {
      if (base || figure.decimals === 0 || !isPlan(report.text, phrase)) return [];
      const part = report.references.subject(figure, dimension);
      return (part && impliedBase(part, figure)) ?? [];
    });
    ofReport.set(dimension, found);
  }
  return found;
}

function impliedBase(part: PlacedFigure, percent: PlacedFigure): Quantity | null {
  const rate = computedInterval(percent);
  const base: Interval | null = divideIntervals(part.readings[0]!, rate);
  if (!base) return null;
  const interval = scaleInterval(base, rational(100));
  return { figures: [part, percent], readings: [interval], exact: interval, size: 0, dimension: part.dimension };
}

/** "đã giao 244.300, số chưa giao 115.700, bằng 67,9% kế hoạch": an amount further back in the sentence. */
function otherAmounts(
  report: Report,
  claim: PercentClaim,
  amount: PlacedFigure,
  plans: readonly PlacedFigure[],
): Reading[] {
  const { figure } = claim;
  const others = report.references.subjectsBefore(
    figure,
    (one) => one !== amount && one.dimension === amount.dimension,
  );
  return possibleBases(claim, others, [...plans, ...earlierAmounts(report, figure, amount.dimension)], percentOf);
}

function readingsOf(report: Report, claim: PercentClaim): Reading[] {
  if (claim.base) return readingsWithBase(report, claim, percentOf);
  return untilConsistent(
    claim,
    () => readingsOfAmountAfter(report, claim, percentOf),
    () => readingsWithoutBase(report, claim),
    () => roleReadings(report, claim, percentOf),
  );
}

/** How far the plan directly before an amount is believed to be what the percentage speaks of. */
function beliefIn({ isBare }: PercentClaim, isSure: boolean): Reading['belief'] {
  if (!isSure) return 'possible';
  return isBare ? 'clear' : 'certain';
}

/** "Kế hoạch 2.400 m2, đã xây dựng 2.130 m2, đạt 88,75%": a plan and what was done, alone in their sentence. */
function lonePlan(
  { structure, roles, text }: Report,
  { phrase }: PercentClaim,
  amount: PlacedFigure,
): PlacedFigure | null {
  const alike = inSentences(structure.figures, amount.sentence).filter(
    ({ dimension }) => dimension === amount.dimension,
  );
  const [plan] = alike;
  if (alike.length !== 2 || alike[1] !== amount || tellingWords(text, phrase).size > 0) return null;
  return roles.of(plan!).isPlan && roles.of(amount).isActual ? plan! : null;
}

/** "kế hoạch 30.691, thực hiện 30.256, đạt 98,6% kế hoạch": no other plan stands in the list item, so this one is meant. */
function isOnlyPlan({ structure, roles }: Report, amount: PlacedFigure, plan: PlacedFigure): boolean {
  const inItem = inSentences(structure.figures, amount.sentence).filter(
    ({ item, dimension }) => item === amount.item && dimension === amount.dimension,
  );
  return inItem.every((one) => one === plan || !roles.of(one).isPlan);
}

function readingsWithoutBase(report: Report, claim: PercentClaim): Reading[] {
  const { figure } = claim;
  const subject = subjectOf(report, figure);
  if (!subject) return [];
  const { amount, isSure } = subject;
  const { text } = report;
  const plans = around(report.named.plansOf(amount.dimension), figure.index, ({ index }) => index).filter(isAmount);
  const near = planBefore(report, claim, amount) ?? onlyPlan(report, claim, amount);
  if (near && isSure && isOnlyPlan(report, amount, near))
    return [reading(amount, near, percentOf, beliefIn(claim, true))];
  const lone = isSure ? lonePlan(report, claim, amount) : null;
  const likely = likelyPlan(report, claim, amount);
  const remainders = figure.decimals === 0 ? [] : remaindersAround(report, figure, amount.dimension);
  return [
    ...(lone ? [reading(amount, lone, percentOf, 'clear')] : []),
    ...(near ? [reading(amount, near, percentOf, beliefIn(claim, isSure))] : []),
    ...(likely && isSure ? [reading(amount, likely, percentOf, 'likely')] : []),
    ...possibleBases(claim, [amount], plans, percentOf),
    ...possibleBases(claim, [amount], earlierAmounts(report, figure, amount.dimension), percentOf),
    ...possibleBases(claim, [amount], laterAmounts(report, figure, amount.dimension), percentOf),
    ...(figure.decimals > 0 ? otherAmounts(report, claim, amount, plans) : []),
    ...possibleReadings(claim, [quantityOf(amount)], remainders, percentOf),
    ...(isPlan(text, claim.phrase) && figure.decimals > 0 ? impliedBases(report, claim, amount) : []),
  ];
}

export const attainment: ClaimRule = {
  id: 'attainment',
  source: 'design/vietnamese.md: "đạt 98,8%" (attainment); words for plans in design/vietnamese.md, Words in tables',
  find: (report) =>
    percentClaimsOf(report, 'attainment')
      .filter((claim) => !isGrowth(report, claim))
      .flatMap((claim) => {
        const found = judgedPercent(report, claim, readingsOf(report, claim), 'attainment');
        // A percentage in brackets without a word may be anything: it attains a plan only where that is plain.
        return claim.isBare ? found.filter(({ verdict }) => verdict !== 'unchecked') : found;
      }),
};
