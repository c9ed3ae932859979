/** Measures how long understanding and checking take against reading the same files. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { checkWorkbook } from '../../src/checks';
import { readWorkbook } from '../../src/files';
import { inferRelations } from '../../src/relations';
import type { Grid } from '../../src/sheet';
import { readTables } from '../../src/tables';
import type { Measure } from './bench';

/** What one pass over some grids took, in milliseconds. */
interface Passes {
  readonly reading: number;
  readonly understanding: number;
  readonly checking: number;
}

/** Understands and checks; every grid is new, since what was read of one is remembered with it. */
function time(read: () => readonly Grid[]): Passes {
  const start = performance.now();
  const grids = read();
  const afterReading = performance.now();
  const sheets = grids.map((grid) => ({ grid, read: readTables(grid) }));
  const relations = inferRelations(sheets);
  const afterUnderstanding = performance.now();
  checkWorkbook(
    new Map(grids.map((grid) => [grid.sheet, grid])),
    sheets.flatMap((sheet) => sheet.read.tables),
    relations,
  );
  const end = performance.now();
  return {
    reading: afterReading - start,
    understanding: afterUnderstanding - afterReading,
    checking: end - afterUnderstanding,
  };
}

/** Every .xls and .xlsx below a folder. */
function workbooksIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.xlsx?$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** How often all workbooks are gone through. */
const ROUNDS = 3;

/**
 * Understanding and checking against reading, over all workbooks of a folder. All are gone through several times and the
 * quickest pass of each counts, for reading too: the first warms up, and a loaded machine disturbs some.
 */
export function understandingAgainstReading(folder: string): Measure[] {
  const files = workbooksIn(folder).map((file) => ({ file, bytes: new Uint8Array(readFileSync(file)) }));
  const best = files.map(() => ({ reading: Infinity, understanding: Infinity, checking: Infinity }));
  for (let round = 0; round < ROUNDS; round++) {
    files.forEach(({ file, bytes }, i) => {
      const passes = time(() => readWorkbook(file, bytes).grids);
      for (const part of ['reading', 'understanding', 'checking'] as const)
        best[i]![part] = Math.min(best[i]![part], passes[part]);
    });
  }
  const total = { reading: 0, understanding: 0, checking: 0 };
  const slowest = { file: '', ratio: 0 };
  best.forEach(({ reading, understanding, checking }, i) => {
    total.reading += reading;
    total.understanding += understanding;
    total.checking += checking;
    const ratio = understanding / reading;
    if (ratio > slowest.ratio) Object.assign(slowest, { file: path.basename(files[i]!.file), ratio });
  });
  const note = (milliseconds: number): string =>
    `${milliseconds.toFixed(0)} ms ÷ ${total.reading.toFixed(0)} ms, ${files.length} workbooks`;
  return [
    {
      name: 'understanding ÷ reading, all workbooks',
      value: total.understanding / total.reading,
      unit: '×',
      goal: 0.25,
      note: `${note(total.understanding)}; most ${slowest.ratio.toFixed(2)} × (${slowest.file})`,
    },
    {
      name: 'checking ÷ reading, all workbooks',
      value: total.checking / total.reading,
      unit: '×',
      goal: 0.3,
      note: note(total.checking),
    },
  ];
}
