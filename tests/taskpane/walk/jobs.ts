/** The jobs of the pane that the walk of faults lets fail, and what a user may do meanwhile. */
import type { HostWorkbook } from '../../../src/host';
import type { Fix } from '../../../src/wording';
import { type OpenPane, SHEET } from './pane';

export interface PaneJob {
  readonly name: string;
  /** Brings the workbook to where the job starts, in an opening of its own. */
  readonly prepare?: (pane: OpenPane) => Promise<void>;
  /** The job begins with the opening of the pane. */
  readonly opens?: true;
  readonly run: (pane: OpenPane) => Promise<unknown>;
  /** Where nobody knows how far it came, doing it again makes it whole. */
  readonly again?: true;
  /** Goes somewhere, or shows something: nothing is said of it. */
  readonly quiet?: true;
  /** All that it changes is colour, which a protected sheet does not take: then it goes without. */
  readonly tints?: true;
  readonly meanwhile?: readonly Deed[];
}

export interface Deed {
  readonly name: string;
  readonly act: (workbook: HostWorkbook) => void;
}

const fixes = ({ check }: OpenPane): readonly Fix[] => [...check.state.get().fixes.values()];
const mark = async (pane: OpenPane): Promise<void> => pane.check.mark();
const correctOne = (pane: OpenPane): Promise<void> => pane.check.correct(fixes(pane)[0]!.changes);
const correctAll = (pane: OpenPane): Promise<void> => pane.check.correct(fixes(pane).flatMap(({ changes }) => changes));
const writeSummary = async (pane: OpenPane): Promise<void> => {
  if (!pane.summary.state.get().plan) await pane.summary.start();
  await pane.summary.write();
};
const made = (pane: OpenPane) => pane.summary.state.get().made[0]!;
/** The summary's tab is open, and a summary is there. */
const withSummary = async (pane: OpenPane): Promise<void> => {
  await writeSummary(pane);
  await pane.check.select(SHEET, 0);
};

const typeElsewhere: Deed = { name: 'types elsewhere', act: (book) => book.enter(SHEET, 20, 0, 'ghi chú') };
const rename: Deed = {
  name: 'renames the sheet',
  act: (book) => book.sheet(SHEET) && book.renameSheet(book.sheet(SHEET)!, 'Biểu một'),
};
/** D6 is the total that does not agree. */
const typeIntoCell: Deed = { name: 'types into the cell', act: (book) => book.enter(SHEET, 5, 3, '4000') };
const removeSummary: Deed = {
  name: 'removes the summary',
  act: (book) => {
    const summary = book.sheets.find(({ name }) => name !== SHEET);
    if (summary) book.deleteSheet(summary);
  },
};

export const PANE_JOBS: readonly PaneJob[] = [
  { name: 'open', opens: true, quiet: true, run: (pane) => pane.check.start(), meanwhile: [typeElsewhere] },
  {
    name: 'open with a correction and marks',
    opens: true,
    quiet: true,
    prepare: async (pane) => {
      await correctOne(pane);
      await mark(pane);
    },
    run: (pane) => pane.check.start(),
  },
  { name: 'check', quiet: true, run: (pane) => pane.check.check(), meanwhile: [typeElsewhere, rename] },
  { name: 'check all sheets', quiet: true, run: (pane) => pane.check.setScope('all') },
  { name: 'mark', again: true, run: mark, meanwhile: [typeElsewhere, rename] },
  { name: 'unmark', again: true, prepare: mark, run: (pane) => pane.check.unmark(), meanwhile: [typeElsewhere] },
  { name: 'correct', run: correctOne, meanwhile: [typeElsewhere, typeIntoCell, rename] },
  { name: 'correct what is marked', prepare: mark, run: correctOne },
  { name: 'correct all', run: correctAll, meanwhile: [typeElsewhere, typeIntoCell] },
  {
    name: 'take back',
    prepare: correctOne,
    run: (pane) => pane.check.takeBack(pane.check.state.get().corrections),
    meanwhile: [typeElsewhere, typeIntoCell],
  },
  {
    name: 'take all back',
    prepare: correctAll,
    run: (pane) => pane.check.takeBack(pane.check.state.get().corrections),
  },
  { name: 'accept', run: (pane) => pane.check.accept(pane.check.state.get().open.slice(0, 1), 'Số đã duyệt') },
  {
    name: 'accept what is marked',
    prepare: mark,
    run: (pane) => pane.check.accept(pane.check.state.get().open, 'Số đã duyệt'),
  },
  { name: 'list again', run: (pane) => pane.check.restore(pane.check.state.get().quiet[0]!) },
  {
    name: 'open a finding',
    quiet: true,
    tints: true,
    run: (pane) => pane.check.open(pane.check.state.get().open[0]!),
  },
  { name: 'settings', quiet: true, run: (pane) => pane.check.setSettings({ tolerance: 1, superior: 'UBND TỈNH' }) },
  { name: 'log sheet', run: (pane) => pane.check.writeRecord('vi'), meanwhile: [typeElsewhere] },
  {
    name: 'log sheet again',
    prepare: async (pane) => {
      await pane.check.writeRecord('vi');
      await pane.check.select(SHEET, 0);
    },
    run: (pane) => pane.check.writeRecord('vi', true),
  },
  { name: 'look at what can be summarised', quiet: true, run: (pane) => pane.summary.start() },
  { name: 'summarise', run: writeSummary, meanwhile: [typeElsewhere] },
  { name: 'report sheet', run: (pane) => pane.summary.writeReport() },
  {
    name: 'refresh',
    prepare: withSummary,
    run: async (pane) => {
      await pane.summary.start();
      await pane.summary.refresh(made(pane));
    },
    meanwhile: [typeElsewhere, removeSummary],
  },
  {
    name: 'remove',
    prepare: withSummary,
    run: async (pane) => {
      await pane.summary.start();
      await pane.summary.remove(made(pane));
    },
    meanwhile: [typeElsewhere, removeSummary],
  },
  {
    name: 'what the office prints',
    quiet: true,
    run: async (pane) => {
      await pane.summary.start();
      await pane.summary.setPage({ ...pane.summary.pageSettings, superior: 'UBND TỈNH' });
    },
  },
];
