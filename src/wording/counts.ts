/** How many things there are to look at, counted one way everywhere. */
import { type Finding, countGrades } from '../checks';
import { type Locale, translate } from '../locales';

/** "1 chỗ sai, 2 chỗ cần xem"; "" where there are none: what is rounding or a note is no mistake. */
export function countsText(locale: Locale, open: readonly Finding[]): string {
  const { error, review } = countGrades(open);
  return [
    ...(error > 0 ? [translate(locale, 'verdict.wrong', { count: error })] : []),
    ...(review > 0 ? [translate(locale, 'verdict.review', { count: review })] : []),
  ].join(', ');
}
