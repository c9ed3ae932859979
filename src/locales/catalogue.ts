import { errors as errorsEnglish } from './en/errors';
import { findings as findingsEnglish } from './en/findings';
import { pane as paneEnglish } from './en/pane';
import { record as recordEnglish } from './en/record';
import { terms as termsEnglish } from './en/terms';
import type { Locale } from './message';
import { errors } from './vi/errors';
import { findings } from './vi/findings';
import { pane } from './vi/pane';
import { record } from './vi/record';
import { terms } from './vi/terms';

/** A new area of texts is one file for each language and one line here for each. */
const vietnamese = { ...terms, ...pane, ...record } as const;
const english: Record<keyof typeof vietnamese, string> = { ...termsEnglish, ...paneEnglish, ...recordEnglish };

export type Vietnamese = typeof vietnamese;
export type MessageKey = keyof Vietnamese;
export type ErrorKey = keyof typeof errors;

export const messages: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { vi: vietnamese, en: english };
export const errorMessages: Readonly<Record<Locale, Readonly<Record<ErrorKey, string>>>> = {
  vi: errors,
  en: errorsEnglish,
};
export const findingMessages: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: findings,
  en: findingsEnglish,
};
