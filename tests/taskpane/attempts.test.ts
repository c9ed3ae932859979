/** How long what was said stands: not unread, and no longer than it is so. */
import { Attempts } from '../../src/taskpane/store/attempts';
import type { CheckState } from '../../src/taskpane/store/check-state';
import { State } from '../../src/taskpane/store/state';
import type { Correction } from '../../src/workbook';

const SETTLE = 1500;

function speaking() {
  const state = new State({ said: null, failure: null } as CheckState);
  const attempts = new Attempts(state, () => undefined, SETTLE);
  const words = (): string | null => state.get().said?.text('vi') ?? null;
  return { attempts, words };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a change that is heard right after the words leaves them until they could be read, and no longer', () => {
  const { attempts, words } = speaking();
  attempts.say(() => 'Đã đánh dấu 3 ô.');
  attempts.overtaken();
  jest.advanceTimersByTime(SETTLE - 1);
  expect(words()).toBe('Đã đánh dấu 3 ô.');
  jest.advanceTimersByTime(1);
  expect(words()).toBeNull();
});

test('a later change takes them away at once', () => {
  const { attempts, words } = speaking();
  attempts.say(() => 'Đã đánh dấu 3 ô.');
  jest.advanceTimersByTime(SETTLE);
  expect(words()).toBe('Đã đánh dấu 3 ô.');
  attempts.overtaken();
  expect(words()).toBeNull();
});

test('of two jobs the change takes the words of the first away, not those of the second', () => {
  const { attempts, words } = speaking();
  attempts.say(() => 'Đã đánh dấu 3 ô.');
  attempts.overtaken();
  attempts.say(() => 'Đã bỏ đánh dấu.');
  jest.advanceTimersByTime(2 * SETTLE);
  expect(words()).toBe('Đã bỏ đánh dấu.');
});

test('what can be taken back where it is said stands whatever else the user changes', () => {
  const { attempts, words } = speaking();
  attempts.say(() => 'Đã sửa ô C4 thành 1.591.', { undo: [{ id: 'a' } as Correction] });
  attempts.overtaken();
  jest.advanceTimersByTime(2 * SETTLE);
  attempts.overtaken();
  expect(words()).toBe('Đã sửa ô C4 thành 1.591.');
});

test('what is said of another sheet goes at once', () => {
  const { attempts, words } = speaking();
  attempts.say(() => 'Đã bỏ qua ô C4.');
  attempts.unsay();
  expect(words()).toBeNull();
});
