/** Under which rule a broken relation is reported. */
import type { RelationRole } from '../../../relations';
import type { Recomputed } from '../../recompute';
import { ATTAINMENT } from './attainment';
import { AVERAGE } from './average';
import { COPY } from './copy';
import { DIFFERENCE } from './difference';
import { GROWTH } from './growth';
import { LEVEL } from './level';
import { OF_WHICH } from './of-which';
import { ONLY_PART } from './only-part';
import { PARTS_EXCEED } from './parts-exceed';
import { PRODUCT } from './product';
import { SHARE } from './share';
import { SMALL_GAP } from './small-gap';
import { TOTAL } from './total';

/** In this order; what none of them takes is reported by its role. */
const SPECIAL = [SMALL_GAP, OF_WHICH, PARTS_EXCEED, ONLY_PART] as const;

/** A role without a rule does not compile. */
const BY_ROLE = {
  total: TOTAL,
  'of-which': TOTAL,
  difference: DIFFERENCE,
  share: SHARE,
  attainment: ATTAINMENT,
  level: LEVEL,
  growth: GROWTH,
  average: AVERAGE,
  copy: COPY,
  product: PRODUCT,
} as const satisfies Readonly<Record<RelationRole, object>>;

export const BROKEN_RELATION_RULES = [
  ...SPECIAL,
  TOTAL,
  DIFFERENCE,
  SHARE,
  ATTAINMENT,
  LEVEL,
  GROWTH,
  AVERAGE,
  COPY,
  PRODUCT,
] as const;

/** The rule that reports a broken relation. */
export const ruleOf = (broken: Recomputed) =>
  SPECIAL.find((rule) => rule.appliesTo(broken)) ?? BY_ROLE[broken.relation.role];
