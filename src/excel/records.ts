/** Records that are kept in a setting, and where the sheets are now that they were made of. */
import { sameSheetName } from '../sheet';

/** The sheet that something is remembered of, as it was then. */
export interface RememberedSheet {
  readonly sheetId: string;
  readonly sheet: string;
}

/**
 * Ids of the sheets that may be the remembered one, the likeliest first. Ids hold until the workbook is closed and are then
 * given out again by place (OfficeDev/office-js-docs #297, office-js #1390), names hold until the user changes them.
 */
export function sheetsMeant(
  { sheetId, sheet }: RememberedSheet,
  sheets: ReadonlyMap<string, string>,
): readonly string[] {
  const byName = [...sheets].filter(([, name]) => sameSheetName(name, sheet)).map(([id]) => id);
  if (byName.includes(sheetId)) return [sheetId];
  return sheets.has(sheetId) ? [...byName, sheetId] : byName;
}

/** The records of a stored list that hold their schema; the others stay where they are and are left alone. */
export function recordsOf<T>(stored: unknown, isRecord: (one: unknown) => one is T): readonly T[] {
  return Array.isArray(stored) ? stored.filter(isRecord) : [];
}

/** A list with our records changed; what we cannot read stays in it. */
export function withRecords<T>(
  stored: unknown,
  isRecord: (one: unknown) => one is T,
  change: (records: readonly T[]) => readonly T[],
): readonly unknown[] {
  const all: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return [...all.filter((one) => !isRecord(one)), ...change(all.filter(isRecord))];
}
