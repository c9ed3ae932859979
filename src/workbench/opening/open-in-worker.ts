/** Opens a file in a worker of its own, with limits of size and time. */
import { unpackGrid } from '../../sheet';
import { WorkbookError } from '../../workbook';
import type { OpenReply, OpenRequest } from './messages';
import type { OpenedFile } from './open-file';

/** As much of a Worker as is used; tests give their own. */
export interface OpeningWorker {
  postMessage(request: OpenRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<OpenReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A browser's tab holds no more: what a file unpacks to is some tens of times its size. */
const MAX_FILE = 200_000_000;

/** Milliseconds that opening a file may take, as on the command line. */
export const timeFor = (size: number): number => 10_000 + (3 * size) / 1_000;

/**
 * Throws `WorkbookError` of reading, `too-large`, and `not-finished` where the worker ran out of time or memory. The
 * worker is ended in every case.
 */
export function openInWorker(start: () => OpeningWorker, name: string, bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length > MAX_FILE) return Promise.reject(new WorkbookError('too-large', name));
  const worker = start();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<OpenedFile>((resolve, reject) => {
    const giveUp = (): void => reject(new WorkbookError('not-finished', name));
    timer = setTimeout(giveUp, timeFor(bytes.length));
    worker.onerror = giveUp;
    worker.onmessage = ({ data }) => {
      if (data.type === 'done') resolve({ ...data.file, grids: data.grids.map(unpackGrid) });
      else reject(new WorkbookError(data.code ?? 'unexpected', data.subject, data.sheet ? { sheet: data.sheet } : {}));
    };
    worker.postMessage({ name, bytes });
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

/** The browser's worker; `worker.ts` is a script of its own. */
export const startOpening = (): OpeningWorker => new Worker(new URL('./worker.ts', import.meta.url));
