export * from './figures';
export { gradeWords, sentences } from './complete';
