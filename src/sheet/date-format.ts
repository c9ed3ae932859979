/** Which number formats show a number as a date or a time of day. */

/** What a format shows as it stands, and colours, conditions and locales; `[h]`, `[mm]` and `[s]` are elapsed times. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi;

/**
 * Whether a number format code (US locale) shows a date or a time: letters of day, month, year, hour or second without
 * places for digits ("dd/mm/yyyy", "h:mm:ss.0", "[$-42A]mmmm yyyy").
 */
export function isDateFormat(code: string): boolean {
  if (code === 'General' || !/[dmyhs]/i.test(code)) return false;
  const section = code.split(';')[0]!.replace(LITERALS, '').replace(/s\.0+/gi, 's');
  return /[dmyhs]/i.test(section) && !/[0#?]|general|standard/i.test(section);
}
