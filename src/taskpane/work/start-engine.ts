/** Starts the engine: in a worker where there are workers, else on the page. */
import { CheckEngine } from './check-engine';
import type { CheckTasks } from './check-tasks';
import type { Engine } from './engine';
import { startTasks } from './tasks/start-tasks';

export const startEngine = (): Engine =>
  new CheckEngine(
    startTasks<CheckTasks>(
      () => new Worker(new URL('./worker.ts', import.meta.url)),
      async () => (await import('./direct-check')).directCheck(),
    ),
  );
