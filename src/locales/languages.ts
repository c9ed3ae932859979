/**
 * The registry of languages, and the short texts of the pages that are loaded by themselves. A language is a folder and
 * its line in `LANGUAGES`; the compiler then asks for its line in each catalogue below, in `texts.ts`, and in the texts
 * that name languages (CONTRIBUTING.md).
 */
import { commandLine as englishCommandLine } from './en/command-line';
import { dialog as englishDialog } from './en/dialog';
import { language as english } from './en/language';
import { staticPage as englishStaticPage } from './en/static-page';
import { workbench as englishWorkbench } from './en/workbench';
import type { Language } from './language';
import { commandLine } from './vi/command-line';
import { dialog } from './vi/dialog';
import { language as vietnamese } from './vi/language';
import { staticPage } from './vi/static-page';
import { workbench } from './vi/workbench';

/** By ISO 639 code, in the order in which they are offered. */
export const LANGUAGES = {
  vi: vietnamese,
  en: english,
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

type DialogKey = keyof typeof dialog;
type WorkbenchKey = keyof typeof workbench;
type CommandLineKey = keyof typeof commandLine;
type StaticPageKey = keyof typeof staticPage;

/*
 * These texts are functions: a bundler keeps of constants all that they name, but leaves a function out of the pages
 * that do not call it, and with it the texts.
 */
export type DialogTexts = Readonly<Record<DialogKey, string>>;
export type WorkbenchTexts = Readonly<Record<WorkbenchKey, string>>;
export type CommandLineTexts = Readonly<Record<CommandLineKey, string>>;
export type StaticPageTexts = Readonly<Record<StaticPageKey, string>>;

const choose = <Key extends string>(locale: Locale, catalogue: Catalogue<Key>): Readonly<Record<Key, string>> =>
  catalogue[locale];

/** The ribbon functions' dialog. */
export const dialogTexts = (locale: Locale): DialogTexts => choose(locale, { vi: dialog, en: englishDialog });
export const workbenchTexts = (locale: Locale): WorkbenchTexts =>
  choose(locale, { vi: workbench, en: englishWorkbench });
export const commandLineTexts = (locale: Locale): CommandLineTexts =>
  choose(locale, { vi: commandLine, en: englishCommandLine });
/** What taskpane.html says without the pane's scripts. */
export const staticPageTexts = (locale: Locale): StaticPageTexts =>
  choose(locale, { vi: staticPage, en: englishStaticPage });
