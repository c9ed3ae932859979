/**
 * How time and memory grow with the sheet. Each size runs in a separate process (the bench with `--growth <cells>`
 * prints one line of JSON), so that its peak memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { checkWorkbook } from '../../src/checks';
import { inferRelations } from '../../src/relations';
import { type Grid, GridBuilder } from '../../src/sheet';
import { readTables } from '../../src/tables';
import type { Measure } from './bench';

interface Run {
  readonly cells: number;
  readonly relations: number;
  /** Milliseconds. */
  readonly understanding: number;
  readonly checking: number;
  /** Peak memory of the process, in MB. */
  readonly peak: number;
}

/** The argument that makes the bench measure one size only. */
export const GROWTH = '--growth';

const SIZES = [10_000, 100_000, 1_000_000];

/**
 * A budget of the given number of cells: provinces, each with its programmes under it, twelve columns of which one is a
 * total, one a difference and one a rate.
 */
function largeSheet(cells: number): Grid {
  const builder = new GridBuilder('Dự toán');
  const header = [
    'STT',
    'Nội dung',
    'Kế hoạch 2018',
    'Thực hiện 2018',
    'Tỷ lệ (%)',
    'Tổng số',
    'KCQG',
    'KCĐP',
    'Đối ứng',
    'Kế hoạch 2019',
    'Chênh lệch',
    'Ghi chú',
  ];
  builder.set(0, 0, 'KINH PHÍ KHUYẾN CÔNG THEO ĐỀ ÁN');
  builder.set(1, 9, 'Đơn vị: triệu đồng');
  header.forEach((text, column) => builder.set(2, column, text));
  header.forEach((_, column) =>
    builder.set(3, column, column < 2 ? 'AB'[column]! : column === 4 ? '3=2/1' : column === 11 ? '10' : column - 1),
  );
  const rows = Math.floor(cells / header.length) - 4;
  let state = 20191;
  const random = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 1) / 2 ** 31;
  const sums = new Float64Array(header.length);
  let parent = 4;
  const flush = (last: number): void => {
    for (const column of [2, 3, 5, 6, 7, 8, 9, 10]) builder.set(parent, column, sums[column]!);
    builder.set(parent, 4, Math.round((sums[3]! / Math.max(1, sums[2]!)) * 1e4) / 100);
    sums.fill(0);
    parent = last;
  };
  for (let at = 0; at < rows; at++) {
    const row = 4 + at;
    if (at % 25 === 0) {
      if (at > 0) flush(row);
      builder.set(row, 0, 'I');
      builder.set(row, 1, `Tỉnh thứ ${at / 25 + 1}`);
      continue;
    }
    builder.set(row, 0, at % 25);
    builder.set(row, 1, `Đề án hỗ trợ ứng dụng máy móc số ${at}`);
    const sources = [0, 1, 2].map(() => 1 + Math.floor(random() * 900));
    const total = sources[0]! + sources[1]! + sources[2]!;
    const plan = 1 + Math.floor(random() * 3000);
    const next = 1 + Math.floor(random() * 3000);
    const figures = new Map([
      [2, plan],
      [3, total],
      [5, total],
      [6, sources[0]!],
      [7, sources[1]!],
      [8, sources[2]!],
      [9, next],
      [10, next - plan],
    ]);
    for (const [column, value] of figures) {
      builder.set(row, column, value);
      sums[column] = sums[column]! + value;
    }
    builder.set(row, 4, Math.round((total / plan) * 1e4) / 100);
  }
  flush(0);
  return builder.build();
}

/** Understanding and checking one sheet of the given number of cells. */
export function measureGrowth(cells: number): Run {
  // Warms up on a sheet that is small enough not to count.
  for (let i = 0; i < 3; i++) run(largeSheet(6_000));
  return run(largeSheet(cells));
}

function run(grid: Grid): Run {
  const start = performance.now();
  const read = readTables(grid);
  const relations = inferRelations([{ grid, read }]);
  const understood = performance.now();
  checkWorkbook(new Map([[grid.sheet, grid]]), read.tables, relations);
  const end = performance.now();
  // `maxRSS` is given in kilobytes (Node.js, process.resourceUsage).
  return {
    cells: grid.filled,
    relations: relations.length,
    understanding: understood - start,
    checking: end - understood,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

function inOwnProcess(cells: number): Run {
  // Without a limit the peak tells how lazily garbage is collected, not how much is needed.
  const heap = '--max-old-space-size=850';
  const child = spawnSync(process.execPath, [heap, process.argv[1]!, GROWTH, String(cells)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`${cells} cells: ${child.stderr}`);
  return JSON.parse(child.stdout) as Run;
}

/** The exponent e of time ~ cellsᵉ, by least squares on the logarithms. */
function exponent(runs: readonly Run[], milliseconds: (run: Run) => number): number {
  const points = runs.map((one) => [Math.log(one.cells), Math.log(milliseconds(one))] as const);
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  return (
    points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) /
    points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  );
}

/** Growth from ten thousand to a million cells, and the memory that the million takes. */
export function growth(sizes: readonly number[] = SIZES): Measure[] {
  const runs = sizes.map(inOwnProcess);
  const list = (pick: (run: Run) => number): string =>
    runs.map((one) => `${one.cells} cells ${pick(one).toFixed(0)} ms`).join(', ');
  const largest = runs[runs.length - 1]!;
  return [
    {
      name: 'growth exponent of understanding',
      value: exponent(runs, (one) => one.understanding),
      unit: '',
      goal: 1.1,
      note: list((one) => one.understanding),
    },
    {
      name: 'growth exponent of checking',
      value: exponent(runs, (one) => one.checking),
      unit: '',
      goal: 1.1,
      note: list((one) => one.checking),
    },
    {
      name: `peak memory at ${largest.cells} cells`,
      value: largest.peak,
      unit: 'MB',
      goal: 1024,
      note: `${largest.relations} relations`,
    },
  ];
}
