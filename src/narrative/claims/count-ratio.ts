/** Two counts and their percentage: "ban hành 106/206 văn bản, đạt trên 51,4%". */
import { type Interval, divideIntervals, meets, rational, scaleInterval } from '../../figures';
import { percentOf } from '../judge/measure';
import { computedInterval, sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import type { Claim } from '../types';
import { percentClaimOf, reading } from './percent-readings';
import { percentClaimsOf } from './percentages';
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

export const countRatio: ClaimRule = {
  id: 'count-ratio',
  source: 'design/vietnamese.md: "114/159 đề án" is two counts',
  find: (report) => {
    const judged = percentClaimsOf(report, 'count-ratio').flatMap((claim): Judged[] => {
      const second = report.figures[claim.figure.index - 1]!;
      const first = report.figures[second.index - 1]!;
      const made = percentClaimOf(report, claim, [reading(first, second, percentOf, 'certain')], 'count-ratio')[0];
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
