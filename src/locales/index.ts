export { type Locale, type Parameter, fill, parameterNames } from './message';
export { type FigureOptions, formatDate, formatFigure, formatLongDate, formatPercent, formatTime } from './formats';
export { type ErrorKey, type MessageKey, errorMessages, findingMessages, messages } from './catalogue';
export {
  type CodedError,
  type FindingView,
  type MessageParameters,
  errorMessage,
  findingMessage,
  isMessageKey,
  translate,
  translateTerm,
} from './translate';
export { type WorkbenchTexts, workbenchTexts } from './workbench';
export { type CommandTexts, commandTexts } from './commands';
export { type CommandLineTexts, cliTexts } from './command-line';
