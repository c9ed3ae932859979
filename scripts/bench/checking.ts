import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/files';
import { checkWorkbook } from '../../src/jobs';
import { type Measure, medianTime } from './bench';

/** Checking against reading, on the workbooks of a folder: how much of the wait is ours. */
export function checkingAgainstReading(folder = 'samples'): Measure[] {
  return readdirSync(folder)
    .filter((file) => /\.xlsx?$/i.test(file))
    .map((file): Measure => {
      const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
      const reading = medianTime(() => void readWorkbook(file, bytes));
      const { grids } = readWorkbook(file, bytes);
      const checking = medianTime(() => void checkWorkbook(grids));
      return {
        name: `checking ÷ reading, ${file}`,
        value: checking / reading,
        unit: '×',
        goal: 0.5,
        note: `${checking.toFixed(0)} ms ÷ ${reading.toFixed(0)} ms, ${grids.length} sheets`,
      };
    });
}
