/** Every npm command of the documents is run: by the gate, by a test, or here; for each of the rest the reason is given. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { scripts } from '../../package.json';
import { DOCUMENTS, read } from './all-documents';

const text = DOCUMENTS.map(read).join('\n');
const named = [
  ...new Set([
    ...[...text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)].map(([, name]) => name!),
    ...[...text.matchAll(/npm (test|start)\b/g)].map(([, name]) => name!),
  ]),
].sort();

/** The tests that run what a command runs, on its own input or a smaller one. */
const TESTED: Readonly<Record<string, string>> = {
  'khop-so': 'tests/frame/commands.test.ts',
  'docs:architecture': 'tests/frame/house.test.ts',
  'docs:dependencies': 'tests/shipping/dependencies.test.ts',
  'docs:rules': 'tests/frame/rules-document.test.ts',
  'fuzz:files': 'tests/files/mutations.test.ts',
  fuzz: 'tests/tables/fuzz.test.ts',
  'package:cli': 'tests/shipping/command-line-package.test.ts',
  'round-trip': 'tests/narrative/round-trip/round-trip.test.ts',
  'measure:layouts': 'tests/layouts/layouts.test.ts',
  sample: 'tests/files/sample.test.ts',
  'walk:host': 'tests/host/random-calls.test.ts',
  'walk:pane': 'tests/taskpane/pane-walk.walk.ts',
  'walk:pane:sample': 'tests/taskpane/pane-walk.walk.ts',
  walk: 'tests/excel/fault-walk.test.ts',
};

/** Commands that are run by hand before a version, and why not more often. */
const BY_HAND: Readonly<Record<string, string>> = {
  baseline: 'reads a folder of workbooks that the repository does not hold',
  bench: 'measures: it needs a machine that does nothing else',
  calibration: 'reads cases that the repository does not hold',
  coverage: 'runs all tests a second time',
  'coverage:core': 'runs the tests of the core a second time, five minutes',
  format: 'writes into the sources; the gate runs format:check',
  icons: 'draws pictures that are kept in the repository',
  mutation: 'takes an hour',
  package: 'builds the program a second time; its refusal of a wrong address is run here',
  'pictures:templates': 'needs LibreOffice and pdftoppm',
  start: 'serves until it is stopped; the browser tests serve the same pages',
  validate: 'asks a server of Microsoft',
  'verify:nginx': 'needs nginx and a package; its refusal without one is run here',
  'verify:package': 'needs nginx; makes the package and plays the browser tests a second time, a quarter of an hour',
  'verify:reading': 'needs openpyxl and a folder of workbooks',
  'verify:schema': 'reads a folder of workbooks that the repository does not hold',
  'verify:written': 'needs LibreOffice, openpyxl and a folder of workbooks',
};

const gate = readFileSync('.ci/run', 'utf8');
const isInGate = (name: string): boolean =>
  name === 'test' ? /^npm test/m.test(gate) : new RegExp(`npm run (?:-s )?${name}(?![\\w:-])`).test(gate);

test('each is run by the gate or by a test, or is run by hand for a reason', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !isInGate(name) && !(name in TESTED) && !(name in BY_HAND))).toEqual([]);
});

test('the lists name no command that is gone or that the documents do not name', () => {
  const listed = [...Object.keys(TESTED), ...Object.keys(BY_HAND)];
  expect(listed.filter((name) => !(name in scripts) || !named.includes(name))).toEqual([]);
  expect(listed.filter((name) => name in TESTED && name in BY_HAND)).toEqual([]);
  expect(Object.values(TESTED).filter((file) => !existsSync(file))).toEqual([]);
});

test('the tests that `npx jest` is to run in the documents are there', () => {
  const places = [...text.matchAll(/npx jest\s+(tests\/[\w/.-]+)/g)].map(([, place]) => place!.replace(/\.$/, ''));
  expect(places.length).toBeGreaterThan(2);
  const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((name) => path.join('tests', name));
  expect(places.filter((place) => !tests.some((name) => name.startsWith(place)))).toEqual([]);
});

test.each([
  ['package', ['--site', 'http://not-safe.example'], 2, /--site https:\/\//],
  ['verify:nginx', [], 2, /ZIP/],
  ['verify:schema', ['no-such-folder'], 2, /no-such-folder does not exist: name a folder of workbooks/],
] as const)(
  'npm run %s says what it wants where that is missing',
  (name, words, status, message) => {
    const run = spawnSync('npm', ['run', '-s', name, '--', ...words], { encoding: 'utf8' });
    expect([run.status, run.stderr + run.stdout]).toEqual([status, expect.stringMatching(message)]);
  },
  60_000,
);
