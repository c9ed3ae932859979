import type { Rule } from 'eslint';
export const floorPlan: Rule.RuleModule;
