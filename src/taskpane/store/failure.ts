/** A failure as the pane shows it. */
import { type Locale, errorMessage, translate } from '../../locales';
import { WorkbookError } from '../../workbook';

/** What went wrong, as it is shown. */
export interface Failure {
  readonly cancelled: boolean;
  readonly text: (locale: Locale) => string;
}

/** Every error gets a text: a known code its own, anything else the general one with its detail. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) {
    return { cancelled: error.code === 'cancelled', text: (locale) => errorMessage(locale, error) };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { cancelled: false, text: (locale) => translate(locale, 'failure.unknown', { detail }) };
}

/** A sentence that is said aloud and shown after something was done. */
export type Saying = (locale: Locale) => string;
