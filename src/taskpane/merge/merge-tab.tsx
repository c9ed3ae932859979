/** The tab "Gộp tệp" with its store, which outlives the tab: another tab may be looked at while files are read. */
import { useState } from 'react';
import type { PersonSettings } from '../../jobs';
import type { WorkbookPort } from '../../workbook';
import type { FileEngine } from '../files/work/file-tasks';
import { MergeStore } from './merge-store';
import { MergeView } from './merge-view';

/** Where the pane keeps the tab's store; null until the tab is first opened. */
export interface KeptMergeStore {
  store: MergeStore | null;
}

export interface MergeTabProps {
  readonly kept: KeptMergeStore;
  readonly port: WorkbookPort;
  readonly startEngine: () => Promise<FileEngine>;
  readonly person?: PersonSettings | undefined;
  readonly clock?: (() => Date) | undefined;
}

export function MergeTab({ kept, port, startEngine, person, clock }: MergeTabProps) {
  const [store] = useState(() => (kept.store ??= new MergeStore(port, startEngine, person, clock)));
  return <MergeView store={store} />;
}
