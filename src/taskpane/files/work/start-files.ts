/** Starts what reads, checks and merges files. */
import { startTasks } from '../../work/tasks/start-tasks';
import type { FileEngine } from './file-tasks';

/** A worker of its own: a file that takes long neither holds up the check of the open workbook nor ends with it. */
export const startFiles = (): FileEngine =>
  startTasks(
    () => new Worker(new URL('./file-worker.ts', import.meta.url)),
    async () => (await import('./direct-files')).directFiles(),
  );
