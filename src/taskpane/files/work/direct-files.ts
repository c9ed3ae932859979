/** The jobs about files on the page itself, for browsers that refuse workers. */
import { DirectTasks } from '../../work/tasks/direct-tasks';
import { FileSession } from './file-session';
import type { FileEngine, FileTasks } from './file-tasks';

export const directFiles = (): FileEngine => new DirectTasks<FileTasks>(new FileSession().jobs);
