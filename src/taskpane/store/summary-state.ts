/** The state of the job "Tính tổng hợp". */
import type { MadeSummary } from '../../jobs';
import type { SheetPlan } from '../../sheet';
import type { SummaryChoice } from '../../summary';
import type { Progress } from '../../workbook';
import type { SummaryDraft } from '../work/engine';
import type { Failure, Saying } from './failure';
import type { ReportLine } from './report-lines';

export interface SummaryState {
  readonly reading: boolean;
  /** The table under the cursor and what fits it; null before the first reading and where there is no table. */
  readonly draft: SummaryDraft | null;
  /** What is chosen; null when nothing fits. */
  readonly choice: SummaryChoice | null;
  /** The chosen summary before it is written; null while it is being computed. */
  readonly plan: SheetPlan | null;
  /** Excel did not let the sheet in front be read: nothing is known of it. */
  readonly isUnread: boolean;
  /** The sheet in front is one of ours: summarising it would count its figures twice. */
  readonly onOurs: boolean;
  /** Writing, refreshing or removing. */
  readonly running: { readonly progress: Progress | null } | null;
  /** The tables that a report may hold, and which of them are wanted; null while nobody asks for a report. */
  readonly reporting: readonly ReportLine[] | null;
  /** Summary sheets of this workbook, the newest first. */
  readonly made: readonly MadeSummary[];
  /** What would lose the user's work and waits for a word. */
  readonly asking: { readonly sheet: string; readonly action: 'refresh' | 'remove' } | null;
  readonly failure: Failure | null;
  readonly said: Saying | null;
}

/** Before the first reading. */
export const NOTHING_READ: SummaryState = {
  reading: true,
  draft: null,
  choice: null,
  plan: null,
  isUnread: false,
  onOurs: false,
  running: null,
  reporting: null,
  made: [],
  asking: null,
  failure: null,
  said: null,
};
