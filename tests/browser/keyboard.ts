/** The keyboard, the focus and what a screen reader hears, for browser tests. */
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';

/** Notes whatever the pane's live regions come to say; a region that comes with its words is not heard, so not noted. */
export async function listen(frame: Frame): Promise<() => Promise<string[]>> {
  await frame.evaluate(`(() => {
    window.khopsoHeard = [];
    const regions = new Set(document.querySelectorAll('[role=status]'));
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
        const region = element && element.closest('[role=status]');
        if (region && regions.has(region) && region.textContent) window.khopsoHeard.push(region.textContent);
        for (const added of addedNodes) {
          if (!(added instanceof Element)) continue;
          for (const alert of [added, ...added.querySelectorAll('*')])
            if (alert.getAttribute('role') === 'alert') window.khopsoHeard.push(alert.textContent);
          for (const status of added.querySelectorAll('[role=status]')) regions.add(status);
        }
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  })()`);
  return () => frame.evaluate('window.khopsoHeard') as Promise<string[]>;
}

/** Where the focus is in the pane: the text of the element, or what it is called. */
export const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '(nowhere)';
    const labelled = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    return (labelled || element.textContent || element.tagName).trim();
  });

/**
 * Presses a key until the focus is where it is wanted, and waits until what is there can be pressed: a button that is grey
 * while another job ends takes no key, and a person sees that it is grey.
 */
export async function goWithKey(page: Page, frame: Frame, key: string, wanted: RegExp, most = 40): Promise<void> {
  for (let step = 0; step < most && !wanted.test(await focused(frame)); step++) await page.keyboard.press(key);
  assert.match(await focused(frame), wanted);
  await frame.waitForFunction(() => document.activeElement?.getAttribute('aria-disabled') !== 'true');
}
