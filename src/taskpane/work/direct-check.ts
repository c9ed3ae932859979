/** The jobs of checking and summarising on the page itself. */
import { type CheckTasks, checkJobs } from './check-tasks';
import { DirectTasks } from './tasks/direct-tasks';
import type { TaskRunner } from './tasks/tasks';

export const directCheck = (): TaskRunner<CheckTasks> => new DirectTasks<CheckTasks>(checkJobs());
