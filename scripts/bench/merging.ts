/** Measures merging: against reading the same workbooks, its memory, and a folder of many small files by the command line. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { createWorkbook, readWorkbook } from '../../src/files';
import { sentTables } from '../../src/jobs';
import { type Submission, mergeSubmissions, planMerge } from '../../src/merging';
import { CURRENT_PROVINCES, OLD_PROVINCES } from '../../src/places';
import { type Grid, type PlannedCell, type SheetPlan, uniqueSheetName } from '../../src/sheet';
import { readTables } from '../../src/tables';
import { draw, fillIn } from '../../tests/merging/draft';
import { FORMS } from '../../tests/merging/forms';
import { Random } from '../../tests/merging/random';
import type { Measure } from './bench';

/** As many communes as Vietnam has since July 2025. */
const COMMUNES = 3_321;
const ORDINARY = 200;
const SHEETS = FORMS.filter(({ isList }) => !isList);

/** The sheet that writes what a grid shows. */
function planOf(grid: Grid, name: string): SheetPlan {
  const cells: PlannedCell[] = [];
  for (const { row, columns } of grid.filledRows()) {
    for (const column of columns) {
      const content = grid.isNumber(row, column)
        ? ({ type: 'number', value: grid.number(row, column) } as const)
        : ({ type: 'text', text: grid.string(row, column) } as const);
      cells.push({ row, column, content, style: {} });
    }
  }
  return {
    name,
    columnWidths: [],
    rowHeights: new Map(),
    cells,
    merges: [...grid.merges],
    charts: [],
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: null,
      margins: { top: 2, bottom: 2, left: 2, right: 2 },
      pageNumbers: false,
      centerHorizontally: false,
    },
    source: null,
  };
}

/** A unit's workbook with these forms, a sheet each. */
function unitWorkbook(unit: string, forms: typeof SHEETS, seed: number): Uint8Array {
  const random = new Random(seed);
  const taken: string[] = [];
  const plans = forms.map((form) => {
    const name = uniqueSheetName('Biểu 01', taken);
    taken.push(name);
    return planOf(draw(fillIn(form, `${unit}.xlsx`, unit, 2026, random), random).grid, name);
  });
  return createWorkbook(plans);
}

interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Provinces, and what stands for the offices below them. */
const unitName = (at: number): string => {
  const province = OLD_PROVINCES[at % OLD_PROVINCES.length]!;
  return at < OLD_PROVINCES.length ? province : `Đơn vị ${at} ${CURRENT_PROVINCES[at % CURRENT_PROVINCES.length]!}`;
};

function submissionsOf({ name, bytes }: Sent): Submission[] {
  const { grids } = readWorkbook(name, bytes);
  const tables = grids.flatMap((grid) => readTables(grid).tables.map((table) => ({ table, grid })));
  return sentTables(tables, null, { file: name, fingerprint: '' });
}

const elapsed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

function againstReading(): Measure[] {
  const sent = Array.from({ length: ORDINARY }, (_, at): Sent => ({
    name: `don-vi-${at}.xlsx`,
    bytes: unitWorkbook(unitName(at), SHEETS, at),
  }));
  const readAll = (): void => sent.forEach(({ name, bytes }) => readWorkbook(name, bytes).grids.forEach(readTables));
  // Once to warm up: what is compiled is compiled for both.
  const few = mergeSubmissions(sent.slice(0, 20).flatMap(submissionsOf));
  planMerge(few, { shape: 'down' });
  const reading = Math.min(elapsed(readAll), elapsed(readAll));
  const heap = process.memoryUsage().heapUsed;
  let sheets = 0;
  let peak = heap;
  const mergeAll = (): void => {
    const submissions = sent.flatMap((one) => {
      peak = Math.max(peak, process.memoryUsage().heapUsed);
      return submissionsOf(one);
    });
    const merge = mergeSubmissions(submissions);
    sheets = planMerge(merge, { shape: 'down' }).length;
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  };
  // The quicker of two, as of the readings: one against the quicker of two is slower by its noise alone.
  const merging = Math.min(elapsed(mergeAll), elapsed(mergeAll));
  const megabytes = sent.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const note = `${ORDINARY} workbooks of ${SHEETS.length} sheets, ${megabytes.toFixed(1)} MB: ${Math.round(reading)} ms to read, ${Math.round(merging)} ms to read, merge and plan ${sheets} sheets`;
  return [
    { name: 'merging against reading the same workbooks', value: merging / reading, unit: '', goal: 1.3, note },
    {
      name: 'memory above that of the files, at most',
      value: (peak - heap) / 1e6,
      unit: 'MB',
      goal: 500,
      note: 'grids of files that were read are dropped',
    },
  ];
}

const FOLDER = 'build/bench/communes';
const RESULTS = 'build/bench/results.jsonl';
const MERGED = 'build/bench/merged.xlsx';
const PROGRAM = 'build/khop-so/lib/khop-so.js';

/** Seconds that the packed command line takes; throws where it fails. `before`: a command that starts it. */
function seconds(call: readonly string[], before: readonly string[] = []): number {
  const [command, ...rest] = [...before, process.execPath, PROGRAM, ...call];
  return (
    elapsed(() => {
      const { status, stderr } = spawnSync(command!, rest, { encoding: 'utf8', maxBuffer: 1e9 });
      if (status !== 0 && status !== 1) throw new Error(`khop-so ${call.join(' ')}: ${stderr}`);
    }) / 1_000
  );
}

/** util-linux's `taskset` keeps a program on the first core: one thread alone compiles and collects on the second as well. */
const ON_ONE_CORE = ['taskset', '-c', '0'];

function byCommandLine(): Measure[] {
  const packed = spawnSync('npm', ['run', '-s', 'package:cli'], { encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(packed.stderr);
  for (const old of [FOLDER, RESULTS, MERGED]) rmSync(old, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (let at = 0; at < COMMUNES; at++) {
    writeFileSync(path.join(FOLDER, `xa-${at}.xlsx`), unitWorkbook(`xã ${at}`, [FORMS[at % 2]!], at));
  }
  // The quickest of two rounds each: the first has the writing of the files beside it.
  const checking = (jobs: string, before?: readonly string[]): number => {
    const round = (): number => {
      rmSync(RESULTS, { force: true });
      return seconds(['check', FOLDER, '--jobs', jobs, '--out', RESULTS], before);
    };
    return Math.min(round(), round());
  };
  const one = checking('1', ON_ONE_CORE);
  const two = checking('2');
  const merging = seconds(['merge', RESULTS, '-o', MERGED, '--force', '--shape', 'down']);
  rmSync(FOLDER, { recursive: true, force: true });
  const load = `load of the machine ${loadavg()[0]!.toFixed(1)}`;
  return [
    { name: `checking ${COMMUNES} small workbooks by two cores`, value: two, unit: 's', goal: null, note: load },
    { name: `merging their results`, value: merging, unit: 's', goal: null },
    {
      name: 'time on two cores against one',
      value: two / one,
      unit: '',
      goal: 1 / 1.7,
      note: `${two.toFixed(1)} s and ${one.toFixed(1)} s, ${load}; two free cores are needed`,
    },
  ];
}

export const merging = (): Measure[] => [...againstReading(), ...byCommandLine()];
