/**
 * Compares our verdicts with the rounding vectors (XBRL Calculations 1.1 semantics).
 * usage: npx tsx scripts/measure-rounding.ts [../shared/data/rounding-vectors.json]
 */
import { readFileSync } from 'node:fs';
import { calculationVerdict, decimalText, type Interval, type PrintedFact, type RoundingMode } from '../src/figures';

interface RawFact {
  readonly value: string | null;
  readonly decimals: string | null;
}
interface Vector {
  readonly id: string;
  readonly mode: RoundingMode;
  readonly total: readonly RawFact[];
  readonly contributors: readonly { readonly weight: string; readonly facts: readonly RawFact[] }[];
  readonly verdict: string;
  readonly reportedInterval: string | null;
  readonly computedInterval: string | null;
}

const path = process.argv[2] ?? '../shared/data/rounding-vectors.json';
const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: readonly Vector[] };

const fact = ({ value, decimals }: RawFact): PrintedFact => ({
  value,
  decimals: decimals === null ? null : decimals === 'INF' ? Infinity : Number(decimals),
});
const show = (interval: Interval | null): string =>
  interval === null
    ? '-'
    : `${interval.low.closed ? '[' : '('}${decimalText(interval.low.value)}, ${decimalText(interval.high.value)}${interval.high.closed ? ']' : ')'}`;

let agree = 0;
let intervals = 0;
for (const vector of vectors) {
  const result = calculationVerdict(
    vector.total.map(fact),
    vector.contributors.map(({ weight, facts }) => ({ weight, facts: facts.map(fact) })),
    vector.mode,
  );
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
