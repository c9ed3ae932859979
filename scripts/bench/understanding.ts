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

/**
 * Understanding and checking against reading, over all workbooks of a folder. The workbooks are gone through twice and
 * the quicker pass of each file counts: the first warms up, and a loaded machine disturbs one of two.
 */
export function understandingAgainstReading(folder: string): Measure[] {
  const files = workbooksIn(folder).map((file) => ({ file, bytes: new Uint8Array(readFileSync(file)) }));
  const total = { reading: 0, understanding: 0, checking: 0 };
  const slowest = { file: '', ratio: 0 };
  const first = files.map(({ file, bytes }) => time(() => readWorkbook(file, bytes).grids));
  files.forEach(({ file, bytes }, i) => {
    const second = time(() => readWorkbook(file, bytes).grids);
    const best = {
      reading: Math.min(first[i]!.reading, second.reading),
      understanding: Math.min(first[i]!.understanding, second.understanding),
      checking: Math.min(first[i]!.checking, second.checking),
    };
    total.reading += best.reading;
    total.understanding += best.understanding;
    total.checking += best.checking;
    const ratio = best.understanding / best.reading;
    if (ratio > slowest.ratio) Object.assign(slowest, { file: path.basename(file), ratio });
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
      goal: 0.5,
      note: note(total.checking),
    },
  ];
}
