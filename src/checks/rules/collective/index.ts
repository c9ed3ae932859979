/** The findings that stand for many relations at once. */
import type { Judged, Judgement } from '../../judge';
import type { Recomputed } from '../../recompute';
import type { Finding } from '../../types';
import { findingsOf } from '../rule';
import { BLANK_RESULT } from './blank-result';
import { DECLARATION } from './declaration';
import { LINE_LEFT_OUT } from './line-left-out';
import { LINE_TWICE } from './line-twice';
import { LINES_DIFFER } from './lines-differ';
import { MIXED_SCALE } from './mixed-scale';
import { PART_WITHOUT_WHOLE } from './part-without-whole';
import { ROUNDING } from './rounding';
import { ROUNDING_PRINTED } from './rounding-printed';
import { TOO_MANY } from './too-many';
import { TOTAL_LINE } from './total-line';

const ROUNDING_RULES = [ROUNDING_PRINTED, ROUNDING] as const;

export const COLLECTIVE_RULES = [
  LINE_LEFT_OUT,
  LINE_TWICE,
  TOTAL_LINE,
  BLANK_RESULT,
  PART_WITHOUT_WHOLE,
  LINES_DIFFER,
  TOO_MANY,
  DECLARATION,
  ...ROUNDING_RULES,
  MIXED_SCALE,
] as const;

/**
 * @param unsearched the broken relations for which no suspect was sought
 * @param told what is said of single causes: a cell that is called wrong there is not called well rounded here
 */
export function collectiveFindings(
  judgement: Judgement,
  unsearched: readonly Recomputed[],
  told: readonly Finding[],
): readonly Finding[] {
  const { judged, byTable } = judgement;
  const accused = new Set(
    told.filter(({ severity }) => severity !== 'info').map(({ sheet, cell }) => `${sheet}!${cell}`),
  );
  const isAccused = ({ relation: { sheet, result } }: Judged): boolean => accused.has(`${sheet}!${result}`);
  return [
    ...findingsOf(TOO_MANY, unsearched),
    ...findingsOf(DECLARATION, judgement),
    ...[...byTable.values()].flatMap((ofTable) => {
      const notAccused = ofTable.filter((one) => !isAccused(one));
      return ROUNDING_RULES.flatMap((rule): readonly Finding[] => findingsOf(rule, notAccused));
    }),
    ...findingsOf(MIXED_SCALE, judged),
  ];
}
