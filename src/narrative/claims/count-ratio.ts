/** Two counts and their percentage: "ban hành 106/206 văn bản, đạt trên 51,4%". */
import { percentOf } from '../judge/measure';
import { percentClaimOf, reading } from './percent-readings';
import { percentClaimsOf } from './percentages';
import type { ClaimRule } from './rule';

export const countRatio: ClaimRule = {
  id: 'count-ratio',
  source: 'design/vietnamese.md: "114/159 đề án" is two counts',
  find: (report) =>
    percentClaimsOf(report, 'count-ratio').flatMap((claim) => {
      const first = report.references.subject(claim.figure, null);
      const second = first && report.figures[first.index + 1];
      return second
        ? [percentClaimOf(report, claim, [reading(first, second, percentOf, 'certain')], 'count-ratio')[0]]
        : [];
    }),
};
