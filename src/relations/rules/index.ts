/**
 * All rules that find relations, in the order in which `infer.ts` runs them. A new rule is one file beside this one and
 * one line here; the compiler then asks for it wherever rules are named.
 */
import { CONDITIONAL_SUM } from '../formulas/conditional-sum';
import { FIXED_RATE } from './fixed-rate';
import { FORMULA } from '../formulas/formula-relations';
import { BALANCE } from './balance';
import { CONTRADICTED_DECLARATION } from './contradicted-declaration';
import { DIFFERENCE } from './difference';
import { LABELLED_TOTAL } from './labelled-total';
import { MEAN } from './mean';
import { MEAN_GROWTH } from './mean-growth';
import { NAMED_DIFFERENCE } from './named-difference';
import { NEAR_TOTAL } from './near-total';
import { OF_WHICH } from './of-which';
import { PARTITION } from './partition';
import { PRODUCT } from './product';
import { QUOTIENT } from './quotient';
import { REPEATED_FIGURE } from './repeated-figure';
import { RUNNING_TOTAL } from './running-total';
import { SCATTERED_SUM } from './scattered-sum';
import { SHARE } from './share';
import { STOCK_FLOW } from './stock-flow';
import { TOTAL } from './total';

export const RULES = [
  FORMULA,
  CONDITIONAL_SUM,
  QUOTIENT,
  PRODUCT,
  FIXED_RATE,
  SHARE,
  TOTAL,
  LABELLED_TOTAL,
  PARTITION,
  MEAN,
  MEAN_GROWTH,
  NAMED_DIFFERENCE,
  DIFFERENCE,
  STOCK_FLOW,
  SCATTERED_SUM,
  RUNNING_TOTAL,
  OF_WHICH,
  BALANCE,
  CONTRADICTED_DECLARATION,
  REPEATED_FIGURE,
  NEAR_TOTAL,
] as const;

export type RelationRuleId = (typeof RULES)[number]['id'];
