/** The worker: holds the sheets that it was sent and lets the core work on them, away from the page. */
import { checkInSteps } from '../../jobs';
import { type Grid, unpackGrid } from '../../sheet';
import { WorkbookError } from '../../workbook';
import type { Answer, Reply, Request } from './messages';
import { Session } from './session';

interface WorkerScope {
  onmessage: ((event: { data: Request }) => void) | null;
  postMessage(reply: Reply): void;
}

const scope = globalThis as unknown as WorkerScope;
const session = new Session();
const grids = new Map<number, Grid>();

/** Says after each sheet how far it is. */
function check({ id, keys }: Extract<Request, { type: 'check' }>): Answer {
  const sheets = keys.map((key) => grids.get(key)!);
  const steps = checkInSteps(sheets);
  for (;;) {
    const step = steps.next();
    if (step.done) return session.keep(sheets, step.value);
    scope.postMessage({ type: 'step', id, done: step.value });
  }
}

function answer(request: Exclude<Request, { type: 'hold' | 'drop' }>): Answer {
  switch (request.type) {
    case 'check':
      return check(request);
    case 'draft':
      return session.draft(request.selection);
    case 'plan':
      return session.plan(request.choice, request.range);
    case 'report':
      return session.report(request.wish);
  }
}

scope.onmessage = ({ data: request }) => {
  if (request.type === 'hold') grids.set(request.key, unpackGrid(request.grid));
  else if (request.type === 'drop') grids.delete(request.key);
  else {
    try {
      scope.postMessage({ type: 'done', id: request.id, answer: answer(request) });
    } catch (error) {
      const known = error instanceof WorkbookError ? error : null;
      scope.postMessage({
        type: 'failed',
        id: request.id,
        code: known?.code ?? null,
        subject: known?.subject ?? null,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
};
