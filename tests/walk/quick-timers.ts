/**
 * Short timers that fire as soon as nothing else is to be done, in the order in which they fall due: a walk of many cases
 * need not wait for the clock, and knows exactly when everything has come to rest.
 */

/** Milliseconds; longer timers are patience that a walk never tries, and keep to the clock. */
const LONGEST = 50;

interface ShortTimer {
  readonly due: number;
  readonly fire: () => void;
}

interface Timers {
  setTimeout: unknown;
  clearTimeout: unknown;
}

const pending = new Set<ShortTimer>();
const clock = { now: 0, underWay: false };

/** One timer per turn of the event loop, so that what a timer has set off is done before the next one. */
function fireNext(): void {
  clock.underWay = false;
  let next: ShortTimer | null = null;
  // In their order of setting: of two that fall due together the first one.
  for (const timer of pending) if (!next || timer.due < next.due) next = timer;
  if (!next) return;
  pending.delete(next);
  clock.now = Math.max(clock.now, next.due);
  fireSoon();
  next.fire();
}

function fireSoon(): void {
  if (clock.underWay || pending.size === 0) return;
  clock.underWay = true;
  setImmediate(fireNext);
}

/** Takes the place of a window's, or the global, timers. */
export function quicken(target: object): void {
  const timers = target as Timers;
  const slow = timers.setTimeout as typeof setTimeout;
  const clearSlow = timers.clearTimeout as (handle: unknown) => void;
  timers.setTimeout = (work: (...given: unknown[]) => void, delay = 0, ...given: unknown[]): unknown => {
    if (delay > LONGEST) return slow(() => work(...given), delay);
    const timer: ShortTimer = { due: clock.now + Math.max(1, delay), fire: () => work(...given) };
    pending.add(timer);
    fireSoon();
    return timer;
  };
  timers.clearTimeout = (handle: unknown): void => {
    if (!pending.delete(handle as ShortTimer)) clearSlow(handle);
  };
}

/** Resolves when no short timer is left, nor what the last one set off. */
export async function timersAtRest(): Promise<void> {
  do await new Promise((resolve) => setImmediate(resolve));
  while (pending.size > 0);
}
