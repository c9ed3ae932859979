/** The jobs of the tab on the page itself, for browsers that refuse workers. */
import { DirectTasks } from '../../work/tasks/direct-tasks';
import type { ReportEngine, ReportTasks } from './report-engine';
import { ReportSession } from './report-session';

export const directReports = (): ReportEngine => new DirectTasks<ReportTasks>(new ReportSession().jobs);
