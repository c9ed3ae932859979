/** The tab "Đối chiếu báo cáo" with its store, which outlives the tab: another tab may be looked at meanwhile. */
import { useState } from 'react';
import type { WorkbookPort } from '../../workbook';
import { ReportStore } from '../store/report-store';
import { ReportView } from './report-view';
import type { ReportEngine } from './work/report-engine';

/** Where the pane keeps the tab's store; null until the tab is first opened. */
export interface KeptStore {
  store: ReportStore | null;
}

export interface ReportTabProps {
  readonly kept: KeptStore;
  readonly port: WorkbookPort;
  readonly startEngine: () => Promise<ReportEngine>;
  /** Milliseconds of quiet after a change of the workbook. */
  readonly settle?: number | undefined;
}

export function ReportTab({ kept, port, startEngine, settle }: ReportTabProps) {
  const [store] = useState(() => (kept.store ??= new ReportStore(port, startEngine, settle)));
  return <ReportView store={store} />;
}
