/** Excel's limit on the length of a sheet's name, in UTF-16 units. */
export const MAX_SHEET_NAME = 31;

/**
 * A name that Excel accepts and that no other sheet has: "Tổng hợp", "Tổng hợp 2", … Forbidden characters become
 * spaces, apostrophes at the ends go, and names are compared without regard to case.
 */
export function uniqueSheetName(proposed: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.normalize('NFC').toLocaleLowerCase('en')));
  const tidy = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '');
  const free = (name: string): boolean => !used.has(name.normalize('NFC').toLocaleLowerCase('en'));
  const clean = tidy(proposed.replace(/[:\\/?*[\]]|\p{Cc}/gu, ' ').replace(/\s+/g, ' ')) || 'Sheet';
  const whole = tidy(clean.slice(0, MAX_SHEET_NAME));
  if (free(whole)) return whole;
  // "Tổng hợp 2" counts on from two; a year at the end of a name is no count.
  const counted = /^(.*\S) (\d{1,2})$/.exec(clean);
  const base = counted?.[1] ?? clean;
  for (let number = counted ? Number(counted[2]) + 1 : 2; ; number++) {
    const suffix = ` ${number}`;
    const name = tidy(base.slice(0, MAX_SHEET_NAME - suffix.length)) + suffix;
    if (free(name)) return name;
  }
}
