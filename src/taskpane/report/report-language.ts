/** The language of the reports that are read and written, whatever the pane speaks: for screen readers and hyphenation. */
import { DEFAULT_LOCALE, LANGUAGES } from '../../locales';

export const REPORT_LANGUAGE: string = LANGUAGES[DEFAULT_LOCALE].tag;
