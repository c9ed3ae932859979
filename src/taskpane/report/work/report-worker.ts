/** The worker of the tab "Đối chiếu báo cáo": reads long texts away from the page. */
import { WorkbookError } from '../../../workbook';
import type { ReportReply, ReportRequest } from './report-messages';
import { ReportSession } from './report-session';

interface WorkerScope {
  onmessage: ((event: { data: ReportRequest }) => void) | null;
  postMessage(reply: ReportReply): void;
}

const scope = globalThis as unknown as WorkerScope;
const session = new ReportSession();

async function answer({ id, task, given }: ReportRequest): Promise<void> {
  try {
    const done = await session.run(task, given, async (step, total) =>
      scope.postMessage({ type: 'progress', id, done: step, total }),
    );
    scope.postMessage({ type: 'done', id, answer: done });
  } catch (error) {
    const known = error instanceof WorkbookError ? error : null;
    scope.postMessage({
      type: 'failed',
      id,
      code: known?.code ?? null,
      subject: known?.subject ?? null,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

scope.onmessage = ({ data }) => void answer(data);
