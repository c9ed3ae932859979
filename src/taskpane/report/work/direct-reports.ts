/** The jobs of the tab on the page itself, for browsers that refuse workers. */
import { type JobOptions, WorkbookError } from '../../../workbook';
import type { ReportEngine, ReportTask, ReportTasks } from './report-engine';
import { ReportSession } from './report-session';

/** One task of the page: it draws and answers the user between two steps. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class DirectReports implements ReportEngine {
  private readonly session = new ReportSession();

  run<Task extends ReportTask>(
    task: Task,
    given: ReportTasks[Task]['given'],
    { onProgress, signal }: JobOptions = {},
  ): Promise<ReportTasks[Task]['answer']> {
    return this.session.run(task, given, async (done, total) => {
      onProgress?.({ stage: 'checking', done, total });
      await breathe();
      if (signal?.aborted) throw new WorkbookError('cancelled');
    });
  }

  close(): void {
    // Nothing runs beside the page.
  }
}
