/** Accessibility by axe and the widths of the pane, for browser tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { eventually } from './browser';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds against WCAG 2.1 A and AA in a frame, one line each; empty when nothing. */
export async function axeViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const found: AxeResults = await frame.evaluate(() =>
    (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      iframes: false,
    }),
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${JSON.stringify(target)} (${failureSummary ?? ''})`),
  );
}

/** The pane's own frame, once it is there. */
export async function paneFrame(page: Page): Promise<Frame> {
  const frame = await eventually(
    async () => page.frames().find((one) => one.url().includes('taskpane.html')),
    (found) => found !== undefined,
    'the pane’s frame',
  );
  return frame!;
}

/** How wide the frame is and how wide its content; more than the first means scrolling sideways. */
export const widths = (frame: Frame): Promise<{ width: number; needed: number }> =>
  frame.evaluate(() => ({
    width: document.documentElement.clientWidth,
    needed: document.documentElement.scrollWidth,
  }));
