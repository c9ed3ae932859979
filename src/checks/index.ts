/** The door of `checks/`: what the rest of the program may use of it. */
export * from './types';
export { GRADES, type GradeCounts, type Severity, countGrades, gradeRank } from './grades';
export * from './search/system';
export * from './search/localise';
export { type PrintedFigure, type SumComparison, compareSum, exactInterval, isExplained } from './verdict/sum-bounds';
export { type Verdict, type VerdictStatus } from './verdict/verdict';
export { checkRelations, type RelationCheck } from './check-relations';
export { RULES, type FindingRuleId, checkFormulas } from './rules';
export { type RuleCard } from './rules/rule';
export { checkWorkbook } from './check';
export { type CheckedFigure, type UncheckedReason, coverage } from './coverage';
export { type AcceptedFinding, acceptFinding, filterAccepted, readAccepted } from './exceptions';
