/** The command line in processes of its own, watched: its answers, its status, how long it took and how much it needed. */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { buildSync } from 'esbuild';
import { programFor } from '../requirements';

export interface Answer {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly tables: readonly unknown[];
  readonly findings: readonly { readonly severity: string }[];
  readonly uncomputed?: readonly unknown[];
}

export interface Run {
  /** One for each file; null where there is none. */
  readonly answers: readonly (Answer | null)[];
  readonly status: number | null;
  readonly seconds: number;
  /** Of the largest process, in megabytes. */
  readonly megabytes: number;
}

const PROGRAM = 'build/fuzz/khop-so.mjs';

/** Makes the program once: a process that reads its source anew each time takes longer for that than for a workbook. */
export function buildProgram(): void {
  buildSync({
    entryPoints: ['src/cli/main.ts'],
    outfile: PROGRAM,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** `check --json` of the files, in one call. */
export function check(files: readonly string[]): Run {
  const started = Date.now();
  const args = ['-f', '%M', process.execPath, PROGRAM, 'check', '--json', ...files];
  const done = spawnSync(programFor('time'), args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const lines = done.stdout.split('\n').filter(Boolean);
  const byFile = new Map(lines.map((line) => JSON.parse(line) as Answer).map((answer) => [answer.file, answer]));
  return {
    answers: files.map((file) => byFile.get(file) ?? null),
    status: done.status,
    seconds: (Date.now() - started) / 1_000,
    // The last line is of `time`: the largest of the processes, in kilobytes.
    megabytes: (Number(done.stderr.trim().split('\n').at(-1)) || 0) / 1_000,
  };
}

/** The status that the answers call for (docs/dong-lenh.md). */
export function statusFor(answers: readonly (Answer | null)[]): number {
  const unread = answers.some((answer) => !answer || answer.error || (answer.uncomputed?.length ?? 0) > 0);
  if (unread) return 2;
  return answers.some((answer) => answer!.findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

/** A message is one sentence or more of ours that names the file. */
export const messageNamesFile = (answer: Answer, file: string): boolean =>
  answer.error === null || answer.error.message.includes(`“${basename(file)}”`);
