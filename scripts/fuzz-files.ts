/**
 * `npm run fuzz:files -- [FOLDER] [--count N] [--seed S] [--each N]`: mutates workbooks, N of each format, and has the command line check them. Bits are
 * flipped, files cut, parts of packages dropped, emptied, cut or their XML broken (with sound checksums), records of
 * archives and chains of compound files changed. Prints for each kind of mutation
 * how many were refused, read as the original, and read otherwise; ends with 1 where the command line gave no answer, or
 * took a mutated package part for a clean file with fewer tables.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { MUTATIONS, randomFrom } from './fuzz/mutations';
import { fuzzSources } from './fuzz/sources';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '20' },
  },
});
const BATCH = 40;
const work = mkdtempSync(join(tmpdir(), 'fuzz-files-'));
/** The longest that a batch took, in milliseconds, and the largest process, in kilobytes. */
let [longest, mostMemory] = [0, 0];

const random = randomFrom(Number(values.seed));
const below = (limit: number): number => Math.floor(random() * limit);

interface Answer {
  readonly error: { readonly code: string } | null;
  readonly tables: readonly unknown[];
  readonly findings: readonly unknown[];
}

function answersOf(files: readonly string[]): (Answer | null)[] {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'check', '--json', ...files];
  const started = Date.now();
  const done = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  longest = Math.max(longest, Date.now() - started);
  // The largest of the processes, in kilobytes, is the last line.
  mostMemory = Math.max(mostMemory, Number(done.stderr.trim().split('\n').at(-1)) || 0);
  const lines = done.stdout.split('\n').filter(Boolean);
  return files.map((_, i) => (lines[i] === undefined ? null : (JSON.parse(lines[i]) as Answer)));
}

const sources = fuzzSources(positionals[0] ?? '../shared/data', Number(values.each), work);
const originals = new Map(answersOf(sources).map((answer, i) => [sources[i]!, answer]));
const sound = sources.filter((source) => originals.get(source)?.error === null);
const kinds = Object.keys(MUTATIONS);
const counts = new Map<string, number>();
const failures: string[] = [];

for (let done = 0; done < Number(values.count); done += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, Number(values.count) - done) }, (_, i) => {
    const source = sound[below(sound.length)]!;
    const kind = kinds[below(kinds.length)]!;
    const path = join(work, `${done + i}${extname(source)}`);
    writeFileSync(path, MUTATIONS[kind]!(new Uint8Array(readFileSync(source)), below));
    return { source, kind, path };
  });
  answersOf(batch.map(({ path }) => path)).forEach((answer, i) => {
    const { source, kind, path } = batch[i]!;
    const original = originals.get(source)!;
    const same = answer?.tables.length === original.tables.length;
    const outcome = answer?.error ? answer.error.code : same ? 'read as before' : 'read otherwise';
    const key = `${extname(source)} ${kind}: ${answer ? outcome : 'NO ANSWER'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    // Half a text is a text: only packages and binary workbooks can show that something is missing.
    const fewer =
      answer && !answer.error && extname(source) !== '.csv' && answer.tables.length < original.tables.length;
    if (!answer || (fewer && kind.startsWith('part'))) failures.push(`${key} ${source} ${path}`);
    else rmSync(path);
  });
}
for (const [key, count] of [...counts].sort()) process.stdout.write(`${String(count).padStart(6)} ${key}\n`);
process.stdout.write(
  `${values.count} mutations of ${sound.length} files; a batch of ${BATCH} took at most ${Math.round(longest / 1000)} s, a process ${Math.round(mostMemory / 1000)} MB\n`,
);
for (const line of failures) process.stdout.write(`FAILED ${line}\n`);
process.stdout.write(failures.length === 0 ? 'all passed\n' : `${failures.length} failures\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
