/** Figures, dates and times as each language writes them. */
import { twoDigits } from './language';
import { LANGUAGES, type Locale } from './languages';

export interface FigureOptions {
  /** Decimals at least, e.g. those of the cell that the figure is compared with; 0 when missing. */
  readonly decimals?: number;
  /** Decimals at most; 6 when missing. */
  readonly most?: number;
  /** With "+" before a positive figure, for gaps. */
  readonly signed?: boolean;
}

/**
 * A figure in plain digits, as the language prints it: 298300.98 → "298.300,98" (vi), "298,300.98" (en).
 * The noise that binary fractions leave past the 15th digit is never shown.
 */
export function formatFigure(locale: Locale, value: number, options: FigureOptions = {}): string {
  if (!Number.isFinite(value)) return '–';
  const clean = Number(value.toPrecision(15));
  const least = Math.min(options.decimals ?? 0, 12);
  const text = new Intl.NumberFormat(LANGUAGES[locale].tag, {
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(least, options.most ?? 6),
    useGrouping: true,
  }).format(Object.is(clean, -0) ? 0 : clean);
  return options.signed && clean > 0 ? `+${text}` : text.replace(/^-/, '−');
}

/** A share or rate given as a fraction: 0.3636 → "36,36%". */
export function formatPercent(locale: Locale, fraction: number, decimals = 2): string {
  return `${formatFigure(locale, fraction * 100, { most: decimals })}%`;
}

/** Other units of one amount: thousands and millions. */
const UNITS = [1_000, 1_000_000] as const;

/** What comes after an amount that is multiplied: " × 10,5%" (vi), " × 2.340.000"; in another unit " : 1.000". */
export function formatTimes(locale: Locale, factor: number): string {
  const written = (value: number): string => formatFigure(locale, Number(value.toPrecision(12)), { most: 10 });
  const unit = UNITS.find((one) => Math.abs(factor * one - 1) < 1e-9);
  if (unit !== undefined) return ` : ${written(unit)}`;
  return ` × ${Math.abs(factor) < 1 ? `${written(factor * 100)}%` : written(factor)}`;
}

/** A day in a list: "09/04/2019" (vi), "9 Apr 2019" (en). */
export const formatDate = (locale: Locale, date: Date): string => LANGUAGES[locale].formatDate(date);

/** A day on a document: "ngày 09 tháng 4 năm 2019" (vi), "9 April 2019" (en). */
export const formatLongDate = (locale: Locale, date: Date): string => LANGUAGES[locale].formatLongDate(date);

/** A time of day: "14:05". */
export const formatTime = (date: Date): string => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
