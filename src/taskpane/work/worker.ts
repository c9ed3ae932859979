/** The worker: holds the sheets that it was sent and lets the core work on them, away from the page. */
import { checkJobs } from './check-tasks';
import { serveTasks } from './tasks/serve-tasks';

serveTasks(checkJobs());
