/**
 * What the pane, the log sheet, errors and findings say, by language. The default language's texts are always there;
 * those of another are a file of their own, which a page loads when somebody reads in that language.
 */
import { DEFAULT_LOCALE, type Locale } from './languages';
import * as vietnamese from './vi';

export type Vietnamese = typeof vietnamese.messages;
export type MessageKey = keyof Vietnamese;
export type ErrorKey = keyof typeof vietnamese.errors;
export type FindingKey = keyof typeof vietnamese.findings;

type Catalogue<Key extends string> = Readonly<Record<Key, string>>;

/** The texts of one language; the keys are those of the Vietnamese ones. */
export interface Texts {
  /** The pane and the log sheet; each language also names every other, for the link that switches to it. */
  readonly messages: Catalogue<MessageKey | `language.${Locale}`>;
  readonly errors: Catalogue<ErrorKey>;
  readonly findings: Catalogue<FindingKey>;
}

const SOURCES: Readonly<Record<Locale, () => Promise<Texts>>> = {
  vi: async () => vietnamese,
  en: () => import('./en'),
};

const loaded: Partial<Record<Locale, Texts>> = { [DEFAULT_LOCALE]: vietnamese };

/** The texts of a language; those of the default language where they were not loaded. */
export const textsOf = (locale: Locale): Texts => loaded[locale] ?? vietnamese;

/** Loads a language's texts, once. Rejects when their file cannot be had: `textsOf` then gives the default language's. */
export async function loadTexts(locale: Locale): Promise<void> {
  loaded[locale] ??= await SOURCES[locale]();
}
