/** The findings that stand for many relations at once. */
import type { Judgement } from '../../judge';
import type { Recomputed } from '../../recompute';
import type { Finding } from '../../types';
import { findingsOf } from '../rule';
import { declaration } from './declaration';
import { linesDiffer } from './lines-differ';
import { mixedScale } from './mixed-scale';
import { rounding } from './rounding';
import { roundingPrinted } from './rounding-printed';
import { tooMany } from './too-many';

const ROUNDING_RULES = [roundingPrinted, rounding] as const;

export const COLLECTIVE_RULES = [linesDiffer, tooMany, declaration, ...ROUNDING_RULES, mixedScale] as const;

/** @param unsearched the broken relations for which no suspect was sought */
export function collectiveFindings(judgement: Judgement, unsearched: readonly Recomputed[]): readonly Finding[] {
  const { judged, byTable } = judgement;
  return [
    ...findingsOf(tooMany, unsearched),
    ...findingsOf(declaration, judgement),
    ...[...byTable.values()].flatMap((ofTable) =>
      ROUNDING_RULES.flatMap((rule): readonly Finding[] => findingsOf(rule, ofTable)),
    ),
    ...findingsOf(mixedScale, judged),
  ];
}
