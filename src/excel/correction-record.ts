/** The record of a corrected cell as the workbook keeps it: a stranger's input, since anybody can send a workbook. */
import { MAX_COLUMNS, MAX_ROWS } from '../sheet';
import type { Correction } from '../workbook';

/** A correction with the id that its sheet had, which stays while the workbook is open, whatever the sheet is called. */
export interface StoredCorrection extends Correction {
  readonly sheetId: string;
  /** Its cell is being written, or is being given back. */
  readonly pending?: boolean;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
/** Functions and references that reach out of the workbook: never written from a stored record. */
const REACHES_OUT = /(?:WEBSERVICE|IMAGE|STOCKHISTORY|RTD|CALL|REGISTER(?:\.ID)?|EXEC|EVALUATE|HYPERLINK)\s*\(|\|/i;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isPlace = (value: unknown, bound: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < bound;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function isBefore(value: unknown): boolean {
  if (typeof value === 'boolean' || isNumber(value)) return true;
  if (!isText(value, LONGEST_TEXT + 1)) return false;
  return !value.startsWith('=') || (value.length <= LONGEST_FORMULA && !REACHES_OUT.test(value));
}

/** Whether one entry of the stored list is a correction that may be taken back. */
export function isStoredCorrection(one: unknown): one is StoredCorrection {
  if (typeof one !== 'object' || one === null) return false;
  const { id, sheetId, sheet, row, column, before, after, format, pending } = one as Readonly<Record<string, unknown>>;
  return (
    (pending === undefined || typeof pending === 'boolean') &&
    isText(id, 100) &&
    id !== '' &&
    isText(sheetId, 100) &&
    isText(sheet, 31) &&
    isPlace(row, MAX_ROWS) &&
    isPlace(column, MAX_COLUMNS) &&
    isBefore(before) &&
    (isNumber(after) || isText(after, LONGEST_TEXT)) &&
    isText(format, 255)
  );
}
