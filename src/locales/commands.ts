import { commands as english } from './en/commands';
import type { Locale } from './message';
import { commands as vietnamese } from './vi/commands';

/** Texts of the ribbon functions' dialog. */
export type CommandTexts = Readonly<Record<keyof typeof vietnamese, string>>;

const texts: Readonly<Record<Locale, CommandTexts>> = { vi: vietnamese, en: english };

export const commandTexts = (locale: Locale): CommandTexts => texts[locale];
