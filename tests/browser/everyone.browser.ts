/** The pane for everyone: what axe finds, 320 pixels and 200 %, the keyboard alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { paneWeight } from '../../scripts/bench/weight';
import { type BrowserTest, cellAt, eventually, openWorkbench, paneOf, selectedCell } from './browser';
import { goWithKey } from './keyboard';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds against WCAG 2 A and AA, one line each; empty when nothing. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const found: AxeResults = await frame.evaluate(() =>
    (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(
      // Fluent's keyboard helpers: empty elements that pass the focus on.
      { exclude: ['[data-tabster-dummy]'] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
        iframes: false,
      },
    ),
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${JSON.stringify(target)} (${failureSummary ?? ''})`),
  );
}

const frameOf = async (page: Page, part: string): Promise<Frame> =>
  eventually(
    async () => page.frames().find((frame) => frame.url().includes(part)),
    (frame) => frame !== undefined,
    `a frame of ${part}`,
  ).then((frame) => frame!);

const looks: readonly { theme: string; lang: 'vi' | 'en' }[] = [
  { theme: 'light', lang: 'vi' },
  { theme: 'dark', lang: 'vi' },
  { theme: 'contrast', lang: 'en' },
];

const WORDS = {
  vi: { summary: 'Tính tổng hợp', whole: 'Cả sổ tính', preview: 'Xem trước' },
  en: { summary: 'Summarise', whole: 'Whole workbook', preview: 'Preview' },
} as const;

/** Keyboard, screen reader, contrast, narrow and enlarged: the pane and the workbench for everyone. */
export const everyoneTests: readonly BrowserTest[] = [
  {
    name: 'the pane’s first load stays within 170 KB',
    async run({ dist }) {
      const [{ value } = { value: NaN }] = paneWeight(dist);
      assert.ok(value <= 170, `${value.toFixed(1)} KB`);
    },
  },
  ...looks.map(({ theme, lang }): BrowserTest => ({
    name: `axe finds nothing in the views of the pane and in the workbench (${theme}, ${lang})`,
    async run(stage) {
      const { page } = stage;
      const words = WORDS[lang];
      await openWorkbench(stage, `?theme=${theme}&lang=${lang}`);
      const pane = paneOf(page);
      await pane.getByRole('switch', { name: words.whole }).click();
      const first = pane.locator('li[data-cell="E12"]').first();
      await first.waitFor();
      await first.getByRole('button').first().click();
      await page.waitForTimeout(500);
      const inside = await frameOf(page, 'taskpane.html');
      assert.deepEqual(await violations(inside), []);
      await pane.getByRole('tab').nth(1).click();
      await pane.getByRole('heading', { name: words.preview }).waitFor();
      await page.waitForTimeout(500);
      assert.deepEqual(await violations(inside), []);
      assert.deepEqual(await violations(page.mainFrame()), []);
    },
  })),
  {
    name: 'at 320 pixels and at 200 % nothing of the pane runs out of its frame',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const pane = paneOf(page);
      await pane.getByRole('switch', { name: WORDS.vi.whole }).click();
      await pane.locator('li[data-cell="E12"]').first().waitFor();
      const inside = await frameOf(page, 'taskpane.html');
      const room = () =>
        inside.evaluate(() => ({
          width: document.documentElement.clientWidth,
          needed: document.documentElement.scrollWidth,
        }));
      const normal = await room();
      assert.ok(normal.width <= 320 && normal.needed <= normal.width, JSON.stringify(normal));
      await inside.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
      await page.waitForTimeout(300);
      const enlarged = await room();
      assert.ok(enlarged.needed <= enlarged.width * 1.02, JSON.stringify(enlarged));
    },
  },
  ...(['vi', 'en'] as const).map((lang): BrowserTest => ({
    name: `the names of all tabs stand in one row of the narrowest pane (${lang})`,
    async run(stage) {
      await openWorkbench(stage, `?lang=${lang}`);
      const tabs = paneOf(stage.page).getByRole('tab');
      await tabs.nth(3).waitFor();
      const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top));
      assert.equal(new Set(tops).size, 1, tops.join());
    },
  })),
  {
    name: 'the keyboard alone reaches a finding, selects its cell and mends it',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: '7 tháng 2019' }).click();
      const pane = paneOf(page);
      // The sheet that was in front when the pane opened may have been another.
      await pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
      await pane.locator('li[data-cell="E12"]').first().waitFor();
      await pane.getByRole('tab', { selected: true }).focus();
      const frame = await frameOf(page, 'taskpane.html');
      await goWithKey(page, frame, 'Tab', /36,36/, 25);
      await page.keyboard.press('Enter');
      await eventually(
        () => selectedCell(page),
        (cell) => cell === 'E12',
        'the selected cell',
      );
      await goWithKey(page, frame, 'Tab', /^Sửa/, 12);
      await page.keyboard.press('Enter');
      await eventually(
        () => cellAt(page, 'E12').innerText(),
        (text) => text.includes('39,36'),
        'the corrected cell',
      );
    },
  },
];
