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

/** What came out in all: "1 chỗ sai; 2 điều không phải lỗi; 1 điều đã bỏ qua". */
export function resultText(locale: Locale, open: readonly Finding[], accepted: number): string {
  const { rounding, info } = countGrades(open);
  return [
    countsText(locale, open) || translate(locale, accepted > 0 ? 'verdict.clean.accepted' : 'verdict.clean'),
    ...(rounding + info > 0 ? [translate(locale, 'record.notes', { count: rounding + info })] : []),
    ...(accepted > 0 ? [translate(locale, 'record.accepted.count', { count: accepted })] : []),
  ].join('; ');
}
