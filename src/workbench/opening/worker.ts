/** The worker that opens one file, away from the page: what a broken file does to it does nothing to the page. */
import { packGrid } from '../../sheet';
import { WorkbookError } from '../../workbook';
import type { OpenReply, OpenRequest } from './messages';
import { openFile } from './open-file';

interface WorkerScope {
  onmessage: ((event: { data: OpenRequest }) => void) | null;
  postMessage(reply: OpenReply): void;
}

const scope = globalThis as unknown as WorkerScope;

async function answer({ name, bytes }: OpenRequest): Promise<OpenReply> {
  try {
    const { grids, ...file } = await openFile(name, bytes);
    return { type: 'done', file, grids: grids.map(packGrid) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) return { type: 'failed', code: null, subject: name, sheet: null };
    const { code, subject, sheet } = error;
    return { type: 'failed', code, subject, sheet };
  }
}

scope.onmessage = ({ data }) => void answer(data).then((reply) => scope.postMessage(reply));
