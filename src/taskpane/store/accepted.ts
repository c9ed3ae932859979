/** The accepted findings as the workbook remembers them. */
import { type AcceptedFinding, type Finding, filterAccepted, readAccepted as readRecords } from '../../checks';
import type { Grid } from '../../sheet';

/** An accepted finding as the workbook remembers it, with the day (ISO) on which it was accepted. */
export interface Accepted extends AcceptedFinding {
  readonly date: string;
}

/** A finding of the last check that is not listed as open, with the record that accepts it. */
export interface QuietFinding {
  readonly finding: Finding;
  readonly accepted: Accepted;
}

export const ACCEPTED_SETTING = 'khopso.accepted';

/** Reads what the workbook remembers; records of other programs of ours may have no day. */
export const readAccepted = (stored: unknown): Accepted[] =>
  readRecords(stored).map((record) => {
    const date = 'date' in record && typeof record.date === 'string' ? record.date : '';
    return { ...record, date };
  });

/**
 * Parts findings into open ones and those that are accepted and whose cells have not changed; both in the given order.
 * `sheets`: the names of all sheets of the workbook.
 */
export function partFindings(
  findings: readonly Finding[],
  records: readonly Accepted[],
  grids: ReadonlyMap<string, Grid>,
  sheets: readonly string[],
): { readonly open: readonly Finding[]; readonly quiet: readonly QuietFinding[] } {
  const { open, recordOf } = filterAccepted(findings, records, grids, sheets);
  return { open, quiet: [...recordOf].map(([finding, accepted]) => ({ finding, accepted })) };
}
