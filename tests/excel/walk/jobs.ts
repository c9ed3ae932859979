/** The jobs that the walk of faults lets fail, each on a small workbook, and what a user may do meanwhile. */
import type { SheetPlan } from '../../../src/sheet';
import { HostWorkbook } from '../../../src/host';
import { type SettingChange, WorkbookError, type WorkbookPort } from '../../../src/workbook';
import { UNCOMPUTED } from '../../host/uncomputed';
import { sourceGrid, summaryPlan } from '../fixtures';

export const newWorkbook = (): HostWorkbook => HostWorkbook.fromGrids([sourceGrid()], { calculation: UNCOMPUTED });

/** The summary's first rows and a chart of a column and a line: every kind of statement is in it, and the walk stays short. */
export function smallPlan(name = 'Tổng hợp'): SheetPlan {
  const plan = summaryPlan(name);
  const charts = plan.charts.map((chart) => ({
    ...chart,
    series: chart.series.filter(({ kind, dataLabels }) => kind === 'line' || dataLabels),
  }));
  return { ...plan, cells: plan.cells.filter(({ row }) => row <= 1 || row === 4), charts };
}

/** Its content goes in several requests. */
function largePlan(): SheetPlan {
  const plan = smallPlan();
  const text = 'Đề án hỗ trợ ứng dụng máy móc '.repeat(1000);
  const rows = Array.from({ length: 40 }, (_unused, row) => ({
    row: row + 10,
    column: 0,
    content: { type: 'text' as const, text },
    style: {},
  }));
  return { ...plan, charts: [], cells: [...plan.cells, ...rows] };
}

export interface Job {
  readonly name: string;
  /** Brings the workbook to where the job starts. */
  readonly before?: (port: WorkbookPort) => Promise<void>;
  readonly run: (port: WorkbookPort) => Promise<unknown>;
  /** Where nobody knows how far it came, doing it again makes it whole: what was painted is on record. */
  readonly again?: true;
  /** What a user does between two requests. */
  readonly meanwhile?: readonly Deed[];
}

export interface Deed {
  readonly name: string;
  readonly act: (workbook: HostWorkbook) => void;
}

/** As `jobs/` remembers a summary with the workbook. */
const remember = (version: number, stored: unknown = null) => ({
  key: 'tổng hợp',
  stored,
  value: (_held: unknown, sheet: string, id: string) => ({ sheet, id, version }),
});

const add = (one: number): SettingChange => ({
  key: 'danh sách',
  change: (held) => [...(Array.isArray(held) ? (held as unknown[]) : []), one],
});
const flag = (isOn: boolean): SettingChange => ({ key: 'cờ', change: () => isOn });

const CELL = { sheet: 'Biểu 01', row: 3, column: 1 };
const color = (column: number, fill: string) => ({ ...CELL, column, color: fill });

const typeElsewhere: Deed = { name: 'types elsewhere', act: (book) => book.enter('Biểu 01', 8, 0, 'ghi chú') };
const typeIntoCell: Deed = { name: 'types into the cell', act: (book) => book.enter('Biểu 01', 3, 1, '55') };
const paintCell: Deed = {
  name: 'colours the cell',
  act: (book) => {
    const range = { top: 3, left: 1, bottom: 3, right: 1 };
    book.setFormat(book.sheets[0]!, range, (format) => ({ ...format, fill: '#00B050' }));
  },
};
const rename: Deed = { name: 'renames the sheet', act: (book) => book.renameSheet(book.sheets[0]!, 'Biểu một') };
const typeIntoSummary: Deed = {
  name: 'types into the summary',
  act: (book) => book.sheet('Tổng hợp') && book.enter('Tổng hợp', 30, 5, 'của tôi'),
};

const standing = async (port: WorkbookPort): Promise<void> =>
  void (await port.writeSheet({ ...smallPlan(), charts: [] }, { remember: remember(1) }));
const corrected = async (port: WorkbookPort): Promise<void> => void (await port.correct([{ ...CELL, value: 117_401 }]));
const marked = (port: WorkbookPort): Promise<void> => port.mark([color(0, '#FFEB9C'), color(1, '#FFC7CE')]);

