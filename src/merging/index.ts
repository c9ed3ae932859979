/** The door of merging/: from the tables that many offices sent to one table of each form. */
export type * from './types';
export { type SubmissionFacts, submissionOf, sourceName, tableName } from './submission';
export {
  type EarlierPart,
  type Merge,
  type MergeOptions,
  type MergedColumn,
  type MergedForm,
  type MergedPart,
  type MergedRow,
  type PartNote,
  formTitle,
  listValue,
  mergeSubmissions,
  partValue,
} from './merge';
export type { Aside, AsideReason } from './admission';
export { type PlanOptions, type Shape, planMerge } from './plan/plan-merge';
export type { FailedFile } from './plan/missing';
export type { Grouping } from './plan/units';
export { type Roster, missingUnits } from './roster';
