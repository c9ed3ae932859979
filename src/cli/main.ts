/** The program `khop-so`: a process that watches, and the one that it starts and that does the work. */
import { fileURLToPath } from 'node:url';
import { EMPTY_LINE, withProgress } from './progress';
import { CRASHED, supervise, WORKER_VARIABLE, type WorkerMessage, workerWatch } from './supervise';
import type { Output } from './terminal';

/** Nothing reads on, or the disk is full: what was found cannot be said, which is not "no errors". */
const stop = (): never => process.exit(2);
process.stdout.on('error', stop);
process.stderr.on('error', stop);

const args = process.argv.slice(2);
const write = (text: string): void => void process.stdout.write(text);
const warn = (text: string): void => void process.stderr.write(text);
const plain: Output = { write, warn };
/** Only who looks at a terminal is told how far it is. */
const output = process.stderr.isTTY ? withProgress(plain, warn) : plain;
const from = process.env[WORKER_VARIABLE];

/** Help, version, completion: no file is read, so nobody has to watch. */
function isAboutItself(words: readonly string[]): boolean {
  const asks = new Set(['-h', '--help', '-V', '--version']);
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  return words.length === 0 || words[0] === 'completion' || options.some((word) => asks.has(word));
}

if (from !== undefined && process.send) {
  const send = (message: WorkerMessage): void => void process.send!(message);
  // What V8 would print of it is not heard here.
  process.on('uncaughtException', (error) => {
    const message: WorkerMessage = { type: 'warn', text: `${error.stack ?? error.message}\n` };
    process.send!(message, () => process.exit(CRASHED));
  });
  const { run } = await import('./run');
  const watch = workerWatch(send, Number(from));
  // The line of progress stands on the other process's side, perhaps on the same terminal.
  const status = await run(
    args,
    {
      write: (text) => write(process.stdout.isTTY ? `${EMPTY_LINE}${text}` : text),
      warn: (text) => send({ type: 'warn', text }),
      progress: (text) => send({ type: 'progress', text }),
    },
    watch,
  );
  send({ type: 'done', status });
  process.exitCode = status;
} else if (isAboutItself(args)) {
  const { run } = await import('./run');
  process.exitCode = await run(args, output);
} else {
  process.exitCode = await supervise(fileURLToPath(import.meta.url), args, output);
}
