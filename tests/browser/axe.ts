/** Accessibility by axe and the widths of the pane, for browser tests. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { type BrowserTest, type Stage, eventually, openWorkbench } from './browser';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

/** Colours that still change are no colours to judge by: what runs to an end has come to it. */
const settled = `Promise.all(
  document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished.catch(() => undefined)),
)`;

/** What axe finds against WCAG 2.1 A and AA in a frame, one line each; empty when nothing. */
export async function axeViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(settled);
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

/** Lines of which a button takes so much that their words would be broken within. */
const squeezed = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-finding], section h3[role=status]')].flatMap((line) => {
      const room = line.closest<HTMLElement>('li, section')!.offsetWidth;
      return line.offsetWidth < room * 0.6 ? [`${line.innerText}: ${line.offsetWidth} of ${room}`] : [];
    }),
  );

/** Nothing runs out of the narrowest pane and axe finds nothing, as it is and enlarged to 200 %. */
export async function assertFits(page: Page, frame: Frame, view: string): Promise<void> {
  assert.deepEqual(await axeViolations(frame), [], view);
  const { width, needed } = await widths(frame);
  assert.ok(width <= 320 && needed <= width, `${view}: ${needed} of ${width} pixels`);
  await frame.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
  await page.waitForTimeout(200);
  const enlarged = await widths(frame);
  assert.ok(enlarged.needed <= enlarged.width * 1.02, `${view} at 200 %: ${JSON.stringify(enlarged)}`);
  assert.deepEqual(await axeViolations(frame), [], `${view} at 200 %`);
  assert.deepEqual(await squeezed(frame), [], `${view} at 200 %`);
  await frame.evaluate(() => document.documentElement.style.removeProperty('zoom'));
}

/** Opens the views of a tab one after the other. */
export type ViewWalk = (stage: Stage, language: 'vi' | 'en', look: (view: string) => Promise<void>) => Promise<void>;

const THEMES = [
  ['light', 'vi'],
  ['dark', 'en'],
  ['contrast', 'vi'],
] as const;

/** One test for each theme: in no view axe finds anything, and nothing runs out of the narrowest pane, nor at 200 %. */
export const accessibilityTests = (tab: string, everyView: ViewWalk): BrowserTest[] =>
  THEMES.map(([theme, language]) => ({
    name: `${tab}: axe finds nothing and nothing runs out, at 320 pixels and at 200 % (${theme}, ${language})`,
    async run(stage) {
      await openWorkbench(stage, `?theme=${theme}&lang=${language}`);
      await everyView(stage, language, async (view) => {
        await stage.page.waitForTimeout(300);
        await assertFits(stage.page, await paneFrame(stage.page), view);
      });
    },
  }));
