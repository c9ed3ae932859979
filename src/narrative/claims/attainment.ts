/** Attainment of a plan: "đạt 98,58% so với kế hoạch (30.691 triệu đồng)", "kế hoạch …, thực hiện …, đạt 98,7%". */
import type { Reading } from '../judge/judge';
import { type Quantity, percentOf, quantityOf } from '../judge/measure';
import { type Interval, divideIntervals, rational, scaleInterval } from '../../figures';
import { isAmount } from '../references/amounts';
import { isPlan, leadOf, tellingWords } from '../references/labels';
import type { PlacedFigure } from '../text/structure';
import { computedInterval } from '../text/figures';
import { isGrowth } from './growth';
import { judgedPercent, possibleBases, reading, readingsWithBase, subjectOf } from './percent-readings';
import { type PercentClaim, percentClaimsOf } from './percentages';
import { type Report, earlierAmounts } from './report';
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
  const own = [...tellingWords(text, leadOf(amount))].filter((word) => !ACTUAL_WORDS.has(word));
  const plan = tellingWords(text, leadOf(before));
  const named = [...tellingWords(text, claim.phrase)];
  return own.every((word) => plan.has(word)) && named.every((word) => plan.has(word)) ? before : null;
}

/** The latest plan that is named with all telling words of the amount ("KCĐP"), or the only plan of the text. */
function likelyPlan(report: Report, claim: PercentClaim, amount: PlacedFigure): PlacedFigure | null {
  const { text } = report;
  if (!isPlan(text, claim.phrase)) return null;
  const plans = report.figures.filter(
    (one) => one.index < amount.index && one.dimension === amount.dimension && isPlan(text, leadOf(one)),
  );
  if (new Set(plans.map(({ value, power }) => `${value} ${power}`)).size === 1) return plans[0]!;
  const own = [...tellingWords(text, leadOf(amount))].filter((word) => !ACTUAL_WORDS.has(word));
  if (own.length === 0) return null;
  const named = plans.filter((plan) => {
    const label = tellingWords(text, leadOf(plan));
    return own.every((word) => label.has(word));
  });
  return named.at(-1) ?? null;
}

/** "sản xuất được 371 triệu KWh, hoàn thành 50% kế hoạch năm … kế hoạch sản xuất 750 triệu KWh": two amounts of a kind. */
function onlyPlan(report: Report, claim: PercentClaim, amount: PlacedFigure): PlacedFigure | null {
  if (amount.dimension === 'đồng' || !isPlan(report.text, claim.phrase)) return null;
  const alike = report.figures.filter((one) => one.dimension === amount.dimension);
  const other = alike.find((one) => one !== amount);
  if (alike.length !== 2 || !other || Math.abs(other.sentence - amount.sentence) > 1) return null;
  return isPlan(report.text, leadOf(other)) ? other : null;
}

/** The base that another attainment of the text implies: "trên 31 tỷ đồng, đạt 25,8% kế hoạch giao" gives the plan. */
function impliedBases(report: Report, claim: PercentClaim, amount: PlacedFigure): Reading[] {
  const found: Reading[] = [];
  for (const other of percentClaimsOf(report, 'attainment')) {
    const { figure } = other;
    if (figure === claim.figure || other.base || figure.decimals === 0 || !isPlan(report.text, other.phrase)) continue;
    const part = report.references.subject(figure, amount.dimension);
    if (!part || part === amount) continue;
    const base = impliedBase(part, figure);
    if (base) found.push({ a: quantityOf(amount), b: base, formula: percentOf, belief: 'possible' });
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
  figure: PlacedFigure,
  amount: PlacedFigure,
  plans: readonly PlacedFigure[],
): Reading[] {
  const others = report.references.subjectsBefore(figure, (one) => one.dimension === amount.dimension);
  const bases = [...plans, ...earlierAmounts(report, figure, amount.dimension)];
  return others.filter((one) => one !== amount).flatMap((one) => possibleBases(one, bases, percentOf));
}

function readingsOf(report: Report, claim: PercentClaim): Reading[] {
  const { figure } = claim;
  if (claim.base) return readingsWithBase(report, claim, percentOf);
  const subject = subjectOf(report, figure);
  if (!subject) return [];
  const { amount, isSure } = subject;
  const { text } = report;
  const plans = report.figures.filter(
    (one) => one.dimension === amount.dimension && isAmount(one) && isPlan(text, leadOf(one)),
  );
  const near = planBefore(report, claim, amount) ?? onlyPlan(report, claim, amount);
  const likely = likelyPlan(report, claim, amount);
  const remainders =
    figure.decimals === 0 ? [] : report.remainders.filter(({ dimension }) => dimension === amount.dimension);
  return [
    ...(near ? [reading(amount, near, percentOf, isSure ? 'certain' : 'possible')] : []),
    ...(likely && isSure ? [reading(amount, likely, percentOf, 'likely')] : []),
    ...possibleBases(amount, plans, percentOf),
    ...possibleBases(amount, earlierAmounts(report, figure, amount.dimension), percentOf),
    ...(figure.decimals > 0 ? otherAmounts(report, figure, amount, plans) : []),
    ...remainders.map((base): Reading => ({ a: quantityOf(amount), b: base, formula: percentOf, belief: 'possible' })),
    ...(isPlan(text, claim.phrase) && figure.decimals > 0 ? impliedBases(report, claim, amount) : []),
  ];
}

export const attainment: ClaimRule = {
  id: 'attainment',
  source: 'design/vietnamese.md: "đạt 98,8%" (attainment); words for plans in design/vietnamese.md, Words in tables',
  find: (report) =>
    percentClaimsOf(report, 'attainment')
      .filter((claim) => !isGrowth(report, claim))
      .flatMap((claim) => judgedPercent(report, claim, readingsOf(report, claim), 'attainment')),
};
