/** Broken and hostile files in the workbench's worker: each is answered, as what it is, and the page goes on. */
import { mutated, randomFrom } from '../../scripts/fuzz/mutations';
import type { OpenReply, OpenRequest } from '../../src/workbench/opening/messages';
import { type OpeningWorker, openInWorker } from '../../src/workbench/opening/open-in-worker';
import { executionWorkbook, oldWorkbook } from '../cli/fixtures';

/** What the script of the worker hears and says; the script takes the place of a page's own `onmessage`. */
const scope = globalThis as unknown as {
  onmessage: ((event: { data: OpenRequest }) => void) | null;
  postMessage: (reply: OpenReply) => void;
};

/** The worker's own script, run in this process. */
class ScriptWorker implements OpeningWorker {
  onmessage: OpeningWorker['onmessage'] = null;
  onerror: OpeningWorker['onerror'] = null;
  postMessage(request: OpenRequest): void {
    scope.postMessage = (data) => this.onmessage?.({ data } as MessageEvent<OpenReply>);
    scope.onmessage!({ data: request });
  }
  terminate(): void {}
}

beforeAll(async () => {
  // SheetJS prints what it makes of records that it does not know.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await import('../../src/workbench/opening/worker');
});

const opened = (name: string, bytes: Uint8Array): Promise<string> =>
  openInWorker(() => new ScriptWorker(), name, bytes).then(
    ({ grids }) => `${grids.length} sheets`,
    (error: { code: string; subject: string }) => `${error.code} ${error.subject}`,
  );

test('sound files are opened', async () => {
  expect(await opened('a.xlsx', executionWorkbook())).toBe('1 sheets');
  expect(await opened('a.xls', oldWorkbook())).toBe('1 sheets');
});

test.each([
  ['xlsx', 'truncated'],
  ['xlsx', 'part cut'],
  ['xlsx', 'xml'],
  ['xlsx', 'zip record'],
  ['xls', 'truncated'],
  ['xls', 'compound file chain'],
] as const)('.%s, %s: opened or refused by name', async (extension, kind) => {
  const random = randomFrom(5);
  const source = extension === 'xls' ? oldWorkbook() : executionWorkbook();
  for (let i = 0; i < 8; i++) {
    const bytes = mutated(source, kind, (limit) => Math.floor(random() * limit));
    expect(await opened(`a.${extension}`, bytes)).toMatch(
      /^(1 sheets|(damaged|not-a-workbook|empty-workbook|too-large|encrypted) a\.xlsx?)$/,
    );
  }
});

test('a file larger than a tab holds is refused before the worker starts', async () => {
  const start = jest.fn(() => new ScriptWorker());
  const bytes = { length: 200_000_001 } as Uint8Array;
  await expect(openInWorker(start, 'a.xlsx', bytes)).rejects.toMatchObject({ code: 'too-large', subject: 'a.xlsx' });
  expect(start).not.toHaveBeenCalled();
});
