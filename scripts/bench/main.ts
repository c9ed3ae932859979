/**
 * `npm run bench [-- folder of workbooks]`: prints each measure beside its goal; status 1 when a goal is missed. It runs
 * bundled, as the product does: a transpiler that names every function costs what it measures. Without a
 * folder the samples are timed, and the shared workbooks where they are.
 */
import { existsSync } from 'node:fs';
import type { Measure } from './bench';
import { worstCase } from './checking';
import { paneInBrowser } from './first-paint';
import { growth, GROWTH, measureGrowth } from './growth';
import { understandingAgainstReading } from './understanding';
import { paneWeight } from './weight';

const SHARED = '../shared/data/workbooks';

function print({ name, value, unit, goal, note }: Measure): boolean {
  const ok = goal === null || value <= goal;
  const held = goal === null ? '' : ` (at most ${goal}${unit && ` ${unit}`}: ${ok ? 'kept' : 'MISSED'})`;
  process.stdout.write(`${name}: ${value.toFixed(2)}${unit && ` ${unit}`}${held}${note ? ` – ${note}` : ''}\n`);
  return ok;
}

async function bench(folder: string | undefined): Promise<void> {
  // Each group is printed as soon as it is measured: the million cells take their time.
  const groups: readonly (() => Measure[] | Promise<Measure[]>)[] = [
    paneWeight,
    paneInBrowser,
    () => understandingAgainstReading(folder ?? (existsSync(SHARED) ? SHARED : 'samples')),
    () => [worstCase()],
    growth,
  ];
  let missed = 0;
  for (const group of groups) for (const measure of await group()) if (!print(measure)) missed++;
  process.exitCode = missed > 0 ? 1 : 0;
}

if (process.argv[2] === GROWTH) process.stdout.write(JSON.stringify(measureGrowth(Number(process.argv[3]))));
else await bench(process.argv[2]);
