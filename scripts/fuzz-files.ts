/**
 * `npm run fuzz:files -- FOLDER [--count N] [--seed S]`: mutates workbooks and has the command line check them. Bits are
 * flipped, files cut, parts of packages dropped, emptied or cut (with sound checksums). Prints for each kind of mutation
 * how many were refused, read as the original, and read otherwise; ends with 1 where the command line gave no answer, or
 * took a mutated package part for a clean file with fewer tables.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync, zipSync } from 'fflate';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
});
const BATCH = 40;
const work = mkdtempSync(join(tmpdir(), 'fuzz-files-'));

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = randomFrom(Number(values.seed));
const below = (limit: number): number => Math.floor(random() * limit);

/** One part of a package changed; other files are cut. */
function withPart(bytes: Uint8Array, change: (content: Uint8Array) => Uint8Array | null): Uint8Array {
  if (bytes[0] !== 0x50) return bytes.slice(0, below(bytes.length));
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels|bin)$/.test(name));
  const name = names[below(names.length)]!;
  const content = change(parts[name]!);
  if (content) parts[name] = new Uint8Array(content);
  else delete parts[name];
  return zipSync(parts);
}

const MUTATIONS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  bits: (bytes) => {
    const copy = bytes.slice();
    for (let i = 0; i <= below(8); i++) copy[below(copy.length)]! ^= 1 << below(8);
    return copy;
  },
  truncated: (bytes) => bytes.slice(0, below(bytes.length)),
  'part dropped': (bytes) => withPart(bytes, () => null),
  'part emptied': (bytes) => withPart(bytes, () => new Uint8Array(0)),
  'part cut': (bytes) => withPart(bytes, (content) => content.slice(0, below(content.length))),
};

interface Answer {
  readonly error: { readonly code: string } | null;
  readonly tables: readonly unknown[];
  readonly findings: readonly unknown[];
}

function answersOf(files: readonly string[]): (Answer | null)[] {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'check', '--json', ...files];
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const lines = done.stdout.split('\n').filter(Boolean);
  return files.map((_, i) => (lines[i] === undefined ? null : (JSON.parse(lines[i]) as Answer)));
}

const sources = readdirSync(positionals[0]!)
  .filter((name) => /\.(xlsx|xls|xlsb|ods|csv)$/.test(name))
  .map((name) => join(positionals[0]!, name));
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
    writeFileSync(path, MUTATIONS[kind]!(new Uint8Array(readFileSync(source))));
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
for (const line of failures) process.stdout.write(`FAILED ${line}\n`);
process.stdout.write(failures.length === 0 ? 'all passed\n' : `${failures.length} failures\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
