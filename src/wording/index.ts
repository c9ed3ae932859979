/** Findings in words and figures. */
export * from './figures';
export { gradeWords, sentences } from './complete';
export { templateKey } from './templates';
