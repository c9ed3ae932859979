/**
 * How time and memory grow with the sheet. Each size runs in a separate process (the bench with `--growth <shape>
 * <cells>` prints one line of JSON), so that its peak memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { checkWorkbook } from '../../src/checks';
import { inferRelations } from '../../src/relations';
import type { Grid } from '../../src/sheet';
import { readTables } from '../../src/tables';
import type { Measure } from './bench';
import { type Shape, SHAPES, type ShapeName } from './sheets';

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

/** Understanding and checking one sheet of a shape (a key of `SHAPES`) and a number of cells. */
export function measureGrowth(shape: string, cells: number): Run {
  const { make }: Shape = SHAPES[shape as ShapeName];
  // Warms up on a sheet that is small enough not to count.
  for (let i = 0; i < 3; i++) run(make(6_000));
  return run(make(cells));
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

function inOwnProcess(shape: ShapeName, cells: number): Run {
  // Without a limit the peak tells how lazily garbage is collected, not how much is needed.
  const heap = '--max-old-space-size=850';
  const child = spawnSync(process.execPath, [heap, process.argv[1]!, GROWTH, shape, String(cells)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`${shape}, ${cells} cells: ${child.stderr}`);
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

const listed = (runs: readonly Run[], milliseconds: (run: Run) => number): string =>
  runs.map((one) => `${one.cells} cells ${milliseconds(one).toFixed(0)} ms`).join(', ');

/** Growth of understanding and checking together on the shapes that are unlike a budget. */
export function growthOfUnusual(): Measure[] {
  const whole = ({ understanding, checking }: Run): number => understanding + checking;
  return (Object.keys(SHAPES) as ShapeName[])
    .filter((shape) => shape !== 'budget')
    .map((shape) => {
      const runs = SHAPES[shape].sizes.map((cells) => inOwnProcess(shape, cells));
      const name = `growth exponent, ${SHAPES[shape].name}`;
      return { name, value: exponent(runs, whole), unit: '', goal: 1.1, note: listed(runs, whole) };
    });
}

/** Growth from ten thousand to a million cells, and the memory that the million takes. */
export function growth(): Measure[] {
  const runs = SHAPES.budget.sizes.map((cells) => inOwnProcess('budget', cells));
  const largest = runs[runs.length - 1]!;
  return [
    {
      name: 'growth exponent of understanding',
      value: exponent(runs, (one) => one.understanding),
      unit: '',
      goal: 1.1,
      note: listed(runs, (one) => one.understanding),
    },
    {
      name: 'growth exponent of checking',
      value: exponent(runs, (one) => one.checking),
      unit: '',
      goal: 1.1,
      note: listed(runs, (one) => one.checking),
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
