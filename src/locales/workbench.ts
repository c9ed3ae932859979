import { workbench as english } from './en/workbench';
import type { Locale } from './message';
import { workbench as vietnamese } from './vi/workbench';

/** Texts of the workbench page; apart from the pane's catalogue, so that the pane does not carry them. */
export type WorkbenchTexts = Readonly<Record<keyof typeof vietnamese, string>>;

const texts: Readonly<Record<Locale, WorkbenchTexts>> = { vi: vietnamese, en: english };

export const workbenchTexts = (locale: Locale): WorkbenchTexts => texts[locale];
