/** The worker that reads, checks and merges files away from the page. */
import { serveTasks } from '../../work/tasks/serve-tasks';
import { FileSession } from './file-session';

serveTasks(new FileSession().jobs);
