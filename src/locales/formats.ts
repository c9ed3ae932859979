import type { Locale } from './message';

const LANGUAGE: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-US' };

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
  const text = new Intl.NumberFormat(LANGUAGE[locale], {
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

const two = (value: number): string => String(value).padStart(2, '0');

/** A day as it stands in a list: "09/04/2019" (vi), "9 Apr 2019" (en). */
export function formatDate(locale: Locale, date: Date): string {
  if (locale === 'vi') return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(date);
}

/** A day as it stands on a document: "ngày 09 tháng 4 năm 2019"; Nghị định 30/2020 writes 0 before days under 10 and months 1, 2. */
export function formatLongDate(locale: Locale, date: Date): string {
  if (locale === 'en')
    return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
  const month = date.getMonth() + 1;
  return `ngày ${two(date.getDate())} tháng ${month < 3 ? two(month) : month} năm ${date.getFullYear()}`;
}

/** A time of day: "14:05". */
export const formatTime = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;
