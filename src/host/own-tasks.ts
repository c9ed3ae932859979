/** Answers in tasks of their own: the page that both sides share draws and hears its user in between, as beside Excel. */
import type { HostEvent, HostExecutor } from './protocol';

/** Resolves in a later task of the page. */
export type NextTask = () => Promise<void>;

/**
 * The executor with a task for carrying a request out and another for what its answer sets off. Excel works in another
 * process, so that nothing of its work holds up the pane; where both share a thread, a sheet that is read in many parts
 * would be one task from the first request to the last answer. Events come after the answer to what caused them.
 */
export function inOwnTasks(executor: HostExecutor, nextTask: NextTask): HostExecutor {
  let answered: Promise<unknown> = Promise.resolve();
  return {
    executeAsync: (customData, flags, message) => {
      const answer = nextTask()
        .then(() => executor.executeAsync(customData, flags, message))
        .finally(nextTask);
      answered = answer.catch(() => undefined);
      return answer;
    },
    onEvent: (listener) => executor.onEvent((event: HostEvent) => void answered.then(() => listener(event))),
    get counts() {
      return executor.counts;
    },
    resetCounts: () => executor.resetCounts(),
    order: (fault) => executor.order(fault),
    clearFaults: () => executor.clearFaults(),
  };
}
