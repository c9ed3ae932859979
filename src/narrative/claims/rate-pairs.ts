/** Two rates of a sentence that a difference compares: now and before, reached and aimed at, here and in the country. */
import { PLAN } from '../references/labels';
import { haveOneSubject } from '../references/roles';
import { isPercent } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { words } from '../text/wording';
import type { PercentClaim } from './percentages';
import type { Report } from './report';
import { isFrom, turnOf } from '../references/turns';
import { isEarlierThan } from './role-readings';

/** "tốc độ tăng GRDP là 8,12%": a rate, though of a change. */
const SPEED = words('tốc độ (?:tăng|giảm|tăng trưởng|phát triển)(?: \\p{L}+){0,8}');

/** Percentages that are rates of their own, not changes. */
export const isRate = (report: Report, figure: PlacedFigure): boolean =>
  isPercent(figure) &&
  (turnOf(report.structure, figure)?.kind !== 'change' ||
    isFrom(report.structure, figure) ||
    SPEED.in(report.text, figure.leadStart, figure.start));

/** The rate reached, and the one that it is held against. */
export interface RatePair {
  readonly reached: PlacedFigure;
  readonly base: PlacedFigure;
}

const COMMON = words('mức chung|bình quân|bình quân chung|trung bình|cả nước|toàn quốc|toàn tỉnh|toàn ngành|chung');

const says = ({ text }: Report, wording: typeof COMMON, from: number, to: number): boolean =>
  from < to && wording.in(text, from, to);

/** "(năm 2022 đạt 95,1%)" directly behind a rate, "(mục tiêu là 7%)" behind the words that name it. */
const isInBracketBehind = (inner: PlacedFigure, outer: PlacedFigure): boolean =>
  inner.index === outer.index + 1 && inner.brackets.length > outer.brackets.length;

/** Whether a rate is the plan or target that the words of the claim name. */
function isTarget(report: Report, claim: PercentClaim, rate: PlacedFigure): boolean {
  const from = claim.turn?.start ?? claim.figure.start;
  const isNamed =
    says(report, PLAN, from, claim.figure.start) || says(report, PLAN, claim.phrase.start, claim.phrase.end);
  return isNamed && says(report, PLAN, rate.leadStart, rate.start);
}

/** Whether the claim is held against what is common, and only one of the two rates is: "thấp hơn mức chung". */
function isCommon(report: Report, claim: PercentClaim, rate: PlacedFigure): boolean {
  const from = claim.turn?.start ?? claim.figure.start;
  const { phrase, figure } = claim;
  const isNamed = says(report, COMMON, from, figure.start) || says(report, COMMON, phrase.start, phrase.end);
  return isNamed && says(report, COMMON, rate.leadStart, rate.start);
}

function pairOf(report: Report, claim: PercentClaim, one: PlacedFigure, other: PlacedFigure): RatePair | null {
  const [a, b] = [report.roles.of(one), report.roles.of(other)];
  for (const [reached, base] of [
    [one, other],
    [other, one],
  ] as const) {
    if (isTarget(report, claim, base) && !isTarget(report, claim, reached)) return { reached, base };
    if (isCommon(report, claim, base) && !isCommon(report, claim, reached)) return { reached, base };
  }
  // "tháng 9 tăng 0,71%, …; bình quân 9 tháng tăng 2,12%": changes are not compared with each other.
  if (!isRate(report, one) || !isRate(report, other)) return null;
  if (isEarlierThan(b, a)) return { reached: one, base: other };
  if (isEarlierThan(a, b)) return { reached: other, base: one };
  const isEarlierBehind = isInBracketBehind(other, one) && (b.period.relative === 'earlier' || b.period.year !== null);
  if (isEarlierBehind && haveOneSubject(a, b)) return { reached: one, base: other };
  return null;
}

/** The two rates of the sentence that go together; null where there are more, or nothing says that they do. */
export function ratePairOf(report: Report, claim: PercentClaim): RatePair | null {
  const { figure } = claim;
  const rates = inSentences(report.figures, figure.sentence).filter(
    (one) =>
      one !== figure &&
      one.dimension === '%' &&
      isPercent(one) &&
      (one.index < figure.index || isInBracketBehind(one, figure)),
  );
  const [one, other, ...more] = rates;
  return one && other && more.length === 0 ? pairOf(report, claim, one, other) : null;
}
