/** The worker's side: does the jobs that the page asks for, one after the other. */
import { WorkbookError } from '../../../workbook';
import type { Jobs, Pause, TaskReply, TaskRequest } from './tasks';

/** As much of a worker's global scope as is used; tests give their own. */
export interface WorkerScope {
  onmessage: ((event: { data: TaskRequest }) => void) | null;
  postMessage(reply: TaskReply): void;
}

type Job = (given: unknown, pause: Pause) => unknown;

/** Says that it is there, and answers every request with what its job gives, or with what went wrong. */
export function serveTasks<Tasks>(jobs: Jobs<Tasks>, scope = globalThis as unknown as WorkerScope): void {
  const known = new Map(Object.entries(jobs) as [string, Job][]);
  const answer = async ({ id, task, given }: TaskRequest): Promise<void> => {
    try {
      const pause: Pause = async (done, total) => scope.postMessage({ type: 'step', id, done, total });
      scope.postMessage({ type: 'done', id, answer: await known.get(task)!(given, pause) });
    } catch (error) {
      const { code = null, subject = null } = error instanceof WorkbookError ? error : {};
      const message = error instanceof Error ? error.message : String(error);
      scope.postMessage({ type: 'failed', id, code, subject, message });
    }
  };
  scope.onmessage = ({ data }) => void answer(data);
  scope.postMessage({ type: 'ready' });
}
