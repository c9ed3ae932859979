/** Types of house-rule.js. */
import type { Rule } from 'eslint';
export const floorPlan: Rule.RuleModule;
export const openingComment: Rule.RuleModule;
