/** `npm run bench [folder of workbooks]`: prints each measure beside its goal; status 1 when a goal is missed. */
import type { Measure } from './bench';
import { checkingAgainstReading } from './checking';
import { paneWeight } from './weight';

const measures: Measure[] = [...paneWeight(), ...checkingAgainstReading(process.argv[2])];
let missed = 0;
for (const { name, value, unit, goal, note } of measures) {
  const ok = goal === null || value <= goal;
  if (!ok) missed++;
  const held = goal === null ? '' : ` (at most ${goal} ${unit}: ${ok ? 'kept' : 'MISSED'})`;
  process.stdout.write(`${name}: ${value.toFixed(2)} ${unit}${held}${note ? ` – ${note}` : ''}\n`);
}
process.exitCode = missed > 0 ? 1 : 0;
