/** Under which rule a broken relation is reported. */
import type { RelationRole } from '../../../relations';
import type { Recomputed } from '../../recompute';
import { attainment } from './attainment';
import { average } from './average';
import { copy } from './copy';
import { difference } from './difference';
import { growth } from './growth';
import { level } from './level';
import { ofWhich } from './of-which';
import { onlyPart } from './only-part';
import { partsExceed } from './parts-exceed';
import { share } from './share';
import { smallGap } from './small-gap';
import { total } from './total';

/** In this order; what none of them takes is reported by its role. */
const SPECIAL = [smallGap, ofWhich, partsExceed, onlyPart] as const;

const BY_ROLE = {
  total,
  'of-which': total,
  difference,
  share,
  attainment,
  level,
  growth,
  average,
  copy,
} as const satisfies Readonly<Record<RelationRole, object>>;

export const BROKEN_RELATION_RULES = [
  ...SPECIAL,
  total,
  difference,
  share,
  attainment,
  level,
  growth,
  average,
  copy,
] as const;

/** The rule that reports a broken relation. */
export const ruleOf = (broken: Recomputed) =>
  SPECIAL.find((rule) => rule.appliesTo(broken)) ?? BY_ROLE[broken.relation.role];
