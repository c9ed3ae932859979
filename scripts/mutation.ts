/**
 * `npm run mutation -- [files or folders]`: changes the code in every way that Stryker knows and counts how many of the
 * changes a test notices. Without arguments the five rooms in which figures are judged. Prints a line for each change
 * that no test noticed and the score of each file; the pages are in build/mutation. Ends with status 1 below the goal.
 *
 * `--by merging/sender.test.ts` lets only these tests judge: what they notice by themselves, in a fraction of the time;
 * the room's other tests may notice more.
 *
 * `--sample 150` tries so many changes of each room, drawn at random (`--seed 1`), and says how far the score may be off.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { type Mutant, grouped, reportOf, sampleLine } from './mutation/report';

/** Percent of the changes that the tests should notice. */
const GOAL = 85;

/**
 * The rooms, and the folders or files of tests that judge each: its own, and all others that reach it and run in one
 * process. Of those that pass over a change the quickest is asked first.
 */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  figures: ['figures'],
  relations: ['relations', 'cases', 'checks', 'tables', 'record', 'wording'],
  checks: ['checks', 'cases', 'relations', 'tables', 'record', 'wording'],
  merging: ['merging'],
  narrative: ['narrative'],
};

/** Suites that take longer than what they would add: whole command lines, long random walks. */
const SLOW = ['merging/command-line', 'tables/fuzz', 'relations/properties', 'checks/check-relations'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    by: { type: 'string', multiple: true, default: [] },
  },
});
const sampleSize = Number(values.sample);
process.env['KHOP_SO_SAMPLE'] = `${sampleSize} ${values.seed}`;

const suitesOf = (place: string): string[] =>
  statSync(join('tests', place)).isFile()
    ? [place]
    : readdirSync(join('tests', place))
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => `${place}/${file}`);

/** What Stryker is asked for one room. */
function optionsFor(room: string, mutate: string[]): ConstructorParameters<typeof Stryker>[0] {
  const suites = (values.by.length > 0 ? values.by : (TESTS[room] ?? [room]))
    .flatMap(suitesOf)
    .filter((suite) => !SLOW.some((slow) => suite.startsWith(slow)));
  return {
    mutate,
    testRunner: 'in-process',
    inProcess: { suites },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // On a shared machine a test may wait for its turn; a change that only ran late is not one that was noticed.
    timeoutMS: 30_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 60,
    warnings: false,
    plugins: ['in-process', 'sample', 'as-found'].map((name) => resolve(`scripts/mutation/${name}.cjs`)),
    checkers: sampleSize > 0 ? ['sample'] : [],
    ignorePatterns: ['/*', '!/src', '!/tests', '!/scripts', '!/docs', '!/*.json'],
    tempDirName: `build/stryker-${room}`,
    reporters: ['html', 'as-found'],
    htmlReporter: { fileName: `build/mutation/${room}.html` },
  };
}

const asked = positionals.map((place) => place.replace(/\/$/, ''));
const places = asked.length > 0 ? asked : Object.keys(TESTS).map((room) => `src/${room}`);
const byRoom = grouped(places, (place) => place.split('/')[1] ?? '');

const results: Mutant[] = [];
for (const [room, files] of byRoom) {
  const mutate = files.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.ts`));
  const ofRoom = await new Stryker(optionsFor(room, mutate)).runMutationTest();
  if (sampleSize > 0) console.log(sampleLine(room, ofRoom));
  results.push(...ofRoom);
}
const report = reportOf(results);
console.log(report.text);
if (report.score < GOAL) process.exitCode = 1;
