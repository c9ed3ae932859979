/**
 * `npm run measure:layouts [first seed] [seeds] [--list]`: slips of typing in tables as other offices than those of the budget make them
 * (`tests/layouts/layouts.ts`): how many are told, and named first; status 1 where a right table is told to be wrong.
 */
import { scoreLayouts } from '../tests/layouts/score';

const [first = '1', count = '10'] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const seeds = Array.from({ length: Number(count) }, (_, at) => Number(first) + at);
const { slips, found, first: named, value, alarms, missed } = scoreLayouts(seeds, 4);
const part = (of: number): string => (of / slips).toFixed(3);
process.stdout.write(
  `slips ${slips}: found ${part(found)}, named first ${part(named)}, right value ${part(value)}; ` +
    `${alarms.length} alarms in ${seeds.length} copies of each right table\n`,
);
for (const alarm of alarms) process.stdout.write(`  ALARM ${alarm}\n`);
if (process.argv.includes('--list')) for (const one of missed) process.stdout.write(`  ${one}\n`);
process.exitCode = alarms.length > 0 ? 1 : 0;
