/** Chooses where the tab's jobs run: in a worker where there are workers, else on the page. */
import type { JobOptions } from '../../../workbook';
import type { ReportEngine, ReportTask, ReportTasks } from './report-engine';
import { type ReportWorker, WorkerReports } from './worker-reports';

/** The jobs on the page, their code loaded when it is first needed. */
class LateReports implements ReportEngine {
  private engine: Promise<ReportEngine> | null = null;

  async run<Task extends ReportTask>(task: Task, given: ReportTasks[Task]['given'], options?: JobOptions) {
    this.engine ??= import('./direct-reports').then(({ DirectReports }) => new DirectReports());
    return (await this.engine).run(task, given, options);
  }

  close = (): void => undefined;
}

/** A worker where the browser gives one; a page under a strict policy refuses it by throwing. */
export function startReports(): ReportEngine {
  const start = (): ReportWorker => new Worker(new URL('./report-worker.ts', import.meta.url));
  try {
    let first: ReportWorker | null = start();
    return new WorkerReports(() => {
      const worker = first ?? start();
      first = null;
      return worker;
    });
  } catch {
    return new LateReports();
  }
}
