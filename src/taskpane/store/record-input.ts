/** The state of a check as input of the sheet "Biên bản kiểm tra số liệu". */
import { writingOf } from '../../figures';
import type { Finding } from '../../checks';
import type { Locale } from '../../locales';
import type { RecordInput, RecordedFinding } from '../../record';
import { cellName } from '../../sheet';
import { type GridOf, findingText } from '../../wording';
import type { CheckReport } from '../work/engine';
import { type CheckState, contentText } from './check-state';

/** All that the log sheet tells of a check, in the reader's words. */
export function recordInput(
  { open, quiet, corrections }: CheckState,
  { tables, unread }: CheckReport,
  gridOf: GridOf,
  date: Date,
  locale: Locale,
): RecordInput {
  const recorded = (finding: Finding, accepted: string | null): RecordedFinding => ({
    finding,
    text: findingText(locale, finding),
    ...writingOf(gridOf(finding.sheet), finding.broken[0]?.result ?? finding.cell),
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
