import { commandLine as english } from './en/command-line';
import type { Locale } from './message';
import { commandLine as vietnamese } from './vi/command-line';

/** Texts of the command line. */
export type CommandLineTexts = Readonly<Record<keyof typeof vietnamese, string>>;

const texts: Readonly<Record<Locale, CommandLineTexts>> = { vi: vietnamese, en: english };

export const cliTexts = (locale: Locale): CommandLineTexts => texts[locale];
