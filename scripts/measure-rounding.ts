/**
 * Compares the verdict that runs in the program with the rounding vectors (XBRL Calculations 1.1 semantics).
 * usage: npx tsx scripts/measure-rounding.ts [../shared/data/rounding-vectors.json]
 */
import { readFileSync } from 'node:fs';
import { type Interval, decimalText } from '../src/figures';
import { type RoundingCase, judgeCase } from './rounding-vectors';

interface Vector extends RoundingCase {
  readonly id: string;
  readonly verdict: string;
  readonly reportedInterval: string | null;
  readonly computedInterval: string | null;
}

const path = process.argv[2] ?? '../shared/data/rounding-vectors.json';
const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: readonly Vector[] };

const show = (interval: Interval | null): string =>
  interval === null
    ? '-'
    : `${interval.low.closed ? '[' : '('}${decimalText(interval.low.value)}, ${decimalText(interval.high.value)}${interval.high.closed ? ']' : ')'}`;

let agree = 0;
let intervals = 0;
for (const vector of vectors) {
  const result = judgeCase(vector);
  if (result.verdict === vector.verdict) agree++;
  else process.stdout.write(`${vector.id}: ${vector.verdict} expected, ${result.verdict} found\n`);
  if (vector.reportedInterval === null) continue;
  if (show(result.reported) === vector.reportedInterval && show(result.computed) === vector.computedInterval)
    intervals++;
  else
    process.stdout.write(
      `${vector.id}: ${vector.reportedInterval} ${vector.computedInterval} / ${show(result.reported)} ${show(result.computed)}\n`,
    );
}
process.stdout.write(
  `verdicts that agree: ${agree}/${vectors.length}; both intervals the same: ${intervals}/${vectors.filter((v) => v.reportedInterval !== null).length}\n`,
);
