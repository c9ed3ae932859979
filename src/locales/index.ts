/** Everything that a user reads, in each language (languages.ts), and figures and dates as the language writes them. */
export {
  type FigureOptions,
  formatDate,
  formatFigure,
  formatLongDate,
  formatPercent,
  formatTimes,
  formatTime,
} from './formats';
export type { Language } from './language';
export {
  type CommandLineTexts,
  DEFAULT_LOCALE,
  LANGUAGES,
  LOCALES,
  type Locale,
  type WorkbenchTexts,
  commandLineTexts,
  dialogTexts,
  isLocale,
  localeOf,
  staticPageTexts,
  workbenchTexts,
} from './languages';
export { type FigurePair, figurePair } from './finding-text';
export { type MergingKey, type MergingParameters, mergingText, mergingTexts } from './merging-texts';
export { type Parameter, fill, parameterNames } from './message';
export { type ErrorKey, type FindingKey, type MessageKey, type Texts, loadTexts, textsOf } from './texts';
export {
  type CodedError,
  type FindingView,
  type MessageParameters,
  errorMessage,
  findingMessage,
  translate,
  translateTerm,
} from './translate';
export { VERSION } from './version';
