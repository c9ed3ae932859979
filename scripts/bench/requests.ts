/**
 * What a click asks of Excel: requests, bytes and cells, counted by the stand-in below Microsoft's client, over workbooks of
 * few and of many sheets and over the largest sheet there is. Excel on the web refuses a request or an answer over 5 MB, and
 * gives no values for a range over five million cells (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { createExcelPort } from '../../src/excel';
import {
  type BootedOffice,
  Calculation,
  HostWorkbook,
  type OfficeWindow,
  bootOffice,
  loadCalculation,
} from '../../src/host';
import { planRecord } from '../../src/record';
import { type Grid, GridBuilder, MAX_ROWS, cellKey } from '../../src/sheet';
import { CheckStore } from '../../src/taskpane/store/check-store';
import { SummaryStore } from '../../src/taskpane/store/summary-store';
import { directCheck } from '../../src/taskpane/work/direct-check';
import { CheckEngine } from '../../src/taskpane/work/check-engine';
import type { Measure } from './bench';
import { fillBudget } from './sheets';

const MEGABYTE = 1024 * 1024;
const LARGEST = 5;
const CLIENT = 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js';
const EMPTY = { value: null, numberFormat: 'General' };
const WASM = 'node_modules/@ironcalc/wasm/wasm_bg.wasm';

interface Pane {
  readonly office: BootedOffice;
  readonly check: CheckStore;
  readonly summary: SummaryStore;
}

/** A click, and how many requests it may take over a workbook of any number of small sheets; null: as many as there is to read. */
interface Click {
  readonly name: string;
  readonly atMost: number | null;
  readonly run: (pane: Pane) => Promise<unknown>;
}

const fixes = ({ check }: Pane) => [...check.state.get().fixes.values()];

const CLICKS: readonly Click[] = [
  { name: 'open the pane', atMost: 20, run: ({ check }) => check.start() },
  { name: 'check the sheet', atMost: 5, run: ({ check }) => check.check() },
  { name: 'check the workbook', atMost: null, run: ({ check }) => check.setScope('all') },
  { name: 'open a finding', atMost: 4, run: ({ check }) => check.open(check.state.get().open[0]!) },
  { name: 'mark', atMost: 8, run: ({ check }) => check.mark() },
  { name: 'unmark', atMost: 8, run: ({ check }) => check.unmark() },
  { name: 'correct', atMost: 20, run: (pane) => pane.check.correct(fixes(pane)[0]!.changes) },
  { name: 'take back', atMost: 12, run: ({ check }) => check.takeBack(check.state.get().corrections) },
  { name: 'accept', atMost: 4, run: ({ check }) => check.accept(check.state.get().open.slice(0, 1), '') },
  { name: 'write the log', atMost: 24, run: ({ check }) => check.writeRecord('vi') },
  {
    name: 'look what can be summarised',
    atMost: 16,
    run: async ({ check, summary }) => {
      // The log that was just written is in front.
      await check.select('Biểu 1', cellKey(6, 2));
      await summary.start();
    },
  },
  { name: 'summarise', atMost: 24, run: ({ summary }) => summary.write() },
];

/** Clicks that read a sheet and write none, for one that takes its time. */
const READING = new Set(['open the pane', 'check the sheet', 'open a finding']);

const budget = (name: string, cells: number): GridBuilder => fillBudget(new GridBuilder(name), cells, (at) => at === 5);

const workbooks: readonly { readonly name: string; readonly grids: () => Grid[]; readonly isHuge?: true }[] = [
  ...[1, 20, 250].map((count) => ({
    name: `${count} ${count === 1 ? 'sheet' : 'sheets'}`,
    grids: () => Array.from({ length: count }, (_, at) => budget(`Biểu ${at + 1}`, 600).build()),
  })),
  {
    name: 'a sheet of 1,048,576 × 20 with 100,000 used rows',
    isHuge: true,
    grids: () => [budget('Dự toán', 1_200_000).set(99_999, 19, 1).build()],
  },
];

function openPane(window: OfficeWindow, workbook: HostWorkbook): Pane {
  const office = bootOffice(window, workbook);
  const loaded = window as unknown as Record<string, unknown>;
  for (const name of ['Excel', 'Office', 'OfficeExtension']) Reflect.set(globalThis, name, loaded[name]);
  const port = createExcelPort();
  const engine = new CheckEngine(directCheck());
  const check = new CheckStore(port, engine, (input) => Promise.resolve(planRecord(input)), { settle: 1 });
  return { office, check, summary: new SummaryStore(port, engine, check) };
}

/** Waits until nothing more is asked: what follows a click by itself belongs to it. */
async function atRest({ office, check }: Pane): Promise<void> {
  for (let last = -1; last !== office.executor.counts.requests || check.state.get().running !== null;) {
    last = office.executor.counts.requests;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export async function requestsPerClick(): Promise<Measure[]> {
  const window = new JSDOM('<!doctype html>', { runScripts: 'outside-only', url: 'https://localhost/' }).window;
  window.eval(readFileSync(CLIENT, 'utf8'));
  const calculation: Calculation = await loadCalculation(readFileSync(WASM));
  const measures: Measure[] = [];
  for (const { name, grids, isHuge } of workbooks) {
    const workbook = HostWorkbook.fromGrids(grids(), { calculation });
    // Formatted to its end, as sheets are whose columns were coloured.
    if (isHuge) workbook.sheets[0]!.cells.set(cellKey(MAX_ROWS - 1, 19), { ...EMPTY, format: { fill: '#DDEBF7' } });
    const pane = openPane(window as unknown as OfficeWindow, workbook);
    const { executor } = pane.office;
    let largest = 0;
    for (const click of CLICKS) {
      if (isHuge && !READING.has(click.name)) continue;
      executor.resetCounts();
      await click.run(pane);
      await atRest(pane);
      const failure = pane.check.state.get().failure ?? pane.summary.state.get().failure;
      if (failure) throw new Error(`${click.name}, ${name}: ${failure.text('en')}`);
      const { requests, bytesIn, bytesOut, cells, largestRequest, largestResponse } = executor.counts;
      largest = Math.max(largest, largestRequest, largestResponse);
      const weight = ((bytesIn + bytesOut) / MEGABYTE).toFixed(2);
      const note = `${weight} MB, ${cells.toLocaleString('en')} cells`;
      const goal = isHuge ? null : click.atMost;
      measures.push({ name: `requests to ${click.name}, ${name}`, value: requests, unit: '', goal, note });
    }
    measures.push({ name: `largest request or answer, ${name}`, value: largest / MEGABYTE, unit: 'MB', goal: LARGEST });
    await pane.summary.close();
    await pane.check.close();
    pane.office.dispose();
  }
  return measures;
}
