/** Many files on all cores: a pool of worker threads, one file each at a time, results in the order of the files. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tinypool } from 'tinypool';
import type { CsvOptions } from '../../files';
import type { Locale } from '../../locales';
import { WorkbookError } from '../../workbook';
import { fileError } from '../read-file';
import { answerOf, failedResult, type FileAnswer, type FileTask, type WantedLines } from './task';

export interface PoolOptions {
  /** Threads; as many as the machine has cores where it is missing. */
  readonly jobs?: number | undefined;
  readonly check: boolean;
  readonly locale: Locale;
  readonly csv?: CsvOptions | undefined;
  /** As {@link FileTask.lines}. */
  readonly lines?: WantedLines | undefined;
  /** Is told how many of the files are done, before the first and after each. */
  readonly progress: (done: number, total: number) => void;
}

/** Megabytes of a thread: a workbook of tens of megabytes fits, a hostile one ends its thread only. */
const THREAD_MEMORY = 1_500;
/** Files whose results may wait for one before them. */
const AHEAD = 4;

function megabytes(file: string): number {
  try {
    return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 1e6;
  } catch {
    // A loop of links, no permission: reading it says so.
    return 0;
  }
}

/** Seconds that one file may take: reading, and checking what was read. */
const secondsFor = (file: string): number => 60 + 20 * megabytes(file);

/** Hands each file's answer to `take`, in the order of the files, as soon as those before it are done. */
export async function eachResult(
  files: readonly string[],
  options: PoolOptions,
  take: (answer: FileAnswer) => void,
): Promise<void> {
  if (files.length === 0) return;
  const threads = Math.max(1, Math.min(options.jobs ?? availableParallelism(), files.length));
  // Loaded when it is needed: most commands read one file.
  const library = await import('tinypool');
  const pool = new library.Tinypool({
    filename: workerFile(),
    minThreads: threads,
    maxThreads: threads,
    // The options of this process, such as its limit of memory, are not those of a thread.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
  });
  try {
    const waiting: Promise<FileAnswer>[] = [];
    let next = 0;
    options.progress(0, files.length);
    for (let at = 0; at < files.length; at++) {
      while (next < files.length && next < at + threads * AHEAD) waiting.push(runFile(pool, files[next++]!, options));
      take(await waiting.shift()!);
      options.progress(at + 1, files.length);
    }
  } finally {
    await pool.destroy();
  }
}

async function runFile(pool: Tinypool, file: string, options: PoolOptions): Promise<FileAnswer> {
  const { check, locale, csv, lines } = options;
  const task: FileTask = { file, locale, check, csv, lines };
  const stop = new AbortController();
  const channel = { signal: stop.signal };
  const timer = setTimeout(() => stop.abort(), secondsFor(file) * 1_000 * AHEAD);
  try {
    return (await pool.run(task, channel)) as FileAnswer;
  } catch (cause) {
    // The thread ran out of memory or of time: it is gone, and the pool starts another.
    const error = fileError(new WorkbookError('not-finished', basename(file), { cause }), locale);
    return answerOf(failedResult(file, error), lines);
  } finally {
    clearTimeout(timer);
  }
}

const OWN = import.meta.url;

/** The worker's file beside this one: in the sources one that loads TypeScript, else the bundled one. */
const workerFile = (): string =>
  fileURLToPath(new URL(OWN.endsWith('.ts') ? './worker-from-sources.js' : './folder-worker.js', OWN));
