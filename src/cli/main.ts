/** The program `khop-so`: a process that watches, and the one that it starts and that does the work. */
import { fileURLToPath } from 'node:url';
import { CRASHED, supervise, WORKER_VARIABLE, type WorkerMessage, workerWatch } from './supervise';

/** Nothing reads on, or the disk is full: what was found cannot be said, which is not "no errors". */
const stop = (): never => process.exit(2);
process.stdout.on('error', stop);
process.stderr.on('error', stop);

const args = process.argv.slice(2);
const write = (text: string): void => void process.stdout.write(text);
const output = { write, warn: (text: string) => void process.stderr.write(text) };
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
  const status = await run(args, { write, warn: (text) => send({ type: 'warn', text }) }, watch);
  send({ type: 'done', status });
  process.exitCode = status;
} else if (isAboutItself(args)) {
  const { run } = await import('./run');
  process.exitCode = await run(args, output);
} else {
  process.exitCode = await supervise(fileURLToPath(import.meta.url), args, output);
}
