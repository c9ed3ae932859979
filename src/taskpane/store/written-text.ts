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
