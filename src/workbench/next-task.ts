/** Pauses in long work, in which the page draws and answers its user. */

const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/** Resolves in a later task of the page; unlike a timer, which the browser holds back for some milliseconds, at once. */
export function nextTask(): Promise<void> {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

/** Resolves when the page has nothing else to do; in the next task where the browser cannot tell. */
export const idle = (): Promise<void> =>
  'requestIdleCallback' in window ? new Promise((resolve) => requestIdleCallback(() => resolve())) : nextTask();
