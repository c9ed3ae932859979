/** A failure on its way to the dialog page: as an error, as parameters of an address, as texts. */
import { type ErrorKey, type Locale, dialogTexts, errorMessage, localeOf, textsOf } from '../locales';
import { WorkbookError } from '../workbook';

/** What the dialog page is asked to say, in the address that it is opened with. */
export interface Failure {
  readonly code: ErrorKey;
  readonly subject: string | null;
}

/** An error as parameters of the dialog; anything but a `WorkbookError` becomes `excel-failed` with its message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, subject: error.subject };
  return { code: 'excel-failed', subject: error instanceof Error ? error.message : String(error) };
}

/** The dialog's address beside the page that opens it. */
export function failureAddress(page: string, { code, subject }: Failure, locale: Locale): string {
  const address = new URL('dialog.html', page);
  address.searchParams.set('code', code);
  if (subject !== null) address.searchParams.set('subject', subject);
  address.searchParams.set('lang', locale);
  return address.href;
}

/** After these nobody knows whether something was written. */
const UNKNOWN: ReadonlySet<string> = new Set(['timeout', 'change-unknown'] satisfies ErrorKey[]);

/** The language that the dialog is asked to speak. */
export const failureLocale = (address: string): Locale =>
  localeOf(new URL(address).searchParams.get('lang') ?? undefined);

/** What the dialog says for the address that it was opened with. */
export function failureTexts(address: string): { title: string; message: string; close: string } {
  const { searchParams } = new URL(address);
  const locale = failureLocale(address);
  const asked = searchParams.get('code') ?? '';
  const code = (Object.hasOwn(textsOf(locale).errors, asked) ? asked : 'excel-failed') as ErrorKey;
  const texts = dialogTexts(locale);
  return {
    title: texts.summarizeFailed,
    message: [errorMessage(locale, { code, subject: searchParams.get('subject') })]
      .concat(UNKNOWN.has(code) ? [] : texts.nothingWritten)
      .join('\n'),
    close: texts.close,
  };
}
