/**
 * `npm run bench [-- --only PART,PART] [folder of workbooks]`: prints each measure beside its goal; status 1 when a goal
 * is missed. The parts are the keys of `PARTS`; all of them without `--only`. It runs bundled, as the product does: a
 * transpiler that names every function costs what it measures. Without a folder the samples are timed, and the shared
 * workbooks where they are.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Measure } from './bench';
import { worstCase } from './checking';
import { paneInBrowser } from './first-paint';
import { growth, GROWTH, growthOfUnusual, measureGrowth } from './growth';
import { merging } from './merging';
import { readingReports } from './reports';
import { requestsPerClick } from './requests';
import { understandingAgainstReading } from './understanding';
import { paneWeight } from './weight';

const SHARED = '../shared/data/workbooks';

function print({ name, value, unit, goal, note }: Measure): boolean {
  const ok = goal === null || value <= goal;
  const held = goal === null ? '' : ` (at most ${goal}${unit && ` ${unit}`}: ${ok ? 'kept' : 'MISSED'})`;
  process.stdout.write(`${name}: ${value.toFixed(2)}${unit && ` ${unit}`}${held}${note ? ` – ${note}` : ''}\n`);
  return ok;
}

/** What is measured, by the name that `--only` takes, in the order in which it is printed. */
const PARTS: Readonly<Record<string, (folder: string) => Measure[] | Promise<Measure[]>>> = {
  weight: () => paneWeight(),
  browser: () => paneInBrowser(),
  workbooks: understandingAgainstReading,
  worst: () => [worstCase()],
  growth,
  unusual: growthOfUnusual,
  reports: readingReports,
  merging,
  requests: requestsPerClick,
};

async function bench(only: string | undefined, folder: string): Promise<void> {
  const names = only?.split(',') ?? Object.keys(PARTS);
  let missed = 0;
  for (const name of names) {
    const measure = PARTS[name];
    if (!measure) throw new Error(`${name}: no part of the bench; its parts are ${Object.keys(PARTS).join(', ')}`);
    // Each part is printed as soon as it is measured: the million cells take their time.
    for (const one of await measure(folder)) if (!print(one)) missed++;
  }
  process.exitCode = missed > 0 ? 1 : 0;
}

if (process.argv[2] === GROWTH)
  process.stdout.write(JSON.stringify(measureGrowth(process.argv[3]!, Number(process.argv[4]))));
else {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  await bench(values.only, positionals[0] ?? (existsSync(SHARED) ? SHARED : 'samples'));
}
