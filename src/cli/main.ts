/** The program `khop-so`: a process that watches, and the one that it starts and that does the work. */
import { fileURLToPath } from 'node:url';
import { supervise, WORKER_VARIABLE, type WorkerMessage, workerWatch } from './supervise';

/** Nothing reads on, or the disk is full: what was found cannot be said, which is not "no errors". */
const stop = (): never => process.exit(2);
process.stdout.on('error', stop);
process.stderr.on('error', stop);

const args = process.argv.slice(2);
const write = (text: string): void => void process.stdout.write(text);
const from = process.env[WORKER_VARIABLE];

if (from !== undefined && process.send) {
  const send = (message: WorkerMessage): void => void process.send!(message);
  const { run } = await import('./run');
  process.exitCode = await run(
    args,
    { write, warn: (text) => send({ type: 'warn', text }) },
    workerWatch(send, Number(from)),
  );
} else {
  const output = { write, warn: (text: string) => void process.stderr.write(text) };
  process.exitCode = await supervise(fileURLToPath(import.meta.url), args, output);
}
