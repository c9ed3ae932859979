/** Starts what does the jobs of the tab "Đối chiếu báo cáo". */
import { startTasks } from '../../work/tasks/start-tasks';
import type { ReportEngine } from './report-engine';

/** A worker of its own, so that a long text neither holds up a check nor ends with it. */
export const startReports = (): ReportEngine =>
  startTasks(
    () => new Worker(new URL('./report-worker.ts', import.meta.url)),
    async () => (await import('./direct-reports')).directReports(),
  );
