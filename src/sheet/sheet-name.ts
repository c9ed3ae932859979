/** Excel's limit on the length of a sheet's name, in UTF-16 units. */
export const MAX_SHEET_NAME = 31;

/**
 * A name that Excel accepts and that no other sheet has: "Tổng hợp", "Tổng hợp 2", … Forbidden characters become
 * spaces, apostrophes at the ends go, and names are compared without regard to case.
 */
export function uniqueSheetName(proposed: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.normalize('NFC').toLocaleLowerCase('en')));
  const tidy = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '');
  const base = tidy(proposed.replace(/[:\\/?*[\]]|\p{Cc}/gu, ' ').replace(/\s+/g, ' ')) || 'Sheet';
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = tidy(base.slice(0, MAX_SHEET_NAME - suffix.length)) + suffix;
    if (!used.has(name.normalize('NFC').toLocaleLowerCase('en'))) return name;
  }
}
