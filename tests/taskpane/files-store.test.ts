/** Files that the pane reads from disk: one that never ends, and one that ends its worker, hold up no other. */
import { FilesStore } from '../../src/taskpane/files/files-store';
import type { SourceFile } from '../../src/taskpane/files/source-file';
import type { FileEngine, FileReading } from '../../src/taskpane/files/work/file-tasks';
import { failureOf } from '../../src/taskpane/store/failure';
import { WorkbookError } from '../../src/workbook';

type Answer = (signal: AbortSignal) => Promise<FileReading>;

const READING = { submissions: [] } as unknown as FileReading;
const good: Answer = async () => READING;
/** A file on which reading goes on until its worker is ended. */
const endless: Answer = (signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new WorkbookError('cancelled'))));

function storeOf(answers: Readonly<Record<string, Answer>>): FilesStore {
  const run = (_task: string, { file }: { file: string }, { signal }: { signal: AbortSignal }): Promise<FileReading> =>
    answers[file]!(signal);
  return new FilesStore(async () => ({ run, close: () => undefined, generation: 1 }) as unknown as FileEngine);
}

const file = (path: string, size = 1_000): SourceFile =>
  ({ path, size, modified: 1, bytes: async () => new Uint8Array(8) }) as unknown as SourceFile;
const outcomes = ({ state }: FilesStore): string[] =>
  state.get().lines.map(({ path, status, failure }) => `${path} ${status} ${failure?.text('vi') ?? ''}`.trim());
const failed = (path: string, code: 'not-finished' | 'too-large'): string =>
  `${path} failed ${failureOf(new WorkbookError(code, path)).text('vi')}`;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a file on which reading never ends is given up, and the next one is read', async () => {
  const store = storeOf({ 'a.xlsx': endless, 'b.xlsx': good });
  const reading = store.add([file('a.xlsx'), file('b.xlsx')]);
  await jest.advanceTimersByTimeAsync(50_000);
  expect(outcomes(store)).toEqual(['a.xlsx reading', 'b.xlsx waiting']);
  await jest.advanceTimersByTimeAsync(15_000);
  await reading;
  expect(outcomes(store)).toEqual([failed('a.xlsx', 'not-finished'), 'b.xlsx read']);
});

test('a large file gets more time: 20 seconds for each megabyte', async () => {
  const store = storeOf({ 'a.xlsx': endless });
  const reading = store.add([file('a.xlsx', 5_000_000)]);
  await jest.advanceTimersByTimeAsync(155_000);
  expect(outcomes(store)).toEqual(['a.xlsx reading']);
  await jest.advanceTimersByTimeAsync(10_000);
  await reading;
  expect(outcomes(store)).toEqual([failed('a.xlsx', 'not-finished')]);
});

test('a worker that ran out of memory is told as not finished; the others are read', async () => {
  const store = storeOf({ 'a.xls': () => Promise.reject(new Error('worker gone')), 'b.xlsx': good });
  await store.add([file('a.xls'), file('b.xlsx')]);
  expect(outcomes(store)).toEqual([failed('a.xls', 'not-finished'), 'b.xlsx read']);
});

test('a file above 100 MB is refused before a byte of it is read', async () => {
  const bytes = jest.fn();
  const store = storeOf({});
  await store.add([{ ...file('a.xlsx', 100_000_001), bytes } as unknown as SourceFile]);
  expect(outcomes(store)).toEqual([failed('a.xlsx', 'too-large')]);
  expect(bytes).not.toHaveBeenCalled();
});

test('stopping is no failure: what was being read waits again', async () => {
  const store = storeOf({ 'a.xlsx': endless });
  const reading = store.add([file('a.xlsx')]);
  await jest.advanceTimersByTimeAsync(10);
  store.stop();
  await reading;
  expect(outcomes(store)).toEqual(['a.xlsx waiting']);
});
