/** The door of figures/: reading and writing figures, their intervals, units and old letters. */
export * from './unit';
export { remembered } from './remembered';
export * from './reading';
export * from './units';
export { foldVietnamese } from './letters';
export { largest, smallest } from './extremes';
export * from './decimals';
export { printsEnglish } from './print-marks';
export { FigureSource, numberIn, shownValue, type CellFigure, type TextFigures } from './cell-figure';
export { numberFormatOf, writingOf, type CellWriting, type Writing } from './writing';
export * from './interval';
export {
  rational,
  toNumber as rationalToNumber,
  compare as compareRationals,
  decimalText,
  type Rational,
} from './rational';
export * from './slips';
