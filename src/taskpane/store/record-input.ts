/** The state of a check as input of the sheet "Biên bản kiểm tra số liệu". */
import { writingOf } from '../../figures';
import type { Finding } from '../../checks';
import type { Locale } from '../../locales';
import type { RecordInput, RecordedFinding } from '../../record';
import { type Grid, cellName } from '../../sheet';
import { findingText } from '../../wording';
import { type CheckState, contentText } from './check-state';

/** All that the log sheet tells of a check, in the reader's words. */
export function recordInput(
  { open, quiet, corrections, report }: CheckState,
  grids: ReadonlyMap<string, Grid>,
  date: Date,
  locale: Locale,
): RecordInput {
  const { tables, unread } = report ?? { tables: [], unread: [] };
  const recorded = (finding: Finding, accepted: string | null): RecordedFinding => ({
    finding,
    text: findingText(locale, finding),
    ...writingOf(grids.get(finding.sheet), finding.broken[0]?.result ?? finding.cell),
    accepted,
  });
  return {
    tables,
    unread,
    findings: [
      ...open.map((finding) => recorded(finding, null)),
      ...quiet.map(({ finding, accepted }) => recorded(finding, accepted.reason)),
    ],
    corrections: corrections.map(({ sheet, row, column, before, after }) => ({
      sheet,
      cell: cellName(row, column),
      before: contentText(locale, before),
      after: contentText(locale, after),
    })),
    date,
    locale,
  };
}
