/**
 * Runs the commands in a process of their own, with limits of memory and of the time that reading a file may take: what
 * a broken or hostile file does to that process ends it alone. The file is named, and a new process goes on with the next.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { statSync } from 'node:fs';
import type { Answer, Output, Status, Watch } from './terminal';

/** What the worker tells. */
export type WorkerMessage =
  | { readonly type: 'begins'; readonly index: number; readonly seconds: number; readonly unfinished: Answer }
  | { readonly type: 'read' }
  | { readonly type: 'warn' | 'progress'; readonly text: string }
  | { readonly type: 'done'; readonly status: Status };

/** Tells a process that it is the worker, and with which file it begins. */
export const WORKER_VARIABLE = 'KHOP_SO_WORKER_FROM';

/** How the worker ends after an error that nothing caught (EX_SOFTWARE of sysexits.h). */
export const CRASHED = 70;

const MEGABYTE = 1_000_000;
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Seconds that reading a file may take. */
const secondsFor = (file: string): number => 10 + (3 * sizeOf(file)) / MEGABYTE;

/** Megabytes of memory for the largest of the files: some sixty times its size, within what a machine has. */
function memoryFor(args: readonly string[]): number {
  const largest = args.reduce((most, arg) => Math.max(most, arg.startsWith('-') ? 0 : sizeOfAny(arg)), 0);
  return Math.round(Math.min(700 + (60 * largest) / MEGABYTE, 4_000));
}

function sizeOfAny(arg: string): number {
  try {
    return sizeOf(arg);
  } catch {
    // Not a path, or one that cannot be looked at: reading it will say so.
    return 0;
  }
}

/** How the worker follows its own reading. */
export const workerWatch = (send: (message: WorkerMessage) => void, from: number): Watch => ({
  from,
  begins: (index, file, unfinished) => send({ type: 'begins', index, seconds: secondsSafely(file), unfinished }),
  wasRead: () => send({ type: 'read' }),
});

function secondsSafely(file: string): number {
  try {
    return secondsFor(file);
  } catch {
    return secondsFor('');
  }
}

interface Ending {
  /** The worker's own status; null where it was ended. */
  readonly status: Status | null;
  readonly index: number;
  readonly unfinished: Answer | null;
}

function runWorker(script: string, args: readonly string[], from: number, output: Output): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(script, args, {
      env: { ...process.env, [WORKER_VARIABLE]: String(from) },
      execArgv: [...process.execArgv, `--max-old-space-size=${memoryFor(args)}`],
      // What V8 says when it runs out of memory is no message for people.
      stdio: ['inherit', 'inherit', 'ignore', 'ipc'],
    });
    let timer: NodeJS.Timeout | undefined;
    let index = from;
    let unfinished: Answer | null = null;
    let done: Status | null = null;
    child.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') return output.progress?.(message.text);
      if (message.type === 'warn') output.warn(message.text);
      else clearTimeout(timer);
      if (message.type === 'done') done = message.status;
      if (message.type !== 'begins') return;
      ({ index, unfinished } = message);
      timer = setTimeout(() => child.kill('SIGKILL'), message.seconds * 1_000);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      // Node itself ends with 1 after an error that nothing caught: only the worker's word says that figures are wrong.
      // 2 comes after it where its output is no longer read.
      resolve({ status: code === 2 ? code : done, index, unfinished });
    });
  });
}

/** Runs the command to its end, in as many processes as it takes. `files`: how many files it names at most. */
export async function supervise(script: string, args: readonly string[], output: Output): Promise<Status> {
  let status: Status = 0;
  for (let from = 0; ;) {
    const ending = await runWorker(script, args, from, output);
    if (ending.status !== null) return ending.status > status ? ending.status : status;
    status = 2;
    if (!ending.unfinished) return status;
    if (ending.unfinished.out) output.write(ending.unfinished.out);
    if (ending.unfinished.warn) output.warn(ending.unfinished.warn);
    from = ending.index + 1;
  }
}
