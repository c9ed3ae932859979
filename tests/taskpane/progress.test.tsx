/** @jest-environment jsdom */
/** What the bar says of how long something has taken. */
import { act, cleanup, render } from '@testing-library/react';
import { Running } from '../../src/taskpane/parts/progress';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const checking = { progress: { stage: 'checking', done: 0, total: 0 } } as const;

/** Lets time go by of which the page hears once, at its end. */
const sleep = (seconds: number): void =>
  act(() => {
    jest.setSystemTime(Date.now() + (seconds - 1) * 1000);
    jest.advanceTimersByTime(1000);
  });

it('says the seconds that have passed, also those in which the page was too busy to count', () => {
  const { container, rerender } = render(<Running running={checking} />);
  expect(container.textContent).toBe('Đang kiểm tra số liệu');
  sleep(12);
  expect(container.textContent).toBe('Đang kiểm tra số liệu – đã 12 giây');
  rerender(<Running running={null} />);
  rerender(<Running running={checking} />);
  expect(container.textContent).toBe('Đang kiểm tra số liệu');
});
