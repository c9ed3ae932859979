/**
 * The registry of languages: the one file that names them. A language is a folder and its line in `LANGUAGES`; the
 * compiler then asks for its line in each catalogue below, and in the texts that name languages (CONTRIBUTING.md).
 * One catalogue for each page that is loaded by itself, so that each carries only what it says.
 */
import * as english from './en';
import type { Language } from './language';
import * as vietnamese from './vi';

/** By ISO 639 code, in the order in which they are offered. */
export const LANGUAGES = {
  vi: vietnamese.language,
  en: english.language,
} as const satisfies Readonly<Record<string, Language>>;

export type Locale = keyof typeof LANGUAGES;

export const LOCALES = Object.keys(LANGUAGES) as readonly Locale[];

/** The language of every reader who has chosen none, and whose Office speaks none of ours. */
export const DEFAULT_LOCALE: Locale = 'vi';

export const isLocale = (code: string): code is Locale => Object.hasOwn(LANGUAGES, code);

/** The language for a BCP 47 tag such as Office's display language: "en-GB" → "en"; the default for every other. */
export function localeOf(tag: string | undefined): Locale {
  const code = (tag ?? '').split('-')[0]!.toLowerCase();
  return isLocale(code) ? code : DEFAULT_LOCALE;
}

/** The same texts in each language; the keys are those of the Vietnamese catalogue. */
type Catalogue<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

export type Vietnamese = typeof vietnamese.messages;
export type MessageKey = keyof Vietnamese;
export type ErrorKey = keyof typeof vietnamese.errors;
export type FindingKey = keyof typeof vietnamese.findings;
type DialogKey = keyof typeof vietnamese.dialog;
type WorkbenchKey = keyof typeof vietnamese.workbench;
type CommandLineKey = keyof typeof vietnamese.commandLine;
type StaticPageKey = keyof typeof vietnamese.staticPage;

/** The pane and the log sheet; each language also names every other, for the link that switches to it. */
export const messages: Catalogue<MessageKey | `language.${Locale}`> = { vi: vietnamese.messages, en: english.messages };
export const errorMessages: Catalogue<ErrorKey> = { vi: vietnamese.errors, en: english.errors };
export const findingMessages: Catalogue<FindingKey> = { vi: vietnamese.findings, en: english.findings };

/*
 * The other pages' texts are functions: a bundler keeps of constants all that they name, but leaves a function out of
 * the pages that do not call it, and with it the texts.
 */
export type DialogTexts = Readonly<Record<DialogKey, string>>;
export type WorkbenchTexts = Readonly<Record<WorkbenchKey, string>>;
export type CommandLineTexts = Readonly<Record<CommandLineKey, string>>;
export type StaticPageTexts = Readonly<Record<StaticPageKey, string>>;

const choose = <Key extends string>(locale: Locale, catalogue: Catalogue<Key>): Readonly<Record<Key, string>> =>
  catalogue[locale];

/** The ribbon functions' dialog. */
export const dialogTexts = (locale: Locale): DialogTexts =>
  choose(locale, { vi: vietnamese.dialog, en: english.dialog });
export const workbenchTexts = (locale: Locale): WorkbenchTexts =>
  choose(locale, { vi: vietnamese.workbench, en: english.workbench });
export const commandLineTexts = (locale: Locale): CommandLineTexts =>
  choose(locale, { vi: vietnamese.commandLine, en: english.commandLine });
/** What taskpane.html says without the pane's scripts. */
export const staticPageTexts = (locale: Locale): StaticPageTexts =>
  choose(locale, { vi: vietnamese.staticPage, en: english.staticPage });
