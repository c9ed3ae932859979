/** Findings in words and figures. */
export * from './figures';
export { cellText } from './cell-text';
export { type Certainty, accused, certaintyOf } from './certainty';
export { type Fix, fixOf, fixesOf } from './fix';
export { type CellPlace, nameOf, placeText } from './place';
export { gradeWords, groupNames, sentences } from './complete';
export { countsText, resultText } from './counts';
export { type CoverageCounts, coverageText } from './coverage';
export { tallyText } from './tally';
export { type LineText, changeText, headFigures, headOf, isBlankAt, lineOf, pairAt } from './line';
export { type PrintedGap, calculationText, printedGap } from './calculation';
export { templateKey } from './templates';
