/** The accepted findings as the workbook remembers them. */
import { type AcceptedFinding, readAccepted as readRecords } from '../../checks';

/** An accepted finding as the workbook remembers it, with the day (ISO) on which it was accepted. */
export interface Accepted extends AcceptedFinding {
  readonly date: string;
}

export const ACCEPTED_SETTING = 'khopso.accepted';

/** Reads what the workbook remembers; records of other programs of ours may have no day. */
export const readAccepted = (stored: unknown): Accepted[] =>
  readRecords(stored).map((record) => {
    const date = 'date' in record && typeof record.date === 'string' ? record.date : '';
    return { ...record, date };
  });
