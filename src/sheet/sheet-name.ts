/** Names of sheets: how they are compared, and how one is found that no other sheet has. */

/** Excel's limit on the length of a sheet's name, in UTF-16 units. */
const MAX_SHEET_NAME = 31;

/** One key for all names that Excel takes for the same sheet's: without regard to case or to how accents are composed. */
export const sheetNameKey = (name: string): string => name.normalize('NFC').toLowerCase();

export const sameSheetName = (a: string, b: string): boolean => sheetNameKey(a) === sheetNameKey(b);

/**
 * A name that Excel accepts and that no other sheet has: "Tổng hợp", "Tổng hợp 2", … Forbidden characters become
 * spaces, apostrophes at the ends go, and names are compared as {@link sameSheetName} does. Where the proposed name is
 * taken and another is given for that case, it is that one that is counted on from.
 */
export function uniqueSheetName(proposed: string, taken: Iterable<string>, ifTaken?: string): string {
  const used = new Set([...taken].map(sheetNameKey));
  const tidy = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '');
  const free = (name: string): boolean => !used.has(sheetNameKey(name));
  const clean = tidy(proposed.replace(/[:\\/?*[\]]|\p{Cc}/gu, ' ').replace(/\s+/g, ' ')) || 'Sheet';
  const whole = tidy(clean.slice(0, MAX_SHEET_NAME));
  if (free(whole)) return whole;
  if (ifTaken !== undefined) return uniqueSheetName(ifTaken, taken);
  // "Tổng hợp 2" counts on from two; a year at the end of a name is no count.
  const counted = /^(.*\S) (\d{1,2})$/.exec(clean);
  const base = counted?.[1] ?? clean;
  for (let number = counted ? Number(counted[2]) + 1 : 2; ; number++) {
    const suffix = ` ${number}`;
    const name = tidy(base.slice(0, MAX_SHEET_NAME - suffix.length)) + suffix;
    if (free(name)) return name;
  }
}

/** How much of a sheet's name goes into another's: "Tổng hợp (…) 2" is no longer than Excel's limit. */
const MAX_QUOTED = 18;

/** The proposed name with that of another sheet in brackets; of a long one its beginning and its end, where years stand. */
export function nameWithSheet(proposed: string, sheet: string): string {
  const tail = MAX_QUOTED / 2;
  const quoted = sheet.length <= MAX_QUOTED ? sheet : `${sheet.slice(0, tail - 1).trim()}…${sheet.slice(-tail).trim()}`;
  return `${proposed} (${quoted})`;
}
