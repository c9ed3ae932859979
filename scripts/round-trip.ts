/**
 * `npm run round-trip -- [tables] [seed]`: writes the paragraph of a report from the summary of each of many made tables,
 * in every length and unit that the pane offers, and reads it again: every claim has to agree, but for the sum of a table
 * whose total is wrong. Then plants one slip in one paragraph of each table: at least 99 of a hundred have to be caught.
 * Prints both by kind, and what failed; status 1 where something did.
 */
import { isAsExpected, roundTrip } from '../tests/narrative/round-trip/round-trip';
import { checkedAmounts, SLIP_KINDS } from '../tests/narrative/round-trip/slips';

const LEAST_CAUGHT = 0.99;
const MOST_SHOWN = 20;

const count = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? 1);

const trips = Array.from({ length: count }, (_, i) => roundTrip(seed + i));
const claims = trips.flatMap((trip) => trip.claims);
const kinds = [...new Set(claims.map(({ kind }) => kind))].sort();
const unlike = trips.filter((trip) => trip.claims.some((claim) => !isAsExpected(trip, claim)));
const silent = trips.filter((trip) => trip.paragraphs.some((text) => text === '') || trip.claims.length === 0);
const slips = trips.flatMap(({ slip }) => (slip ? [slip] : []));
const missed = slips.filter(({ isCaught }) => !isCaught);
const wrongTotals = trips.filter(({ table }) => table.hasWrongTotal);
const foundWrong = trips.filter(({ isTableFoundWrong }) => isTableFoundWrong);

const amounts = trips.flatMap(({ paragraphs }) => paragraphs.map(checkedAmounts));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(
  `${count} tables (seed ${seed}): ${trips.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)} paragraphs, ${silent.length} tables without a claim`,
);
for (const kind of kinds) {
  const ofKind = claims.filter((claim) => claim.kind === kind);
  say(`  ${kind}: ${ofKind.filter(({ verdict }) => verdict === 'consistent').length} of ${ofKind.length} agree`);
}
say(
  `wrong totals: ${wrongTotals.filter(({ isTableFoundWrong }) => isTableFoundWrong).length} of ${wrongTotals.length} are found in the full paragraph of the table itself; ` +
    `${foundWrong.filter(({ table }) => !table.hasWrongTotal).length} right tables are found wrong`,
);
say(
  `amounts that a claim rests on: ${amounts.reduce((sum, { checked }) => sum + checked.length, 0)} of ${amounts.reduce((sum, { all }) => sum + all, 0)}`,
);
say(`slips caught: ${slips.length - missed.length} of ${slips.length}`);
for (const kind of SLIP_KINDS) {
  const ofKind = slips.filter((slip) => slip.kind === kind);
  say(`  ${kind}: ${ofKind.filter(({ isCaught }) => isCaught).length} of ${ofKind.length}`);
}
for (const trip of unlike.slice(0, MOST_SHOWN)) {
  const first = trip.claims.find((claim) => !isAsExpected(trip, claim));
  say(`not agreed (seed ${trip.seed}): ${first!.kind} ${first!.verdict} “${first!.quote}”`);
}
for (const { kind, text } of missed.slice(0, MOST_SHOWN)) say(`not caught (${kind}): ${text}`);

const failed = unlike.length > 0 || silent.length > 0 || (slips.length - missed.length) / slips.length < LEAST_CAUGHT;
process.exitCode = failed ? 1 : 0;
