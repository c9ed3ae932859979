/** What is kept for the person in the browser that Excel runs, whatever workbook is open. */

/** `localStorage` under our prefix; where it is refused or full nothing is kept. */
const PREFIX = 'khop-so.';

export const personSettings = {
  read(key: string): unknown {
    try {
      const stored = localStorage.getItem(PREFIX + key);
      return stored === null ? null : (JSON.parse(stored) as unknown);
    } catch {
      // Refused by the browser, or not ours.
      return null;
    }
  },
  write(key: string, value: unknown): void {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(value));
    } catch {
      // Without storage the workbook alone remembers it.
    }
  },
};
