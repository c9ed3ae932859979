/** Two counts and their percentage: "ban hành 106/206 văn bản, đạt trên 51,4%". */
import { type Interval, divideIntervals, meets, rational, scaleInterval } from '../../figures';
import type { Reading } from '../judge/judge';
import { percentOf } from '../judge/measure';
import { computedInterval, sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import type { Claim } from '../types';
import { percentClaimOf, reading } from './percent-readings';
import { type PercentClaim, pairBefore, percentClaimsOf } from './percentages';
import type { Report } from './report';
import { goesOn } from './role-readings';
import type { ClaimRule } from './rule';

interface Judged {
  readonly claim: Claim;
  readonly first: PlacedFigure;
  readonly percent: PlacedFigure;
}

/** The base that a count and its percentage imply. */
function impliedBase({ first, percent }: Judged): Interval | null {
  const base = divideIntervals(first.readings[0]!, computedInterval(percent));
  return base && scaleInterval(base, rational(100));
}

/**
 * "408/450 đại biểu tán thành (chiếm 84,30%)", "374/446 … (chiếm 77,27%)": both are parts of 484, so that another base
 * is meant than the second count.
 */
function sharesAnotherBase(one: Judged, all: readonly Judged[]): boolean {
  const base = impliedBase(one);
  return all.some((other) => {
    if (other === one || sizeOf(other.first) === sizeOf(one.first) || other.claim.verdict !== 'inconsistent')
      return false;
    const implied = impliedBase(other);
    return base !== null && implied !== null && meets(base, implied);
  });
}

/**
 * "24/31 xã hoàn thành, đạt 77,4%" speaks of the two counts. In "24/31 đơn vị giải ngân trên 50%" the percentage belongs
 * to what the counted do, and in "17/19 tiêu chí, tỷ lệ xã đạt chuẩn là 85,7%" to something else.
 */
function beliefIn(report: Report, { figure, turn, isBare }: PercentClaim, second: PlacedFigure): Reading['belief'] {
  const at = turn?.start ?? figure.start;
  if (isBare) return 'certain';
  if (/[,;:()]/.test(report.text.clean.slice(second.end, at))) {
    return goesOn(report, second.end, at) ? 'certain' : 'clear';
  }
  if (second.dimension === 'đồng') return 'certain';
  return figure.decimals === 0 || figure.threshold ? 'possible' : 'clear';
}

export const countRatio: ClaimRule = {
  id: 'count-ratio',
  source: 'design/vietnamese.md: "114/159 đề án" is two counts',
  find: (report) => {
    const judged = percentClaimsOf(report, 'count-ratio').flatMap((claim): Judged[] => {
      const second = pairBefore(report, claim.figure)!;
      const first = report.figures[second.index - 1]!;
      const readings = [reading(first, second, percentOf, beliefIn(report, claim, second))];
      const [made] = percentClaimOf(report, claim, readings, 'count-ratio');
      return [{ claim: made, first, percent: claim.figure }];
    });
    return judged.map((one) =>
      one.claim.verdict === 'inconsistent' && sharesAnotherBase(one, judged) ? unchecked(one.claim) : one.claim,
    );
  },
};

const unchecked = (claim: Claim): Claim => ({
  ...claim,
  verdict: 'unchecked',
  inputs: [],
  expected: null,
  low: null,
  high: null,
  suggestion: null,
  correction: null,
  slip: null,
});
