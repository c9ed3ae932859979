/** Levels: "bằng 103,2% so với cùng kỳ", "chỉ bằng 58,3% so với năm trước". */
import { percentOf } from '../judge/measure';
import { comparedReadings } from './compared';
import { isGrowth } from './growth';
import { judgedPercent } from './percent-readings';
import { percentClaimsOf } from './percentages';
import type { ClaimRule } from './rule';

export const levelRatio: ClaimRule = {
  id: 'level-ratio',
  source: 'design/vietnamese.md: "bằng 103,2% so với cùng kỳ" (level)',
  find: (report) =>
    percentClaimsOf(report, 'level-ratio')
      .filter((claim) => !isGrowth(report, claim))
      .flatMap((claim) => judgedPercent(report, claim, comparedReadings(report, claim, percentOf), 'level-ratio')),
};
