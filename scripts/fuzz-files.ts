/**
 * `npm run fuzz:files -- [FOLDER] [--count N] [--seed S] [--each N] [--keep FOLDER]`: mutates workbooks, N of each format,
 * and has the command line check them. Bits are flipped, files cut, parts of packages dropped, emptied, cut or their XML
 * broken (with sound checksums), records of archives and chains of compound files changed.
 *
 * Prints for each format and kind of mutation how many were refused, read as before, and read otherwise. Failures are:
 *
 * - no answer, or one that says that reading did not end (a crash, more than 10 s, or too much memory);
 * - an error that is not ours, or a message that does not name the file;
 * - a process above 1 GB;
 * - another exit status than the answers call for;
 * - lost or other cells without an error where the damage can be seen (`mustBeSeen`).
 *
 * What failed is kept. Ends with 1 where anything did.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { kindsFor, mutated, randomFrom } from './fuzz/mutations';
import { type Answer, buildProgram, check, messageNamesFile, type Run, statusFor } from './fuzz/program';
import { compareReadings, mustBeSeen, type Reading, readingOf } from './fuzz/reading';
import { fuzzSources } from './fuzz/sources';
import { needFolder } from './requirements';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '20' },
    keep: { type: 'string' },
  },
});
const BATCH = 40;
const MOST_MEGABYTES = 1_000;
const total = Number(values.count);
const work = values.keep ?? mkdtempSync(join(tmpdir(), 'fuzz-files-'));
mkdirSync(work, { recursive: true });

const random = randomFrom(Number(values.seed));
const below = (limit: number): number => Math.floor(random() * limit);

const counts = new Map<string, number>();
const failures = new Map<string, string[]>();
const most = { seconds: 0, megabytes: 0 };

function fail(what: string, where: string): void {
  const places = failures.get(what) ?? [];
  places.push(where);
  failures.set(what, places);
}

/** SheetJS prints what it makes of records that it does not know. */
console.error = () => undefined;

interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

function soundSources(): Map<string, Source[]> {
  const formats = new Map<string, Source[]>();
  const paths = fuzzSources(needFolder(positionals[0] ?? '../shared/data'), Number(values.each), work);
  check(paths).answers.forEach((answer, i) => {
    const path = paths[i]!;
    if (!answer || answer.error) return;
    const bytes = new Uint8Array(readFileSync(path));
    const list = formats.get(extname(path)) ?? [];
    formats.set(extname(path), [...list, { path, bytes, reading: readingOf(basename(path), bytes) }]);
  });
  return formats;
}

interface Mutated {
  readonly source: Source;
  readonly kind: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What became of a mutated file. */
function outcomeOf({ source, kind, path, bytes }: Mutated, answer: Answer | null): string {
  const extension = extname(path);
  if (!answer) {
    fail('no answer', path);
    return 'NO ANSWER';
  }
  if (answer.error) {
    const { code } = answer.error;
    if (code === 'not-finished' || code === 'unexpected') fail(`error ${code}`, path);
    if (!messageNamesFile(answer, path)) fail('a message that does not name the file', path);
    return code;
  }
  const comparison = compareReadings(source.reading, readingOf(basename(path), bytes));
  if (mustBeSeen(extension, kind, comparison)) fail(`${comparison}: ${extension} ${kind}`, `${path} of ${source.path}`);
  return comparison;
}

function judge(run: Run, where: string): void {
  most.seconds = Math.max(most.seconds, run.seconds);
  most.megabytes = Math.max(most.megabytes, run.megabytes);
  if (run.megabytes > MOST_MEGABYTES) fail(`a process of ${Math.round(run.megabytes)} MB`, where);
  const status = statusFor(run.answers);
  if (run.status !== status) fail(`exit status ${run.status} instead of ${status}`, where);
}

function print(formats: ReadonlyMap<string, readonly Source[]>): void {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  for (const [key, count] of [...counts].sort()) say(`${String(count).padStart(6)} ${key}`);
  const sources = [...formats].map(([extension, list]) => `${list.length} ${extension}`).join(', ');
  say(`${total} mutations of ${sources}; seed ${values.seed}`);
  say(`a batch of ${BATCH} took at most ${Math.round(most.seconds)} s, a process ${Math.round(most.megabytes)} MB`);
  for (const [what, places] of failures) {
    say(`FAILED ${places.length} ${what}`);
    for (const place of places.slice(0, 20)) say(`       ${place}`);
  }
  say(failures.size === 0 ? 'all passed' : 'failed');
  process.exitCode = failures.size === 0 ? 0 : 1;
}

buildProgram();
const formats = soundSources();
for (let done = 0; done < total; done += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, total - done) }, (_, i): Mutated => {
    const list = [...formats.values()][below(formats.size)]!;
    const source = list[below(list.length)]!;
    const kinds = kindsFor(source.bytes);
    const kind = kinds[below(kinds.length)]!;
    const path = join(work, `${values.seed}-${done + i}${extname(source.path)}`);
    const bytes = mutated(source.bytes, kind, below);
    writeFileSync(path, bytes);
    return { source, kind, path, bytes };
  });
  const run = check(batch.map(({ path }) => path));
  judge(run, batch[0]!.path);
  batch.forEach((one, i) => {
    const outcome = outcomeOf(one, run.answers[i]!);
    const key = `${extname(one.path)} ${one.kind}: ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const kept = [...failures.values()].flat().some((place) => place.startsWith(one.path));
    if (!kept) rmSync(one.path);
  });
}
print(formats);
