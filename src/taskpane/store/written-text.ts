/** What is said of a sheet that was written. */
import { type Locale, translate } from '../../locales';
import type { WriteResult } from '../../workbook';

/** The sentence with the sheet's name, and what there is to tell beside success. */
export function writtenText(
  locale: Locale,
  key: 'summary.written' | 'summary.refreshed' | 'check.record.done',
  { sheet, pageNotSetUp, kept, leftover, unremembered }: WriteResult,
): string {
  return [
    translate(locale, key, { sheet }),
    ...(kept ? [translate(locale, 'written.kept', { cells: kept.join(', ') })] : []),
    ...(unremembered ? [translate(locale, 'written.unremembered')] : []),
    ...(pageNotSetUp ? [translate(locale, 'written.page-not-set-up')] : []),
    ...(leftover === undefined ? [] : [translate(locale, 'written.leftover', { sheet: leftover })]),
  ].join(' ');
}

/** How the log sheet in front is printed; first that it was written, where it was, or that it tells of an older check. */
export const printingText = (
  locale: Locale,
  { sheet, isOld, written }: { readonly sheet: string; readonly isOld: boolean; readonly written: WriteResult | null },
): string =>
  [
    written
      ? writtenText(locale, 'check.record.done', written)
      : translate(locale, 'check.record.print.front', { sheet }),
    translate(locale, 'check.record.print.how'),
    ...(isOld ? [translate(locale, 'check.record.print.old')] : []),
  ].join(' ');