export const JOBS: readonly Job[] = [
  { name: 'read', run: (port) => port.readGrids('all'), meanwhile: [typeElsewhere, rename] },
  { name: 'read the sheet in front', run: (port) => port.readGrids('active') },
  { name: 'where the user is', run: (port) => port.selection('tổng hợp') },
  { name: 'write', run: (port) => port.writeSheet(smallPlan()), meanwhile: [typeElsewhere] },
  {
    name: 'write after reading',
    before: async (port) => void (await port.readGrids('all')),
    run: (port) => port.writeSheet(smallPlan()),
  },
  { name: 'write and remember', run: (port) => port.writeSheet(smallPlan(), { remember: remember(2) }) },
  { name: 'write in several requests', run: (port) => port.writeSheet(largePlan()) },
  {
    name: 'refresh',
    before: standing,
    run: (port) => port.writeSheet(smallPlan(), { replace: 'Tổng hợp' }),
    meanwhile: [typeElsewhere, typeIntoSummary],
  },
  {
    name: 'refresh and remember',
    before: standing,
    run: async (port) =>
      port.writeSheet(smallPlan(), {
        replace: 'Tổng hợp',
        remember: remember(2, { sheet: 'Tổng hợp', id: '_KhopSo.1', version: 1 }),
      }),
  },
  { name: 'remove', before: standing, run: (port) => port.removeSheet('Tổng hợp'), meanwhile: [typeElsewhere] },
  {
    name: 'remove and forget',
    before: standing,
    run: (port) => port.removeSheet('Tổng hợp', { key: 'tổng hợp', change: () => null }),
  },
  { name: 'log sheet', run: (port) => port.writeSheet({ ...smallPlan('Biên bản'), charts: [] }) },
  {
    name: 'correct',
    run: (port) => port.correct([{ ...CELL, value: 117_401 }]),
    meanwhile: [typeElsewhere, typeIntoCell],
  },
  { name: 'correct a second cell', before: corrected, run: (port) => port.correct([{ ...CELL, column: 2, value: 9 }]) },
  {
    name: 'take back',
    before: corrected,
    run: async (port) => {
      const [first] = await port.corrections();
      if (!first) throw new WorkbookError('correction-not-found');
      return port.takeBack([first.id]);
    },
    meanwhile: [typeElsewhere, typeIntoCell],
  },
  {
    name: 'correct two cells',
    run: (port) =>
      port.correct([
        { ...CELL, column: 3, value: 0.91, expected: 0.3636 },
        { ...CELL, column: 0, value: 'KCQG năm 2018' },
      ]),
    meanwhile: [typeElsewhere],
  },
  {
    name: 'take two back',
    before: async (port) => void (await port.correct([0, 3].map((column) => ({ ...CELL, column, value: column })))),
    run: async (port) => port.takeBack((await port.corrections()).map(({ id }) => id)),
  },
  { name: 'corrections', before: corrected, run: (port) => port.corrections() },
  {
    name: 'mark',
    again: true,
    run: (port) => port.mark([color(0, '#FFC7CE'), color(1, '#FFC7CE')]),
    meanwhile: [typeElsewhere],
  },
  {
    name: 'mark and remember',
    again: true,
    run: (port) => port.mark([color(0, '#FFC7CE')], flag(true)),
  },
  {
    name: 'mark anew',
    again: true,
    before: marked,
    run: (port) => port.mark([color(1, '#FFEB9C'), color(2, '#FFC7CE')]),
  },
  { name: 'unmark', again: true, before: marked, run: (port) => port.unmark(), meanwhile: [typeElsewhere, paintCell] },
  {
    name: 'unmark and remember',
    again: true,
    before: (port) => port.mark([color(0, '#FFC7CE')], flag(true)),
    run: (port) => port.unmark(flag(false)),
  },
  { name: 'setting', run: (port) => port.changeSettings([{ key: 'người ký', change: () => ({ name: 'An' }) }]) },
  {
    name: 'change settings',
    before: async (port) => void (await port.changeSettings([add(1)])),
    run: (port) => port.changeSettings([add(2), flag(true)]),
  },
  { name: 'mend', before: standing, run: (port) => port.mend() },
];
